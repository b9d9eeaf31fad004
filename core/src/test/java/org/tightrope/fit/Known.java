package org.tightrope.fit;

import java.util.Collections;
import java.util.List;
import org.tightrope.effect.Situation;
import org.tightrope.estimate.Factor;
import org.tightrope.event.History;
import org.tightrope.model.Model;
import org.tightrope.scenario.Scenario;

/// A fit whose coefficients are known without doubt, for worlds of which the truth is known.
public final class Known {
    private Known() {}

    /// @param rate mu, theta, a, b, g in the order of [RateParameters]
    /// @param type alpha, beta
    public static Fit fit(Scenario scenario, Model model, double[] rate, double[] type) {
        var start = History.of(List.of());
        var free = new Range(-1e9, 1e9);
        return new Fit(
                model,
                scenario.asOf(),
                scenario.asOf(),
                0,
                0,
                List.of(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                Collections.nCopies(model.rate().size(), free),
                Collections.nCopies(model.type().size(), free),
                new Posterior(rate, new Certain(rate.length)),
                new Posterior(type, new Certain(type.length)),
                ActionMix.of(scenario, start),
                Situation.after(scenario, start, model.halfLives()),
                List.of());
    }

    /// The factor of an infinite information: every draw is the mode.
    private record Certain(int size) implements Factor {
        @Override
        public double[] solve(double[] b) {
            return new double[size];
        }

        @Override
        public double[] backward(double[] z) {
            return new double[size];
        }

        @Override
        public double logDeterminant() {
            return Double.POSITIVE_INFINITY;
        }
    }
}
