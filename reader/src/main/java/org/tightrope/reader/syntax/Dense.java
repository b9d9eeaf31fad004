package org.tightrope.reader.syntax;

/// A layer of a network: `y = bias + x W`.
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
            addTo(x, y, row);
        }
        for (; row + 1 < x.length; row += 2) {
            addTo(x[row], x[row + 1], y[row], y[row + 1]);
        }
        if (row < x.length) {
            addTo(x[row], y[row]);
        }
        return y;
    }

    /// Four rows at once: each number of the matrix is fetched once for all of them.
    private void addTo(float[][] x, float[][] y, int row) {
        int in = weights.length;
        int i = 0;
        for (; i + 3 < in; i += 4) {
            add16(i, x[row], x[row + 1], x[row + 2], x[row + 3], weights[i], weights[i + 1], weights[i + 2],
                    weights[i + 3], y[row], y[row + 1], y[row + 2], y[row + 3]);
        }
        for (; i < in; i++) {
            for (int r = row; r < row + 4; r++) {
                add(x[r][i], weights[i], y[r]);
            }
        }
    }

    private static void add16(int i, float[] x0, float[] x1, float[] x2, float[] x3, float[] w0, float[] w1, float[] w2,
            float[] w3, float[] y0, float[] y1, float[] y2, float[] y3) {
        float a0 = x0[i];
        float a1 = x0[i + 1];
        float a2 = x0[i + 2];
        float a3 = x0[i + 3];
        float b0 = x1[i];
        float b1 = x1[i + 1];
        float b2 = x1[i + 2];
        float b3 = x1[i + 3];
        float c0 = x2[i];
        float c1 = x2[i + 1];
        float c2 = x2[i + 2];
        float c3 = x2[i + 3];
        float d0 = x3[i];
        float d1 = x3[i + 1];
        float d2 = x3[i + 2];
        float d3 = x3[i + 3];
        for (int o = 0; o < y0.length; o++) {
            float w = w0[o];
            float a = Math.fma(a0, w, y0[o]);
            float b = Math.fma(b0, w, y1[o]);
            float c = Math.fma(c0, w, y2[o]);
            float d = Math.fma(d0, w, y3[o]);
            w = w1[o];
            a = Math.fma(a1, w, a);
            b = Math.fma(b1, w, b);
            c = Math.fma(c1, w, c);
            d = Math.fma(d1, w, d);
            w = w2[o];
            a = Math.fma(a2, w, a);
            b = Math.fma(b2, w, b);
            c = Math.fma(c2, w, c);
            d = Math.fma(d2, w, d);
            w = w3[o];
            y0[o] = Math.fma(a3, w, a);
            y1[o] = Math.fma(b3, w, b);
            y2[o] = Math.fma(c3, w, c);
            y3[o] = Math.fma(d3, w, d);
        }
    }

    /// y += x W
    void addTo(float[] x, float[] y) {
        int in = weights.length;
        int i = 0;
        for (; i + 7 < in; i += 8) {
            add8(
                    x[i],
                    x[i + 1],
                    x[i + 2],
                    x[i + 3],
                    x[i + 4],
                    x[i + 5],
                    x[i + 6],
                    x[i + 7],
                    weights[i],
                    weights[i + 1],
                    weights[i + 2],
                    weights[i + 3],
                    weights[i + 4],
                    weights[i + 5],
                    weights[i + 6],
                    weights[i + 7],
                    y);
        }
        for (; i < in; i++) {
            add(x[i], weights[i], y);
        }
    }

    private static void add(float a, float[] w, float[] y) {
        for (int o = 0; o < y.length; o++) {
            y[o] = Math.fma(a, w[o], y[o]);
        }
    }

    private static void add8(
            float a0,
            float a1,
            float a2,
            float a3,
            float a4,
            float a5,
            float a6,
            float a7,
            float[] w0,
            float[] w1,
            float[] w2,
            float[] w3,
            float[] w4,
            float[] w5,
            float[] w6,
            float[] w7,
            float[] y) {
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

    private void addTo(float[] x, float[] x2, float[] y, float[] y2) {
        int in = weights.length;
        int i = 0;
        for (; i + 3 < in; i += 4) {
            add4(
                    x[i],
                    x[i + 1],
                    x[i + 2],
                    x[i + 3],
                    x2[i],
                    x2[i + 1],
                    x2[i + 2],
                    x2[i + 3],
                    weights[i],
                    weights[i + 1],
                    weights[i + 2],
                    weights[i + 3],
                    y,
                    y2);
        }
        for (; i < in; i++) {
            add(x[i], weights[i], y);
            add(x2[i], weights[i], y2);
        }
    }

    private static void add4(
            float a0,
            float a1,
            float a2,
            float a3,
            float b0,
            float b1,
            float b2,
            float b3,
            float[] w0,
            float[] w1,
            float[] w2,
            float[] w3,
            float[] y,
            float[] y2) {
        for (int o = 0; o < y.length; o++) {
            float w = w0[o];
            float a = Math.fma(a0, w, y[o]);
            float b = Math.fma(b0, w, y2[o]);
            w = w1[o];
            a = Math.fma(a1, w, a);
            b = Math.fma(b1, w, b);
            w = w2[o];
            a = Math.fma(a2, w, a);
            b = Math.fma(b2, w, b);
            w = w3[o];
            y[o] = Math.fma(a3, w, a);
            y2[o] = Math.fma(b3, w, b);
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
