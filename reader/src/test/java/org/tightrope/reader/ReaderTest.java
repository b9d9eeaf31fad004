package org.tightrope.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tightrope.actor.ActorBook;
import org.tightrope.event.Cameo;
import org.tightrope.event.Event;
import org.tightrope.event.Evidence;
import org.tightrope.event.Precision;
import org.tightrope.event.Status;

class ReaderTest {
    private static final LocalDate PUBLISHED = LocalDate.parse("2020-03-14");
    private static final Reader READER = Reader.of(ActorBook.builtIn());

    private static ReadResult read(String... bodies) {
        var texts = new java.util.ArrayList<Text>();
        for (int i = 0; i < bodies.length; i++) {
            texts.add(Text.of("doc" + i, PUBLISHED, bodies[i]));
        }
        return READER.read(texts);
    }

    private static List<String> codes(ReadResult result) {
        return result.events().stream()
                .map(CodedEvent::event)
                .map(event -> "%s %s %s %s"
                        .formatted(
                                event.source(),
                                event.action(),
                                event.target(),
                                event.status().label()))
                .toList();
    }

    @Test
    void theLexiconIsConsistentWithTheCodes() {
        var lexicon = new Lexicon();
        lexicon.verbRules()
                .forEach(rule -> assertThat(Cameo.actions(rule.cameo()))
                        .as(rule.pattern())
                        .contains(rule.action()));
        lexicon.nounRules()
                .forEach(rule ->
                        assertThat(Cameo.actions(rule.cameo())).as(rule.noun()).contains(rule.action()));
    }

    @Test
    void aMatchIsNoBattle() {
        assertThat(codes(read("France beat Croatia 4-2 in Moscow."))).isEmpty();
        assertThat(codes(read("India's bowlers attacked Pakistan from the start.")))
                .isEmpty();
        assertThat(codes(read("In the second half of the year Turkey attacked Syria.")))
                .containsExactly("TUR ASSAULT SYR reported");
    }

    @Test
    void whoIsVisitedMeetsTheVisitor() {
        assertThat(codes(read("On March 5 Netanyahu travelled to Moscow to meet Putin.")))
                .containsExactlyInAnyOrder("ISR CONSULT RUS reported", "RUS CONSULT ISR reported");
    }

    @Test
    void aThreatToStrikeIsNoStrike() {
        assertThat(codes(read("Erdogan threatened to attack Syrian troops if the shelling went on.")))
                .containsExactly("TUR THREATEN SYR reported");
    }

    @Test
    void whatMayFollowFromWhatMayHappenIsDoubted() {
        assertThat(codes(read("If Israel attacked Iran, Russia would face a difficult choice.")))
                .noneMatch(code -> code.contains("RUS"))
                .allMatch(code -> code.endsWith(" hypothetical"));
    }

    @Test
    void heIsThePresidentOfTheParagraphBefore() {
        assertThat(codes(read("Putin received Netanyahu on March 5.\n\nHe agreed to release an Israeli prisoner.")))
                .anyMatch(code -> code.startsWith("RUS") && code.contains("ISR") && !code.contains("CONSULT"));
    }

    @Test
    void whatIsToComeIsDatedAhead() {
        var events = read("From March 15 Russian and Turkish troops are to patrol the road jointly.")
                .events();

        assertThat(events).isNotEmpty().allSatisfy(coded -> {
            assertThat(coded.event().status()).isEqualTo(Status.HYPOTHETICAL);
            assertThat(coded.event().date()).isEqualTo(LocalDate.of(2020, 3, 15));
            assertThat(coded.because()).doesNotHaveDuplicates();
        });
    }

    @Test
    void aDecisionThatWasMadeIsAFact() {
        assertThat(codes(read("In March Ankara made the decision to expel two Syrian diplomats.")))
                .singleElement()
                .asString()
                .startsWith("TUR ")
                .endsWith(" SYR reported");
    }

    @Test
    void aSpanRefersToTheExtractedText() {
        var body = "Snow fell.\n\nOn March 5 Putin’s envoy met Erdoğan in Moscow. They ate.";
        var quote = (Evidence.Quote)
                read(body).events().getFirst().event().evidence().getFirst();

        assertThat(body.substring(quote.start(), quote.end())).isEqualTo(quote.sentence());
        assertThat(quote.sentence()).startsWith("On March 5").endsWith("Moscow.");
    }

    @Test
    void aMeetingIsTwoEventsADeedIsOne() {
        assertThat(codes(read("On Monday Lavrov held talks with Zarif.")))
                .containsExactly("IRN CONSULT RUS reported", "RUS CONSULT IRN reported");
        assertThat(codes(read("On Monday Turkey bombed Syrian barracks."))).containsExactly("TUR ASSAULT SYR reported");
    }

    @Test
    void passiveAndNominalFormsKeepTheDirection() {
        assertThat(codes(read("On Monday a Syrian depot was bombed by Israeli jets.")))
                .containsExactly("ISR ASSAULT SYR reported");
        assertThat(codes(read("On Monday an Israeli strike on Iranian barracks shook the town.")))
                .containsExactly("ISR ASSAULT IRN reported");
    }

