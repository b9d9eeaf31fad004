package org.tightrope.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tightrope.event.Action;
import org.tightrope.event.Quad;
import org.tightrope.scenario.AgreementState;

final class JsonTest {
    record Pair(String zeta, int alpha) {
        public boolean isEmpty() {
            return false;
        }

        public String getName() {
            return "never written";
        }
    }

    record Everything(
            LocalDate day,
            Optional<LocalDate> some,
            Optional<String> none,
            OptionalInt count,
            OptionalDouble missing,
            double infinite,
            List<Double> numbers,
            Map<String, double[]> rows,
            List<Pair> pairs,
            Action action,
            Quad quad,
            AgreementState state) {}

    @Test
    void recordsKeepTheOrderOfTheirFields() {
        var value = new Everything(
                LocalDate.of(2020, 3, 5),
                Optional.of(LocalDate.of(2020, 3, 6)),
                Optional.empty(),
                OptionalInt.of(3),
                OptionalDouble.empty(),
                Double.POSITIVE_INFINITY,
                List.of(0.1, Double.NaN),
                Map.of("a", new double[] {0.2, Double.NaN}),
                List.of(new Pair("z", 1)),
                Action.ASSAULT,
                Quad.MATERIAL_CONFLICT,
                AgreementState.IN_FORCE);
        assertThat(Json.pretty(value)).isEqualTo("""
                {
                  "day": "2020-03-05",
                  "some": "2020-03-06",
                  "none": null,
                  "count": 3,
                  "missing": null,
                  "infinite": null,
                  "numbers": [ 0.1, null ],
                  "rows": {
                    "a": [ 0.2, null ]
                  },
                  "pairs": [ {
                    "zeta": "z",
                    "alpha": 1
                  } ],
                  "action": "ASSAULT",
                  "quad": "material conflict",
                  "state": "in force"
                }
                """);
    }

    @Test
    void mapsWithoutAnOrderAreSortedAndOthersKeepTheirs() {
        var byHand = new LinkedHashMap<String, Object>();
        byHand.put("b", 1);
        byHand.put("a", Map.of("d", 1, "c", Set.of("y", "x")));
        assertThat(Json.line(byHand)).isEqualTo("""
                {"b":1,"a":{"c":["x","y"],"d":1}}""");
    }

    @Test
    void theSameMapGivesTheSameBytesHoweverItWasFilled() {
        var keys = new ArrayList<>(
                IntStream.range(0, 200).mapToObj(i -> "key" + i * 7919).toList());
        var one = new HashMap<String, Integer>();
        keys.forEach(key -> one.put(key, 1));
        Collections.reverse(keys);
        var other = new HashMap<String, Integer>(4096);
        keys.forEach(key -> other.put(key, 1));
        assertThat(Json.pretty(one)).isEqualTo(Json.pretty(other));
    }

    @Test
    void textIsEscapedAndNotOtherwiseChanged() {
        assertThat(Json.line("¶4 \"peace\"\n\u0001")).isEqualTo("\"¶4 \\\"peace\\\"\\n\\u0001\"");
    }
}
