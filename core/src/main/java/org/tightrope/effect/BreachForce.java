package org.tightrope.effect;

import org.tightrope.event.Quad;

/// Breaches breed force: one's own (habit) or the other's (reaction).
///
///     z_q = V / (V + 1) for material conflict, V the breaches felt under agreements covering (i, j), 0 for the other
/// quads
///
/// M06, M30.
record BreachForce(boolean own) implements TypeEffect {
    @Override
    public String term() {
        return own ? "breaches(own):force" : "breaches(other):force";
    }

    @Override
    public String meaning() {
        return own
                ? "one's own recent breaches of agreements (0 to 1)"
                : "the other's recent breaches of agreements (0 to 1)";
    }

    @Override
    public Prior prior() {
        return new Prior(0.6, 0.6);
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
        double strength = Breaches.felt(now.agreements(), i, j, own ? i : j);
        z[Quad.VERBAL_COOPERATION.ordinal()] = 0;
        z[Quad.MATERIAL_COOPERATION.ordinal()] = 0;
        z[Quad.VERBAL_CONFLICT.ordinal()] = 0;
        z[Quad.MATERIAL_CONFLICT.ordinal()] = strength;
    }
}
