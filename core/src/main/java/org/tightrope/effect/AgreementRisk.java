package org.tightrope.effect;

import java.util.List;
import org.tightrope.scenario.Agreement;
import org.tightrope.scenario.AgreementState;

/// How likely an agreement is to change its state on a day: a multi-state process with a hazard per
/// grade.
///
///     log h_g(d) = a_state + b_V log(1 + V_g) + b_open (open issues - 2.5) + b_out (non-signatories - 1)
///                  + b_mon (monitored - 0.5)
///
/// h is the chance per day of a worse state, V the decayed breaches by all sides in breaches of Goldstein
/// weight
/// 10. Which worse state follows [#SHARES]; a better one comes at a constant rate of [#MENDING] a day.
/// Signs: Fortna (2003), Werner and Yuen (2005). Coefficients: penalised maximum likelihood on the dated
/// judgements of the agreements of the bundled scenarios, 29 changes for the worse in 18,107
/// agreement-days (docs/methods.md says how); every run draws them anew from the approximate posterior,
/// each by itself.
///
/// In force, no breach, 3 open issues, 2 outsiders, monitored: exp(-6.341 + 0.04 + 0.505 - 0.146) =
/// 0.0026 a day, a fifth in 90 days; at V = 8 the hazard is five times that (worked case).
public final class AgreementRisk {
    private static final double[] MEAN = {-6.341, -7.105, -6.514, 0.738, 0.080, 0.505, -0.292};
    private static final double[] SD = {0.221, 0.483, 0.708, 0.361, 0.152, 0.131, 0.311};

    /// How many standard normal numbers a draw of the coefficients takes.
    public static final int DRAWS = MEAN.length;

    /// From each state to each worse one, counts plus one.
    private static final double[][] SHARES = {
        {0, 20 / 26.0, 5 / 26.0, 1 / 26.0}, {0, 0, 2 / 7.0, 5 / 7.0}, {0, 0, 0, 1}, {0, 0, 0, 0}
    };

    /// Chance per day of winning back one grade: 5 in 5,812 days.
    private static final double MENDING = 5 / 5812.0;

    private final double[] coefficients;
    private final long key;

    private AgreementRisk(double[] coefficients, long key) {
        this.coefficients = coefficients;
        this.key = key;
    }

    /// The estimates themselves.
    public static AgreementRisk estimated() {
        return new AgreementRisk(MEAN, 0);
    }

    /// Coefficients drawn from their posterior.
    ///
    /// @param normals [#DRAWS] standard normal numbers
    public static AgreementRisk drawn(double[] normals) {
        double[] drawn = new double[DRAWS];
        for (int c = 0; c < DRAWS; c++) {
            drawn[c] = MEAN[c] + SD[c] * normals[c];
        }
        return new AgreementRisk(drawn, 0);
    }

    /// What the coefficients are of, in their order.
    public static List<String> names() {
        return List.of(
                "agreements:in force",
                "agreements:strained",
                "agreements:suspended",
                "agreements:breaches",
                "agreements:open issues",
                "agreements:non-signatories",
                "agreements:monitored");
    }

    /// The coefficients, a copy.
    public double[] coefficients() {
        return coefficients.clone();
    }

    /// The same for one future, whose chances the key decides.
    public AgreementRisk in(long future) {
        return new AgreementRisk(coefficients, future);
    }

    /// Chance per day of a worse state, 0 when there is none.
    ///
    /// @param breaches V, decayed, by all sides
    public double worse(Agreement agreement, AgreementState state, double breaches) {
        if (state == AgreementState.COLLAPSED) {
            return 0;
        }
        return Math.exp(base(agreement, state)) * breachFactor(breaches);
    }

    /// How many times the hazard without breaches: (1 + V)^b_V.
    double breachFactor(double breaches) {
        return breaches == 0 ? 1 : Math.pow(1 + breaches, coefficients[3]);
    }

    private double base(Agreement agreement, AgreementState state) {
        return coefficients[state.ordinal()]
                + coefficients[4] * (agreement.openIssues().size() - 2.5)
                + coefficients[5] * (agreement.nonSignatories().size() - 1)
                + coefficients[6] * (agreement.monitoring().isBlank() ? -0.5 : 0.5);
    }

    /// Chance per day of a better state, 0 where there is none or it is too late.
    static double better(AgreementState state) {
        return state == AgreementState.STRAINED || state == AgreementState.SUSPENDED ? MENDING : 0;
    }

    /// The worse state that follows.
    ///
    /// @param u uniform in (0, 1)
    static AgreementState after(AgreementState state, double u) {
        double cumulative = 0;
        AgreementState last = state;
        for (AgreementState next : AgreementState.values()) {
            double share = SHARES[state.ordinal()][next.ordinal()];
            cumulative += share;
            last = share > 0 ? next : last;
            if (u <= cumulative && share > 0) {
                return next;
            }
        }
        return last;
    }

    /// A uniform number for an agreement, the how-manieth state it is in, and a purpose: the same in all
    /// variants of a future, so that a move changes only what it causes. The finaliser of SplitMix64
    /// (Steele, Lea and Flood 2014).
    double uniform(int agreement, int spell, int purpose) {
        long z = key;
        for (long part : new long[] {agreement, spell, purpose}) {
            z += 0x9E3779B97F4A7C15L * (part + 1);
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            z ^= z >>> 31;
        }
        return ((z >>> 11) + 0.5) * 0x1.0p-53;
    }
}
