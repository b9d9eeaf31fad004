package org.tightrope.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tightrope.actor.ActorBook;
import org.tightrope.actor.Mention;
import org.tightrope.reader.Discourse.Guess;
import org.tightrope.reader.Discourse.Slot;
import org.tightrope.reader.code.Pair;

/// Whom a sentence may leave out, by what was said before it.
class SlotsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);
    private static final ActorBook BOOK = ActorBook.builtIn();
    private static final Language LANGUAGE = new Language(new Lexicon());

    /// Of the last sentence of a text, in a document that also speaks of `others`.
    private static List<Slot> slots(String text, String others) {
        var last = LANGUAGE.sentences(text).getLast();
        return before(text, others).slots(last, mentions(last.text()));
    }

    /// What was said before that sentence.
    private static Discourse before(String text, String others) {
        var discourse = new Discourse(mentions(text + " " + others));
        var sentences = LANGUAGE.sentences(text);
        for (Sentence before : sentences.subList(0, sentences.size() - 1)) {
            discourse.said(before, mentions(before.text()), List.of());
        }
        return discourse;
    }

    private static List<Mention> mentions(String text) {
        return BOOK.scan(text, DAY, Set.of());
    }

    private static List<String> keys(Slot slot) {
        return slot.guesses().stream().map(Guess::key).toList();
    }

    @Test
    void whoeverThePassageNamesMayBeMeant() {
        var slots = slots("Turkey shelled Syria. The envoy of Iran was expelled.", "");

        assertThat(slots).hasSize(3);
        assertThat(slots.get(0).passage()).isEqualTo("Turkey shelled Syria. | The envoy of @ Iran @ was expelled.");
        assertThat(keys(slots.get(0))).containsExactly("IRN>SYR", "IRN>TUR");
        assertThat(slots.get(1).passage()).isEqualTo("Turkey shelled Syria. | The envoy of # Iran # was expelled.");
        assertThat(keys(slots.get(1))).containsExactly("SYR>IRN", "TUR>IRN");
        assertThat(slots.get(2).passage()).isEqualTo("Turkey shelled Syria. | The envoy of Iran was expelled.");
        assertThat(keys(slots.get(2))).containsExactly("SYR>TUR", "TUR>SYR");
    }

    @Test
    void whoIsNamedIsReadInThePassageToo() {
        var text = "Turkey shelled Syria. Iran warned Russia.";
        var last = LANGUAGE.sentences(text).getLast();
        var passages = before(text, "").passages(last, mentions(last.text()), Set.of("IRN>RUS", "RUS>IRN", "IRN>USA"));

        assertThat(passages).containsOnlyKeys("IRN>RUS", "RUS>IRN");
        var there = Objects.requireNonNull(passages.get("IRN>RUS"));
        assertThat(there.text()).isEqualTo("Turkey shelled Syria. | @ Iran @ warned Russia.");
        assertThat(words(there.text(), there.source().orElseThrow())).isEqualTo("@ Iran @");
        assertThat(words(there.text(), there.target().orElseThrow())).isEqualTo("Russia");
        var back = Objects.requireNonNull(passages.get("RUS>IRN"));
        assertThat(back.text()).isEqualTo("Turkey shelled Syria. | Iran warned @ Russia @.");
        assertThat(words(back.text(), back.target().orElseThrow())).isEqualTo("Iran");
    }

    private static String words(String text, Pair.Span span) {
        return text.substring(span.start(), span.end());
    }

    @Test
    void placesAreThoseOfThePassage() {
        for (Slot slot : slots("Turkey shelled Syria. The envoy of Iran was expelled.", "")) {
            for (Guess guess : slot.guesses()) {
                for (var place : List.of(guess.from(), guess.to())) {
                    assertThat(slot.passage().substring(place.start(), place.end()))
                            .matches("(@ |# )?(Turkey|Syria|Iran)( @| #)?");
                }
            }
        }
    }

    @Test
    void whomTheDocumentIsAboutComesFirstInThePassageAndLastAmongTheGuesses() {
        var slots = slots("Turkey shelled Syria. Iran protested.", "Serbia. Serbia. Serbia.");

        assertThat(slots.getFirst().passage()).isEqualTo("About Serbia. Turkey shelled Syria. | @ Iran @ protested.");
        assertThat(keys(slots.getFirst())).containsExactly("IRN>SYR", "IRN>TUR", "IRN>SRB");
        assertThat(slots.getFirst().guesses().getLast().distance()).isEqualTo(Discourse.FAR);
        // Of six mentions three.
        assertThat(slots.getFirst().guesses().getLast().share()).isEqualTo(0.5);
    }

    @Test
    void theOtherNamesOfTheSentenceStandBesideForComparison() {
        var text = "Turkey shelled Syria. Iran blamed Israel.";
        var slot = slots(text, "").getFirst();
        var others = before(text, "").beside(slot, mentions("Iran blamed Israel."));

        assertThat(slot.passage()).isEqualTo("Turkey shelled Syria. | @ Iran @ blamed Israel.");
        assertThat(others).hasSize(1);
        var beside = others.getFirst();
        assertThat(beside.key()).isEqualTo("IRN>ISR");
        assertThat(slot.passage().substring(beside.to().start(), beside.to().end()))
                .isEqualTo("Israel");
    }

    @Test
    void nobodyIsMeantWhereNobodyWasNamed() {
        assertThat(slots("It rained.", "")).isEmpty();
        assertThat(slots("It rained. Iran protested.", "")).isEmpty();
    }
}
