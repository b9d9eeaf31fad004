package org.tightrope.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tightrope.actor.ActorBook;

class NamesTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2021, 6, 1);

    /// What the last of some sentences names: `CODE words`.
    private static List<String> named(LocalDate day, String text) {
        var names = new Names(ActorBook.builtIn(), PUBLISHED, Set.of());
        var found = new ArrayList<List<String>>();
        for (Sentence sentence : new Language(new Lexicon()).sentences(text)) {
            found.add(names.in(sentence, day, Optional.empty()).stream()
                    .map(mention -> mention.actor().code() + " " + mention.text())
                    .toList());
        }
        return found.getLast();
    }

    private static List<String> named(String text) {
        return named(PUBLISHED, text);
    }

    @Test
    void whoIsIntroducedWithAnOfficeGoesByTheLastName() {
        assertThat(named("The Iranian negotiator Ali Bagheri Kani arrived. Kani spoke first."))
                .containsExactly("IRN Kani");
        assertThat(named("Anwar Gargash, the Emirati president's adviser, arrived. Gargash spoke first."))
                .containsExactly("ARE Gargash");
        assertThat(named("Turkey's spokesman, Ibrahim Kalin, arrived. Kalin spoke first."))
                .containsExactly("TUR Kalin");
    }

    @Test
    void aLeaderGoesByTheLastNameAfterTheWholeOne() {
        assertThat(named("Imran Khan was in town. Khan spoke first.")).containsExactly("PAK Khan");
        assertThat(named("Khan spoke first.")).isEmpty();
    }

    @Test
    void aLastNameThatIsAWordStandsForNobody() {
        assertThat(named("Theresa May was in town. Russia struck Syria in May 2018."))
                .containsExactly("RUS Russia", "SYR Syria");
        assertThat(named("Imran Khan was in town. Former Prime Minister Khan spoke first."))
                .isEmpty();
        assertThat(named("Imran Khan was in town. The anti-Khan protests grew."))
                .isEmpty();
    }

    @Test
    void nobodyIsIntroducedWithoutAnOfficeOrAState() {
        assertThat(named("Ali Bagheri Kani, an old man, came to Iran. Kani spoke first."))
                .isEmpty();
        assertThat(named("The negotiator Ali Bagheri Kani arrived. Kani spoke first."))
                .isEmpty();
    }

    @Test
    void whoTookOfficeInTheYearSpokenOfIsKnown() {
        // In office from August 2018; the year alone stands for its middle.
        assertThat(named(LocalDate.of(2018, 7, 1), "In 2018 Imran Khan won.")).containsExactly("PAK Imran Khan");
    }

    @Test
    void aStrangerWithALeadersNameIsNotTheLeader() {
        assertThat(named("Later Abbas Kamel flew home in silence.")).isEmpty();
        assertThat(named("Later Abbas flew home in silence.")).containsExactly("PSE Abbas");
        assertThat(named("Then the Abbas Government fell over the budget.")).containsExactly("PSE Abbas");
    }

    @Test
    void whoLeadsABodyIsNoPartyToWhatItDoes() {
        assertThat(named("He asked the Russian-led Collective Security Treaty Organization for help."))
                .containsExactly("CSTO Collective Security Treaty Organization");
        assertThat(named("He asked the Russian-led coalition for help.")).containsExactly("RUS Russian");
    }

    @Test
    void alliesAndRivalsAreOthers() {
        assertThat(named("US allies in the region spoke up.")).isEmpty();
        assertThat(named("It rang Iran's Arab neighbours.")).isEmpty();
        assertThat(named("It rang its American allies.")).containsExactly("USA American");
    }
}
