package org.tightrope.reader.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ContextTest {
    @Test
    void bothReadingsCountInLogOdds() {
        var even = new Context(new double[] {0.5, 0.5, 0});

        assertThat(even.judge(0.4, 0.9)).isCloseTo(0.71, within(0.001));
        assertThat(even.judge(0.3, 0.7)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void theBiasMovesWhatIsEven() {
        assertThat(new Context(new double[] {1, 0, Math.log(3)}).judge(0.5, 0.1))
                .isCloseTo(0.75, within(1e-9));
    }

    @Test
    void theShippedOneHeedsBoth() {
        var shipped = Context.builtIn();

        assertThat(shipped.judge(0.4, 0.9)).isGreaterThan(0.5).isGreaterThan(shipped.judge(0.4, 0.1));
        assertThat(shipped.judge(0.6, 0.5)).isGreaterThan(shipped.judge(0.4, 0.5));
    }
}
