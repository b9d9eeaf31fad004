package org.tightrope.reader.syntax;

/// Long short-term memory read through a sentence in one direction (Hochreiter and Schmidhuber 1997):
///
///     i, f, g, o = W x(t) + U h(t-1) + b      four gates of `units` numbers each
///     c(t) = sigmoid(f) c(t-1) + sigmoid(i) tanh(g)
///     h(t) = sigmoid(o) tanh(c(t))
final class Memory {
    private static final float FAR = 7.9f;

    private final int units;
    private final Dense input;
    private final Dense before;

    /// @param input to the four gates from the word
    /// @param before to them from what was remembered at the last word
    Memory(Dense input, Dense before) {
        units = input.out() / 4;
        this.input = input;
        this.before = before;
    }

    /// Writes h of each word into `out` from column `offset` on.
    ///
    /// @param x words x in
    void read(float[][] x, boolean backward, float[][] out, int offset) {
        float[][] gates = input.apply(x);
        var h = new float[units];
        var c = new float[units];
        for (int step = 0; step < x.length; step++) {
            int t = backward ? x.length - 1 - step : step;
            float[] gate = gates[t];
            if (step > 0) {
                before.addTo(h, gate);
            }
            squash(gate, units);
            step(gate, c, h);
            System.arraycopy(h, 0, out[t], offset, units);
        }
    }

    /// Sigmoid for all but the third quarter: `sigmoid(x) = (1 + tanh(x / 2)) / 2`.
    private static void squash(float[] gate, int units) {
        for (int u = 0; u < 2 * units; u++) {
            gate[u] *= 0.5f;
        }
        for (int u = 3 * units; u < 4 * units; u++) {
            gate[u] *= 0.5f;
        }
        tanh(gate);
    }

    private void step(float[] gate, float[] c, float[] h) {
        int n = units;
        for (int u = 0; u < n; u++) {
            c[u] = 0.5f * ((1 + gate[u + n]) * c[u] + (1 + gate[u]) * gate[u + 2 * n]);
        }
        System.arraycopy(c, 0, h, 0, n);
        tanh(h);
        for (int u = 0; u < n; u++) {
            h[u] *= 0.5f * (1 + gate[u + 3 * n]);
        }
    }

    /// Hyperbolic tangent as a quotient of polynomials, right to 1e-6 (the coefficients of Eigen,
    /// Guennebaud and Jacob 2010).
    static void tanh(float[] x) {
        for (int i = 0; i < x.length; i++) {
            float a = Math.max(-FAR, Math.min(FAR, x[i]));
            float b = a * a;
            float p = -2.7607684e-16f;
            p = p * b + 2.000188e-13f;
            p = p * b + -8.604672e-11f;
            p = p * b + 5.1222973e-8f;
            p = p * b + 1.48572235e-5f;
            p = p * b + 6.3726195e-4f;
            p = p * b + 4.8935246e-3f;
            float q = 1.1982584e-6f;
            q = q * b + 1.1853471e-4f;
            q = q * b + 2.2684347e-3f;
            q = q * b + 4.893525e-3f;
            x[i] = a * p / q;
        }
    }
}
