package org.tightrope.effect;

import org.tightrope.event.Quad;

/// Armed levers hold back force.
///
///     z_q = number of armed levers that hold i back toward j for material conflict, 0 for the other quads
///
/// Pivotal deterrence, Crawford (2003); M04.
record LeverForce() implements TypeEffect {
    @Override
    public String term() {
        return "lever_armed:force";
    }

    @Override
    public String meaning() {
        return "armed levers that hold the one back from the other";
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
        double strength = now.levers().armed(i, j);
        z[Quad.VERBAL_COOPERATION.ordinal()] = 0;
        z[Quad.MATERIAL_COOPERATION.ordinal()] = 0;
        z[Quad.VERBAL_CONFLICT.ordinal()] = 0;
        z[Quad.MATERIAL_CONFLICT.ordinal()] = strength;
    }
}
