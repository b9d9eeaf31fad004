package org.tightrope.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tightrope.model.Term;

/// A function of other statistics and numbers: the user's own expressions. Safe: no loops, no recursion,
/// as costly as its parts.
///
///     product(a, b, ..), sum(a, b, ..), difference(a, b), ratio(a, b) (0 where b is 0), least(a, b, ..),
///     most(a, b, ..),
///     positive(a, b) = b where a > 0, else 0
record Arithmetic(Term term, Operation operation, List<Statistic> parts) implements Statistic {
    /// What is done with the parts.
    enum Operation {
        PRODUCT,
        SUM,
        DIFFERENCE,
        RATIO,
        LEAST,
        MOST,
        POSITIVE;

        static Optional<Operation> of(String name) {
            for (Operation operation : values()) {
                if (operation.name().equals(name.toUpperCase(Locale.ROOT))) {
                    return Optional.of(operation);
                }
            }
            return Optional.empty();
        }

        boolean takes(int count) {
            return switch (this) {
                case DIFFERENCE, RATIO, POSITIVE -> count == 2;
                case PRODUCT, SUM, LEAST, MOST -> count >= 2;
            };
        }

        double of(double a, double b) {
            return switch (this) {
                case PRODUCT -> a * b;
                case SUM -> a + b;
                case DIFFERENCE -> a - b;
                case RATIO -> b == 0 ? 0 : a / b;
                case LEAST -> Math.min(a, b);
                case MOST -> Math.max(a, b);
                case POSITIVE -> a > 0 ? b : 0;
            };
        }
    }

    Arithmetic {
        parts = List.copyOf(parts);
    }

    @Override
    public List<Lens> lenses() {
        var all = new ArrayList<Lens>();
        parts.forEach(part -> all.addAll(part.lenses()));
        return all;
    }

    @Override
    public List<Lens> latest() {
        var all = new ArrayList<Lens>();
        parts.forEach(part -> all.addAll(part.latest()));
        return all;
    }

    @Override
    public Reach reach() {
        Reach reach = Reach.NOTHING;
        for (Statistic part : parts) {
            reach = reach.and(part.reach());
        }
        return reach;
    }

    @Override
    public Reading read(Past past, boolean everyone) {
        Reading[] readings =
                parts.stream().map(part -> part.read(past, everyone)).toArray(Reading[]::new);
        return (i, j) -> {
            double value = readings[0].value(i, j);
            for (int k = 1; k < readings.length; k++) {
                value = operation.of(value, readings[k].value(i, j));
            }
            return value;
        };
    }
}
