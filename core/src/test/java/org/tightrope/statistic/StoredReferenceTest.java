package org.tightrope.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tightrope.estimate.ConditionalLogit;
import org.tightrope.estimate.Estimation;
import org.tightrope.estimate.EstimationResult;
import org.tightrope.estimate.Newton;
import org.tightrope.estimate.Rows;
import org.tightrope.stream.EventStream;

/// Parity with stored output of eventnet 1.3 and of an exact Newton in R, when their folder is given:
/// `mvn test -Dtightrope.rem=DIR`. The data are not ours to ship; the statistics are compared with a
/// plain implementation in [PlainStatisticsTest] without them.
@EnabledIfSystemProperty(named = "tightrope.rem", matches = ".+")
class StoredReferenceTest {
    private static final Path FOLDER = Path.of(System.getProperty("tightrope.rem", ""));
    private static final double EIGHT_DECIMALS = 5.001e-9;

    private static Lens lens(double halfLife) {
        return halfLife == 0 ? Lens.everything() : Lens.everything().withHalfLife(halfLife);
    }

    private static List<Statistic> signed(double halfLife) {
        Lens cooperation = lens(halfLife).withTypes(Set.of("cooperation"));
        Lens conflict = lens(halfLife).withTypes(Set.of("conflict"));
        return List.of(
                new Inertia(Small.term("cooperation.repetition"), cooperation),
                new Reciprocity(Small.term("cooperation.reciprocation"), cooperation),
                new Degree(Small.term("cooperation.outdeg.source"), cooperation, true, Direction.OUT),
                new Degree(Small.term("cooperation.indeg.target"), cooperation, false, Direction.IN),
                new Inertia(Small.term("conflict.repetition"), conflict),
                new Reciprocity(Small.term("conflict.reciprocation"), conflict),
                new Degree(Small.term("conflict.outdeg.source"), conflict, true, Direction.OUT),
                new Degree(Small.term("conflict.indeg.target"), conflict, false, Direction.IN),
                both("friend.of.friend", cooperation, cooperation),
                both("friend.of.enemy", conflict, cooperation),
                both("enemy.of.friend", cooperation, conflict),
                both("enemy.of.enemy", conflict, conflict));
    }

    private static Statistic both(String name, Lens first, Lens second) {
        return new Closure(Small.term(name), first, Direction.SYM, second, Direction.SYM, Combine.MIN);
    }

