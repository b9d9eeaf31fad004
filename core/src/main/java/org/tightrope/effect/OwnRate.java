package org.tightrope.effect;

import org.tightrope.scenario.OwnEffect;
import org.tightrope.scenario.Scenario;

/// An effect written as a formula, in the rate part.
///
/// One instance may serve many workers: what it writes while computing is its caller's.
final class OwnRate implements Effect {
    private final OwnEffect own;
    private final double[] halfLives;
    private final Computation computation;

    /// @throws org.tightrope.fault.Fault when the formula names what the scenario does not have
    OwnRate(OwnEffect own, Scenario scenario) {
        this.own = own;
        this.halfLives = Wants.halfLives(scenario).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        this.computation = Compilation.of(own.formula(), scenario);
    }

    @Override
    public String term() {
        return own.name();
    }

    @Override
    public String meaning() {
        return own.meaning();
    }

    @Override
    public Prior prior() {
        return new Prior(own.priorMean(), own.priorSd());
    }

    @Override
    public double[] halfLives() {
        return halfLives.clone();
    }

    @Override
    public void fill(Situation now, double[] x) {
        int n = now.actors();
        int[] who = new int[Computation.SLOTS];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    who[0] = i;
                    who[1] = j;
                    x[i * n + j] = computation.value(now, who);
                } else {
                    x[i * n + j] = 0;
                }
            }
        }
    }
}
