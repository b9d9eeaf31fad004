package org.tightrope.effect;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tightrope.event.Quad;
import org.tightrope.scenario.ActsOn;
import org.tightrope.scenario.OwnEffect;
import org.tightrope.scenario.Scenario;

/// An effect written as a formula, in the type part.
///
///     z_q = x for the quads it acts on, 0 for the others      (kinds)
///     z_q = x * valence(q)                                     (valence)
final class OwnType implements TypeEffect {
    private static final Quad[] QUADS = Quad.values();
    private final OwnEffect own;
    private final double[] halfLives;
    private final Computation computation;
    private final double[] weights = new double[Quad.COUNT];

    /// @throws org.tightrope.fault.Fault when the formula names what the scenario does not have
    OwnType(OwnEffect own, Scenario scenario) {
        this.own = own;
        this.halfLives = Wants.halfLives(scenario).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        this.computation = Compilation.of(own.formula(), scenario);
        for (Quad quad : QUADS) {
            weights[quad.ordinal()] = switch (own.on()) {
                case ActsOn.HowOften _ -> throw new IllegalArgumentException(own.name() + " acts on how often.");
                case ActsOn.Valence _ -> quad.valence();
                case ActsOn.Kinds(var quads) -> quads.contains(quad) ? 1 : 0;
            };
        }
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
    public String favours() {
        return own.on() instanceof ActsOn.Kinds(var quads)
                ? Stream.of(QUADS).filter(quads::contains).map(Quad::label).collect(Collectors.joining(" or "))
                        + " rather than anything else"
                : "cooperation rather than conflict";
    }

    @Override
    public void fill(Situation now, int i, int j, double[] z) {
        Arrays.fill(z, 0);
        double x = computation.value(now, new int[] {i, j, 0, 0});
        for (int q = 0; q < z.length; q++) {
            z[q] = x == 0 ? 0 : x * weights[q];
        }
    }
}
