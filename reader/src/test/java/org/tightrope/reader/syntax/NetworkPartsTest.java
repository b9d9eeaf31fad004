package org.tightrope.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The quick loops against plain ones.
class NetworkPartsTest {
    private static float[] draw(int size, Random random) {
        var values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static float[][] draw(int rows, int columns, Random random) {
        var values = new float[rows][];
        for (int row = 0; row < rows; row++) {
            values[row] = draw(columns, random);
        }
        return values;
    }

    @Test
    void aLayerIsAMatrixProductForAnyNumberOfRowsAndColumns() {
        var random = new Random(1);
        for (int rows = 0; rows < 12; rows++) {
            int in = 1 + random.nextInt(30);
            int out = 1 + random.nextInt(40);
            var weights = draw(out * in, random);
            var bias = draw(out, random);
            var x = draw(rows, in, random);
            var y = new Dense(weights, bias).apply(x);
            for (int row = 0; row < rows; row++) {
                for (int o = 0; o < out; o++) {
                    double sum = bias[o];
                    for (int i = 0; i < in; i++) {
                        sum += (double) weights[o * in + i] * x[row][i];
                    }
                    assertThat((double) y[row][o]).isCloseTo(sum, within(1e-4));
                }
            }
        }
    }

    /// The four gates written out with the library's exponentials, one step after the other.
    @Test
    void memoryFollowsItsFormulas() {
        var random = new Random(2);
        int units = 5;
        int in = 3;
        var w = draw(4 * units * in, random);
        var u = draw(4 * units * units, random);
        var bias = draw(4 * units, random);
        var x = draw(6, in, random);
        var out = new float[6][units + 2];
        new Memory(new Dense(w, bias), new Dense(u, new float[4 * units])).read(x, true, out, 2);

        var h = new double[units];
        var c = new double[units];
        for (int t = 5; t >= 0; t--) {
            var gates = new double[4 * units];
            for (int g = 0; g < gates.length; g++) {
                gates[g] = bias[g];
                for (int i = 0; i < in; i++) {
                    gates[g] += (double) w[g * in + i] * x[t][i];
                }
                for (int k = 0; k < units; k++) {
                    gates[g] += u[g * units + k] * h[k];
                }
            }
            for (int k = 0; k < units; k++) {
                c[k] = sigmoid(gates[units + k]) * c[k] + sigmoid(gates[k]) * Math.tanh(gates[2 * units + k]);
            }
            for (int k = 0; k < units; k++) {
                h[k] = sigmoid(gates[3 * units + k]) * Math.tanh(c[k]);
                assertThat((double) out[t][2 + k]).isCloseTo(h[k], within(1e-5));
            }
            assertThat(out[t]).startsWith(0, 0);
        }
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @Test
    void tangentIsRightEverywhere() {
        for (float x = -12; x < 12; x += 0.01f) {
            var value = new float[] {x};
            Memory.tanh(value);
            assertThat((double) value[0]).isCloseTo(Math.tanh(x), within(1e-6));
        }
    }

    @Test
    void vectorsInEightBitsAreNearAndComeBackFromAFileAsTheyWere() throws IOException {
        var vectors = draw(3, 10, new Random(3));
        var rows = Rows.of(10, new int[] {-5, 2, 9}, vectors);
        var bytes = new ByteArrayOutputStream();
        rows.write(new DataOutputStream(bytes));
        var again = Rows.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(again.find(3)).isNegative();
        for (int row = 0; row < 3; row++) {
            var one = new float[12];
            var other = new float[12];
            rows.add(row, one, 2);
            again.add(again.find(new int[] {-5, 2, 9}[row]), other, 2);
            assertThat(other).isEqualTo(one);
            for (int d = 0; d < 10; d++) {
                assertThat(one[d + 2]).isCloseTo(vectors[row][d], within(0.02f));
            }
        }
    }
}
