package org.tightrope.play;

import java.util.List;
import org.tightrope.effect.Bounded.Weight;
import org.tightrope.effect.Situation;
import org.tightrope.fit.Fit;
import org.tightrope.fit.Range;

/// How often each pair is to act, day by day through one future:
///
///     rate_ij = exp(base_ij + sum over effects k of theta_k min(max(x_k(i, j), least_k), most_k))
///
/// Three ways to the same numbers: [BoundedRates] computes what can matter, [DenseRates] all pairs effect
/// by effect, [PlainRates] pair by pair as the formula reads.
abstract class Rates {
    double[] base = new double[0];
    Weight[] weights = new Weight[0];

    /// Bounded where every effect of the model can be, else dense.
    static Rates of(Fit fit, int n, double[] logScaling) {
        return BoundedRates.knows(fit.model())
                ? new BoundedRates(fit.model(), n, logScaling)
                : new DenseRates(fit.model(), n);
    }

    /// New coefficients: for the futures to come.
    void take(double[] newBase, double[] theta, List<Range> ranges) {
        base = newBase;
        weights = new Weight[theta.length];
        for (int k = 0; k < theta.length; k++) {
            weights[k] =
                    new Weight(theta[k], ranges.get(k).least(), ranges.get(k).most());
        }
    }

    /// A future begins.
    abstract void begin(Situation now);

    /// Before a day is drawn.
    abstract void beginDay(Situation now);

    /// The pairs (i * n + j, ascending) that can possibly act on a day, given their random numbers; some
    /// of them in vain, and removed actors and the diagonal may be among them.
    ///
    /// @param dayKey what the numbers of the day hang on: those of a pair on `Draws.key(dayKey, pair)`
    /// @param into at least as long as there are pairs
    /// @return how many
    int candidates(long dayKey, int[] into) {
        for (int pair = 0; pair < base.length; pair++) {
            into[pair] = pair;
        }
        return base.length;
    }

    /// The rate of a pair today.
    abstract double rate(Situation now, int i, int j);

    /// Whether a pair can possibly act today, given its random number: a cheaper question than [#rate].
    boolean canAct(Situation now, int i, int j, double u) {
        return true;
    }

    /// An event was just added.
    void added(Situation now, int i, int j, double tieBefore) {}

    /// The situation was changed by something else than an event.
    void changed() {}
}
