package org.tightrope.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeisTest {
    @Test
    void aCodeBelongsToItsCategory() {
        assertThat(Weis.action("223")).contains(Action.ASSAULT);
        assertThat(Weis.action("081")).contains(Action.AGREE);
        assertThat(Weis.action("03")).contains(Action.CONSULT);
    }

    @Test
    void whatIsNoCodeHasNoAction() {
        assertThat(Weis.action("231")).isEmpty();
        assertThat(Weis.action("00")).isEmpty();
        assertThat(Weis.action("")).isEmpty();
        assertThat(Weis.action("1a2")).isEmpty();
    }
}
