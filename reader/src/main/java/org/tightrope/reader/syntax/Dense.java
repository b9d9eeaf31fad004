package org.tightrope.reader.syntax;

/// A layer of a network: `y = bias + x W`. Sums are fused multiply-adds in an order that depends on sizes
/// alone, so that every machine gets the same bits.
final class Dense {
    private final float[] bias;
    /// in x out
    private final float[][] weights;

    /// @param weights out x in, row-major
    Dense(float[] weights, float[] bias) {
        int out = bias.length;
        int in = weights.length / out;
        this.bias = bias;
        this.weights = new float[in][out];
        for (int i = 0; i < in; i++) {
            for (int o = 0; o < out; o++) {
                this.weights[i][o] = weights[o * in + i];
            }
        }
    }

    int out() {
        return bias.length;
    }

    /// The same for each row of x.
    float[][] apply(float[][] x) {
        var y = new float[x.length][];
        for (int row = 0; row < x.length; row++) {
            y[row] = bias.clone();
        }
        int row = 0;
        for (; row + 3 < x.length; row += 4) {
            int i = 0;
            for (; i + 3 < weights.length; i += 4) {
                addFourRows(weights, i, x, y, row);
            }
            for (; i < weights.length; i++) {
                for (int r = row; r < row + 4; r++) {
                    add(x[r][i], weights[i], y[r]);
                }
            }
        }
        for (; row < x.length; row++) {
            addTo(x[row], y[row]);
        }
        return y;
    }

    /// y += x W
    void addTo(float[] x, float[] y) {
        int i = 0;
        for (; i + 7 < weights.length; i += 8) {
            addEight(weights, i, x, y);
        }
        for (; i < weights.length; i++) {
            add(x[i], weights[i], y);
        }
    }

    private static void add(float a, float[] w, float[] y) {
        for (int o = 0; o < y.length; o++) {
            y[o] = Math.fma(a, w[o], y[o]);
        }
    }

    /// Eight inputs of one row: y is fetched and put back once for all of them.
    private static void addEight(float[][] weights, int i, float[] x, float[] y) {
        float a0 = x[i], a1 = x[i + 1], a2 = x[i + 2], a3 = x[i + 3];
        float a4 = x[i + 4], a5 = x[i + 5], a6 = x[i + 6], a7 = x[i + 7];
        float[] w0 = weights[i], w1 = weights[i + 1], w2 = weights[i + 2], w3 = weights[i + 3];
        float[] w4 = weights[i + 4], w5 = weights[i + 5], w6 = weights[i + 6], w7 = weights[i + 7];
        for (int o = 0; o < y.length; o++) {
            float even = Math.fma(a0, w0[o], y[o]);
            float odd = a1 * w1[o];
            even = Math.fma(a2, w2[o], even);
            odd = Math.fma(a3, w3[o], odd);
            even = Math.fma(a4, w4[o], even);
            odd = Math.fma(a5, w5[o], odd);
            even = Math.fma(a6, w6[o], even);
            odd = Math.fma(a7, w7[o], odd);
            y[o] = even + odd;
        }
    }

    /// Four inputs of four rows: each weight is fetched once for all rows.
    private static void addFourRows(float[][] weights, int i, float[][] x, float[][] y, int row) {
        float[] w0 = weights[i], w1 = weights[i + 1], w2 = weights[i + 2], w3 = weights[i + 3];
        float[] xa = x[row], xb = x[row + 1], xc = x[row + 2], xd = x[row + 3];
        float[] ya = y[row], yb = y[row + 1], yc = y[row + 2], yd = y[row + 3];
        float a0 = xa[i], a1 = xa[i + 1], a2 = xa[i + 2], a3 = xa[i + 3];
        float b0 = xb[i], b1 = xb[i + 1], b2 = xb[i + 2], b3 = xb[i + 3];
        float c0 = xc[i], c1 = xc[i + 1], c2 = xc[i + 2], c3 = xc[i + 3];
        float d0 = xd[i], d1 = xd[i + 1], d2 = xd[i + 2], d3 = xd[i + 3];
        for (int o = 0; o < ya.length; o++) {
            float v0 = w0[o], v1 = w1[o], v2 = w2[o], v3 = w3[o];
            ya[o] = Math.fma(a3, v3, Math.fma(a2, v2, Math.fma(a1, v1, Math.fma(a0, v0, ya[o]))));
            yb[o] = Math.fma(b3, v3, Math.fma(b2, v2, Math.fma(b1, v1, Math.fma(b0, v0, yb[o]))));
            yc[o] = Math.fma(c3, v3, Math.fma(c2, v2, Math.fma(c1, v1, Math.fma(c0, v0, yc[o]))));
            yd[o] = Math.fma(d3, v3, Math.fma(d2, v2, Math.fma(d1, v1, Math.fma(d0, v0, yd[o]))));
        }
    }

    /// Rectifies in place, letting a tenth of the negative through (Maas, Hannun and Ng 2013).
    static float[][] leaky(float[][] x) {
        for (float[] row : x) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.max(row[i], 0.1f * row[i]);
            }
        }
        return x;
    }

    /// y += x
    static void add(float[] x, float[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] += x[i];
        }
    }

    /// Four sums side by side, for a single one would wait for each of its steps.
    static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 = Math.fma(a[i], b[i], s0);
            s1 = Math.fma(a[i + 1], b[i + 1], s1);
            s2 = Math.fma(a[i + 2], b[i + 2], s2);
            s3 = Math.fma(a[i + 3], b[i + 3], s3);
        }
        for (; i < a.length; i++) {
            s0 = Math.fma(a[i], b[i], s0);
        }
        return s0 + s1 + s2 + s3;
    }
}
