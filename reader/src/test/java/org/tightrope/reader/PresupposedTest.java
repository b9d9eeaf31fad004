package org.tightrope.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tightrope.actor.ActorBook;

class PresupposedTest {
    private static final Lexicon LEXICON = new Lexicon();
    private static final ActorBook BOOK = ActorBook.builtIn();
    private static final LocalDate DAY = LocalDate.of(2017, 6, 24);

    private static List<String> told(String text) {
        var sentence = new Language(LEXICON).sentences(text).getFirst();
        var names = BOOK.scan(text, DAY);
        var grammar = new Grammar(LEXICON, Chunker.units(LEXICON, sentence, names), sentence.tokens(), Memory.EMPTY);
        var parties = Page.both(names, BOOK.asides(text, DAY, java.util.Set.of()));
        return Presupposed.of(sentence, grammar, parties, List.of()).stream()
                .map(finding -> finding.source() + " " + finding.action() + " " + finding.target())
                .toList();
    }

    @Test
    void whoseRhetoricItIsAccuses() {
        assertThat(told("The visit escalated Washington's anti-Iranian rhetoric further."))
                .containsExactly("USA ACCUSE IRN");
        assertThat(told("The visit escalated Washington’s anti-Iranian rhetoric further."))
                .containsExactly("USA ACCUSE IRN");
    }

    @Test
    void whoLiftsSanctionsHasThem() {
        assertThat(told("The United States is not ready to lift anti-Russian sanctions."))
                .containsExactly("USA SANCTION RUS");
    }

    @Test
    void nobodysRhetoricAndOtherNounsTellNothing() {
        assertThat(told("Anti-Iranian rhetoric has become louder.")).isEmpty();
        assertThat(told("Washington's anti-Iranian stance is old.")).isEmpty();
        assertThat(told("Washington's Iranian sanctions are old.")).isEmpty();
    }

    @Test
    void whoeverBacksArmsAGroupAndSupportsAState() {
        assertThat(told("The Iran-backed Houthis fired a missile.")).containsExactly("IRN AID HOU");
        assertThat(told("The fate of a Russian-backed regime in Damascus is open."))
                .containsExactly("RUS SUPPORT SYR");
        assertThat(told("A Russian-armed Syrian army went north.")).containsExactly("RUS AID SYR");
        assertThat(told("An Iran-backed militia holds the town, and Russia waits."))
                .isEmpty();
    }
}
