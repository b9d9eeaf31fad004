package org.tightrope.expression;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Functions of numbers. All are defined everywhere and finite.
public enum Function {
    /// ln(1 + x), 0 below 0.
    LOG1P(1, "ln(1 + x), 0 for x below 0"),
    /// e^x for x up to 50.
    EXP(1, "e^x, x at most 50"),
    SQRT(1, "the root of x, 0 for x below 0"),
    ABS(1, "x without its sign"),
    /// 1 / (1 + e^-x).
    SIGMOID(1, "1 / (1 + e^-x), between 0 and 1"),
    /// x / (x + 1), 0 below 0.
    SATURATE(1, "x / (x + 1), 0 for x below 0: the tenth counts less than the first"),
    POSITIVE(1, "x, 0 for x below 0"),
    NEGATIVE(1, "-x, 0 for x above 0"),
    MIN(2, "the smaller of x and y"),
    MAX(2, "the larger of x and y"),
    IF(3, "y when x is above 0, else z");

    private final int arguments;
    private final String meaning;

    Function(int arguments, String meaning) {
        this.arguments = arguments;
        this.meaning = meaning;
    }

    public int arguments() {
        return arguments;
    }

    public String meaning() {
        return meaning;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Function> of(String name) {
        return Stream.of(values())
                .filter(function -> function.label().equals(name))
                .findFirst();
    }

    static List<String> labels() {
        return Stream.of(values()).map(Function::label).toList();
    }

    /// The value for numbers, as many as [#arguments()].
    public double apply(double x, double y, double z) {
        return switch (this) {
            case LOG1P -> Math.log1p(Math.max(x, 0));
            case EXP -> Math.exp(Math.min(x, 50));
            case SQRT -> Math.sqrt(Math.max(x, 0));
            case ABS -> Math.abs(x);
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case SATURATE -> Math.max(x, 0) / (Math.max(x, 0) + 1);
            case POSITIVE -> Math.max(x, 0);
            case NEGATIVE -> Math.max(-x, 0);
            case MIN -> Math.min(x, y);
            case MAX -> Math.max(x, y);
            case IF -> x > 0 ? y : z;
        };
    }
}
