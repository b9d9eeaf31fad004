package org.tightrope.reader.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tightrope.reader.code.Rivals.Claim;

class RivalsTest {
    private static final Claim ASKED = new Claim("UKR", "DEU", 0.9, 0.9, false, true);
    private static final Claim NAMED = new Claim("UKR", "RUS", 0.5, 0.5, false, false);

    @Test
    void theGapToABetterPairIsMeasuredInLogits() {
        // logit 0.9 - logit 0.5 = ln 9
        assertThat(Rivals.values(NAMED, List.of(ASKED, NAMED), 3))
                .containsExactly(new double[] {0, 0, Math.log(9), 0, 0, 1, 0, 0, 0, 0, 1}, within(1e-9));
        // Nobody is better than the best, and the rules found it.
        assertThat(Rivals.values(ASKED, List.of(ASKED, NAMED), 3))
                .containsExactly(new double[] {Math.log(9), Math.log(9), 0, 0, 0, 1, 0, 0, 1, 0, 1}, within(1e-9));
    }

    @Test
    void theSameTwoTurnedAreRivals() {
        var turned = new Claim("DEU", "UKR", 0.5, Double.NaN, true, false);

        assertThat(Rivals.values(turned, List.of(ASKED, turned), 2))
                .containsExactly(new double[] {0, 0, 0, Math.log(9), 0, 0, 1, 0, 1, 1}, within(1e-9));
    }

    @Test
    void weightsAddUpToALogit() {
        var weights = new double[11];
        weights[1] = 1;
        weights[2] = -1;
        double[] judged = new Rivals(weights, new double[10]).judge(List.of(ASKED, NAMED), 3);

        assertThat(judged[0]).isCloseTo(0.9, within(1e-9));
        assertThat(judged[1]).isCloseTo(0.1, within(1e-9));
    }
}
