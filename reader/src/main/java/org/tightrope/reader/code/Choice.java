package org.tightrope.reader.code;

import org.tightrope.event.Quad;

/// The two likeliest of several types: the first is the likeliest of the likeliest quad, the second the likeliest
/// of the rest.
record Choice(int first, int second) {
    private static final int QUADS = Quad.values().length;

    /// @param p how likely each type is, two at least
    /// @param quads the quad of each
    static Choice of(double[] p, int[] quads) {
        int quad = PairCoder.best(sums(p, quads, QUADS));
        int first = -1;
        for (int c = 0; c < p.length; c++) {
            first = quads[c] == quad && (first < 0 || p[c] > p[first]) ? c : first;
        }
        int second = first == 0 ? 1 : 0;
        for (int c = 0; c < p.length; c++) {
            second = c != first && p[c] > p[second] ? c : second;
        }
        return new Choice(first, second);
    }

    /// How likely each of several groups of types is.
    ///
    /// @param group that of each type
    static double[] sums(double[] p, int[] group, int groups) {
        var sums = new double[groups];
        for (int c = 0; c < p.length; c++) {
            sums[group[c]] += p[c];
        }
        return sums;
    }
}
