package org.tightrope.play;

import org.tightrope.effect.Bounded;
import org.tightrope.effect.Effect;
import org.tightrope.effect.Situation;
import org.tightrope.model.Model;

/// Pair by pair as the formula reads, nothing kept from one pair or day to the next: what the others are
/// compared with, in tests and in the benchmark.
final class PlainRates extends Rates {
    private final Model model;
    private final int n;

    PlainRates(Model model, int n) {
        this.model = model;
        this.n = n;
    }

    @Override
    void begin(Situation now) {}

    @Override
    void beginDay(Situation now) {}

    @Override
    boolean mayAct(int i, int j, long bits) {
        return true;
    }

    @Override
    double rate(Situation now, int i, int j) {
        double log = base[i * n + j];
        int k = 0;
        for (Effect effect : model.rate()) {
            log += weights[k++].of(((Bounded) effect).value(now, i, j));
        }
        return Math.exp(log);
    }
}
