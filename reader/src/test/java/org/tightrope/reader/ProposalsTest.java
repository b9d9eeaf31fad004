package org.tightrope.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tightrope.actor.ActorBook;
import org.tightrope.event.Action;
import org.tightrope.event.Evidence;

final class ProposalsTest {
    private static final LocalDate DAY = LocalDate.parse("2020-03-14");
    private final Reader reader = Reader.of(ActorBook.builtIn());

    private List<Proposal> proposals(String... bodies) {
        var texts = new ArrayList<Text>();
        for (String body : bodies) {
            texts.add(Text.of("note%s.txt".formatted(texts.size()), DAY, body));
        }
        return Proposals.of(reader.read(texts));
    }

    @Test
    void aCeasefireIsProposedWithPartiesDateAndTerms() {
        var body =
                "On March 5 Russia and Turkey signed a ceasefire agreement. Under the deal, both sides will patrol the"
                        + " road. The weather was fine.\n\nThe agreement requires a corridor along the M4.";
        var found = proposals(body);
        assertThat(found).hasSize(1);
        var deal = (Proposal.OfAgreement) found.getFirst();
        assertThat(deal.what()).isEqualTo("ceasefire");
        assertThat(deal.parties()).containsExactly("RUS", "TUR");
        assertThat(deal.date()).isEqualTo("2020-03-05");
        assertThat(deal.terms())
                .extracting(Evidence.Quote::sentence)
                .containsExactly(
                        "Under the deal, both sides will patrol the road.",
                        "The agreement requires a corridor along the M4.");
        deal.terms()
                .forEach(term ->
                        assertThat(body.substring(term.start(), term.end())).isEqualTo(term.sentence()));
    }

    @Test
    void reportsOfTheSameAgreementAreOneProposal() {
        var found = proposals(
                "On March 5 Russia and Turkey signed a ceasefire agreement.",
                "Turkey and Russia signed an accord on March 6.");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().quotes()).hasSize(2);
    }

    @Test
    void meetingsAndPlansAreNoAgreements() {
        assertThat(proposals(
                        "On March 5 Russian and Turkish ministers met in Moscow.",
                        "Russia may sign an agreement with Turkey."))
                .isEmpty();
    }

    @Test
    void aThreatIsAnArmedLeverAndSanctionsAreAUsedOne() {
        var found = proposals(
                "On March 5 the United States threatened to impose sanctions on Turkey.",
                "On March 9 the United States imposed sanctions on Iran.");
        assertThat(found).allSatisfy(each -> assertThat(each).isInstanceOf(Proposal.OfLever.class));
        assertThat(found)
                .extracting(each -> {
                    var lever = (Proposal.OfLever) each;
                    return "%s %s %s %s".formatted(lever.holder(), lever.target(), lever.does(), lever.executed());
                })
                .containsExactly("USA TUR SANCTION false", "USA IRN SANCTION true");
        assertThat(((Proposal.OfLever) found.getFirst()).does()).isEqualTo(Action.SANCTION);
    }

    @Test
    void aThreatWithoutADateSaysSo() {
        var found = proposals("It rained. It rained again. Nobody came. The sun shone over the sea and the hills."
                + " The United States has threatened to impose sanctions on Turkey.");
        assertThat(found)
                .singleElement()
                .satisfies(lever -> assertThat(lever.isDated()).isFalse());
    }
}
