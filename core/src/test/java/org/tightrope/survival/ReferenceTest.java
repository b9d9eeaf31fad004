package org.tightrope.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Against figures made by `reference.py` beside them, and those R prints for its lung data where
/// `-Dtightrope.lung=FILE.csv` names them.
final class ReferenceTest {
    private static final double CLOSE = 1e-8;
    private static final List<String> REMISSION = List.of("sixmp");
    private static final List<String> MADE = List.of("age", "sex", "grade");

    private static Lifetimes lives(Reader from, String event, double failed, List<String> names) throws IOException {
        var rows = CsvReader.builder().ofNamedCsvRecord(from).stream()
                .map(row -> {
                    double[] cells = new double[2 + names.size()];
                    cells[0] = number(row.getField("time"));
                    cells[1] = number(row.getField(event)) == failed ? 1 : 0;
                    for (int k = 0; k < names.size(); k++) {
                        cells[2 + k] = number(row.getField(names.get(k)));
                    }
                    return cells;
                })
                .filter(cells -> java.util.Arrays.stream(cells).noneMatch(Double::isNaN))
                .toList();
        boolean[] ends = new boolean[rows.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = rows.get(i)[1] == 1;
        }
        var covariates = new LinkedHashMap<String, double[]>();
        for (int k = 0; k < names.size(); k++) {
            int column = 2 + k;
            covariates.put(
                    names.get(k),
                    rows.stream().mapToDouble(cells -> cells[column]).toArray());
        }
        return Lifetimes.of(rows.stream().mapToDouble(cells -> cells[0]).toArray(), ends, covariates);
    }

    private static double number(String cell) {
        return cell.isBlank() || cell.equals("NA") ? Double.NaN : Double.parseDouble(cell);
    }

