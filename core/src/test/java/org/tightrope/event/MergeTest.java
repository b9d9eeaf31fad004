package org.tightrope.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final LocalDate AS_OF = LocalDate.parse("2020-03-16");

    private static Event noted(String id, String date, String source, Action action, String target) {
        return Event.of(id, LocalDate.parse(date), source, action, target)
                .withEvidence(List.of(new Evidence.Note("events.csv", 2, "public", "as noted", Certainty.HIGH)));
    }

    private static Event read(String date, String source, Action action, String target) {
        return read(date, Precision.DAY, source, action, target, Status.REPORTED, 0.8);
    }

    private static Event read(
            String date,
            Precision precision,
            String source,
            Action action,
            String target,
            Status status,
            double confidence) {
        var quote = new Evidence.Quote(
                "brief.md", 0, 10, source + " " + action + " " + target + " " + date, AS_OF, confidence);
        return new Event(
                "",
                LocalDate.parse(date),
                precision,
                source,
                target,
                action,
                action.goldstein(),
                status,
                Optional.empty(),
                List.of(quote));
    }

    @Test
    void aReadEventConfirmsTheChronologyInsteadOfCountingAgain() {
        var chronology = List.of(noted("E1", "2020-03-05", "RUS", Action.AGREE, "TUR"));
        var merged = Merge.asOf(AS_OF).of(chronology, List.of(read("2020-03-07", "RUS", Action.AGREE, "TUR")));

        assertThat(merged.events()).hasSize(1);
        assertThat(merged.confirmed()).isEqualTo(1);
        assertThat(merged.added()).isZero();
        assertThat(merged.events().getFirst().id()).isEqualTo("E1");
        assertThat(merged.events().getFirst().evidence()).hasSize(2);
        assertThat(merged.events().getFirst().description()).isEqualTo("as noted");
    }

    @Test
    void directionsAndDistantDatesAreKeptApart() {
        var chronology = List.of(noted("E1", "2020-03-05", "RUS", Action.CONSULT, "TUR"));
        var merged = Merge.asOf(AS_OF)
                .of(
                        chronology,
                        List.of(
                                read("2020-03-05", "TUR", Action.CONSULT, "RUS"),
                                read("2020-03-09", "RUS", Action.CONSULT, "TUR")));

        assertThat(merged.events()).extracting(Event::id).containsExactly("E1", "R001", "R002");
        assertThat(merged.added()).isEqualTo(2);
    }

    @Test
    void aMonthStretchesOverTheSameActionOnly() {
        var chronology = List.of(
                noted("E1", "2019-11-20", "TUR", Action.ASSAULT, "SYR"),
                noted("E2", "2019-11-20", "TUR", Action.ACCUSE, "SYR"));
        var merged = Merge.asOf(AS_OF)
                .of(
                        chronology,
                        List.of(
                                read("2019-11-05", Precision.MONTH, "TUR", Action.ASSAULT, "SYR", Status.REPORTED, 0.8),
                                read(
                                        "2019-11-05",
                                        Precision.MONTH,
                                        "TUR",
                                        Action.REJECT,
                                        "SYR",
                                        Status.REPORTED,
                                        0.8)));

        assertThat(merged.confirmed()).isEqualTo(1);
        assertThat(merged.events()).extracting(Event::id).containsExactly("R001", "E1", "E2");
    }

    @Test
    void aSignatureFiledUnderTwoActionsIsOneDeed() {
        double signing = Cameo.goldstein("057").orElseThrow();
        var noted = weighing(noted("E1", "2017-05-04", "RUS", Action.SUPPORT, "TUR"), signing);
        var read = weighing(
                read("2017-05-15", Precision.MONTH, "RUS", Action.AGREE, "TUR", Status.REPORTED, 0.8), signing);

        assertThat(Merge.asOf(AS_OF).of(List.of(noted), List.of(read)).confirmed())
                .isEqualTo(1);
    }

    private static Event weighing(Event event, double weight) {
        return new Event(
                event.id(),
                event.date(),
                event.precision(),
                event.source(),
                event.target(),
                event.action(),
                weight,
                event.status(),
                event.claimedBy(),
                event.evidence());
    }

    @Test
    void theSameQuadOnANearDayIsTheSameEvent() {
        var chronology = List.of(noted("E1", "2020-02-27", "SYR", Action.ASSAULT, "TUR"));
        var merged = Merge.asOf(AS_OF).of(chronology, List.of(read("2020-02-28", "SYR", Action.COERCE, "TUR")));

        assertThat(merged.events()).hasSize(1);
        assertThat(merged.events().getFirst().action()).isEqualTo(Action.ASSAULT);
    }

    @Test
    void vagueLateDoubtfulAndHypotheticalEventsAreListedAndLeftOut() {
        var merged = Merge.asOf(AS_OF)
                .of(
                        List.of(),
                        List.of(
                                read("2018-07-01", Precision.YEAR, "RUS", Action.AID, "SYR", Status.REPORTED, 0.8),
                                read("2020-03-20", "RUS", Action.AID, "SYR"),
                                read("2020-03-01", Precision.DAY, "RUS", Action.AID, "SYR", Status.REPORTED, 0.3),
                                read(
                                        "2020-03-02",
                                        Precision.DAY,
                                        "TUR",
                                        Action.ASSAULT,
                                        "SYR",
                                        Status.HYPOTHETICAL,
                                        0.8)));

        assertThat(merged.events()).isEmpty();
        assertThat(merged.leftOut())
                .extracting(Merge.LeftOut::reason)
                .containsExactly(
                        "its date is not known to the month",
                        "its confidence (0.30) is below 0.50",
                        "it is hypothetical",
                        "it lies after 2020-03-16");
    }

    @Test
    void aDenialIsAttachedAndNoted() {
        var chronology = List.of(noted("E1", "2020-02-27", "SYR", Action.ASSAULT, "TUR"));
        var merged = Merge.asOf(AS_OF)
                .of(
                        chronology,
                        List.of(read("2020-02-27", Precision.DAY, "SYR", Action.ASSAULT, "TUR", Status.DENIED, 0.8)));

        assertThat(merged.events()).hasSize(1);
        assertThat(merged.events().getFirst().status()).isEqualTo(Status.REPORTED);
        assertThat(merged.conflicts())
                .singleElement()
                .asString()
                .startsWith("E1")
                .contains("denied");
    }

    @Test
    void theOrderOfReadEventsDoesNotMatter() {
        var a = read("2020-02-01", "RUS", Action.AID, "SYR");
        var b = read("2020-02-10", "TUR", Action.ASSAULT, "SYR");
        var c = read("2020-02-11", "TUR", Action.ASSAULT, "SYR");

        assertThat(Merge.asOf(AS_OF).of(List.of(), List.of(a, b, c)))
                .isEqualTo(Merge.asOf(AS_OF).of(List.of(), List.of(c, a, b)));
    }
}
