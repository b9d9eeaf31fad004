package org.tightrope.estimate;

import java.util.ArrayList;
import java.util.List;

/// Martingale-type residuals per actor: events observed less events expected under the fitted model,
/// summed over time (Therneau, Grambsch and Fleming 1990), as sender and as receiver. Actors the model
/// does not understand stand out.
///
///     M_i = N_i - E_i,   z_i = M_i / sqrt(E_i)
///
/// Worked case: 12 events sent where 9 were expected: M = 3, z = 1.
///
/// @param actors one per actor, in their order
public record Residuals(List<OfActor> actors) {
    public Residuals {
        actors = List.copyOf(actors);
    }

    /// @param expectedSent under the model
    public record OfActor(int actor, double sent, double expectedSent, double received, double expectedReceived) {
        public double sentZ() {
            return z(sent, expectedSent);
        }

        public double receivedZ() {
            return z(received, expectedReceived);
        }

        private static double z(double observed, double expected) {
            return expected > 0 ? (observed - expected) / Math.sqrt(expected) : 0;
        }

        double largest() {
            return Math.max(Math.abs(sentZ()), Math.abs(receivedZ()));
        }
    }

    /// @param n number of actors
    public static Residuals of(Likelihood likelihood, double[] beta, int n) {
        double[][] sums = new double[4][n];
        likelihood.visit(beta, (_, dyad, _, _, _, _) -> {
            sums[0][(int) (dyad / n)]++;
            sums[2][(int) (dyad % n)]++;
        });
        likelihood.expect(beta, (dyad, expected) -> {
            sums[1][(int) (dyad / n)] += expected;
            sums[3][(int) (dyad % n)] += expected;
        });
        var all = new ArrayList<OfActor>();
        for (int actor = 0; actor < n; actor++) {
            all.add(new OfActor(actor, sums[0][actor], sums[1][actor], sums[2][actor], sums[3][actor]));
        }
        return new Residuals(all);
    }

    /// Those the model understands least, the worst first.
    public List<OfActor> worst(int most) {
        return actors.stream()
                .sorted((a, b) -> Double.compare(b.largest(), a.largest()))
                .limit(most)
                .toList();
    }
}
