package org.tightrope.reader.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SparseHeadTest {
    @Test
    void aKeyIsFoundWhereAPlainSearchFindsIt() {
        var random = new Random(3);
        for (int size : new int[] {0, 1, 2, 50, 5000}) {
            int[] keys = random.ints(size).sorted().distinct().toArray();
            for (int key : keys) {
                assertThat(SparseHead.row(keys, key)).isEqualTo(Arrays.binarySearch(keys, key));
            }
            random.ints(200)
                    .forEach(key ->
                            assertThat(SparseHead.row(keys, key) < 0).isEqualTo(Arrays.binarySearch(keys, key) < 0));
            for (int key : new int[] {Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE}) {
                assertThat(SparseHead.row(keys, key) < 0).isEqualTo(Arrays.binarySearch(keys, key) < 0);
            }
        }
    }

    @Test
    void keysNeedNotLieEvenly() {
        int[] keys = {-7, -6, -5, 0, 1, 2, 3, 1_000_000};
        for (int i = 0; i < keys.length; i++) {
            assertThat(SparseHead.row(keys, keys[i])).isEqualTo(i);
        }
    }
}
