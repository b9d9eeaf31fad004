package org.tightrope.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void theMiddleOfTheRangeLiesInTheMiddleOfThePaper() {
        assertThat(new Scale(0, 10, 100, 200).at(5)).isEqualTo(150);
        assertThat(new Scale(-1, 1, 200, 0).at(1)).isEqualTo(0);
    }

    @Test
    void valuesOutsideStayAtTheEdge() {
        assertThat(new Scale(0, 10, 100, 200).at(99)).isEqualTo(200);
        assertThat(new Scale(0, 10, 100, 200).at(-99)).isEqualTo(100);
    }

    @Test
    void ticksAreRoundAndInside() {
        assertThat(new Scale(-0.13, 0.24, 0, 1).ticks(4)).containsExactly(-0.1, 0.0, 0.1, 0.2);
        assertThat(new Scale(0, 90, 0, 1).dayTicks()).containsExactly(0.0, 30.0, 60.0, 90.0);
        assertThat(new Scale(0, 5, 0, 1).dayTicks()).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(new Scale(0, 365, 0, 1).dayTicks()).containsExactly(0.0, 90.0, 180.0, 270.0, 360.0);
    }

    @Test
    void anEmptyRangeIsRefused() {
        assertThatThrownBy(() -> new Scale(3, 3, 0, 1)).hasMessage("""
                The range (3.0 to 3.0) of a scale must not be empty.
                Maybe widen it around the single value.""");
    }

    @Test
    void aTimeAxisOfASingleDayStillDraws() {
        var day = LocalDate.of(2020, 3, 16);
        var axis = new TimeAxis(day, day, 0, 100);
        assertThat(axis.at(day)).isEqualTo(0);
        assertThat(axis.holds(day.plusDays(1))).isFalse();
    }

    @Test
    void narrowPaperNamesFewerMonths() {
        assertThat(months(900)).hasSize(24);
        assertThat(months(300)).hasSize(8);
    }

    private static java.util.List<String> months(int width) {
        var svg = Svg.chart(width, 50, "months");
        new TimeAxis(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 12, 31), 0, width).draw(svg, 0, 20);
        return svg.end()
                .lines()
                .flatMap(line -> java.util.Arrays.stream(line.split("<text")))
                .filter(text -> text.contains("\"tick middle\""))
                .toList();
    }
}
