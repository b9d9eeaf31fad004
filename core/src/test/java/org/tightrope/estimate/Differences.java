package org.tightrope.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Derivatives against central differences.
public final class Differences {
    private static final double STEP = 1e-5;

    private Differences() {}

    public static void check(Objective objective, double[] at) {
        int p = at.length;
        double[] gradient = new double[p];
        double[] information = new double[p * p];
        objective.evaluate(at, gradient, information);
        for (int k = 0; k < p; k++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[k] += STEP;
            down[k] -= STEP;
            double[] above = new double[p];
            double[] below = new double[p];
            double rise = objective.evaluate(up, above, new double[p * p])
                    - objective.evaluate(down, below, new double[p * p]);
            double scale = 1 + Math.abs(gradient[k]);
            assertThat(rise / (2 * STEP)).as("slope %d", k).isCloseTo(gradient[k], within(1e-5 * scale));
            for (int l = 0; l < p; l++) {
                double mine = k >= l ? information[k * p + l] : information[l * p + k];
                assertThat(-(above[l] - below[l]) / (2 * STEP))
                        .as("curvature %d %d", k, l)
                        .isCloseTo(mine, within(1e-4 * (1 + Math.abs(mine))));
            }
        }
    }
}
