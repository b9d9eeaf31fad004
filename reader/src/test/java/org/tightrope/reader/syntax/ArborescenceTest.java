package org.tightrope.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ArborescenceTest {
    /// Word 0 and word 1 want each other (10 and 9); the root would take 0 for 5 and 1 for 1.
    /// Root over 0 over 1 scores 5 + 9 = 14, root over 1 over 0 scores 1 + 10 = 11.
    @Test
    void aCircleOpensWhereItCostsLeast() {
        assertThat(Arborescence.heads(new float[][] {{0, 10, 5}, {9, 0, 1}})).startsWith(2, 0);
    }

    @Test
    void ofTwoWordsThatWantToBeRootOneGivesWay() {
        assertThat(Arborescence.heads(new float[][] {{0, 1, 5}, {0, 0, 9}})).startsWith(1, 2);
    }

    /// Every way to hang up to five words is tried.
    @Test
    void noOtherTreeScoresMore() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            int words = 1 + random.nextInt(5);
            var scores = new float[words][words + 1];
            for (float[] row : scores) {
                for (int j = 0; j <= words; j++) {
                    row[j] = (float) random.nextGaussian(0, 3);
                }
            }
            int[] found = Arborescence.heads(scores);
            assertThat(isTree(found, words)).as("round %d", round).isTrue();
            assertThat(sum(scores, found)).as("round %d", round).isCloseTo(best(scores), within(1e-4));
        }
    }

    private static double best(float[][] scores) {
        int words = scores.length;
        double best = Double.NEGATIVE_INFINITY;
        var heads = new int[words];
        for (int code = 0; code < Math.pow(words + 1, words); code++) {
            for (int i = 0, rest = code; i < words; i++, rest /= words + 1) {
                heads[i] = rest % (words + 1);
            }
            if (isTree(heads, words)) {
                best = Math.max(best, sum(scores, heads));
            }
        }
        return best;
    }

    private static double sum(float[][] scores, int[] heads) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += scores[i][heads[i]];
        }
        return sum;
    }

    private static boolean isTree(int[] heads, int words) {
        int roots = 0;
        for (int i = 0; i < words; i++) {
            roots += heads[i] == words ? 1 : 0;
            int at = i;
            for (int step = 0; step <= words && at != words; step++) {
                at = heads[at];
            }
            if (at != words) {
                return false;
            }
        }
        return roots == 1;
    }
}
