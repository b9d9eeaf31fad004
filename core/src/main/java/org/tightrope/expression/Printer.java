package org.tightrope.expression;

import java.util.Locale;
import java.util.stream.Collectors;
import org.tightrope.expression.Expression.Operator;

/// Spells expressions, with the fewest brackets that keep their meaning.
final class Printer {
    private static final int COMPARISON = 0;
    private static final int UNARY = 3;

    private Printer() {}

    static String print(Expression expression) {
        return print(expression, COMPARISON);
    }

    /// @param least rank the place asks for; what ranks below goes between brackets
    private static String print(Expression expression, int least) {
        return switch (expression) {
            case Expression.Constant(double value) -> value < 0 ? bracket(number(value), UNARY, least) : number(value);
            case Expression.Negative(Expression of) -> bracket("-" + print(of, UNARY + 1), UNARY, least);
            case Expression.Calculation(Operator operator, Expression left, Expression right) ->
                bracket(
                        "%s %s %s"
                                .formatted(print(left, operator.rank), operator.sign, print(right, operator.rank + 1)),
                        operator.rank,
                        least);
            case Expression.Comparison(Expression.Relation relation, Expression left, Expression right) ->
                bracket("%s %s %s".formatted(print(left, 1), relation.sign, print(right, 1)), COMPARISON, least);
            case Expression.Same(String left, boolean equal, String right) ->
                bracket("%s %s %s".formatted(left, equal ? "==" : "!=", right), COMPARISON, least);
            case Expression.Application application ->
                application.function().label()
                        + application.arguments().stream()
                                .map(Printer::print)
                                .collect(Collectors.joining(", ", "(", ")"));
            case Expression.Look look -> look(look);
            case Expression.Over(Expression.Gathering gathering, String variable, Range range, Expression body) ->
                "%s(%s%s: %s)"
                        .formatted(gathering.name().toLowerCase(Locale.ROOT), variable, range(range), print(body));
        };
    }

    private static String bracket(String text, int rank, int least) {
        return rank < least ? "(" + text + ")" : text;
    }

    private static String look(Expression.Look look) {
        var all = new java.util.ArrayList<>(look.names());
        if (!look.kinds().isEmpty()) {
            all.add(String.join(" | ", look.kinds()));
        }
        if (look.halfLifeDays() != 0) {
            all.add(days(look.halfLifeDays()));
        }
        return look.block().label() + "(" + String.join(", ", all) + ")";
    }

    private static String range(Range range) {
        return switch (range) {
            case Range.Thirds _ -> "";
            case Range.Everyone _ -> " in all";
            case Range.Rivals _ -> " in rivals";
            case Range.Named(var codes) -> " in {" + String.join(", ", codes) + "}";
            case Range.Agreements _ -> " in agreements";
            case Range.Levers _ -> " in levers";
        };
    }

    private static String days(double days) {
        return Double.isInfinite(days) ? "ever" : number(days) + "d";
    }

    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return String.valueOf((long) value);
        }
        return new java.math.BigDecimal(String.valueOf(value)).toPlainString();
    }
}
