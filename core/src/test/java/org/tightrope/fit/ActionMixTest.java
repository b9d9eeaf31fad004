package org.tightrope.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.event.Quad;
import org.tightrope.support.SmallWorld;

class ActionMixTest {
    private static final int A_TO_B = 1;
    private static final int A_TO_C = 2;

    private static ActionMix mix(List<Event> events) {
        return ActionMix.of(SmallWorld.of(events), History.of(events));
    }

    private static void add(List<Event> events, int times, String source, Action action, String target) {
        for (int k = 0; k < times; k++) {
            events.add(Event.of("E" + events.size(), SmallWorld.AS_OF.minusDays(k), source, action, target));
        }
    }

    @Test
    void probabilitiesOfAQuadSumToOne() {
        var mix = mix(SmallWorld.randomEvents(60, 100, 8));
        for (int pair = 0; pair < 9; pair++) {
            for (Quad quad : Quad.values()) {
                double sum = 0;
                for (Action action : Action.values()) {
                    sum += action.quad() == quad ? mix.probability(pair, action) : 0;
                }
                assertThat(sum).isCloseTo(1, within(1e-12));
            }
        }
    }

    @Test
    void theSmoothingIsTheFormula() {
        var events = new ArrayList<Event>();
        add(events, 3, "AA", Action.SANCTION, "BB");
        add(events, 3, "AA", Action.ASSAULT, "CC");
        var mix = mix(events);
        double k1 = mix.senderWeight();
        double k2 = mix.pairWeight();
        double common = (3 + 1) / (6 + 5.0);
        double sender = (3 + k1 * common) / (6 + k1);
        assertThat(mix.probability(A_TO_B, Action.ASSAULT)).isCloseTo(k2 * sender / (3 + k2), within(1e-12));
        assertThat(mix.probability(A_TO_C, Action.ASSAULT)).isCloseTo((3 + k2 * sender) / (3 + k2), within(1e-12));
    }

    @Test
    void pairsThatDifferSmoothLittleAndPairsThatAreAlikeSmoothMuch() {
        var different = new ArrayList<Event>();
        add(different, 12, "AA", Action.SANCTION, "BB");
        add(different, 12, "AA", Action.ASSAULT, "CC");
        var alike = new ArrayList<Event>();
        for (String target : List.of("BB", "CC")) {
            add(alike, 6, "AA", Action.SANCTION, target);
            add(alike, 6, "AA", Action.ASSAULT, target);
        }
        assertThat(mix(different).pairWeight()).isEqualTo(0.25);
        assertThat(mix(alike).pairWeight()).isEqualTo(16);
        assertThat(mix(different).probability(A_TO_B, Action.ASSAULT)).isLessThan(0.02);
    }
}