    /// The tiny files' first rows are events that only add the actors; they count among EVENT_INTERVAL.
    @ParameterizedTest
    @CsvSource({
        "tiny/out_tiny_EVENT_hl0.csv, tiny/tiny.csv, 0, EVENT, 3, ten",
        "tiny/out_tiny_EVENT_hl20.csv, tiny/tiny.csv, 20, EVENT, 3, ten",
        "tiny/out_tiny_TIME_POINT_hl0.csv, tiny/tiny.csv, 0, TIME_POINT, 1, ten",
        "tiny/out_tiny_TIME_POINT_hl20.csv, tiny/tiny.csv, 20, TIME_POINT, 1, ten",
        "tiny/out_tiny_signed_EVENT_COOPERATE.csv, tiny/tiny.csv, 20, EVENT, 3, signed",
        "tiny/out_tiny_signed_EVENT_CONFLICT.csv, tiny/tiny.csv, 20, EVENT, 3, signed",
        "tiny/out_tiny_signed_TIME_POINT_COOPERATE.csv, tiny/tiny.csv, 20, TIME_POINT, 1, signed",
        "tiny/out_tiny_signed_TIME_POINT_CONFLICT.csv, tiny/tiny.csv, 20, TIME_POINT, 1, signed",
        "eventnet/small_cc5_stats.csv.gz, data/small.csv, 0, EVENT, 50, ten",
        "eventnet/small_cc5_hl30d_stats.csv.gz, data/small.csv, 2592000, EVENT, 50, ten",
        "eventnet/ref_small_full_rows.csv, data/small.csv, 0, EVENT, 50, ten",
        "eventnet/ref_small_full_hl30d_rows.csv, data/small.csv, 2592000, EVENT, 50, ten",
        "eventnet/medium_cc5_hl30d_stats.csv.gz, data/medium.csv, 2592000, EVENT, 199, ten",
        "eventnet/medium_signed_CONFLICT_stats.csv.gz, data/medium.csv, 2592000, EVENT, 199, signed"
    })
    void statisticsEqualEventnets(String output, String data, double halfLife, Ties ties, int before, String which)
            throws IOException {
        EventStream stream = Small.read(FOLDER.resolve(data));
        List<Statistic> statistics = which.equals("ten") ? Small.ten(lens(halfLife)) : signed(halfLife);
        Design plain = Design.of(stream, statistics);
        var design = new Design(stream, statistics, Set.of(), plain.riskSet(), ties);
        int n = stream.actors().size();
        Map<String, Integer> actor = new HashMap<>();
        for (int i = 0; i < n; i++) {
            actor.put(stream.actors().get(i), i);
        }
        Map<Integer, List<Long>> wanted = new HashMap<>();
        Map<Integer, List<double[]>> expected = new HashMap<>();
        for (String[] cells : rows(FOLDER.resolve(output))) {
            boolean bare = cells.length == 4 + statistics.size();
            int first = bare ? 4 : 9;
            int stratum = Integer.parseInt(cells[bare ? 3 : ties == Ties.EVENT ? 5 : 6]) - before - 1;
            long pair = (long) actor.getOrDefault(cells[1], -1) * n + actor.getOrDefault(cells[2], -1);
            double[] values = new double[statistics.size()];
            for (int k = 0; k < values.length; k++) {
                values[k] = Double.parseDouble(cells[first + k]);
            }
            wanted.computeIfAbsent(stratum, _ -> new ArrayList<>()).add(pair);
            expected.computeIfAbsent(stratum, _ -> new ArrayList<>()).add(values);
        }
        double[] worst = new double[1];
        int[] compared = new int[2];
        Replay.chosen(
                design,
                stratum -> wanted.getOrDefault(stratum, List.of()).stream()
                        .mapToLong(Long::longValue)
                        .toArray(),
                (stratum, event, observed, i, j, type, weight, values) -> {
                    if (compared[1] != stratum) {
                        compared[1] = stratum;
                        compared[0] = 0;
                    }
                    double[] reference =
                            expected.getOrDefault(stratum, List.of()).get(compared[0]++);
                    for (int k = 0; k < values.length; k++) {
                        worst[0] = Math.max(worst[0], Math.abs(values[k] - reference[k]));
                        assertThat(values[k])
                                .as("%s of %s at event %d", design.names().get(k), i + ">" + j, event)
                                .isCloseTo(reference[k], within(EIGHT_DECIMALS));
                    }
                });
        System.out.printf("%s: worst %.2e over %d strata%n", output, worst[0], wanted.size());
    }

    @Test
    void theFullRiskSetModelEqualsTheExactNewton() throws IOException {
        EventStream stream = Small.read(FOLDER.resolve("data/small.csv"));
        var likelihood = new FullOrdinal(Design.of(stream, Small.ten(Lens.everything())));
        long start = System.nanoTime();
        var result = Newton.maximise(likelihood, new double[10]).orElseThrow();
        System.out.printf("%d steps, %.2f s%n", result.steps(), (System.nanoTime() - start) / 1e9);
        List<String[]> reference = rows(FOLDER.resolve("eventnet/small_full_10vars_newton.csv"));
        double[] variance = result.factor().inverseDiagonal();
        for (int k = 0; k < 10; k++) {
            String[] cells = reference.get(k);
            assertThat(result.beta()[k]).as(cells[0]).isCloseTo(number(cells[1]), within(1e-8));
            assertThat(Math.sqrt(variance[k])).as(cells[0]).isCloseTo(number(cells[2]), within(1e-8));
        }
        assertThat(result.value()).isCloseTo(-33443.737287726, within(1e-8));
        assertThat(likelihood.nullValue()).isCloseTo(-39019.2165177, within(1e-6));
        assertThat(likelihood.rows()).isEqualTo(5000L * 2450);
    }

