package org.tightrope.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tightrope.actor.ActorBook;

class CoupleTest {
    private static final ActorBook BOOK = ActorBook.builtIn();

    private static Optional<String> named(String text, String... before) {
        var language = new Language(new Lexicon());
        var names = BOOK.scan(text, LocalDate.of(2020, 3, 1), Set.of());
        return Couple.named(
                        language,
                        BOOK,
                        language.sentences(text).getFirst(),
                        names,
                        List.of(before),
                        List.of("DZA", "MAR"))
                .map(Sentence::text);
    }

    @Test
    void theTwoAreThoseOfTheSentenceBefore() {
        assertThat(named("On Friday the two signed it.", "RUS", "TUR"))
                .contains("On Friday Russia and Turkey signed it.");
        assertThat(named("Both sides then withdrew.", "RUS", "TUR")).contains("Russia and Turkey then withdrew.");
        assertThat(named("Ties between the two countries are old.", "RUS", "TUR"))
                .contains("Ties between Russia and Turkey are old.");
    }

    @Test
    void theTwoNamedInTheSentenceGoFirst() {
        assertThat(named("Iran met Qatar and the two agreed.", "RUS", "TUR"))
                .contains("Iran met Qatar and Iran and Qatar agreed.");
    }

    @Test
    void governmentsAreThoseOfStates() {
        assertThat(
                        named(
                                "Turkey backed rebels Iran fought against with Hezbollah, and the two governments still traded."))
                .contains("Turkey backed rebels Iran fought against with Hezbollah, and Turkey and Iran still traded.");
    }

    @Test
    void governmentsAreThoseTheDocumentIsAboutWhereNoTwoStatesWereNamed() {
        assertThat(named("The two presidents met.", "LNA", "UN")).contains("Algeria and Morocco met.");
        assertThat(named("The two governments signed it.", "RUS", "TUR", "IRN"))
                .contains("Algeria and Morocco signed it.");
    }

    @Test
    void otherTwosAreLeft() {
        assertThat(named("The two missiles fell into the sea.", "RUS", "TUR")).isEmpty();
        assertThat(named("Both of them agreed.", "RUS", "TUR")).isEmpty();
        assertThat(named("The two agreed.", "RUS", "TUR", "IRN")).isEmpty();
        assertThat(named("Iran said the two had met.", "RUS", "TUR")).isEmpty();
    }
}
