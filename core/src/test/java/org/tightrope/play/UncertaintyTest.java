package org.tightrope.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class UncertaintyTest {
    private static Chance half(int futures) {
        boolean[] happened = new boolean[futures];
        for (int f = 0; f < futures; f += 2) {
            happened[f] = true;
        }
        return Chance.of(happened, 10);
    }

    @Test
    void aHalfNeedsTwoThousandFourHundredFuturesForTwoPoints() {
        // 0.25 * 1.96^2 / 0.02^2 = 2400.9
        assertThat(Uncertainty.futuresFor(half(100), 0.02)).isEqualTo(2410);
    }

    @Test
    void soManyFuturesDoKeepThePromise() {
        var chance = half(2410);
        assertThat(chance.monteCarlo().half()).isLessThanOrEqualTo(0.02);
        var never = Chance.of(new boolean[Uncertainty.futuresFor(Chance.of(new boolean[10], 10), 0.02)], 10);
        assertThat(never.monteCarlo().half()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void theThreeDoubtsAreSaidApart() {
        var doubt = Uncertainty.of(new OutcomeForecast("O1", "clash", half(100), List.of(), 3));
        assertThat(doubt.sentences()).hasSize(3);
        assertThat(doubt.sentences().get(0))
                .isEqualTo("Monte Carlo error of O1: +-9.6 points with 100 futures."
                        + " 2410 futures would bring it to +-2 points.");
        assertThat(doubt.sentences().get(1)).startsWith("Parameter uncertainty: +-0.0 points");
        assertThat(doubt.sentences().get(2)).startsWith("Model uncertainty is in none of these intervals");
    }
}
