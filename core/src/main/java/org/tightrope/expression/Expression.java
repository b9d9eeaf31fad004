package org.tightrope.expression;

import java.util.List;
import java.util.stream.Stream;
import org.tightrope.fault.Fault;

/// A number made of building blocks, for a sender i and a receiver j: `sum(k: foe(k, i) * friend(k, j))`.
/// Two expressions are equal when they are spelt alike up to blanks and needless brackets; what is
/// printed can be read again and gives an equal one.
public sealed interface Expression {

    /// A constant.
    record Constant(double value) implements Expression {}

    /// `-x`.
    record Negative(Expression of) implements Expression {}

    /// `left + right` and its like.
    record Calculation(Operator operator, Expression left, Expression right) implements Expression {}

    /// `left > right` and its like, 1 when it holds and 0 when not.
    record Comparison(Relation relation, Expression left, Expression right) implements Expression {}

    /// `i == balancer`, 1 when both are the same actor and 0 when not; `!=` the reverse.
    record Same(String left, boolean equal, String right) implements Expression {}

    /// `log1p(x)`, `max(x, y)`.
    record Application(Function function, List<Expression> arguments) implements Expression {
        public Application {
            arguments = List.copyOf(arguments);
        }
    }

    /// What stands in the situation of the day: `bad(k, i, 30d)`, `armed(LV01)`, `covariate(trade, i,
    /// j)`.
    ///
    /// @param names actors, agreements and levers: variables or codes; for covariates and dates their
    /// name first
    /// @param kinds quads or actions counted; empty for all
    /// @param halfLifeDays 0 for the scenario's own, infinite for `ever`
    record Look(BuildingBlock block, List<String> names, List<String> kinds, double halfLifeDays)
            implements Expression {
        public Look {
            names = List.copyOf(names);
            kinds = List.copyOf(kinds);
        }
    }

    /// `sum(k: x)`, `max(g in agreements: x)`: x for everyone in the range, added up, averaged or the
    /// largest.
    record Over(Gathering gathering, String variable, Range range, Expression body) implements Expression {}

    /// @throws Fault with line, column and a caret when the text is no expression
    static Expression parse(String text) {
        return switch (Parsed.of(text)) {
            case Parsed.Sound(Expression expression) -> expression;
            case Parsed.Broken broken -> throw new Fault(broken.message());
        };
    }

    /// The expression as it can be pasted back.
    default String text() {
        return Printer.print(this);
    }

    /// What it is made of, one level down.
    default List<Expression> parts() {
        return switch (this) {
            case Constant _, Same _, Look _ -> List.of();
            case Negative negative -> List.of(negative.of());
            case Calculation calculation -> List.of(calculation.left(), calculation.right());
            case Comparison comparison -> List.of(comparison.left(), comparison.right());
            case Application application -> application.arguments();
            case Over over -> List.of(over.body());
        };
    }

    /// Itself and everything it is made of, outermost first.
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }

    /// Arithmetic. Division by zero gives zero, so that no formula can break a run.
    enum Operator {
        PLUS("+", 1),
        MINUS("-", 1),
        TIMES("*", 2),
        OVER("/", 2);

        final String sign;
        final int rank;

        Operator(String sign, int rank) {
            this.sign = sign;
            this.rank = rank;
        }
    }

    enum Relation {
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        final String sign;

        Relation(String sign) {
            this.sign = sign;
        }
    }

    enum Gathering {
        SUM,
        MEAN,
        MAX
    }
}
