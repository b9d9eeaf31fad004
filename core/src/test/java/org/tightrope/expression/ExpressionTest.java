package org.tightrope.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpressionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(k: foe(k, i) * friend(k, j))",
                "1 - (2 - 3)",
                "(i == balancer) * (good(balancer, RUS, 30d) - good(i, j))",
                "sum(g in agreements: guarantor(g, i) * party(g, j) * breaches(g, j))",
                "max(k in {SYR, OPP}: bad(j, k, ever))",
                "max(tie(i, j), 0.25)",
                "-(tie(i, j) + 1) / 2",
                "sigmoid((bad(rival1, rival2) + bad(rival2, rival1) - 20) / 5)",
                "count(i, j, ASSAULT | words, 7.5d) > 3",
                "covariate(trade, i, j) * until(election, j, 45d)",
                "mean(l in levers: armed(l) * restrains(l, i, j) / (1 + ignored(l)))"
            })
    void whatIsPrintedIsWhatWasRead(String text) {
        assertThat(Expression.parse(text).text()).isEqualTo(text);
    }

    @Test
    void needlessBracketsAndBlanksGo() {
        assertThat(Expression.parse(" ( (tie(i,j)) )*( 2 ) ").text()).isEqualTo("tie(i, j) * 2");
    }

    @Test
    void printedExpressionsReadBackEqualWhateverTheirShape() {
        for (int seed = 0; seed < 500; seed++) {
            Expression any = any(new Random(seed), 4);
            assertThat(Expression.parse(any.text()))
                    .as("seed %s: %s", seed, any.text())
                    .isEqualTo(any);
        }
    }

    private static Expression any(Random random, int depth) {
        int kind = depth == 0 ? random.nextInt(2) : random.nextInt(7);
        return switch (kind) {
            case 0 -> new Expression.Constant(random.nextInt(100) / 8.0);
            case 1 -> new Expression.Look(BuildingBlock.BAD, List.of("i", "j"), List.of(), random.nextInt(3) * 15);
            case 2, 3 ->
                new Expression.Calculation(
                        Expression.Operator.values()[random.nextInt(4)],
                        any(random, depth - 1),
                        any(random, depth - 1));
            case 4 -> {
                Expression inner = any(random, depth - 1);
                yield inner instanceof Expression.Negative ? inner : new Expression.Negative(inner);
            }
            case 5 ->
                new Expression.Comparison(
                        Expression.Relation.values()[random.nextInt(4)],
                        any(random, depth - 1),
                        any(random, depth - 1));
            default ->
                new Expression.Application(Function.MAX, List.of(any(random, depth - 1), any(random, depth - 1)));
        };
    }

    @Test
    void aMistakeIsShownWithLineColumnCaretAndTheNearestName() {
        var broken = (Parsed.Broken) Parsed.of("tie(i, j) *\n  sum(k: fiend(k, i))");
        assertThat(broken.line()).isEqualTo(2);
        assertThat(broken.column()).isEqualTo(10);
        assertThat(broken.message()).isEqualTo("""
                        Nothing is called fiend (line 2, column 10 of the formula).
                            sum(k: fiend(k, i))
                                   ^
                        Maybe you meant friend.""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tie(i, j",
                "tie(i)",
                "tie(i, j, k)",
                "tie(i, k)",
                "i",
                "sum(k: sum(m: tie(k, m)))",
                "sum(i: tie(i, j))",
                "sum(k in nobody: tie(k, j))",
                "armed(i)",
                "breaches(i, j)",
                "count(i, j, SHOUT)",
                "tie(i, j, 30d)",
                "bad(i, j, 0d)",
                "log1p(1, 2)",
                "1 +",
                "1 2",
                "1..2",
                "é"
            })
    void whatIsNoFormulaIsRefusedWithAReason(String text) {
        assertThat(Parsed.of(text)).isInstanceOfSatisfying(Parsed.Broken.class, broken -> {
            assertThat(broken.what()).isNotBlank();
            assertThat(broken.maybe()).isNotBlank();
        });
    }

    @Test
    void noTextWhateverBreaksTheReader() {
        String letters = "ijk(), +-*/<>=!|{}:sumtie 0.5d\n";
        for (int seed = 0; seed < 3000; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int c = random.nextInt(40); c > 0; c--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(Parsed.of(text.toString())).isNotNull();
        }
    }

    @Test
    void deepNestingAndLongTextsAreRefusedNotAStackOverflow() {
        assertThat(Parsed.of("(".repeat(3000) + "1" + ")".repeat(900))).isInstanceOf(Parsed.Broken.class);
        assertThat(Parsed.of("1+".repeat(1500) + "1")).isInstanceOf(Parsed.Broken.class);
        assertThat(Parsed.of("1".repeat(5000))).isInstanceOf(Parsed.Broken.class);
    }
}
