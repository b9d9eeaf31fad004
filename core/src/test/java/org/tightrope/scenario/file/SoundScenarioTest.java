package org.tightrope.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tightrope.actor.Actor;
import org.tightrope.actor.Kind;
import org.tightrope.event.Action;
import org.tightrope.event.Certainty;
import org.tightrope.event.Event;
import org.tightrope.event.Evidence;
import org.tightrope.event.Precision;
import org.tightrope.event.Quad;
import org.tightrope.event.Status;
import org.tightrope.scenario.AgreementState;
import org.tightrope.scenario.CodedTie;
import org.tightrope.scenario.Document;
import org.tightrope.scenario.EventPattern;
import org.tightrope.scenario.LeverState;
import org.tightrope.scenario.Predicate;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.Settings;
import org.tightrope.scenario.Step;

final class SoundScenarioTest {
    @TempDir
    Path home;

    private Strait strait;
    private Scenario scenario;

    @BeforeEach
    void load() {
        strait = Strait.in(home);
        scenario = strait.load().orFault();
    }

    @Test
    void nothingIsWrongWithIt() {
        assertThat(strait.warnings()).isEmpty();
    }

    @Test
    void theQuestionIsRead() {
        assertThat(scenario.name()).isEqualTo("strait");
        assertThat(scenario.focal()).isEqualTo("XEA");
        assertThat(scenario.rivals()).containsExactly("XNA", "XSO");
        assertThat(scenario.asOf()).isEqualTo(LocalDate.of(2024, 6, 30));
        assertThat(scenario.horizon()).isEqualTo(60);
        assertThat(scenario.verdict()).isEqualTo("O1");
        assertThat(scenario.summary()).isEqualTo("Two rivals and a strait between them.");
        assertThat(scenario.settings()).isEqualTo(new Settings(60, 10, 0.1, 30, 540, 2000, 7));
    }

    @Test
    void actorsKeepTheOrderOfTheFile() {
        assertThat(scenario.roster().actors().stream().map(Actor::code))
                .containsExactly("XEA", "XNA", "XSO", "LANE", "PACT");
        assertThat(scenario.roster().find("LANE").orElseThrow())
                .isEqualTo(new Actor(
                        "LANE",
                        "Strait Militia",
                        Kind.ARMED_GROUP,
                        List.of("lane fighters"),
                        Optional.of("XSO"),
                        List.of("PACT"),
                        ""));
    }

    @Test
    void aStateTheBookKnowsNeedsOnlyItsCode() {
        strait.append("actors.yaml", "- code: TUR\n");
        var actor = strait.load().orFault().roster().find("TUR").orElseThrow();
        assertThat(actor.kind()).isEqualTo(Kind.STATE);
        assertThat(actor.name()).startsWith("T");
    }

    @Test
    void tiesAreRead() {
        assertThat(scenario.ties())
                .containsExactly(
                        new CodedTie("XEA", "XNA", 1, "gas contract", "analyst"),
                        new CodedTie("XNA", "XSO", -1, "quarrel, old", "analyst"));
    }

    @Test
    void agreementsAreReadAndTheReplacedOneEndsWhenItsSuccessorIsSigned() {
        var older = scenario.agreement("AG1").orElseThrow();
        assertThat(older.ended()).contains(LocalDate.of(2023, 3, 10));
        var newer = scenario.agreement("AG2").orElseThrow();
        assertThat(newer.ended()).isEmpty();
        assertThat(newer.guarantors()).containsExactly("XEA");
        assertThat(newer.openIssues()).containsExactly("lighthouse");
        assertThat(newer.judgedOn(LocalDate.of(2024, 4, 20))).contains(AgreementState.IN_FORCE);
        assertThat(newer.judgedOn(scenario.asOf())).contains(AgreementState.STRAINED);
        var shot = Event.of("X", LocalDate.of(2024, 6, 1), "XNA", Action.ASSAULT, "XSO");
        assertThat(newer.isBreachedBy(shot)).isTrue();
        assertThat(newer.isBreachedBy(Event.of("X", LocalDate.of(2024, 6, 1), "XNA", Action.ASSAULT, "XEA")))
                .isFalse();
    }

    @Test
    void leversAreReadAndActTowardTheirTargetUnlessToldOtherwise() {
        var lever = scenario.lever("LV1").orElseThrow();
        assertThat(lever.toward()).isEqualTo("XEA");
        assertThat(lever.does()).isEqualTo(Action.SANCTION);
        assertThat(lever.state()).isEqualTo(LeverState.ARMED);
        assertThat(lever.since()).contains(LocalDate.of(2024, 5, 14));
        assertThat(lever.trigger()).contains(new EventPattern(Set.of("XEA"), Set.of("XSO"), Set.of(Action.AID), false));
    }

    @Test
    void outcomesAreRead() {
        assertThat(scenario.outcome("O1").orElseThrow().when())
                .isEqualTo(new Predicate.Any(List.of(
                        new Predicate.Tie("XEA", "XNA", false, -0.2, 14),
                        new Predicate.AgreementReaches("AG2", AgreementState.COLLAPSED))));
        assertThat(scenario.outcome("O2").orElseThrow().when())
                .isEqualTo(new Predicate.Events(
                        new EventPattern(Set.of("XNA"), Set.of(), Set.of(Action.ASSAULT), true), 2, 30));
        assertThat(scenario.outcome("O3").orElseThrow().when())
                .isEqualTo(new Predicate.LeverBecomes("LV1", LeverState.EXECUTED));
    }

