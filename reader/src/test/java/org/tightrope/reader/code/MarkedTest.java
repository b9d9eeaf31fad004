package org.tightrope.reader.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tightrope.reader.syntax.Syntax;

class MarkedTest {
    private static boolean areTogether(String text, String source, String target) {
        var pair = new Pair(text, span(text, source), span(text, target));
        return Marked.of(pair, Statement.of(text, Syntax.thorough())).areTogether();
    }

    private static Optional<Pair.Span> span(String text, String name) {
        int start = text.indexOf(name);
        return Optional.of(new Pair.Span(start, start + name.length()));
    }

    @ParameterizedTest(name = "{1} and {2} in: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Ankara and Moscow signed the paper.|Ankara|Moscow|true",
                "Berlin, Rome and London stopped the payments.|Rome|London|true",
                "Malian and Nigerien troops patrolled the border.|Malian|Nigerien troops|true",
                "They met President Macron and Merkel.|Macron|Merkel|true",
                "They discussed the Iran deal and North Korea.|Iran|North Korea|false",
                "Turkish strikes killed Syrian soldiers.|Turkish|Syrian soldiers|false",
                "Russia sent arms and Turkey sent drones.|Russia|Turkey|false",
            })
    void namesOfOneListAreTogether(String text, String one, String other, boolean together) {
        assertThat(areTogether(text, one, other)).isEqualTo(together);
        assertThat(areTogether(text, other, one)).isEqualTo(together);
    }
}
