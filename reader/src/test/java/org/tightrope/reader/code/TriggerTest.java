package org.tightrope.reader.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tightrope.event.Action;
import org.tightrope.reader.syntax.Syntax;

class TriggerTest {
    private static Optional<Pair.Span> span(String text, String name) {
        int start = text.indexOf(name);
        return Optional.of(new Pair.Span(start, start + name.length()));
    }

    @ParameterizedTest(name = "{3} of {1} and {2} is told by {4} in: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Turkey bombed Syria.|Turkey|Syria|ASSAULT|bombed",
                "During his visit to Riyadh in May, Trump proposed a coalition.|Trump|Riyadh|CONSULT|visit",
                "The State Department granted Iraq another waiver to keep buying Iranian power.|Iraq|Iranian|COOPERATE|buying",
            })
    void theWordThatTellsTheActionCarriesIt(String text, String source, String target, Action action, String word) {
        var marked = Marked.of(
                new Pair(text, span(text, source), span(text, target)), Statement.of(text, Syntax.thorough()));

        assertThat(text.substring(Trigger.of(marked, action))).startsWith(word);
    }
}