    private static Reader resource(String name) {
        return new InputStreamReader(
                Objects.requireNonNull(ReferenceTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8);
    }

    static Lifetimes remission() throws IOException {
        return lives(resource("remission.csv"), "failed", 1, REMISSION);
    }

    private static Lifetimes data(String data) throws IOException {
        return data.equals("made") ? lives(resource("made.csv"), "failed", 1, MADE) : remission();
    }

    private static Map<String, Double> reference(String prefix) {
        var figures = new LinkedHashMap<String, Double>();
        CsvReader.builder().ofNamedCsvRecord(resource("reference.csv")).stream()
                .filter(row -> row.getField("figure").startsWith(prefix))
                .forEach(row -> figures.put(
                        row.getField("figure").substring(prefix.length()), Double.valueOf(row.getField("value"))));
        return figures;
    }

    private static void agree(Map<String, Double> found, Map<String, Double> expected) {
        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((name, value) ->
                assertThat(found.get(name)).as(name).isCloseTo(value, within(CLOSE * Math.max(1, Math.abs(value)))));
    }

    @ParameterizedTest
    @EnumSource(Cox.Ties.class)
    void coxAgreesOnBothData(Cox.Ties ties) throws IOException {
        for (String data : List.of("remission", "made")) {
            Cox cox = Cox.of(data(data), ties).orElseThrow();
            assertThat(cox.converged()).isTrue();
            var found = new LinkedHashMap<String, Double>();
            found.put("null", cox.nullLogLikelihood());
            found.put("ll", cox.logLikelihood());
            found.put("concordance", cox.concordance());
            cox.coefficients().forEach(one -> put(found, one));
            agree(found, reference(data + "." + ties.name().toLowerCase(java.util.Locale.ROOT) + "."));
        }
    }

    private static void put(Map<String, Double> found, Coefficient one) {
        found.put(one.name(), one.estimate());
        found.put(one.name() + ".se", one.se());
    }

    @ParameterizedTest
    @EnumSource(AcceleratedLife.Family.class)
    void acceleratedLifeAgreesOnBothData(AcceleratedLife.Family family) throws IOException {
        for (String data : List.of("remission", "made")) {
            AcceleratedLife fit = AcceleratedLife.of(data(data), family).orElseThrow();
            assertThat(fit.converged()).isTrue();
            var found = new LinkedHashMap<String, Double>();
            found.put("null", fit.nullLogLikelihood());
            found.put("ll", fit.logLikelihood());
            put(found, fit.intercept());
            fit.coefficients().forEach(one -> put(found, one));
            if (family == AcceleratedLife.Family.WEIBULL) {
                found.put("scale", fit.scale());
                found.put("logscale.se", fit.logScaleSe());
            }
            agree(found, reference(data + "." + family.name().toLowerCase(java.util.Locale.ROOT) + "."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"remission", "made"})
    void logRankAgrees(String data) throws IOException {
        Lifetimes lives = data(data);
        int column = data.equals("made") ? 2 : 0;
        int[] group = new int[lives.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = (int) lives.value(column, i);
        }
        LogRank test = LogRank.of(lives, group, data.equals("made") ? 4 : 2).orElseThrow();
        var found = new LinkedHashMap<String, Double>();
        found.put("chi", test.chiSquare());
        found.put("p", test.p());
        for (int g = 0; g < test.groups().size(); g++) {
            found.put("expected" + g, test.groups().get(g).expected());
        }
        agree(found, reference(data + ".logrank."));
    }

    /// What textbooks print of the remission times (Gehan 1965; Cox and Oakes 1984).
    @Test
    void theRemissionTimesGiveTheKnownFigures() throws IOException {
        Lifetimes lives = remission();
        Coefficient efron =
                Cox.of(lives, Cox.Ties.EFRON).orElseThrow().coefficients().getFirst();
        assertThat(efron.estimate()).isCloseTo(-1.572, within(5e-4));
        assertThat(efron.se()).isCloseTo(0.412, within(5e-4));
        assertThat(Cox.of(lives, Cox.Ties.BRESLOW)
                        .orElseThrow()
                        .coefficients()
                        .getFirst()
                        .estimate())
                .isCloseTo(-1.509, within(5e-4));
        AcceleratedLife weibull =
                AcceleratedLife.of(lives, AcceleratedLife.Family.WEIBULL).orElseThrow();
        assertThat(weibull.intercept().estimate()).isCloseTo(2.248, within(5e-4));
        assertThat(weibull.coefficients().getFirst().estimate()).isCloseTo(1.267, within(5e-4));
        assertThat(weibull.scale()).isCloseTo(0.732, within(5e-4));
        assertThat(weibull.logLikelihood()).isCloseTo(-106.6, within(0.05));
    }

    /// What R's survival package prints of its lung data; they are not shipped here.
    @Test
    void theLungDataGiveTheKnownFiguresWhereTheyAreAtHand() throws IOException {
        String file = System.getProperty("tightrope.lung", "");
        Assumptions.assumeFalse(file.isEmpty(), "no -Dtightrope.lung=FILE.csv");
        KaplanMeier curve = KaplanMeier.of(lung(file, List.of()));
        assertThat(curve.subjects()).isEqualTo(228);
        assertThat(curve.failures()).isEqualTo(165);
        assertThat(curve.median()).hasValue(310);
        assertThat(curve.medianLower()).hasValue(285);
        assertThat(curve.medianUpper()).hasValue(363);
        Cox cox = Cox.of(lung(file, List.of("age", "sex", "ph.ecog")), Cox.Ties.EFRON)
                .orElseThrow();
        double[] expected = {.011066765, -.552612396, .463728475};
        for (int k = 0; k < expected.length; k++) {
            assertThat(cox.coefficients().get(k).estimate()).isCloseTo(expected[k], within(1e-8));
        }
        assertThat(cox.nullLogLikelihood()).isCloseTo(-744.4805, within(1e-4));
        assertThat(cox.logLikelihood()).isCloseTo(-729.2301, within(1e-4));
        AcceleratedLife weibull = AcceleratedLife.of(lung(file, List.of()), AcceleratedLife.Family.WEIBULL)
                .orElseThrow();
        assertThat(weibull.intercept().estimate()).isCloseTo(6.034904, within(1e-6));
        assertThat(weibull.scale()).isCloseTo(.7593936, within(1e-6));
        assertThat(weibull.logLikelihood()).isCloseTo(-1153.851, within(1e-3));
        AcceleratedLife exponential = AcceleratedLife.of(lung(file, List.of()), AcceleratedLife.Family.EXPONENTIAL)
                .orElseThrow();
        assertThat(Math.exp(-exponential.intercept().estimate())).isCloseTo(.002370928, within(1e-8));
        assertThat(exponential.logLikelihood()).isCloseTo(-1162.338, within(1e-3));
    }

    private static Lifetimes lung(String file, List<String> names) throws IOException {
        try (Reader reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            return lives(reader, "status", 2, names);
        }
    }
}
