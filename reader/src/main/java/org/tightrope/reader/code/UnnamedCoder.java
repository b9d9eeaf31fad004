package org.tightrope.reader.code;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/// Judges who is meant where a sentence leaves out who does something, or to whom it is done (implicit arguments;
/// Gerber and Chai 2010).
///
///     logit p(guess at a glance) = g . (logit p(slot), distance 1, 2, 3 or farther, share, rank, acted, turned, both,
/// 1)
///     logit p(guess) = w . (logit p(encoder), logit of its likeliest type, logit p(at a glance),
///                      gap to the likeliest rival, acted, turned, both left out, something found, 1)
///
/// `p(slot)` is by the words and the syntax of the sentence alone; the encoder reads the passage. A rival is another
/// guess for the same sentence; the gap is `max(0, logit of the rival - own logit)` by the encoder.
///
/// @param slots says whether a slot is one
/// @param glance weights, 10
/// @param whole weights, 9
public record UnnamedCoder(Classifier slots, double[] glance, double[] whole) {
    static final int GLANCE = 10;
    static final int WHOLE = 9;
    private static final int RANKS = 5;

    /// What is known of a guess before the encoder reads it.
    ///
    /// @param slot how likely the slot is one
    /// @param distance in sentences
    /// @param share of the document's mentions
    /// @param rank among the guesses of the slot, from 0
    /// @param acted whether the two acted that way shortly before
    /// @param turned whether they acted the other way
    /// @param both whether the sentence names neither
    /// @param found whether something was found between those it names
    public record Clue(
            double slot,
            int distance,
            double share,
            int rank,
            boolean acted,
            boolean turned,
            boolean both,
            boolean found) {
        /// The same with another probability of the slot.
        public Clue at(double likely) {
            return new Clue(likely, distance, share, rank, acted, turned, both, found);
        }
    }

    /// What the encoder makes of a guess.
    ///
    /// @param event how likely something happens
    /// @param sure how likely its likeliest type is
    public record Heard(double event, double sure) {
        static Heard of(Opinion opinion) {
            return new Heard(
                    opinion.event(), Arrays.stream(opinion.actions()).max().orElse(0));
        }

        /// Of what the encoder was asked about.
        public static Heard of(CodedPair coded) {
            return new Heard(
                    coded.encoder(),
                    coded.types().stream().mapToDouble(p -> p).max().orElse(0));
        }
    }

    private static final class BuiltIn {
        static final UnnamedCoder ONE = load();

        private static UnnamedCoder load() {
            try (var in = Classifier.open("unnamed.bin")) {
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The one that comes with Tightrope.
    public static UnnamedCoder builtIn() {
        return BuiltIn.ONE;
    }

    /// How likely something happens between whom a sentence names, and somebody it does not.
    ///
    /// @param own whom it names: source, target, or neither
    /// @param named how many actors it names
    /// @param found how many events were found between them
    public double slot(Statement statement, Pair own, int named, int found) {
        return slots.probabilities(UnnamedFeatures.of(Marked.of(own, statement), named, found, false), null)[0];
    }

    /// How likely a guess is at a glance.
    public double glance(Clue clue) {
        return Logit.p(glance, values(clue));
    }

    static double[] values(Clue clue) {
        return new double[] {
            Logit.of(clue.slot()),
            clue.distance() == 1 ? 1 : 0,
            clue.distance() == 2 ? 1 : 0,
            clue.distance() == 3 ? 1 : 0,
            Math.sqrt(clue.share()),
            Math.min(RANKS, clue.rank()),
            clue.acted() ? 1 : 0,
            clue.turned() ? 1 : 0,
            clue.both() ? 1 : 0,
            1
        };
    }

    /// How likely each guess of a sentence is true beside the others.
    ///
    /// @param encoder what it thinks of each
    public double[] judge(List<Clue> clues, List<Heard> encoder) {
        var p = new double[clues.size()];
        for (int i = 0; i < p.length; i++) {
            p[i] = Logit.p(whole, values(i, clues.get(i), glance(clues.get(i)), encoder));
        }
        return p;
    }

    static double[] values(int i, Clue clue, double glance, List<Heard> encoder) {
        double own = Logit.of(encoder.get(i).event());
        double gap = 0;
        for (int j = 0; j < encoder.size(); j++) {
            gap = Math.max(gap, Logit.of(encoder.get(j).event()) - own);
        }
        return new double[] {
            own,
            Logit.of(encoder.get(i).sure()),
            Logit.of(glance),
            gap,
            clue.acted() ? 1 : 0,
            clue.turned() ? 1 : 0,
            clue.both() ? 1 : 0,
            clue.found() ? 1 : 0,
            1
        };
    }

    void write(DataOutputStream out) throws IOException {
        slots.write(out);
        for (double[] weights : List.of(glance, whole)) {
            for (double w : weights) {
                out.writeDouble(w);
            }
        }
    }

    static UnnamedCoder read(DataInputStream in) throws IOException {
        var slots = Classifier.read(in);
        var weights = new double[][] {new double[GLANCE], new double[WHOLE]};
        for (double[] some : weights) {
            for (int d = 0; d < some.length; d++) {
                some[d] = in.readDouble();
            }
        }
        return new UnnamedCoder(slots, weights[0], weights[1]);
    }
}