    @Test
    void aLongNameIsCutForChartsWhenThereIsNoShortOne() {
        assertThat(scenario.outcome("O2").orElseThrow().shortName()).isEqualTo("Fight in the Strait between…");
        assertThat(scenario.outcome("O3").orElseThrow().shortName()).isEqualTo("Valve closed");
    }

    @Test
    void movesAreReadWithTheStepsOfTheIncludedOnesFirst() {
        var move = scenario.move("W2").orElseThrow();
        assertThat(move.at()).isEqualTo(5);
        assertThat(move.includes()).containsExactly("W1");
        assertThat(move.steps().subList(0, 6))
                .containsExactly(
                        new Step.UseLever("LV1", LeverState.EXECUTED),
                        new Step.Revise("AG2", List.of("lighthouse"), List.of("XEA")),
                        new Step.InsertEvents("XNA", "XSO", Action.CONSULT, 2, 3, 7, true),
                        new Step.ShiftTie("XEA", "XSO", -8),
                        new Step.ScaleRate(Set.of("XNA"), Set.of(), Set.of(Quad.MATERIAL_CONFLICT), 0.5),
                        new Step.Remove("LANE"));
        assertThat(move.steps().get(6)).isInstanceOfSatisfying(Step.Sign.class, sign -> {
            assertThat(sign.agreement().id()).isEqualTo("AG9");
            assertThat(sign.agreement().signed()).isEqualTo(LocalDate.of(2024, 7, 5));
        });
        assertThat(move.steps()).hasSize(7);
    }

    @Test
    void aMoveIncludedOnTwoWaysActsOnce() {
        strait.append(
                "moves.yaml", "- {id: W3, name: both, includes: [W1]}\n- {id: W4, name: all, includes: [W1, W3]}\n");
        assertThat(strait.load().orFault().move("W4").orElseThrow().steps())
                .containsExactly(new Step.UseLever("LV1", LeverState.EXECUTED));
    }

    @Test
    void eventsAreReadWithTheirLineAsEvidence() {
        var event = scenario.events().get(3);
        assertThat(event)
                .isEqualTo(new Event(
                        "E3",
                        LocalDate.of(2024, 4, 21),
                        Precision.DAY,
                        "XNA",
                        "LANE",
                        Action.ASSAULT,
                        -9.5,
                        Status.CLAIMED,
                        Optional.of("XSO"),
                        List.of(new Evidence.Note(
                                "events.csv", 4, "statement", "Shots, says Southmark.", Certainty.MEDIUM))));
    }

    @Test
    void aMutualEventHappensBothWays() {
        assertThat(scenario.events().stream().map(Event::id)).containsExactly("E1", "E1~", "E2", "E3", "E4", "E5");
        var back = scenario.events().get(1);
        assertThat(back.source()).isEqualTo("XSO");
        assertThat(back.target()).isEqualTo("XNA");
        assertThat(back.evidence()).isEqualTo(scenario.events().get(0).evidence());
    }

    @Test
    void theWeightIsThatOfTheCodeElseOfTheAction() {
        // 046 "negotiate" weighs 7 on the Goldstein scale; E4 has no code, and THREATEN weighs -4.4
        assertThat(scenario.events().get(0).weight()).isEqualTo(7.0);
        assertThat(scenario.events().get(4).weight()).isEqualTo(-4.4);
    }

    @Test
    void deniedEventsAreKeptButDoNotEnterTheHistory() {
        assertThat(scenario.events().get(5).status()).isEqualTo(Status.DENIED);
        assertThat(scenario.history().size()).isEqualTo(5);
    }

    @Test
    void aTitleMayHoldAColon() {
        assertThat(scenario.documents())
                .containsExactly(new Document(
                        "talks.md",
                        strait.path("documents/talks.md"),
                        "Talks: a beginning",
                        LocalDate.of(2024, 6, 29),
                        "Strait brief"));
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkDoNoHarm() {
        for (String file : Strait.FILES) {
            var text = new String(Strait.original(file), java.nio.charset.StandardCharsets.UTF_8);
            strait.write(file, "\ufeff" + text.replace("\n", "\r\n"));
        }
        var again = strait.load().orFault();
        assertThat(strait.warnings()).isEmpty();
        assertThat(again).usingRecursiveComparison().isEqualTo(scenario);
    }

    @Test
    void optionalFilesMayBeAbsent() {
        strait.delete("ties.csv");
        assertThat(strait.warnings()).isEmpty();
        assertThat(strait.load().orFault().ties()).isEmpty();
    }

    @Test
    void textsWithoutADateCountAsPublishedOnAsOf() {
        strait.write("documents/page.html", "<p>Northland left.</p>").write("documents/note.txt", "Northland left.");
        assertThat(strait.warnings())
                .containsExactly(
                        "documents/note.txt: warning: The document has no header with a date; it counts as published on"
                                + " the as-of date. Maybe save it as Markdown with a header, if it appeared earlier.",
                        "documents/page.html: warning: The document has no header with a date; it counts as published on"
                                + " the as-of date. Maybe save it as Markdown with a header, if it appeared earlier.");
        assertThat(strait.load().orFault().documents())
                .extracting(Document::name, Document::published)
                .contains(org.assertj.core.groups.Tuple.tuple("page.html", LocalDate.of(2024, 6, 30)));
    }
}
