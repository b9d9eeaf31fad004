package org.tightrope.play;

import org.tightrope.effect.Bounded;
import org.tightrope.effect.Effect;
import org.tightrope.effect.Situation;

/// One effect's statistic for one pair.
final class Statistic {
    private Statistic() {}

    static double of(Effect effect, Situation now, int i, int j) {
        if (effect instanceof Bounded bounded) {
            return bounded.value(now, i, j);
        }
        int n = now.actors();
        double[] x = new double[n * n];
        effect.fill(now, x);
        return x[i * n + j];
    }
}
