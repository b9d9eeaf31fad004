package org.tightrope.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Who weighs how much, to ask who decides.
final class PowerOptions {
    @Option(
            names = "--weights",
            paramLabel = "NAME=WEIGHT",
            split = ",",
            description = "Weights of actors or blocs: also print their pivot power (Shapley, Banzhaf).")
    private Map<String, Double> weights = new LinkedHashMap<>();

    @Option(
            names = "--quota",
            paramLabel = "Q",
            description = "The weight that wins (default: more than half of all weight).")
    private Optional<Double> quota = Optional.empty();

    Optional<Power> power() {
        return Power.of(weights, quota);
    }
}
