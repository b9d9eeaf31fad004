package org.tightrope.reader.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tightrope.reader.code.UnnamedCoder.Clue;
import org.tightrope.reader.code.UnnamedCoder.Heard;

class UnnamedCoderTest {
    private static final Clue NEAR = new Clue(0.9, 1, 0.25, 0, true, false, false, true);

    @Test
    void aGuessAtAGlanceIsReadInTenNumbers() {
        assertThat(UnnamedCoder.values(NEAR))
                .containsExactly(new double[] {Math.log(9), 1, 0, 0, 0.5, 0, 1, 0, 0, 1}, within(1e-9));
        assertThat(UnnamedCoder.values(new Clue(0.5, 4, 0.04, 7, false, true, true, false)))
                .containsExactly(new double[] {0, 0, 0, 0, 0.2, 5, 0, 1, 1, 1}, within(1e-9));
    }

    @Test
    void theGapToTheLikeliestOtherGuessIsMeasuredInLogits() {
        var heard = List.of(new Heard(0.5, 0.8), new Heard(0.9, 0.5));

        assertThat(UnnamedCoder.values(0, NEAR, 0.5, heard))
                .containsExactly(new double[] {0, Math.log(4), 0, Math.log(9), 1, 0, 0, 1, 1}, within(1e-9));
        assertThat(UnnamedCoder.values(1, NEAR, 0.5, heard))
                .containsExactly(new double[] {Math.log(9), 0, 0, 0, 1, 0, 0, 1, 1}, within(1e-9));
    }

    @Test
    void aGuessWithAWeightOfOneOnTheEncoderIsAsLikelyAsItSays() {
        var glance = new double[UnnamedCoder.GLANCE];
        var whole = new double[UnnamedCoder.WHOLE];
        whole[0] = 1;
        var coder = new UnnamedCoder(UnnamedCoder.builtIn().slots(), glance, whole);

        assertThat(coder.glance(NEAR)).isEqualTo(0.5);
        assertThat(coder.judge(List.of(NEAR, NEAR), List.of(new Heard(0.2, 1), new Heard(0.7, 1))))
                .containsExactly(new double[] {0.2, 0.7}, within(1e-9));
    }
}
