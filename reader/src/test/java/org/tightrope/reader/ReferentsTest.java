package org.tightrope.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tightrope.actor.ActorBook;

class ReferentsTest {
    private static final Lexicon LEXICON = new Lexicon();
    private static final ActorBook BOOK = ActorBook.builtIn();

    /// What a sentence's words without a name stand for: `CODE words`.
    private static List<String> meant(String text, List<String> subjectBefore, String... context) {
        var sentence = new Language(LEXICON).sentences(text).getFirst();
        var names = BOOK.scan(text, LocalDate.of(2020, 3, 1), Set.of());
        var shares = Stream.concat(names.stream().map(mention -> mention.actor().code()), Stream.of(context))
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        return new Referents(LEXICON, BOOK, shares)
                .with(names, sentence, new Memory(subjectBefore, List.of())).stream()
                        .filter(mention -> !names.contains(mention))
                        .map(mention -> mention.actor().code() + " " + mention.text())
                        .toList();
    }

    @Test
    void aPossessiveMeansTheFirstActorOfItsSentence() {
        assertThat(meant("Turkey said its troops had shelled Syria.", List.of("RUS")))
                .containsExactly("TUR its troops");
        assertThat(meant("Its foreign minister flew to Iran.", List.of("RUS")))
                .containsExactly("RUS Its foreign minister");
    }

    @Test
    void theirsOfSeveralMayBeAnybodys() {
        assertThat(meant("Turkey and Egypt withdrew their ambassadors.", List.of()))
                .isEmpty();
        assertThat(meant("Turkish officials withdrew their ambassador.", List.of()))
                .containsExactly("TUR their ambassador");
    }

    @Test
    void whatIsNotTheActorIsLeft() {
        assertThat(meant("Turkey said its patience had limits, and its allies agreed.", List.of()))
                .isEmpty();
    }

    @Test
    void anOrganMeansTheSubjectBeforeUnlessSomebodyIsNamedFirst() {
        assertThat(meant("The army shelled villages in Iran.", List.of("TUR"))).containsExactly("TUR army");
        assertThat(meant("Iran said that the army would answer.", List.of("TUR")))
                .isEmpty();
        assertThat(meant("The president of France flew home.", List.of("TUR"))).isEmpty();
        assertThat(meant("The army shelled villages.", List.of("TUR", "SYR"))).isEmpty();
    }

    @Test
    void epithetsMeanWhomTheDocumentSpeaksOf() {
        assertThat(meant("The kingdom sent envoys to Iran.", List.of(), "SAU")).containsExactly("SAU kingdom");
        assertThat(meant("The kingdom sent envoys to Iran.", List.of(), "JOR")).containsExactly("JOR kingdom");
        assertThat(meant("The kingdom sent envoys to Iran.", List.of())).isEmpty();
        assertThat(meant("The kingdom sent envoys to Iran.", List.of(), "SAU", "JOR", "JOR"))
                .containsExactly("JOR kingdom");
    }

    @Test
    void hisAreAPersons() {
        var mine = "Assad left Moscow.";
        var then = "Then the Turkish drones struck his units.";
        var referents = new Referents(LEXICON, BOOK, Map.of());
        var language = new Language(LEXICON);
        var day = LocalDate.of(2020, 3, 1);
        referents.with(BOOK.scan(mine, day, Set.of()), language.sentences(mine).getFirst(), Memory.EMPTY);
        var mentions = referents.with(
                BOOK.scan(then, day, Set.of()), language.sentences(then).getFirst(), Memory.EMPTY);

        assertThat(mentions).extracting(mention -> mention.actor().code()).containsExactly("TUR", "SYR");
        assertThat(meant("Turkey said Putin had sent his troops.", List.of())).containsExactly("RUS his troops");
    }

    @Test
    void epithetsMayHaveCapitals() {
        assertThat(meant("The Sultanate refused to join Saudi Arabia.", List.of(), "OMN"))
                .containsExactly("OMN Sultanate");
        assertThat(meant("The Sultanate of Oman refused.", List.of(), "OMN")).isEmpty();
    }

    @Test
    void anAppositionMeansWhomItStandsBeside() {
        assertThat(meant("The United States bombed Kataib Hezbollah, a militia armed by Iran.", List.of()))
                .containsExactly("KTH militia");
        assertThat(meant("The United States bombed a militia armed by Iran.", List.of()))
                .isEmpty();
    }

    @Test
    void theGroupsMenAreItsOwn() {
        assertThat(meant("After Hezbollah had fired, Israel bombed the group's depots.", List.of()))
                .containsExactly("HEZ group");
    }

    @Test
    void theGroupIsTheArmedGroupNamedLast() {
        var referents = new Referents(LEXICON, BOOK, Map.of("HEZ", 2L, "ISR", 1L));
        var language = new Language(LEXICON);
        var day = LocalDate.of(2020, 3, 1);
        var first = "Hezbollah has long been watched.";
        var second = "Israel struck the group again.";
        referents.with(
                BOOK.scan(first, day, Set.of()), language.sentences(first).getFirst(), Memory.EMPTY);
        var mentions = referents.with(
                BOOK.scan(second, day, Set.of()), language.sentences(second).getFirst(), Memory.EMPTY);

        assertThat(mentions).extracting(mention -> mention.actor().code()).containsExactly("ISR", "HEZ");
    }
}
