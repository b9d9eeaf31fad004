package org.tightrope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tightrope.fault.Fault;

class FormulaTest {
    @Test
    void textAndBuilderAgreeAndPrintBack() {
        String text = "conflict ~ inertia(30d) + reciprocity(30d) + closure(enemy_of_enemy, 90d)"
                + " + covariate(trade, log1p)";
        Formula built = Formula.explain("conflict")
                .by("inertia", "30d")
                .by("reciprocity", "30d")
                .by("closure", "enemy_of_enemy", "90d")
                .by("covariate", "trade", "log1p");
        assertThat(Formula.parse(text)).isEqualTo(built);
        assertThat(built).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event ~ inertia",
                "a|b ~ inertia(type=a|b, window=0.5y)",
                "x ~ product(inertia(30d), reciprocity)",
                "event ~ inertia(sender='Hayat Tahrir al-Sham')",
                "event ~ "
            })
    void whatIsPrintedCanBeReadAgain(String text) {
        Formula formula = Formula.parse(text);
        assertThat(formula.toString().strip()).isEqualTo(text.strip());
        assertThat(Formula.parse(formula.toString())).isEqualTo(formula);
    }

    @Test
    void anInteractionIsAProduct() {
        assertThat(Formula.parse("inertia(30d):reciprocity").terms())
                .containsExactly(new Term(
                        "product",
                        List.of(new Term.Argument("", "inertia(30d)"), new Term.Argument("", "reciprocity"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "inertia(30d;column 12",
                "inertia +;column 10",
                "inertia reciprocity;column 9",
                "~~;column 2",
                "inertia(,);column 9"
            })
    void mistakesSayWhere(String text, String where) {
        assertThatThrownBy(() -> Formula.parse(text)).isInstanceOf(Fault.class).hasMessageContaining(where);
    }

    /// Whatever is typed, the answer is a formula that prints back, or a fault in words.
    @Test
    void noTextBreaksTheReader() {
        var random = new SplittableRandom(1);
        String alphabet = "ab~+(),:='| 3d.\\\u00e9";
        for (int trial = 0; trial < 20_000; trial++) {
            var text = new StringBuilder();
            int length = random.nextInt(14);
            for (int c = 0; c < length; c++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                Formula formula = Formula.parse(text.toString());
                assertThat(Formula.parse(formula.toString()))
                        .as(text.toString())
                        .isEqualTo(formula);
            } catch (Fault fault) {
                assertThat(fault.getMessage()).contains("Maybe");
            }
        }
        assertThatThrownBy(() -> Formula.parse("(".repeat(9000))).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> Formula.parse("a(".repeat(9000))).isInstanceOf(Fault.class);
    }
}
