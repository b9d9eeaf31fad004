package org.tightrope.reader;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tightrope.actor.Actor;
import org.tightrope.actor.Mention;
import org.tightrope.event.Action;
import org.tightrope.event.Cameo;
import org.tightrope.event.Status;
import org.tightrope.reader.Finding.Ground;
import org.tightrope.reader.Unit.Kind;
import org.tightrope.reader.code.Pair;
import org.tightrope.reader.code.PairCoder;

/// What somebody does to the actor a document is about, in a sentence that leaves it out: in an article on Serbia,
/// `Russia donated six fighters in 2017`. The sentence is read with the actor put to its end, `..., to Serbia`, and
/// believed only where both classifiers are sure of what happens; it counts for less than what names both.
///
/// Only where a single actor is named, does something, and no pronoun stands for another.
final class Implied {
    /// A document is about an actor that takes this share of all mentions, and at least so many.
    private static final double SHARE = 0.2;

    private static final int LEAST = 6;

    private static final double GLANCE = 0.2;
    private static final double SURE = 0.8;
    private static final double SURE_OF_ACTION = 0.7;
    /// What an implied target takes from the confidence.
    private static final double DISCOUNT = 0.6;

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "we", "both", "two", "i", "you");

    /// They say where to, if they say anything.
    private static final Set<String> TRAVEL =
            Set.of("fly", "travel", "go", "come", "arrive", "visit", "return", "tour", "head");

    private final Language language;
    private final PairCoder coder;
    private final Optional<Actor> subject;

    /// @param mentions of the whole document
    Implied(Language language, PairCoder coder, List<Mention> mentions) {
        this.language = language;
        this.coder = coder;
        subject = about(mentions);
    }

    /// Whom a document is about.
    private static Optional<Actor> about(List<Mention> mentions) {
        var counts = mentions.stream()
                .map(Mention::actor)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= Math.max(LEAST, SHARE * mentions.size()))
                .max(Map.Entry.<Actor, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().code(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    /// @param parties all that the sentence names or means
    List<Finding> of(Sentence sentence, List<Mention> parties, Grammar grammar, Standing standing) {
        var codes = parties.stream().map(mention -> mention.actor().code()).collect(Collectors.toSet());
        if (subject.isEmpty()
                || coder.isFast()
                || codes.size() != 1
                || codes.contains(subject.get().code())
                || sentence.tokens().stream().anyMatch(token -> PRONOUNS.contains(token.lemma()))
                || !isDoer(grammar, codes.iterator().next())) {
            return List.of();
        }
        var end = sentence.text().stripTrailing();
        if (!end.endsWith(".")) {
            return List.of();
        }
        var text = end.substring(0, end.length() - 1) + ", to " + subject.get().name() + ".";
        var read = language.sentences(text);
        if (read.size() != 1 || !read.getFirst().text().equals(text)) {
            return List.of();
        }
        var target = new Pair.Span(text.length() - 1 - subject.get().name().length(), text.length() - 1);
        var source = parties.getFirst();
        var pair = new Pair(text, Optional.of(new Pair.Span(source.start(), source.end())), Optional.of(target));
        return judged(read.getFirst(), source, pair, sentence, grammar, standing);
    }

    private List<Finding> judged(
            Sentence completed, Mention source, Pair pair, Sentence sentence, Grammar grammar, Standing standing) {
        var pairs = List.of(pair);
        if (coder.glance(completed.statement(), pairs).getFirst().event() < GLANCE) {
            return List.of();
        }
        var coded = coder.code(completed.statement(), pairs).getFirst();
        int at = Judgement.unit(grammar, sentence, coded.trigger());
        if (!(coded.encoder() >= SURE) || coded.confidence() < SURE_OF_ACTION || at < 0) {
            return List.of();
        }
        var action = coded.action();
        if (action == Action.CONSULT && TRAVEL.contains(grammar.unit(at).lemma())) {
            return List.of();
        }
        var target = subject.orElseThrow().code();
        var verdict = Judgement.verdict(standing, grammar, at, source.actor().code(), target, action.quad());
        if (verdict.status().isEmpty()) {
            return List.of();
        }
        var one = new Finding(
                at,
                source.actor().code(),
                target,
                action,
                Cameo.general(action),
                verdict.status().get(),
                verdict.status().get() == Status.CLAIMED ? verdict.claimedBy() : Optional.empty(),
                Math.round(100 * DISCOUNT * coded.encoder() * coded.confidence()) / 100.0,
                Ground.LEARNED,
                List.of(
                        "trigger: " + grammar.unit(at).lemma(),
                        "learned: " + String.join("; ", coded.because()),
                        "target: whom the document is about",
                        verdict.reason()));
        return action == Action.CONSULT ? List.of(one, one.turned()) : List.of(one);
    }

    private static boolean isDoer(Grammar grammar, String code) {
        for (int i = 0; i < grammar.units().size(); i++) {
            if (grammar.isKind(i, Kind.VERB)
                    && grammar.unit(i).isFinite()
                    && !grammar.unit(i).verb().passive()
                    && grammar.subject(i).codes().equals(List.of(code))) {
                return true;
            }
        }
        return false;
    }
}
