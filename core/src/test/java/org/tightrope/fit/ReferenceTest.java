package org.tightrope.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tightrope.actor.Actor;
import org.tightrope.actor.Roster;
import org.tightrope.effect.Effect;
import org.tightrope.effect.TypeEffect;
import org.tightrope.estimate.Newton;
import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.model.Model;
import org.tightrope.scenario.CodedTie;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.Settings;
import org.tightrope.support.SmallWorld;

/// Parity with reference.py beside the numbers: statistics and penalised estimates of both parts, made without any of
/// our code.
class ReferenceTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 150;
    private static final int WINDOW = 60;
    private static final Map<String, double[]> REFERENCE = new HashMap<>();
    private static final List<Event> EVENTS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        for (String line : lines("reference.csv")) {
            String[] cells = line.split(",", -1);
            double se = cells[3].isEmpty() ? 0 : Double.parseDouble(cells[3]);
            REFERENCE.put(cells[0] + " " + cells[1], new double[] {Double.parseDouble(cells[2]), se});
        }
        for (String line : lines("history.csv")) {
            String[] cells = line.split(",", -1);
            EVENTS.add(Event.of(
                    "E%03d".formatted(EVENTS.size()),
                    FIRST.plusDays(Long.parseLong(cells[0])),
                    cells[1],
                    Action.valueOf(cells[2]),
                    cells[3]));
        }
    }

    private static List<String> lines(String file) throws IOException {
        var stream = Objects.requireNonNull(ReferenceTest.class.getResourceAsStream(file));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        }
    }

    private static Scenario scenario() {
        var plain = SmallWorld.of(EVENTS);
        return new Scenario(
                plain.name(),
                plain.title(),
                plain.question(),
                "AA",
                List.of("BB", "CC"),
                FIRST.plusDays(DAYS - 1L),
                20,
                "O1",
                "",
                new Settings(90, 10, 0.1, 30, WINDOW, 100, 1),
                Roster.of(List.of(
                        Actor.state("AA", "A"),
                        Actor.state("BB", "B"),
                        Actor.state("CC", "C"),
                        Actor.state("DD", "D"))),
                List.of(new CodedTie("AA", "BB", 1, "", ""), new CodedTie("BB", "CC", -1, "", "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                EVENTS,
                List.of());
    }

    private static Observations observations(Model model) {
        var scenario = scenario();
        return Observations.of(
                scenario, History.of(EVENTS), model, scenario.asOf().minusDays(WINDOW - 1L));
    }

    @Test
    void theRatePartAgrees() {
        var model = Model.standard();
        var data = observations(model);
        double centre = Math.log((double) data.typed / data.rows);
        var likelihood = new RateLikelihood(data, model, 4, centre);
        likelihood.setSpreads(1, 1, 1);
        var result = Newton.maximise(likelihood, new double[likelihood.size()]).orElseThrow();
        double[] variance = result.factor().inverseDiagonal();
        assertAgrees("rate mu", result.beta()[0], variance[0]);
        int position = 1;
        for (Effect effect : model.rate()) {
            if (REFERENCE.containsKey("rate " + effect.term())) {
                assertAgrees("rate " + effect.term(), result.beta()[position], variance[position]);
            } else {
                assertThat(result.beta()[position])
                        .isCloseTo(effect.prior().mean(), within(1e-9)); // its statistic is zero
            }
            position++;
        }
        assertThat(likelihood.logLikelihood(result.beta())).isCloseTo(value("rate loglik"), within(1e-6));
    }

    @Test
    void theTypePartAgrees() {
        var model = Model.standard();
        var likelihood = new TypeLikelihood(observations(model), model);
        var result = Newton.maximise(likelihood, new double[likelihood.size()]).orElseThrow();
        double[] variance = result.factor().inverseDiagonal();
        for (int q = 1; q <= 3; q++) {
            assertAgrees("type alpha" + q, result.beta()[q - 1], variance[q - 1]);
        }
        int position = 3;
        int compared = 0;
        for (TypeEffect effect : model.type()) {
            if (REFERENCE.containsKey("type " + effect.term())) {
                assertAgrees("type " + effect.term(), result.beta()[position], variance[position]);
                compared++;
            }
            position++;
        }
        assertThat(compared).isEqualTo(8);
        assertThat(likelihood.logLikelihood(result.beta())).isCloseTo(value("type loglik"), within(1e-6));
    }

    private static double value(String key) {
        return Objects.requireNonNull(REFERENCE.get(key), key)[0];
    }

    private static void assertAgrees(String key, double estimate, double variance) {
        double[] reference = Objects.requireNonNull(REFERENCE.get(key), key);
        assertThat(estimate).as(key).isCloseTo(reference[0], within(1e-6));
        assertThat(Math.sqrt(variance)).as(key + " se").isCloseTo(reference[1], within(1e-6));
    }
}
