package org.tightrope.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tightrope.effect.Situation;
import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.event.Quad;
import org.tightrope.event.Status;
import org.tightrope.scenario.CodedTie;
import org.tightrope.support.SmallWorld;

final class TensionTest {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 1);
    private static final List<String> CODES = List.of("AA", "BB", "CC");

    private static Acts shelling() {
        var acts = new Acts.Builder();
        acts.add(DAY, "AA", "BB", -10, 1, Optional.of(Quad.MATERIAL_CONFLICT));
        return acts.build();
    }

    @Test
    void aShellingIsFeltHalfAsMuchAfterEachHalfLife() {
        // Reference: one -10 event, half-life 30 days: 10, 5, 2.5 at 0, 30, 60 days. Day 0 itself does not see it.
        for (int days : new int[] {1, 30, 60}) {
            var tension = Tension.on(DAY.plusDays(days), shelling(), CODES, 30, 10, List.of());
            assertThat(tension.conflict(0, 1)).isCloseTo(10 * Math.pow(2, -days / 30.0), within(1e-12));
        }
        assertThat(Tension.on(DAY, shelling(), CODES, 30, 10, List.of()).conflict(0, 1))
                .isZero();
    }

    @Test
    void tensionAndTieFollowTheirFormulas() {
        // Half-life 30, thirty days later: conflict 5, so tension 5 / (10 + 5) = 1/3, tie -5 / 15; coded friends: 5 /
        // 15.
        LocalDate day = DAY.plusDays(30);
        var plain = Tension.on(day, shelling(), CODES, 30, 10, List.of());
        assertThat(plain.tension(1, 0)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(plain.tie(0, 1)).isCloseTo(-1 / 3.0, within(1e-12));
        assertThat(plain.net(0, 1)).isCloseTo(-5, within(1e-12));
        assertThat(plain.acts(Quad.MATERIAL_CONFLICT, 0, 1)).isCloseTo(0.5, within(1e-12));
        assertThat(plain.tie(1, 2)).isZero();
        var friends = Tension.on(day, shelling(), CODES, 30, 10, List.of(new CodedTie("BB", "AA", 1, "", "")));
        assertThat(friends.tie(0, 1)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(friends.explainTie(0, 1).value()).isEqualTo(friends.tie(0, 1));
        assertThat(friends.graph(0.2).text(0)).isEqualTo("AA + BB");
    }

    @Test
    void actsOfOthersAndWithOneselfAreLeftOut() {
        var acts = new Acts.Builder();
        acts.add(DAY, "ZZ", "BB", -10, 1, Optional.empty());
        acts.add(DAY, "AA", "BB", 4, 0.5, Optional.empty());
        var tension = Tension.on(DAY.plusDays(1), acts.build(), CODES, 1e9, 10, List.of());
        assertThat(tension.cooperation(0, 1)).isCloseTo(2, within(1e-6));
        assertThat(tension.conflict(0, 1)).isZero();
    }

    @Test
    void aSeriesAgreesWithEachDayAloneAndWithTheDayByDayState() {
        var random = new Random(5);
        var events = new ArrayList<Event>();
        for (int i = 0; i < 400; i++) {
            String source = CODES.get(random.nextInt(3));
            String target = CODES.get((CODES.indexOf(source) + 1 + random.nextInt(2)) % 3);
            Action action = Action.values()[random.nextInt(Action.COUNT)];
            var event = Event.of(
                    "e%03d".formatted(i), SmallWorld.AS_OF.minusDays(random.nextInt(500)), source, action, target);
            events.add(random.nextInt(4) == 0 ? event.withStatus(Status.CLAIMED) : event);
        }
        var ties = List.of(new CodedTie("AA", "BB", 1, "", ""), new CodedTie("BB", "CC", -1, "", ""));
        var scenario = SmallWorld.of(events, ties, List.of());
        var history = History.of(events);
        LocalDate day = SmallWorld.AS_OF.plusDays(1);
        var settings = scenario.settings();
        var days = List.of(day.minusDays(300), day.minusDays(77), day);
        var series = Tension.series(days, Acts.of(history), CODES, settings.tieHalfLife(), settings.tiePrior(), ties);
        for (int d = 0; d < days.size(); d++) {
            var alone =
                    Tension.on(days.get(d), Acts.of(history), CODES, settings.tieHalfLife(), settings.tiePrior(), ties);
            assertThat(series.get(d).ties()).containsExactly(alone.ties(), within(1e-9));
        }
        Situation now = Situation.after(scenario, history);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                if (i != j) {
                    assertThat(series.get(2).tie(i, j)).isCloseTo(now.tie(i, j), within(1e-9));
                    assertThat(series.get(2).tension(i, j)).isCloseTo(now.tension(i, j), within(1e-9));
                }
            }
        }
    }
}
