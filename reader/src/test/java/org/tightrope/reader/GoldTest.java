package org.tightrope.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tightrope.actor.ActorBook;
import org.tightrope.event.Action;

/// Measures the coder on sentences written for it. The part `tune` was looked at while the lexicon grew,
/// the parts `test` and `unseen` only counted. Prints what it measured; docs/reader.md quotes it.
class GoldTest {
    private record Score(int found, int missed, int wrong, int quad, int action, int status, int clean, int empty) {
        double precision() {
            return found / (double) (found + wrong);
        }

        double recall() {
            return found / (double) (found + missed);
        }

        String text(String half) {
            return String.format(
                    Locale.ROOT,
                    "%s: %d pairs found, %d missed, %d false: precision %.3f, recall %.3f; of the found quad %.3f, action"
                            + " %.3f, status %.3f; %d of %d sentences without an event kept clean",
                    half,
                    found,
                    missed,
                    wrong,
                    precision(),
                    recall(),
                    quad / (double) found,
                    action / (double) found,
                    status / (double) found,
                    clean,
                    empty);
        }
    }

    private static List<String[]> rows() throws IOException {
        var stream = Objects.requireNonNull(GoldTest.class.getResourceAsStream("gold.tsv"), "gold.tsv");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split("\t", -1)).toList();
        }
    }

    private static Score score(String half) throws IOException {
        var reader = Reader.of(ActorBook.builtIn());
        int found = 0;
        int missed = 0;
        int wrong = 0;
        int quad = 0;
        int action = 0;
        int status = 0;
        int clean = 0;
        int empty = 0;
        for (var row : rows()) {
            if (!row[0].equals(half)) {
                continue;
            }
            var wanted = new TreeMap<String, String[]>();
            if (!row[2].equals("-")) {
                for (String code : row[2].split(";", -1)) {
                    var parts = code.split(":", -1);
                    wanted.put(parts[0], parts);
                }
            }
            var events = reader.read(List.of(Text.of("gold", LocalDate.parse(row[1]), row[3])))
                    .events();
            for (var want : wanted.values()) {
                var same = events.stream()
                        .map(CodedEvent::event)
                        .filter(event -> (event.source() + ">" + event.target()).equals(want[0]))
                        .toList();
                if (same.isEmpty()) {
                    missed++;
                    continue;
                }
                found++;
                var best = same.stream()
                        .filter(event -> event.action() == Action.valueOf(want[1]))
                        .findFirst()
                        .orElse(same.getFirst());
                quad += best.quad() == Action.valueOf(want[1]).quad() ? 1 : 0;
                action += best.action() == Action.valueOf(want[1]) ? 1 : 0;
                status += best.status().label().equals(want[2]) ? 1 : 0;
            }
            wrong += (int) events.stream()
                    .filter(coded -> !wanted.containsKey(
                            coded.event().source() + ">" + coded.event().target()))
                    .count();
            if (wanted.isEmpty()) {
                empty++;
                clean += events.isEmpty() ? 1 : 0;
            }
        }
        return new Score(found, missed, wrong, quad, action, status, clean, empty);
    }

    @Test
    void theHalfNotTunedOnKeepsItsLevel() throws IOException {
        var score = score("test");
        System.out.println(score.text("test"));

        assertThat(score.precision()).isGreaterThanOrEqualTo(0.90);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.quad() / (double) score.found()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.status() / (double) score.found()).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void theHalfTunedOnIsNotForgotten() throws IOException {
        var score = score("tune");
        System.out.println(score.text("tune"));

        // Learned findings find what no rule knows, and make up what no rule would: 0.97 with rules alone.
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.90);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.97);
    }

    /// Forty sentences with events and forty without, measured and never mended on. Aimed at: 0.85 and
    /// 0.85.
    @Test
    void whatNobodyLearnedFromIsReadToo() throws IOException {
        var score = score("unseen");
        System.out.println(score.text("unseen"));

        assertThat(score.precision()).isGreaterThanOrEqualTo(0.78);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.88);
        assertThat(score.quad() / (double) score.found()).isGreaterThanOrEqualTo(0.88);
        assertThat(score.status() / (double) score.found()).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void everyActionAndStatusIsAskedFor() throws IOException {
        var codes = rows().stream().map(row -> row[2]).toList();

        for (Action action : Action.values()) {
            assertThat(codes).as(action.name()).anyMatch(code -> code.contains(":" + action + ":"));
        }
        assertThat(codes).anyMatch(code -> code.contains("claimed"));
        assertThat(codes).anyMatch(code -> code.contains("denied"));
        assertThat(codes.stream().filter(code -> code.contains("hypothetical")).count())
                .isGreaterThanOrEqualTo(5);
        assertThat(codes.stream().filter(code -> code.equals("-")).count()).isGreaterThanOrEqualTo(15);
    }
}
