package org.tightrope.fit;

import java.util.Arrays;

/// Where the parameters of the rate part stand in their vector: mu, theta (effects), a (actors), b (actors), g (actors
/// squared).
public record RateParameters(int effects, int actors) {

    /// mu + a_i + b_j + g_ij for every ordered pair, `actors x actors` row-major.
    public double[] base(double[] parameters) {
        double[] base = new double[actors * actors];
        int a = 1 + effects;
        int b = a + actors;
        int g = b + actors;
        for (int i = 0; i < actors; i++) {
            for (int j = 0; j < actors; j++) {
                int pair = i * actors + j;
                base[pair] = parameters[0] + parameters[a + i] + parameters[b + j] + parameters[g + pair];
            }
        }
        return base;
    }

    /// The coefficients of the effects.
    public double[] theta(double[] parameters) {
        return Arrays.copyOfRange(parameters, 1, 1 + effects);
    }
}
