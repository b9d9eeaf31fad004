package org.tightrope.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tightrope.balance.Search;
import org.tightrope.balance.Straddle;
import org.tightrope.event.Action;
import org.tightrope.event.Certainty;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.event.Quad;
import org.tightrope.scenario.Agreement;
import org.tightrope.scenario.AgreementState;
import org.tightrope.scenario.CodedTie;
import org.tightrope.scenario.EventPattern;
import org.tightrope.scenario.Term;
import org.tightrope.support.SmallWorld;

final class StandTest {
    private static Agreement truce(LocalDate signed, List<Agreement.Judgement> states) {
        return new Agreement(
                "T1",
                "Truce",
                List.of("BB", "CC"),
                List.of("AA"),
                List.of(),
                signed,
                Optional.empty(),
                Optional.empty(),
                List.of(new Term(
                        true, new EventPattern(Set.of("BB"), Set.of("CC"), Set.of(Action.ASSAULT), true), "no shots")),
                states,
                List.of("who withdraws first"),
                "",
                "",
                "test",
                Certainty.HIGH);
    }

    @Test
    void aBalancerBetweenFoesStraddlesAndMayChooseEitherAtTheSameCost() {
        var asOf = SmallWorld.AS_OF;
        var events = List.of(
                Event.of("1", asOf, "AA", Action.AID, "BB"),
                Event.of("2", asOf, "AA", Action.AID, "CC"),
                Event.of("3", asOf, "BB", Action.ASSAULT, "CC"),
                Event.of("4", asOf.plusDays(1), "CC", Action.ASSAULT, "AA"));
        var ties = List.of(new CodedTie("AA", "BB", 1, "", ""), new CodedTie("BB", "CC", -1, "", ""));
        var scenario = SmallWorld.of(events, ties, List.of());
        Stand stand = Stand.of(scenario, History.of(events), asOf);
        assertThat(stand.measured().frustration().index()).isEqualTo(1);
        assertThat(stand.measured().optima().count()).hasValue(3);
        var choice = stand.measured().choice().orElseThrow();
        assertThat(choice.gap()).isZero();
        assertThat(choice.costOfFirst()).isEqualTo(1);
        assertThat(stand.measured().straddles().stream().map(Straddle::load)).containsExactly(1.0, 0.0, 0.0);
        var coded = stand.coded().orElseThrow();
        assertThat(coded.frustration().index()).isZero();
        assertThat(coded.choice().orElseThrow().gap()).isEqualTo(-1);
    }

    @Test
    void breachesFadeAndCountBySide() {
        LocalDate day = LocalDate.of(2020, 5, 1);
        var events = List.of(
                Event.of("0", day.minusDays(200), "BB", Action.ASSAULT, "CC"), // before it was signed
                Event.of("1", day.minusDays(30), "BB", Action.ASSAULT, "CC"),
                Event.of("2", day.minusDays(60), "CC", Action.ASSAULT, "BB"),
                Event.of("3", day.minusDays(60), "BB", Action.ACCUSE, "CC"), // not forbidden
                Event.of("4", day, "BB", Action.ASSAULT, "CC")); // not yet known
        var judged = List.of(new Agreement.Judgement(day.minusDays(10), AgreementState.STRAINED));
        Health health = Health.on(day, truce(day.minusDays(100), judged), History.of(events), 30);
        // An assault weighs 9: 0.9 / 2 after one half-life, 0.9 / 4 after two.
        assertThat(health.breaches().get("BB")).isCloseTo(0.45, within(1e-12));
        assertThat(health.breaches().get("CC")).isCloseTo(0.225, within(1e-12));
        assertThat(health.breachCount()).containsEntry("BB", 1).containsEntry("CC", 1);
        assertThat(health.state()).isEqualTo(AgreementState.STRAINED);
        assertThat(health.judged()).isTrue();
        assertThat(health.daysAlive()).isEqualTo(99);
        assertThat(health.lastBreach()).contains(day.minusDays(30));
        assertThat(health.explain().value()).isCloseTo(0.675, within(1e-12));
    }

