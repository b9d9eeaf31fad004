package org.tightrope.play;

import java.util.Arrays;
import org.tightrope.effect.Bounded;
import org.tightrope.effect.Bounded.Shape;
import org.tightrope.effect.Situation;
import org.tightrope.model.Model;

/// Rates of those pairs only that can possibly act.
///
/// A pair acts on a day if its first random number u > exp(-rate), that is if log rate > log(-log u). For
/// every pair a bound of its log rate is kept that holds for some days: effects of pairs give it when it
/// is made and raise it when an event concerns them; effects of one actor are computed each day, which is
/// cheap. A pair whose bound lies below what the leading bits of u allow is passed over; the others'
/// rates are computed exactly. So the futures are those of the plain computation, and an idle pair costs
/// one hash and one comparison a day.
final class BoundedRates extends Rates {
    /// Days a bound holds; longer makes it looser, shorter makes it dearer.
    private static final int DAYS = 60;

    private static final int BITS = 11;

    private static final double LOG_MOST = Math.log(Rollout.MOST_PER_DAY);

    /// For what rounding may do to sums made in another order.
    private static final double SLACK = 1e-9;

    /// The least log rate at which a number with these leading bits lets a pair act: `log(-log(upper
    /// end))`. At most that of the largest rate, since rates beyond it are to be counted.
    private static final double[] LEAST = least();

    private final Bounded[] effects;
    private final int n;
    private final double[] logScaling;
    private final double[] bounds;
    private final double[] first;
    private final double[][] ofActors;
    private final double[] sender;
    private final double[] receiver;
    private final long[] keys;
    private final boolean[] dear;
    private final double[] most;
    private boolean firstKnown;
    private int day;
    private int madeOn;
    private int agreements;
    private int levers;

    static boolean knows(Model model) {
        return model.rate().stream().allMatch(Bounded.class::isInstance);
    }

    /// @param logScaling per pair, the most that moves can add to its log rate
    BoundedRates(Model model, int n, double[] logScaling) {
        this.effects = model.rate().toArray(new Bounded[0]);
        this.n = n;
        this.logScaling = logScaling;
        this.bounds = new double[n * n];
        this.first = new double[n * n];
        this.ofActors = new double[effects.length][n];
        this.sender = new double[n];
        this.receiver = new double[n];
        this.keys = new long[n * n];
        this.dear = new boolean[effects.length];
        this.most = new double[effects.length];
    }

    private static double[] least() {
        int bins = 1 << BITS;
        double[] least = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            double upper = (bin + 1.0) / bins;
            double log = Math.min(Math.log(-Math.log(upper)), LOG_MOST);
            least[bin] = log - SLACK;
        }
        return least;
    }

    @Override
    void take(double[] newBase, double[] theta, java.util.List<org.tightrope.fit.Range> ranges) {
        super.take(newBase, theta, ranges);
        for (int k = 0; k < effects.length; k++) {
            dear[k] = effects[k].most().isPresent();
            most[k] = Math.max(weights[k].of(0), weights[k].of(effects[k].most().orElse(0)));
        }
        firstKnown = false;
    }

    /// Futures with the same coefficients begin with the same bounds.
    @Override
    void begin(Situation now) {
        day = 0;
        if (!firstKnown) {
            make(now);
            System.arraycopy(bounds, 0, first, 0, bounds.length);
            firstKnown = true;
        } else {
            System.arraycopy(first, 0, bounds, 0, bounds.length);
            made(now);
        }
    }

    private void make(Situation now) {
        for (int pair = 0; pair < bounds.length; pair++) {
            bounds[pair] = base[pair] + logScaling[pair];
        }
        for (int k = 0; k < effects.length; k++) {
            if (effects[k].shape() == Shape.PAIR) {
                effects[k].bound(now, weights[k], DAYS, bounds);
            }
        }
        made(now);
    }

    private void made(Situation now) {
        madeOn = day;
        agreements = now.agreements().version();
        levers = now.levers().version();
    }

    @Override
    void changed() {
        madeOn = Integer.MIN_VALUE / 2;
    }

    @Override
    void beginDay(Situation now) {
        if (day - madeOn >= DAYS
                || agreements != now.agreements().version()
                || levers != now.levers().version()) {
            make(now);
        }
        day++;
        Arrays.fill(sender, 0);
        Arrays.fill(receiver, 0);
        for (int k = 0; k < effects.length; k++) {
            if (effects[k].shape() != Shape.PAIR) {
                double[] x = ofActors[k];
                effects[k].fillActors(now, x);
                double[] to = effects[k].shape() == Shape.SENDER ? sender : receiver;
                for (int actor = 0; actor < n; actor++) {
                    to[actor] += weights[k].of(x[actor]);
                }
            }
        }
    }

    @Override
    int candidates(long dayKey, int[] into) {
        Draws.keys(dayKey, keys);
        int count = 0;
        int pair = 0;
        for (int i = 0; i < n; i++) {
            double ofSender = sender[i];
            for (int j = 0; j < n; j++) {
                double bound = bounds[pair] + ofSender + receiver[j];
                into[count] = pair;
                count += bound >= LEAST[(int) (keys[pair] >>> (64 - BITS))] ? 1 : 0;
                pair++;
            }
        }
        return count;
    }

    @Override
    double rate(Situation now, int i, int j) {
        double log = base[i * n + j];
        for (int k = 0; k < effects.length; k++) {
            double x = switch (effects[k].shape()) {
                case PAIR -> effects[k].value(now, i, j);
                case SENDER -> ofActors[k][i];
                case RECEIVER -> ofActors[k][j];
            };
            log += weights[k].of(x);
        }
        return Math.exp(log);
    }

    @Override
    boolean canAct(Situation now, int i, int j, double u) {
        int pair = i * n + j;
        double log = base[pair] + logScaling[pair] + sender[i] + receiver[j] + SLACK;
        for (int k = 0; k < effects.length; k++) {
            if (effects[k].shape() == Shape.PAIR) {
                log += dear[k] ? most[k] : weights[k].of(effects[k].value(now, i, j));
            }
        }
        return log >= LOG_MOST || log >= Math.log(-Math.log(u));
    }

    @Override
    void added(Situation now, int i, int j, double tieBefore) {
        for (int k = 0; k < effects.length; k++) {
            if (effects[k].shape() == Shape.PAIR) {
                effects[k].raise(now, i, j, tieBefore, weights[k], DAYS, bounds);
            }
        }
    }
}
