package org.tightrope.reader.code;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// Weighs the pairs of a sentence against each other: of `A asked B to leave C alone`, A and B are
/// likelier than A and C, and that speaks against A and C.
///
///     logit p = w . (logit words, logit encoder, logit of its likeliest type,
///               gaps to pairs of the same source and of the same target, each with what is like it and unlike it,
///               gap to the same two turned, three actors, more actors, joined, the rules found it, the rules
///               found it turned only, has a fellow, logit of the likeliest fellow, 1)
///     gap = largest of max(0, logit of the rival - own logit) x likeness
///     likeness = sum over types of p(the rival's) x p(own)
///
/// with `1 - likeness` for what is unlike, and a likeness of 0 where one was not asked about. An encoder that knows
/// what happens is likelier right that something does; without it there are the gaps alone. A fellow is the pair of
/// another actor that stands in one list with the source or the target: what `Spain and Mexico` sent to Chile, each
/// of them sent. A logistic regression fitted to held-out probabilities, which also makes them come true as often as
/// they say (stacking; Wolpert 1992). Worked: with two actors and nothing turned only the first three, the rules'
/// word and the last count.
///
/// @param whole weights with the encoder, 16
/// @param fast weights without it, 12
public record Rivals(double[] whole, double[] fast) {
    private static final int WHOLE = 16;
    private static final int FAST = 12;

    /// What is thought of a pair by itself.
    ///
    /// @param words how likely it is an event by words and syntax
    /// @param encoder the same by the encoder; NaN when it was not asked
    /// @param types how likely the encoder finds each type; empty when it was not asked
    /// @param together whether both stand in one list
    /// @param ruled whether the rules found an event from one to the other
    public record Claim(
            String source,
            String target,
            double words,
            double encoder,
            List<Double> types,
            boolean together,
            boolean ruled) {
        private boolean isAsked() {
            return !Double.isNaN(encoder);
        }

        private double sure() {
            return types.stream().mapToDouble(p -> p).max().orElse(0);
        }

        /// How likely both are of one type.
        private double likeness(Claim other) {
            double sum = 0;
            for (int i = 0; i < Math.min(types.size(), other.types.size()); i++) {
                sum += types.get(i) * other.types.get(i);
            }
            return sum;
        }

        private boolean turns(Claim other) {
            return other.source.equals(target) && other.target.equals(source);
        }

        private double logit() {
            return Logit.of(isAsked() ? (words + encoder) / 2 : words);
        }
    }

    /// How likely each claim is true beside the others.
    ///
    /// @param claims all pairs of a sentence, each once
    /// @param actors how many actors it names
    public double[] judge(List<Claim> claims, int actors) {
        return claims.stream()
                .mapToDouble(claim -> {
                    double[] x = values(claim, claims, actors);
                    return Logit.p(claim.isAsked() ? whole : fast, x);
                })
                .toArray();
    }

    /// What the regression reads of a claim: 16 numbers, or 12 when the encoder was not asked.
    static double[] values(Claim claim, List<Claim> all, int actors) {
        var fellow = all.stream()
                .filter(other -> areFellows(claim, other, all))
                .mapToDouble(Claim::logit)
                .max();
        Predicate<Claim> ofSource = other -> other.source().equals(claim.source());
        Predicate<Claim> ofTarget = other -> other.target().equals(claim.target());
        double[] votes = claim.isAsked()
                ? new double[] {
                    Logit.of(claim.words()),
                    Logit.of(claim.encoder()),
                    Logit.of(claim.sure()),
                    gap(claim, all, ofSource, claim::likeness),
                    gap(claim, all, ofTarget, claim::likeness),
                    gap(claim, all, ofSource, other -> 1 - claim.likeness(other)),
                    gap(claim, all, ofTarget, other -> 1 - claim.likeness(other))
                }
                : new double[] {
                    Logit.of(claim.words()),
                    gap(claim, all, ofSource, other -> 1),
                    gap(claim, all, ofTarget, other -> 1)
                };
        double[] rest = {
            gap(claim, all, claim::turns, other -> 1),
            actors == 3 ? 1 : 0,
            actors > 3 ? 1 : 0,
            claim.together() ? 1 : 0,
            claim.ruled() ? 1 : 0,
            !claim.ruled() && all.stream().anyMatch(other -> other.ruled() && claim.turns(other)) ? 1 : 0,
            fellow.isPresent() ? 1 : 0,
            fellow.orElse(0),
            1
        };
        var x = Arrays.copyOf(votes, votes.length + rest.length);
        System.arraycopy(rest, 0, x, votes.length, rest.length);
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

    private static double gap(Claim claim, List<Claim> all, Predicate<Claim> rival, ToDoubleFunction<Claim> weight) {
        double own = claim.logit();
        return all.stream()
                .filter(rival)
                .mapToDouble(other -> Math.max(0, other.logit() - own) * weight.applyAsDouble(other))
                .max()
                .orElse(0);
    }

    void write(DataOutputStream out) throws IOException {
        for (double[] weights : List.of(whole, fast)) {
            for (double w : weights) {
                out.writeDouble(w);
            }
        }
    }

    static Rivals read(DataInputStream in) throws IOException {
        var weights = new double[][] {new double[WHOLE], new double[FAST]};
        for (double[] some : weights) {
            for (int d = 0; d < some.length; d++) {
                some[d] = in.readDouble();
            }
        }
        return new Rivals(weights[0], weights[1]);
    }
}
