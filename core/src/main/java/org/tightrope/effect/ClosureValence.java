package org.tightrope.effect;

import org.tightrope.event.Quad;

/// Signed closure: what the third parties make of a pair.
///
///     z_q = valence(q) * sum over k of s1_ik s2_kj
///
/// with s1, s2 the positive or negative part of the ties, by kind of closure. Worked case: i has ties 0.5
/// to k, k has -0.4 to j, nothing else: friend of an enemy is 0.5 * 0.4 = 0.2 toward conflict when its
/// coefficient is negative. Source: Heider (1946), Cartwright and Harary (1956); Lerner, Bussmann,
/// Snijders and Brandes (2013); M10.
record ClosureValence(Closure closure) implements TypeEffect {
    @Override
    public String term() {
        return "closure(%s)".formatted(closure.term());
    }

    @Override
    public String meaning() {
        return closure.meaning();
    }

    @Override
    public Prior prior() {
        return new Prior(closure.expectedSign() * 0.3, 0.3);
    }

    @Override
    public double[] halfLives() {
        return new double[0];
    }

    @Override
    public String favours() {
        return "cooperation rather than conflict";
    }

    @Override
    public void fill(Situation now, int i, int j, double[] z) {
        double[] one = now.tieRow(i);
        double[] other = now.tieRow(j);
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += closure.first(one[k]) * closure.second(other[k]);
        }
        for (Quad quad : QUADS) {
            z[quad.ordinal()] = sum * quad.valence();
        }
    }

    private static final Quad[] QUADS = Quad.values();
}
