package org.tightrope.reader.code;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/// Weighs the pairs of a sentence against each other: of `A asked B to leave C alone`, A and B are
/// likelier than A and C, and that speaks against A and C.
///
///     logit p = w . (logit words, logit encoder, gap to the best pair of the same source, of the same
///     target, to
///               the same two turned, three actors, more actors, joined, the rules found it, the rules
///               found it turned only, has a fellow, logit of the likeliest fellow, 1)
///
/// with a gap of 0 for the best itself. A fellow is the pair of another actor that stands in one list with the
/// source or the target: what `Spain and Mexico` sent to Chile, each of them sent. A logistic regression fitted to
/// held-out probabilities, which
/// also makes them come true as often as they say (stacking; Wolpert 1992). Worked: with two actors and
/// nothing turned only the first two, the rules' word and the last count.
///
/// @param whole weights with the encoder, 13
/// @param fast weights without it, 12
public record Rivals(double[] whole, double[] fast) {
    private static final double LEAST = 1e-4;
    private static final double FAR = 9;
    private static final int WHOLE = 13;

    /// What is thought of a pair by itself.
    ///
    /// @param words how likely it is an event by words and syntax
    /// @param encoder the same by the encoder; NaN when it was not asked
    /// @param together whether both stand in one list
    /// @param ruled whether the rules found an event from one to the other
    public record Claim(String source, String target, double words, double encoder, boolean together, boolean ruled) {
        private boolean turns(Claim other) {
            return other.source.equals(target) && other.target.equals(source);
        }

        private double logit() {
            return Rivals.logit(Double.isNaN(encoder) ? words : (words + encoder) / 2);
        }
    }

    private static double logit(double p) {
        double cut = Math.clamp(p, LEAST, 1 - LEAST);
        return Math.log(cut / (1 - cut));
    }

    /// How likely each claim is true beside the others.
    ///
    /// @param claims all pairs of a sentence, each once
    /// @param actors how many actors it names
    public double[] judge(List<Claim> claims, int actors) {
        return claims.stream()
                .mapToDouble(claim -> {
                    double[] x = values(claim, claims, actors);
                    double[] w = Double.isNaN(claim.encoder()) ? fast : whole;
                    double sum = 0;
                    for (int d = 0; d < w.length; d++) {
                        sum += w[d] * x[d];
                    }
                    return 1 / (1 + Math.exp(-sum));
                })
                .toArray();
    }

    /// What the regression reads of a claim: 13 numbers, or 12 when the encoder was not asked.
    static double[] values(Claim claim, List<Claim> all, int actors) {
        var fellow = all.stream()
                .filter(other -> areFellows(claim, other, all))
                .mapToDouble(Claim::logit)
                .max();
        double[] rest = {
            gap(claim, all, other -> other.source().equals(claim.source())),
            gap(claim, all, other -> other.target().equals(claim.target())),
            gap(claim, all, claim::turns),
            actors == 3 ? 1 : 0,
            actors > 3 ? 1 : 0,
            claim.together() ? 1 : 0,
            claim.ruled() ? 1 : 0,
            !claim.ruled() && all.stream().anyMatch(other -> other.ruled() && claim.turns(other)) ? 1 : 0,
            fellow.isPresent() ? 1 : 0,
            fellow.orElse(0),
            1
        };
        int votes = Double.isNaN(claim.encoder()) ? 1 : 2;
        var x = new double[votes + rest.length];
        x[0] = logit(claim.words());
        x[votes - 1] = votes == 2 ? logit(claim.encoder()) : x[0];
        System.arraycopy(rest, 0, x, votes, rest.length);
        return x;
    }

    private static boolean areFellows(Claim one, Claim other, List<Claim> all) {
        boolean sources = one.target.equals(other.target) && areListed(one.source, other.source, all);
        boolean targets = one.source.equals(other.source) && areListed(one.target, other.target, all);
        return sources || targets;
    }

    private static boolean areListed(String one, String other, List<Claim> all) {
        return all.stream()
                .anyMatch(claim -> claim.together
                        && (claim.source.equals(one) && claim.target.equals(other)
                                || claim.source.equals(other) && claim.target.equals(one)));
    }

    private static double gap(Claim claim, List<Claim> all, Predicate<Claim> rival) {
        double most = all.stream().filter(rival).mapToDouble(Claim::logit).max().orElse(-FAR);
        return Math.max(0, most - claim.logit());
    }

    void write(DataOutputStream out) throws IOException {
        for (double[] weights : List.of(whole, fast)) {
            for (double w : weights) {
                out.writeDouble(w);
            }
        }
    }

    static Rivals read(DataInputStream in) throws IOException {
        var weights = new double[][] {new double[WHOLE], new double[WHOLE - 1]};
        for (double[] some : weights) {
            for (int d = 0; d < some.length; d++) {
                some[d] = in.readDouble();
            }
        }
        return new Rivals(weights[0], weights[1]);
    }
}