    @Test
    void theIntervalModelEqualsRemstimates() throws IOException {
        EventStream stream = Small.read(FOLDER.resolve("data/small.csv"));
        var likelihood = new FullRate(Design.of(stream, Small.ten(Lens.everything())), 0);
        switch (Estimation.plain().of(likelihood)) {
            case EstimationResult.Estimated(var estimates) -> {
                List<String[]> reference = rows(FOLDER.resolve("remverse/small_full_int.csv"));
                for (int k = 0; k < 11; k++) {
                    var effect = estimates.effects().get(k);
                    String[] cells = reference.get(k);
                    assertThat(effect.estimate()).as(cells[0]).isCloseTo(number(cells[1]), within(1e-8));
                    assertThat(effect.se()).as(cells[0]).isCloseTo(number(cells[2]), within(1e-8));
                }
                assertThat(-2 * estimates.nullLogLik()).isCloseTo(162961.8, within(0.05));
                assertThat(-2 * estimates.logLik()).isCloseTo(153008, within(0.5));
            }
            case EstimationResult.NotEstimated(String why, String _) -> throw new AssertionError(why);
        }
    }

    /// coxph on the stored rows, Breslow.
    @ParameterizedTest
    @CsvSource({"small_cc5", "small_cc5_hl30d", "medium_cc5_hl30d", "medium_signed_cc5_hl30d_CONFLICT"})
    void sampledModelsEqualCoxph(String name) throws IOException {
        List<String[]> reference = rows(FOLDER.resolve("eventnet/" + name + ".csv"));
        int p = reference.size();
        String stats = name.startsWith("medium_signed") ? "medium_signed_CONFLICT" : name;
        List<String[]> stored = rows(FOLDER.resolve("eventnet/" + stats + "_stats.csv.gz"));
        double[] values = new double[stored.size() * p];
        var observed = new boolean[stored.size()];
        var starts = new ArrayList<Integer>();
        String stratum = "";
        for (int row = 0; row < stored.size(); row++) {
            String[] cells = stored.get(row);
            if (!cells[8].equals(stratum)) {
                stratum = cells[8];
                starts.add(row);
            }
            observed[row] = cells[0].equals("1");
            for (int k = 0; k < p; k++) {
                values[row * p + k] = number(cells[9 + k]);
            }
        }
        starts.add(stored.size());
        var rows = new Rows(
                reference.stream().map(cells -> cells[0]).toList(),
                values,
                starts.stream().mapToInt(Integer::intValue).toArray(),
                observed,
                new double[0],
                new long[stored.size()]);
        switch (Estimation.plain().of(new ConditionalLogit(rows, false, false))) {
            case EstimationResult.Estimated(var estimates) -> {
                for (int k = 0; k < p; k++) {
                    var effect = estimates.effects().get(k);
                    String[] cells = reference.get(k);
                    assertThat(effect.estimate()).as(cells[0]).isCloseTo(number(cells[1]), within(1e-8));
                    assertThat(effect.se()).as(cells[0]).isCloseTo(number(cells[2]), within(1e-8));
                }
                assertThat(estimates.logLik()).isCloseTo(number(reference.getFirst()[3]), within(1e-6));
                assertThat(estimates.nullLogLik()).isCloseTo(number(reference.getFirst()[4]), within(1e-6));
            }
            case EstimationResult.NotEstimated(String why, String _) -> throw new AssertionError(why);
        }
    }

    private static double number(String cell) {
        return Double.parseDouble(cell.replace("\"", "").strip());
    }

    private static List<String[]> rows(Path file) throws IOException {
        var plain = Files.newInputStream(file);
        var in = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain;
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",")).toList();
        }
    }
}
