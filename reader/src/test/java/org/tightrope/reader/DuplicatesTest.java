package org.tightrope.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.event.Evidence;
import org.tightrope.event.Precision;
import org.tightrope.event.Status;

/// What must hold of merging whatever the reports are: seeded, so that a failure can be had again.
final class DuplicatesTest {
    private static final LocalDate DAY = LocalDate.parse("2020-03-05");

    private static CodedEvent report(
            String document, int start, String source, Action action, String target, LocalDate date, Status status) {
        return report(document, start, source, action, target, date, status, Precision.DAY, 0.7);
    }

    private static CodedEvent report(
            String document,
            int start,
            String source,
            Action action,
            String target,
            LocalDate date,
            Status status,
            Precision precision,
            double confidence) {
        var sentence = "Sentence %s of %s.".formatted(start, document);
        var quote = new Evidence.Quote(document, start, start + sentence.length(), sentence, DAY, confidence);
        var event = new Event(
                "",
                date,
                precision,
                source,
                target,
                action,
                action.goldstein(),
                status,
                Optional.empty(),
                List.of(quote));
        return new CodedEvent(event, "19", CodedEvent.Dating.STATED, confidence, List.of("trigger: test"));
    }

    private static List<CodedEvent> reports(long seed) {
        var random = new Random(seed);
        var actors = List.of("TUR", "SYR", "RUS");
        var actions = List.of(Action.ASSAULT, Action.COERCE, Action.AGREE);
        var reports = new ArrayList<CodedEvent>();
        int count = 2 + random.nextInt(30);
        for (int i = 0; i < count; i++) {
            int source = random.nextInt(3);
            reports.add(report(
                    "doc" + random.nextInt(5),
                    i * 40,
                    actors.get(source),
                    actions.get(random.nextInt(3)),
                    actors.get((source + 1) % 3),
                    DAY.minusDays(random.nextInt(40)),
                    Status.values()[random.nextInt(4)],
                    Precision.values()[random.nextInt(2)],
                    0.5 + random.nextInt(5) / 10.0));
        }
        return reports;
    }

    @Test
    void theOrderOfReportsDoesNotMatter() {
        for (long seed = 0; seed < 200; seed++) {
            var reports = reports(seed);
            var merged = Duplicates.merged(reports);
            Collections.shuffle(reports, new Random(seed + 1000));
            assertThat(Duplicates.merged(reports)).as("seed %s", seed).isEqualTo(merged);
        }
    }

    @Test
    void noReportIsLostAndNoneCountsTwice() {
        for (long seed = 0; seed < 200; seed++) {
            var reports = reports(seed);
            var before = reports.stream()
                    .flatMap(coded -> coded.event().evidence().stream())
                    .collect(Collectors.toCollection(HashSet::new));
            var after = Duplicates.merged(reports).stream()
                    .flatMap(coded -> coded.event().evidence().stream())
                    .toList();
            assertThat(after).as("seed %s", seed).doesNotHaveDuplicates();
            assertThat(new HashSet<>(after)).as("seed %s", seed).isEqualTo(before);
        }
    }

    @Test
    void idsAreUniqueAndInOrderOfDate() {
        for (long seed = 0; seed < 50; seed++) {
            var merged = Duplicates.merged(reports(seed));
            assertThat(merged).extracting(coded -> coded.event().id()).doesNotHaveDuplicates();
            assertThat(merged).extracting(coded -> coded.event().date()).isSorted();
            assertThat(merged)
                    .allSatisfy(coded -> assertThat(coded.confidence()).isBetween(0.0, 1.0));
        }
    }

    @Test
    void readingTheSameDocumentTwiceAddsNothing() {
        var reports = reports(3);
        var twice = new ArrayList<>(reports);
        twice.addAll(reports);
        assertThat(Duplicates.merged(twice)).isEqualTo(Duplicates.merged(reports));
    }

    @Test
    void aDenialStaysVisibleBesideTheReport() {
        var merged = Duplicates.merged(List.of(
                report("a.txt", 0, "TUR", Action.ASSAULT, "SYR", DAY, Status.REPORTED),
                report("b.txt", 0, "TUR", Action.ASSAULT, "SYR", DAY.plusDays(1), Status.DENIED)));
        assertThat(merged).singleElement().satisfies(coded -> {
            assertThat(coded.event().status()).isEqualTo(Status.REPORTED);
            assertThat(coded.event().evidence()).hasSize(2);
            assertThat(coded.disagreements()).containsExactly("denied in b.txt");
        });
    }

    @Test
    void whatMayHappenIsNotWhatHappened() {
        assertThat(Duplicates.merged(List.of(
                        report("a.txt", 0, "TUR", Action.ASSAULT, "SYR", DAY, Status.REPORTED),
                        report("b.txt", 0, "TUR", Action.ASSAULT, "SYR", DAY, Status.HYPOTHETICAL))))
                .hasSize(2);
    }

    @Test
    void whatHasNoDateIsTheSameOnlyIfItSpeaksOfTheSame() {
        var dated = said("Ankara blamed Moscow for the airstrike on the convoy.", CodedEvent.Dating.STATED);
        var again = said("The airstrike on the convoy is still laid at Moscow's door.", CodedEvent.Dating.UNKNOWN);
        var other = said("A party leader accused Putin of playing games.", CodedEvent.Dating.UNKNOWN);

        assertThat(Duplicates.merged(List.of(dated, again))).hasSize(1);
        assertThat(Duplicates.merged(List.of(dated, other))).hasSize(2);
    }

    private static CodedEvent said(String sentence, CodedEvent.Dating dating) {
        var precision = dating == CodedEvent.Dating.UNKNOWN ? Precision.YEAR : Precision.DAY;
        var quote = new Evidence.Quote("a.txt", 0, sentence.length(), sentence, DAY, 0.8);
        var event = new Event(
                "",
                dating == CodedEvent.Dating.UNKNOWN ? DAY : DAY.minusDays(20),
                precision,
                "TUR",
                "RUS",
                Action.ACCUSE,
                Action.ACCUSE.goldstein(),
                Status.REPORTED,
                Optional.empty(),
                List.of(quote));
        return new CodedEvent(event, "112", dating, 0.8, List.of("trigger: test"));
    }
}
