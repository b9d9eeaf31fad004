package org.tightrope.reader.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tightrope.reader.code.Rivals.Claim;

class RivalsTest {
    private static final Claim ASKED = new Claim("UKR", "DEU", 0.9, 0.9, List.of(0.8, 0.2), false, true);
    private static final Claim NAMED = new Claim("UKR", "RUS", 0.5, 0.5, List.of(0.5, 0.5), false, false);

    @Test
    void theGapToABetterPairIsMeasuredInLogits() {
        // logit 0.9 - logit 0.5 = ln 9; of one type with likelihood 0.8 x 0.5 + 0.2 x 0.5
        double half = Math.log(9) / 2;
        assertThat(Rivals.values(NAMED, List.of(ASKED, NAMED), 3))
                .containsExactly(new double[] {0, 0, 0, half, 0, half, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1}, within(1e-9));
        // Nobody is better than the best, and the rules found it.
        assertThat(Rivals.values(ASKED, List.of(ASKED, NAMED), 3))
                .containsExactly(
                        new double[] {Math.log(9), Math.log(9), Math.log(4), 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1},
                        within(1e-9));
    }

    @Test
    void theSameTwoTurnedAreRivals() {
        var turned = new Claim("DEU", "UKR", 0.5, Double.NaN, List.of(), true, false);

        assertThat(Rivals.values(turned, List.of(ASKED, turned), 2))
                .containsExactly(new double[] {0, 0, 0, Math.log(9), 0, 0, 1, 0, 1, 0, 0, 1}, within(1e-9));
    }

    /// `Spain and Mexico sent firefighters to Chile`: what speaks for Spain speaks for Mexico.
    @Test
    void fellowsOfAListSpeakForEachOther() {
        var spain = new Claim("ESP", "CHL", 0.9, Double.NaN, List.of(), false, false);
        var mexico = new Claim("MEX", "CHL", 0.5, Double.NaN, List.of(), false, false);
        var joined = new Claim("MEX", "ESP", 0.1, Double.NaN, List.of(), true, false);
        var all = List.of(spain, mexico, joined);

        double[] values = Rivals.values(mexico, all, 3);
        assertThat(values[values.length - 3]).isEqualTo(1);
        assertThat(values[values.length - 2]).isCloseTo(Math.log(9), within(1e-9));
        // Without the conjunction they are strangers.
        double[] apart = Rivals.values(mexico, List.of(spain, mexico), 3);
        assertThat(apart[apart.length - 3]).isEqualTo(0);
    }

    @Test
    void weightsAddUpToALogit() {
        var weights = new double[16];
        weights[1] = 1;
        weights[3] = -2;
        double[] judged = new Rivals(weights, new double[12]).judge(List.of(ASKED, NAMED), 3);

        assertThat(judged[0]).isCloseTo(0.9, within(1e-9));
        assertThat(judged[1]).isCloseTo(0.1, within(1e-9));
    }
}
