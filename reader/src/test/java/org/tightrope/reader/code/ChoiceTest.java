package org.tightrope.reader.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChoiceTest {
    @Test
    void theFirstIsTheLikeliestOfTheLikeliestQuad() {
        // 0.25 + 0.35 of quad 1 beat 0.4 of quad 0.
        assertThat(Choice.of(new double[] {0.4, 0.25, 0.35}, new int[] {0, 1, 1}))
                .isEqualTo(new Choice(2, 0));
        assertThat(Choice.of(new double[] {0.9, 0.1}, new int[] {0, 0})).isEqualTo(new Choice(0, 1));
    }
}
