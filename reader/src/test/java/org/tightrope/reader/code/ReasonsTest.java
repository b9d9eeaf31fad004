package org.tightrope.reader.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    @Test
    void featuresAreSaidInWords() {
        assertThat(Reasons.plain("top sanction <nsubj")).isEqualTo("sanction, of which the source is nsubj");
        assertThat(Reasons.plain("top sanction")).isEqualTo("sanction joins the two");
        assertThat(Reasons.plain("hint top SANCTION")).isEqualTo("listed for SANCTION");
        assertThat(Reasons.plain("hint far nAID")).isEqualTo("listed for AID");
        assertThat(Reasons.plain("2 T with")).isEqualTo("target with");
        assertThat(Reasons.plain("in s troop")).isEqualTo("troop in the name of the source");
        assertThat(Reasons.plain("b' hit")).isEqualTo("hit between the two");
        assertThat(Reasons.plain("pt.obj fire")).isEqualTo("fire as obj");
        assertThat(Reasons.plain("ban export")).isEqualTo("ban export");
    }

    @Test
    void whatIsSaidTwiceStandsOnce() {
        assertThat(Reasons.plain(List.of("hint AID", "hint top AID", "w send", "w help"), 2))
                .containsExactly("listed for AID", "send");
    }
}
