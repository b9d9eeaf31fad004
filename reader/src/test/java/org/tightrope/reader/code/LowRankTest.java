package org.tightrope.reader.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LowRankTest {
    @Test
    void addsTheProductWorkedByHand() {
        float[] matrix = {1, 1, 1, 0, 0, 0};
        new LowRank(1, new float[] {1, 2}, new float[] {3, 0, 1}).addTo(matrix);
        assertThat(matrix).containsExactly(4, 1, 2, 6, 0, 2);
    }

    @Test
    void ranksAddUp() {
        float[] matrix = new float[4];
        new LowRank(2, new float[] {1, 2, 3, 4}, new float[] {1, 0, 0, 1}).addTo(matrix);
        assertThat(matrix).containsExactly(1, 2, 3, 4);
    }

    @Test
    void anyRankAddsItsProductsInOrder() {
        var random = new Random(4);
        float[] down = some(random, 3 * 6);
        float[] up = some(random, 6 * 5);
        float[] plain = some(random, 15);
        float[] matrix = plain.clone();
        for (int row = 0; row < 3; row++) {
            for (int r = 0; r < 6; r++) {
                for (int c = 0; c < 5; c++) {
                    plain[row * 5 + c] += down[row * 6 + r] * up[r * 5 + c];
                }
            }
        }
        new LowRank(6, down, up).addTo(matrix);
        assertThat(matrix).containsExactly(plain);
    }

    @Test
    void isReadAsItWasWrittenButForEightBits() throws IOException {
        var random = new Random(5);
        var one = new LowRank(2, some(random, 6), some(random, 8));
        var bytes = new ByteArrayOutputStream();
        one.write(new DataOutputStream(bytes));
        var back = LowRank.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(back.rank()).isEqualTo(2);
        assertThat(back.down()).containsExactly(one.down(), within(0.01f));
        assertThat(back.up()).containsExactly(one.up(), within(0.01f));
    }

    @Test
    void aMatrixInEightBitsIsNearItself() {
        float[] values = some(new Random(9), 30);
        var eight = Quantized.of(values, 5);
        assertThat(eight.floats()).containsExactly(values, within(0.5f / 64));
        assertThat(Quantized.of(eight.floats(), 5).numbers()).isEqualTo(eight.numbers());
    }

    @Test
    void aColumnOfNothingStaysNothing() {
        assertThat(Quantized.of(new float[] {0, 1, 0, 2}, 2).floats()).containsExactly(0, 1, 0, 2);
    }

    private static float[] some(Random random, int size) {
        var values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
        return values;
    }
}
