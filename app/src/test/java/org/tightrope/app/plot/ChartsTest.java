package org.tightrope.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tightrope.event.Quad;

class ChartsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 16);

    /// Paper 300 wide, from 30 to 250; height from 162 (-1) to 8 (+1). Day 0 at (30, 85), day 1 of 2 at x = 140.
    @Test
    void theMedianOfAFanStartsAtToday() {
        var flat = List.of(0.0, 1.0);
        String svg = new FanChart(300, "fan", 0, List.of(flat, flat, flat, flat, flat)).svg();
        assertThat(svg).contains("class=\"fan-median\" d=\"M30 85L140 85L250 8\"/>");
    }

    @Test
    void aBarIsGreyExactlyWhenItsIntervalIncludesZero() {
        var bars = List.of(
                new Tornado.Bar("up", 0.2, 0.1, 0.3, true),
                new Tornado.Bar("down", -0.2, -0.3, -0.1, true),
                new Tornado.Bar("noise", 0.01, -0.1, 0.12, false));
        assertThat(looks(new Tornado(900, "tornado", bars).svg(), "bar-"))
                .containsExactly("bar-more", "bar-less", "bar-unclear");
    }

    @Test
    void aTornadoOfNothingButZerosStillDraws() {
        var bars = List.of(new Tornado.Bar("none", 0, 0, 0, false));
        assertThat(new Tornado(360, "tornado", bars).svg())
                .contains(">none</text>")
                .contains(">0</text>");
    }

    @Test
    void anOutcomeThatNeverHappensHasAFlatCurve() {
        String svg = new PassageChart(300, "never", 0.05, List.of(0.0, 0.0, 0.0)).svg();
        assertThat(svg).contains("&lt;1\u00a0%").contains("M38 106L110 106L182 106L254 106");
    }

    @Test
    void theAxisOfCurvesLeavesRoomAboveTheHighest() {
        assertThat(PassageChart.topFor(0)).isEqualTo(0.05);
        assertThat(PassageChart.topFor(0.29)).isEqualTo(0.5);
        assertThat(PassageChart.topFor(0.499)).isEqualTo(1);
        assertThat(PassageChart.topFor(1)).isEqualTo(1);
    }

    @Test
    void theTimelineDrawsEveryEventOfItsStretchOnceAndNoOther() {
        var dots = new ArrayList<Timeline.Dot>();
        for (int d = 0; d < 30; d++) {
            dots.add(dot(DAY.minusDays(d), d % 3 == 0));
        }
        dots.add(dot(DAY.minusDays(100), false));
        dots.add(dot(DAY.plusDays(1), false));
        String svg = new Timeline(900, "timeline", DAY.minusDays(29), DAY, dots, List.of()).svg();
        assertThat(looks(svg, "dot")).hasSize(30);
        assertThat(looks(svg, "dot claimed")).hasSize(10);
    }

    @Test
    void anAgreementSignedBeforeTheStretchIsMarkedAsOlder() {
        var bar = new Timeline.Bar(
                "Accord",
                DAY.minusYears(3),
                DAY,
                "in force",
                List.of(DAY.minusDays(3), DAY.minusYears(1)),
                "in force, 2 breaches");
        String svg = new Timeline(900, "timeline", DAY.minusDays(29), DAY, List.of(), List.of(bar)).svg();
        assertThat(svg).contains("pact-before").contains("pact-in-force");
        assertThat(looks(svg, "breach")).hasSize(1); // the older one lies outside the stretch
    }

    @Test
    void dotsOfALaneDoNotHideOneAnotherWhileThereIsRoom() {
        var random = new Random(3);
        var swarm = new Swarm(28);
        var placed = new ArrayList<double[]>();
        double x = 0;
        for (int d = 0; d < 200; d++) {
            x += 1 + random.nextDouble() * 4;
            double y = swarm.place(x, 3);
            for (double[] other : placed) {
                assertThat(Math.hypot(x - other[0], y - other[1])).isGreaterThanOrEqualTo(6);
            }
            assertThat(Math.abs(y)).isLessThanOrEqualTo(25);
            placed.add(new double[] {x, y});
        }
    }

    @Test
    void aCrowdedDayStaysInItsLane() {
        var swarm = new Swarm(28);
        for (int d = 0; d < 100; d++) {
            assertThat(Math.abs(swarm.place(10, 4))).isLessThanOrEqualTo(24);
        }
    }

    @Test
    void anEstimateOffTheAxisGetsAnArrowInsteadOfADot() {
        assertThat(new Forest(170, 2, -6, -6.8, -5.2, -1, 1).svg())
                .contains("forest-arrow")
                .doesNotContain("forest-clear");
        assertThat(new Forest(170, 2, 1, 0.5, 1.5, -1, 1).svg())
                .contains("forest-clear")
                .doesNotContain("forest-arrow");
    }

    @Test
    void aPairThatWasNeverFeltStillHasARibbon() {
        assertThat(new Ribbon(300, "ribbon", DAY, DAY, 0, List.of()).svg()).contains("zero");
    }

    private static Timeline.Dot dot(LocalDate date, boolean claimed) {
        return new Timeline.Dot("event-E", date, Quad.MATERIAL_CONFLICT, -9, claimed, true, "what happened");
    }

    /// The classes in a drawing that start with some text, in order.
    private static List<String> looks(String svg, String start) {
        return Pattern.compile("class=\"(" + start + "[^\"]*)\"")
                .matcher(svg)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
