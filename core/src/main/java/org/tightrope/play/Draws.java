package org.tightrope.play;

/// Random numbers that depend on nothing but what they are for: (seed, future, day, what). No state, no
/// order, so threads cannot change them and a move changes only what it causes.
///
/// Each number is a hash: the parts are absorbed one by one with the finaliser of SplitMix64 (Steele, Lea
/// and Flood 2014, Stafford's variant 13), which passes the usual test batteries when run on a counter.
final class Draws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Draws() {}

    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static long key(long parent, long part) {
        return mix(parent + GOLDEN * (part + 1));
    }

    /// The keys of the parts 0, 1, 2, ...; a loop the compiler turns into vector instructions.
    static void keys(long parent, long[] into) {
        for (int part = 0; part < into.length; part++) {
            into[part] = mix(parent + GOLDEN * (part + 1L));
        }
    }

    /// Uniform in (0, 1), never 0 or 1.
    static double uniform(long key, long part) {
        return uniform(bits(key, part));
    }

    /// The 53 bits a uniform number is made of.
    static long bits(long key, long part) {
        return key(key, part) >>> 11;
    }

    static double uniform(long bits) {
        return (bits + 0.5) * 0x1.0p-53;
    }

    /// Standard normal numbers by Box and Muller (1958).
    static double[] normals(long key, int count) {
        double[] z = new double[count];
        for (int k = 0; k < count; k += 2) {
            double radius = Math.sqrt(-2 * Math.log(uniform(key, k)));
            double angle = 2 * Math.PI * uniform(key, k + 1L);
            z[k] = radius * Math.cos(angle);
            if (k + 1 < count) {
                z[k + 1] = radius * Math.sin(angle);
            }
        }
        return z;
    }

    /// Poisson by inversion: the smallest k with P(N <= k) >= u, at most `most`. The same u gives a
    /// larger count for a larger mean, which is what couples a baseline with a what-if.
    static int poisson(double mean, double u, int most) {
        double p = Math.exp(-mean);
        double cumulative = p;
        int k = 0;
        while (u > cumulative && k < most) {
            k++;
            p *= mean / k;
            cumulative += p;
        }
        return k;
    }
}