    @Test
    void aClaimHasAnAuthorAndADenialIsNoEvent() {
        var claim = read("Ankara said on Monday that Syrian jets had killed Turkish soldiers.")
                .events()
                .getFirst()
                .event();

        assertThat(claim.status()).isEqualTo(Status.CLAIMED);
        assertThat(claim.claimedBy()).contains("TUR");
        assertThat(codes(read("Moscow denied on Monday that it had bombed Turkish troops.")))
                .containsExactly("RUS ASSAULT TUR denied");
        assertThat(codes(read("On Monday Israel did not bomb Iranian barracks.")))
                .isEmpty();
    }

    @Test
    void anAttackBlamedOnSomebodyIsClaimedByTheBlamer() {
        var result =
                read("A raid that wounded six Turkish drivers on Monday, which Ankara blamed on Damascus, went on.");

        assertThat(codes(result)).containsExactlyInAnyOrder("SYR ASSAULT TUR claimed", "TUR ACCUSE SYR reported");
    }

    @Test
    void whatMayBeIsHypothetical() {
        assertThat(codes(read("Turkey may attack Syrian troops."))).containsExactly("TUR ASSAULT SYR hypothetical");
        assertThat(codes(read("Did Turkey attack Syrian troops on Monday?")))
                .containsExactly("TUR ASSAULT SYR hypothetical");
        assertThat(codes(read("If Israel bombed Iran, oil would soar.")))
                .containsExactly("ISR ASSAULT IRN hypothetical");
    }

    @Test
    void repeatsWithinAndAcrossDocumentsAreOneEventWithSeveralQuotes() {
        var result = read(
                "On March 5 Israel bombed Iranian barracks near the airport.\n\n"
                        + "On March 5 Israel bombed Iranian barracks near the airport.",
                "Israeli jets struck an Iranian depot on March 5.",
                "On March 5 Turkey bombed Syrian barracks.");

        assertThat(result.repeated()).isEqualTo(1);
        assertThat(codes(result)).containsExactly("ISR ASSAULT IRN reported", "TUR ASSAULT SYR reported");
        assertThat(result.events().getFirst().event().evidence()).hasSize(2);
        assertThat(result.events()).extracting(coded -> coded.event().id()).containsExactly("R001", "R002");
    }

    @Test
    void theOrderOfDocumentsDoesNotMatter() {
        var one = Text.of("a", PUBLISHED, "On March 5 Israel bombed Iranian barracks.");
        var two = Text.of("b", PUBLISHED, "On March 6 Iran shelled Israeli posts. On March 5 Israel struck Iran.");

        assertThat(READER.read(List.of(one, two)).events())
                .isEqualTo(READER.read(List.of(two, one)).events());
    }

    @Test
    void anUndatedBackgroundEventIsMarkedAsSuch() {
        var result = read("Rain fell. Snow fell. Hail fell. Wind blew. Iran has armed Hezbollah.");
        var coded = result.events().getFirst();

        assertThat(coded.isDated()).isFalse();
        assertThat(coded.event().precision()).isEqualTo(Precision.YEAR);
    }

    @Test
    void onlyTheGivenActorsMakeEvents() {
        var result = READER.among(List.of("RUS", "TUR"))
                .read(List.of(Text.of(
                        "a", PUBLISHED, "On Monday Turkey warned Russia. On Monday Turkey bombed Syrian barracks.")));

        assertThat(codes(result)).containsExactly("TUR THREATEN RUS reported");
        assertThat(result.notes()).singleElement().asString().contains("outside the list");
    }

    @Test
    void namesNobodyBearsAreListed() {
        assertThat(read("On Monday Gondor attacked Umbar, and then Gondor rested.")
                        .unknownActors())
                .containsEntry("Gondor", 2)
                .containsEntry("Umbar", 1);
    }

    @Test
    void everyEventSaysWhy() {
        var because = read("On Monday Turkey bombed Syrian barracks.")
                .events()
                .getFirst()
                .because();

        assertThat(because).anyMatch(reason -> reason.startsWith("trigger: bomb"));
        assertThat(because).anyMatch(reason -> reason.startsWith("date: On Monday") || reason.contains("Monday"));
    }

    @Test
    void hostileTextsAreReadWithoutHarm() {
        assertThat(read("a".repeat(300_000)).events()).isEmpty();
        assertThat(read("Russia ".repeat(20_000)).events()).isEmpty();
        assertThat(read("\"(,;:'".repeat(5_000)).events()).isEmpty();
        assertThat(read("(((( Russia ,,,, \n\n\n\n and").events()).isEmpty();
        assertThat(read("2020-99-99 Russia 31 February 2019 met Turkey on February 31.")
                        .sentences())
                .isPositive();
    }

    @Test
    void eventsAreWellFormed() {
        for (CodedEvent coded : read("On March 5 Russia and Turkey signed a memorandum and Israel bombed Iran.")
                .events()) {
            Event event = coded.event();
            assertThat(event.evidence()).isNotEmpty();
            assertThat(event.date()).isBeforeOrEqualTo(PUBLISHED);
            assertThat(coded.confidence()).isBetween(0.0, 1.0);
        }
    }
}
