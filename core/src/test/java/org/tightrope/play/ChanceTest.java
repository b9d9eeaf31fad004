package org.tightrope.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChanceTest {
    private static boolean[] flags(String text) {
        var flags = new boolean[text.length()];
        for (int k = 0; k < flags.length; k++) {
            flags[k] = text.charAt(k) == '1';
        }
        return flags;
    }

    @Test
    void groupsThatAgreeWithinAndDifferBetweenAreParameterUncertainty() {
        var chance = Chance.of(flags("1100"), 2);
        assertThat(chance.probability()).isEqualTo(0.5);
        // nothing varies within groups, so nothing is pulled: the quantiles of (0, 1)
        assertThat(chance.parameter().lower()).isCloseTo(0.025, within(1e-12));
        assertThat(chance.parameter().upper()).isCloseTo(0.975, within(1e-12));
    }

    @Test
    void groupsThatVaryOnlyWithinLeaveNoParameterUncertainty() {
        var chance = Chance.of(flags("10100110"), 2);
        assertThat(chance.parameter().lower()).isEqualTo(0.5);
        assertThat(chance.parameter().upper()).isEqualTo(0.5);
    }

    @Test
    void wilsonsIntervalIsThePublishedOne() {
        // 8 of 10: (0.490, 0.943)
        var interval = Chance.wilson(0.8, 10);
        assertThat(interval.lower()).isCloseTo(0.4902, within(1e-4));
        assertThat(interval.upper()).isCloseTo(0.9433, within(1e-4));
    }

    @Test
    void neverHappenedIsNotImpossible() {
        var chance = Chance.of(new boolean[100], 10);
        assertThat(chance.probability()).isZero();
        assertThat(chance.monteCarlo().lower()).isZero();
        assertThat(chance.monteCarlo().upper()).isCloseTo(0.0370, within(1e-4));
    }

    @Test
    void theComplementTurnsEverythingRound() {
        var chance = Chance.of(flags("1110110111"), 5);
        var other = chance.complement();
        assertThat(other.probability()).isCloseTo(0.2, within(1e-12));
        assertThat(other.monteCarlo().upper()).isEqualTo(1 - chance.monteCarlo().lower());
    }

    @Test
    void aDifferenceIsPaired() {
        // groups of two: with (1, .5), without (.5, .5): mean .25, differences .5 and 0: sd .3536, se .25
        var difference = Difference.of(flags("1010"), flags("1110"), 2);
        assertThat(difference.value()).isCloseTo(0.25, within(1e-12));
        assertThat(difference.se()).isCloseTo(0.25, within(1e-12));
        assertThat(difference.changed()).isOne();
        assertThat(difference.isClear()).isFalse();
    }

    @Test
    void noDifferenceIsExactlyZero() {
        var difference = Difference.of(flags("1010"), flags("1010"), 2);
        assertThat(difference.value()).isZero();
        assertThat(difference.interval()).isEqualTo(new Interval(0, 0));
    }
}
