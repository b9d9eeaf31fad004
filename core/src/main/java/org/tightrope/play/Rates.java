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

    /// Whether a pair whose first random number has these 53 leading bits can possibly act; may say yes
    /// in vain.
    abstract boolean mayAct(int i, int j, long bits);

    /// The rate of a pair today.
    abstract double rate(Situation now, int i, int j);

    /// An event was just added.
    void added(Situation now, int i, int j, double tieBefore) {}

    /// The situation was changed by something else than an event.
    void changed() {}
}
