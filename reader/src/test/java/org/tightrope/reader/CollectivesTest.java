package org.tightrope.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CollectivesTest {
    private static Optional<String> named(String text) {
        var language = new Language(new Lexicon());
        return Collectives.named(language, language.sentences(text).getFirst()).map(Sentence::text);
    }

    @Test
    void theWestIsWhoActsInItsName() {
        assertThat(named("The West condemned it.")).contains("the United States and the European Union condemned it.");
        assertThat(named("Western leaders condemned it."))
                .contains("the United States and the European Union condemned it.");
        assertThat(named("Moscow complained of Western sanctions."))
                .contains("Moscow complained of American and EU sanctions.");
    }

    @Test
    void placesAndPersonsOfTheWestAreLeft() {
        assertThat(named("Israel raided the West Bank.")).isEmpty();
        assertThat(named("A Western diplomat denied it.")).isEmpty();
        assertThat(named("Morocco holds most of Western Sahara, in the west of the Maghreb."))
                .isEmpty();
    }

    @Test
    void severalStatesUnderOneNameAreNamed() {
        assertThat(named("Russia threatened the Baltic states."))
                .contains("Russia threatened Estonia, Latvia and Lithuania.");
    }
}
