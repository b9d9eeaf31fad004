package org.tightrope.effect;

import org.tightrope.event.Quad;

/// The standing tie: friends cooperate, foes fight.
///
///     z_q = s_ij * valence(q),   valence +1 for cooperation, -1 for conflict
record TieValence() implements TypeEffect {
    @Override
    public String term() {
        return "tie";
    }

    @Override
    public String meaning() {
        return "the signed tie between the two";
    }

    @Override
    public Prior prior() {
        return new Prior(0.5, 0.5);
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
        double tie = now.tie(i, j);
        for (Quad quad : QUADS) {
            z[quad.ordinal()] = tie * quad.valence();
        }
    }

    private static final Quad[] QUADS = Quad.values();
}
