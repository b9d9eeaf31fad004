package org.tightrope.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tightrope.actor.ActorBook;
import org.tightrope.reader.code.Pair;

class CandidatesTest {
    private static final Lexicon LEXICON = new Lexicon();

    private static List<Candidates.Candidate> candidates(String text) {
        var sentence = new Language(LEXICON).sentences(text).getFirst();
        var day = LocalDate.of(2020, 3, 1);
        var mentions = new ArrayList<>(ActorBook.builtIn().scan(text, day, Set.of()));
        mentions.addAll(ActorBook.builtIn().asides(text, day, Set.of()));
        return Candidates.of(LEXICON, sentence, mentions).nearest();
    }

    private static String words(String text, Pair.Span span) {
        return text.substring(span.start(), span.end());
    }

    @Test
    void everyTwoActorsAreACandidateEachWay() {
        assertThat(candidates("Qatar carried letters between Iran and France."))
                .extracting(Candidates.Candidate::key)
                .containsExactlyInAnyOrder("QAT>IRN", "IRN>QAT", "QAT>FRA", "FRA>QAT", "IRN>FRA", "FRA>IRN");
        assertThat(candidates("Iran said that Iranian oil was cheap.")).isEmpty();
    }

    @Test
    void anAdjectiveStandsForTheGroupThatActs() {
        var text = "Turkish border troops watched the Syrian harvest.";
        var one = candidates(text).stream()
                .filter(candidate -> candidate.key().equals("TUR>SYR"))
                .findFirst()
                .orElseThrow();

        assertThat(words(text, one.pair().source().orElseThrow())).isEqualTo("Turkish border troops");
        assertThat(words(text, one.pair().target().orElseThrow())).isEqualTo("Syrian");
    }

    @Test
    void ofManyMentionsTheNearestTwoAreKept() {
        var text = "Iran, which Egypt mistrusts, told Iraq that Iran would not stop what Iran had begun in Egypt.";
        var pairs = candidates(text).stream()
                .filter(candidate -> candidate.key().equals("IRN>IRQ"))
                .toList();

        assertThat(pairs).hasSize(2);
        assertThat(pairs.getFirst().pair().source().orElseThrow().start()).isEqualTo(text.indexOf("Iran would"));
    }

    @Test
    void aListOfStatesIsNoListOfParties() {
        var text =
                "Present were Iran, Iraq, Egypt, Jordan, Turkey, Greece, Cyprus, Malta, Italy, Spain, France and Chad.";

        assertThat(candidates(text))
                .hasSize(90)
                .noneMatch(candidate -> candidate.key().contains("FRA"));
    }

    @Test
    void whoHoldsAPlaceIsOnlyEverATarget() {
        assertThat(candidates("Russian jets bombed Idlib."))
                .singleElement()
                .matches(one -> one.key().equals("RUS>OPP") && one.held());
        assertThat(candidates("Russian jets were seen in Idlib.")).isEmpty();
    }

    private static List<String> keys(String text) {
        return candidates(text).stream()
                .map(Candidates.Candidate::key)
                .distinct()
                .toList();
    }

    @Test
    void whereTheyMeetIsNoParty() {
        assertThat(keys("Iran and France opened the Doha talks.")).containsExactlyInAnyOrder("IRN>FRA", "FRA>IRN");
        assertThat(keys("France blamed Iran at the United Nations.")).containsExactlyInAnyOrder("FRA>IRN", "IRN>FRA");
        assertThat(keys("France brought Iran before the United Nations."))
                .containsExactlyInAnyOrder("FRA>IRN", "IRN>FRA");
        assertThat(keys("France met Iran before the EU imposed sanctions.")).contains("EU>IRN");
        assertThat(keys("Israel fired missiles at Hamas.")).contains("ISR>HAM");
        assertThat(keys("France opened the Doha talks.")).containsExactlyInAnyOrder("FRA>QAT", "QAT>FRA");
    }

    @Test
    void inACrowdAStateMayBeAPlace() {
        assertThat(keys("France and Egypt watched Iran in Iraq.")).noneMatch(key -> key.contains("IRQ"));
        assertThat(keys("France watched Iran in Iraq.")).anyMatch(key -> key.contains("IRQ"));
    }
}
