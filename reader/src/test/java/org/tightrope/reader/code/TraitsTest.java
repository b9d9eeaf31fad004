package org.tightrope.reader.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class TraitsTest {
    @Test
    void aNameInPartsIsTheNameInOnePiece() {
        var traits = new Traits(true);
        traits.add("top ", "sign");
        traits.add("way ", "nsubj", " > ", "obj");

        assertThat(traits.names()).containsExactly("top sign", "way nsubj > obj");
        assertThat(traits.key(0)).isEqualTo(Traits.key("top sign"));
        assertThat(traits.key(1)).isEqualTo(Traits.key("way nsubj > obj"));
    }

    @Test
    void whatComesAgainCountsOnce() {
        var traits = new Traits(true);
        traits.add("a", "b");
        traits.add("ab");
        traits.add("a", "", "b");

        assertThat(traits.size()).isEqualTo(1);
        assertThat(traits.names()).containsExactly("ab");
    }

    @Test
    void thereIsRoomForMany() {
        var traits = new Traits(false);
        var keys = new HashSet<Integer>();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 5_000; i++) {
                traits.add("trait ", String.valueOf(i));
            }
        }
        for (int i = 0; i < traits.size(); i++) {
            keys.add(traits.key(i));
        }

        assertThat(traits.size()).isEqualTo(5_000).isEqualTo(keys.size());
        assertThat(traits.names()).isEmpty();
    }
}
