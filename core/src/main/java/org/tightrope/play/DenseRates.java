package org.tightrope.play;

import org.tightrope.effect.Bounded.Weight;
import org.tightrope.effect.Effect;
import org.tightrope.effect.Situation;
import org.tightrope.model.Model;

/// Every pair, every day, effect by effect: for models with effects that cannot be bounded.
final class DenseRates extends Rates {
    private final Model model;
    private final int n;
    private final double[] values;
    private final double[] log;

    DenseRates(Model model, int n) {
        this.model = model;
        this.n = n;
        this.values = new double[n * n];
        this.log = new double[n * n];
    }

    @Override
    void begin(Situation now) {}

    @Override
    void beginDay(Situation now) {
        System.arraycopy(base, 0, log, 0, log.length);
        int k = 0;
        for (Effect effect : model.rate()) {
            effect.fill(now, values);
            Weight weight = weights[k++];
            for (int pair = 0; pair < log.length; pair++) {
                log[pair] += weight.of(values[pair]);
            }
        }
    }

    @Override
    boolean mayAct(int i, int j, long bits) {
        return true;
    }

    @Override
    double rate(Situation now, int i, int j) {
        return Math.exp(log[i * n + j]);
    }
}
