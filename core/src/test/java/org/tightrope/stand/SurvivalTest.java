package org.tightrope.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SurvivalTest {
    @Test
    void thoseStillAliveCountAsFarAsTheyAreKnown() {
        var survival = Survival.of(new long[] {2, 3, 4, 4, 5}, new boolean[] {true, false, true, true, false});
        assertThat(survival.failed()).isEqualTo(3);
        assertThat(survival.steps()).hasSize(2);
        assertThat(survival.after(1)).isOne();
        assertThat(survival.after(3)).isEqualTo(0.8, within(1e-12));
        assertThat(survival.after(4)).isEqualTo(0.8 / 3, within(1e-12));
        // Greenwood: 1/(5*4) on day 2, 2/(3*1) on day 4.
        assertThat(survival.steps().getLast().se()).isEqualTo(0.8 / 3 * Math.sqrt(1.0 / 20 + 2.0 / 3), within(1e-12));
        assertThat(survival.medianDays()).hasValue(4);
    }

    @Test
    void nobodyFailingLeavesAllAlive() {
        var survival = Survival.of(new long[] {7, 9}, new boolean[] {false, false});
        assertThat(survival.steps()).isEmpty();
        assertThat(survival.medianDays()).isEmpty();
        assertThat(survival.after(100)).isOne();
    }
}
