package org.tightrope.effect;

import org.tightrope.event.Quad;

/// Agreements that bind hold back force.
///
///     z_q = number of binding agreements covering (i, j) for material conflict, 0 for the other quads
///
/// Source: Fortna (2003).
record AgreementForce() implements TypeEffect {
    @Override
    public String term() {
        return "agreement:force";
    }

    @Override
    public String meaning() {
        return "agreements that bind the two";
    }

    @Override
    public Prior prior() {
        return new Prior(-0.4, 0.4);
    }

    @Override
    public double[] halfLives() {
        return new double[0];
    }

    @Override
    public String favours() {
        return "force rather than anything else";
    }

    @Override
    public void fill(Situation now, int i, int j, double[] z) {
        double strength = now.agreements().binding(i, j);
        z[Quad.VERBAL_COOPERATION.ordinal()] = 0;
        z[Quad.MATERIAL_COOPERATION.ordinal()] = 0;
        z[Quad.VERBAL_CONFLICT.ordinal()] = 0;
        z[Quad.MATERIAL_CONFLICT.ordinal()] = strength;
    }
}
