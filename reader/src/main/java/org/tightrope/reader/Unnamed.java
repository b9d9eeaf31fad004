package org.tightrope.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tightrope.actor.Mention;
import org.tightrope.event.Action;
import org.tightrope.reader.Discourse.Guess;
import org.tightrope.reader.Discourse.Slot;
import org.tightrope.reader.Finding.Ground;
import org.tightrope.reader.Unit.Firmness;
import org.tightrope.reader.code.CodedPair;
import org.tightrope.reader.code.Pair;
import org.tightrope.reader.code.PairCoder;
import org.tightrope.reader.code.UnnamedCoder;
import org.tightrope.reader.code.UnnamedCoder.Clue;
import org.tightrope.reader.code.UnnamedCoder.Heard;

/// What a sentence tells of somebody it does not name, because the sentences before did: `The ambassador was recalled`,
/// `It turned the offer down`. Everybody the passage speaks of may be meant; an encoder that reads the passage says
/// who is ([UnnamedCoder]).
final class Unnamed implements Page.Completion {
    /// A slot none of whose guesses is as likely as that at a glance is not asked about: the encoder could hardly make
    /// one likelier than not.
    private static final double PROMISING = 0.1;

    private static final int MOST_SLOTS = 2;
    static final double SURE = 0.4;
    /// Of a second who is meant by the same words.
    private static final double SURE_OF_SECOND = 0.5;

    /// A guess and what was made of it.
    private record Heeded(Slot slot, Guess guess, Clue clue) {
        Pair whole() {
            return new Pair(slot.passage(), Optional.of(guess.from()), Optional.of(guess.to()));
        }

        /// Whether it is the doer whom the sentence names.
        boolean does() {
            return slot.own().source().isPresent();
        }

        /// Where the sentence names one of the two; empty when it names neither.
        Optional<Pair.Span> place() {
            return slot.own().source().or(slot.own()::target);
        }

        /// The one of the two whom the sentence names, if it does.
        String named() {
            return does() ? guess.source() : guess.target();
        }

        /// What it answers: to whom somebody does it, who does it to somebody, or who does it to whom.
        String question() {
            return place().isEmpty() ? ">" : does() ? named() + ">" : ">" + named();
        }
    }

    private final PairCoder coder;

    Unnamed(PairCoder coder) {
        this.coder = coder;
    }

    @Override
    public List<Finding> of(
            Sentence sentence,
            List<Mention> parties,
            Discourse discourse,
            List<Finding> found,
            Grammar grammar,
            Standing standing) {
        if (coder.isFast()) {
            return List.of();
        }
        var guesses = promising(sentence, discourse.slots(sentence, parties), found);
        var coded = coder.code(
                sentence.statement(),
                guesses.stream().map(one -> one.slot().own()).toList(),
                guesses.stream().map(Heeded::whole).toList());
        double[] likely = UnnamedCoder.builtIn()
                .judge(
                        guesses.stream().map(Heeded::clue).toList(),
                        coded.stream().map(Heard::of).toList());
        var order = IntStream.range(0, likely.length)
                .filter(i -> likely[i] >= SURE)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -likely[i]))
                .toList();
        var findings = new ArrayList<Finding>();
        var known = new HashSet<String>();
        var answered = new HashSet<String>();
        found.forEach(finding -> known.add(finding.key()));
        for (int i : order) {
            var heeded = guesses.get(i);
            boolean second = !answered.add(heeded.question() + coded.get(i).action());
            if ((!second || likely[i] >= SURE_OF_SECOND)
                    && known.add(heeded.guess().key())) {
                finding(sentence, heeded, coded.get(i), likely[i], grammar, standing)
                        .ifPresent(finding -> {
                            findings.add(finding);
                            fellows(sentence, heeded, grammar).stream()
                                    .map(code -> ofFellow(finding, heeded, code))
                                    .filter(other -> !other.source().equals(other.target()) && known.add(other.key()))
                                    .forEach(findings::add);
                        });
            }
        }
        findings.stream()
                .filter(finding -> finding.action() == Action.CONSULT)
                .map(Finding::turned)
                .filter(finding -> known.add(finding.key()))
                .toList()
                .forEach(findings::add);
        return findings;
    }

    /// Who stands in one list with whom the sentence names: `London, Paris and Berlin regretted it`.
    private static List<String> fellows(Sentence sentence, Heeded heeded, Grammar grammar) {
        if (heeded.place().isEmpty()) {
            return List.of();
        }
        int at = Believed.unit(grammar, sentence, heeded.place().get().start());
        return IntStream.range(Math.max(0, at), grammar.units().size())
                .filter(end -> grammar.isKind(end, Unit.Kind.NOUNS) && grammar.startOf(end) <= at)
                .mapToObj(end -> grammar.party(grammar.startOf(end)))
                .filter(list -> list.firmness() == Firmness.ITSELF || list.firmness() == Firmness.AGENT)
                .map(Party::codes)
                .filter(codes -> codes.contains(heeded.named()))
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static Finding ofFellow(Finding finding, Heeded heeded, String code) {
        var other = heeded.does() ? finding.between(code, finding.target()) : finding.between(finding.source(), code);
        return other.because("listed with " + heeded.named());
    }

    /// The guesses of the likeliest slots.
    private static List<Heeded> promising(Sentence sentence, List<Slot> slots, List<Finding> found) {
        return slots.stream()
                .map(slot -> heeded(sentence, slot, found))
                .map(same -> Map.entry(promise(same), same))
                .filter(same -> same.getKey() >= PROMISING)
                .sorted(Comparator.comparingDouble(same -> -same.getKey()))
                .limit(MOST_SLOTS)
                .flatMap(same -> same.getValue().stream())
                .toList();
    }

    private static List<Heeded> heeded(Sentence sentence, Slot slot, List<Finding> found) {
        double likely = UnnamedCoder.builtIn().slot(sentence.statement(), slot.own(), slot.named(), found.size());
        return IntStream.range(0, slot.guesses().size())
                .mapToObj(rank -> new Heeded(slot, slot.guesses().get(rank), slot.clue(rank, likely, !found.isEmpty())))
                .toList();
    }

    private static double promise(List<Heeded> same) {
        return same.stream()
                .mapToDouble(one -> UnnamedCoder.builtIn().glance(one.clue()))
                .max()
                .orElse(0);
    }

    private Optional<Finding> finding(
            Sentence sentence, Heeded heeded, CodedPair coded, double likely, Grammar grammar, Standing standing) {
        int at = Believed.unit(grammar, sentence, coded.trigger());
        if (at < 0) {
            return Optional.empty();
        }
        // Who denies something rejects whoever said it.
        boolean denial = grammar.unit(at).lemma().equals("deny") && heeded.does();
        var action = denial ? Action.REJECT : coded.action();
        var guess = heeded.guess();
        var verdict = standing.of(at, guess.source(), guess.target(), action.quad());
        if (verdict.status().isEmpty()) {
            return Optional.empty();
        }
        double confidence = likely * coded.quads().get(action.quad().ordinal());
        var because = List.of(
                "trigger: " + grammar.unit(at).lemma(),
                "learned: " + String.join("; ", coded.because()),
                heeded.slot().reason(guess));
        var finding = Finding.fact(at, guess.source(), guess.target(), action, confidence, Ground.LEARNED, because);
        return denial
                ? Optional.of(finding.because(verdict.reason()))
                : Optional.of(Believed.known(
                        coder, finding, verdict, sentence, heeded.slot().own(), coded.statuses(), Optional::empty));
    }
}