    @Test
    void blocsChangeOnlyWhenTheOldOnesAreNoLongerTheBest() {
        var acts = new Acts.Builder();
        LocalDate january = LocalDate.of(2020, 1, 15);
        for (int month = 0; month < 6; month++) {
            LocalDate day = january.plusMonths(month);
            acts.add(day, "AA", "BB", 8, 1, Optional.empty());
            acts.add(day, "BB", "CC", -9, 1, Optional.empty());
            // From April on AA turns from BB's friend to CC's.
            acts.add(day, "AA", "CC", month < 3 ? -8 : 10, 1, Optional.empty());
            acts.add(day, "AA", "BB", month < 3 ? 1 : -10, 1, Optional.empty());
            acts.add(day, "AA", "BB", month < 3 ? 1 : -10, 1, Optional.empty());
        }
        var course = Course.of(
                Course.months(january, january.plusMonths(5)),
                acts.build(),
                List.of("AA", "BB", "CC"),
                20,
                5,
                0.1,
                List.of("AA", "BB", "CC"),
                Search.untilProven());
        assertThat(course.steps()).hasSize(6).allMatch(Course.Step::optimal);
        assertThat(course.steps().getFirst().asOf()).isEqualTo(LocalDate.of(2020, 1, 31));
        // The first month has nothing before it to change from.
        assertThat(course.changes()).hasSize(1);
        var change = course.changes().getFirst();
        assertThat(change.asOf()).isEqualTo(LocalDate.of(2020, 4, 30));
        assertThat(change.moved()).containsExactly("AA");
        assertThat(course.steps().getFirst().choice().orElseThrow().gap()).isNegative();
        assertThat(course.steps().getLast().choice().orElseThrow().gap()).isPositive();
    }

    @Test
    void anEventFileIsReadByTheNamesOfItsColumns() throws IOException {
        var read = ActsFile.read(new StringReader("""
                target,day,from,cameo,status,mutual
                TUR,2020-03-05,RUS,057,,yes
                TUR,20200227,SYR,195,claimed,
                TUR,20200227,SYR,195,denied,
                SYR,2020-02-27,SYR,195,,
                ,2020-02-27,SYR,195,,
                """));
        assertThat(read.faults()).isEmpty();
        assertThat(read.notes())
                .containsExactly(
                        "1 event left out: nobody is named as source or target.",
                        "1 event left out: only denied or hypothetical.",
                        "1 event left out: source and target are the same.");
        assertThat(read.acts().size()).isEqualTo(3);
        assertThat(read.acts().first()).contains(LocalDate.of(2020, 2, 27));
        assertThat(read.acts().mostActive(2, LocalDate.of(2020, 12, 31))).containsExactly("TUR", "RUS");
        var tension =
                Tension.on(LocalDate.of(2020, 3, 6), read.acts(), List.of("RUS", "TUR", "SYR"), 1e9, 10, List.of());
        assertThat(tension.cooperation(0, 1)).isCloseTo(16, within(1e-6));
        assertThat(tension.conflict(1, 2)).isCloseTo(5, within(1e-6));
        assertThat(tension.acts(Quad.MATERIAL_CONFLICT, 1, 2)).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void badEventFilesSayWhatIsWrong() throws IOException {
        assertThat(ActsFile.read(new StringReader("a,b\n1,2\n")).faults())
                .hasSize(4)
                .first()
                .isEqualTo("The file has no column for the date; it has [a, b]. Maybe name one of them date.");
        assertThat(ActsFile.read(new StringReader("date,source,target,goldstein\n5 March,A,B,1\n2020-01-01,A,B,NaN\n"
                                + "2020-01-01,A,B,11\n"))
                        .faults())
                .containsExactly(
                        "The date (5 March) on line 2 must read like 2020-03-05 or 20200305.",
                        "The weight (NaN) on line 3 must be a number from -10 to 10.",
                        "The weight (11) on line 4 must be a number from -10 to 10.");
        assertThat(ActsFile.read(new StringReader("")).faults()).containsExactly("The file has no events.");
    }
}
