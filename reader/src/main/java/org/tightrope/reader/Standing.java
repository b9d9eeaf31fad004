package org.tightrope.reader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tightrope.event.Quad;
import org.tightrope.reader.Unit.Kind;

/// How the sentence puts an event: as a fact, somebody's claim, a denial, a possibility, or as not having
/// happened.
final class Standing {
    private final Lexicon lexicon;
    private final Grammar grammar;
    private final List<Token> tokens;
    private final Governed above;
    private final Framing framing;

    Standing(Lexicon lexicon, Grammar grammar, List<Token> tokens) {
        this.lexicon = lexicon;
        this.grammar = grammar;
        this.tokens = tokens;
        above = new Governed(lexicon, grammar, tokens);
        framing = new Framing(lexicon, grammar);
    }

    /// For the event of a unit, be it a verb or a noun.
    Verdict of(int at, String source, String target, Quad quad) {
        return grammar.isKind(at, Kind.VERB) ? ofVerb(at, source, target, quad) : ofNoun(at, source, target, quad);
    }

    /// For a verb.
    private Verdict ofVerb(int at, String source, String target, Quad quad) {
        var unit = grammar.unit(at);
        var verb = unit.verb();
        if (verb.negated() || adjacent(at, "not")) {
            return Verdict.negated("not");
        }
        var inner = verb.modal()
                ? Verdict.hypothetical("modal verb")
                : verb.future() ? Verdict.hypothetical("future") : above.governed(at, verb);
        if (!inner.isFact()) {
            return inner;
        }
        if (inConditional(at)) {
            return Verdict.hypothetical("if");
        }
        for (int i = unit.from(); i < unit.to(); i++) {
            if (tokens.get(i).lemma().matches("allegedly|reportedly|purportedly|supposedly|apparently")) {
                return Verdict.claimed(Optional.empty(), tokens.get(i).text());
            }
            if (tokens.get(i).lemma().matches("probably|perhaps|possibly|maybe|nearly|almost")) {
                return Verdict.hypothetical(tokens.get(i).text());
            }
        }
        return framing.framed(at, source, target, quad);
    }

    /// For a noun that names a deed: what governs it decides.
    private Verdict ofNoun(int at, String source, String target, Quad quad) {
        var group = grammar.unit(at).group();
        var before = grammar.wordsBefore(at, 1);
        for (String lemma : group.lemmas()) {
            if (Set.of("no", "any", "neither").contains(lemma)) {
                return Verdict.negated(lemma);
            }
            if (lexicon.cue("possible").contains(lemma)) {
                return Verdict.hypothetical(lemma);
            }
            if (Set.of("alleged", "purported", "suspected", "reported", "supposed")
                    .contains(lemma)) {
                return Verdict.claimed(Optional.empty(), lemma);
            }
        }
        if (!before.isEmpty() && before.getFirst().equals("without")) {
            return Verdict.negated("without");
        }
        int start = grammar.startOf(at);
        if (grammar.isKind(start - 1, Kind.PREPOSITION) && grammar.isKind(start - 2, Kind.NOUNS)) {
            var noun = grammar.unit(start - 2).lemma();
            if (grammar.unit(start - 1).lemma().matches("of|for|to|about|against|that")
                    && lexicon.cue("unreal-noun").contains(noun)) {
                return Verdict.hypothetical(noun + " of");
            }
        }
        if (start != at
                && lexicon.cue("unreal-noun").contains(grammar.unit(start).lemma())) {
            return Verdict.hypothetical(grammar.unit(start).lemma() + " of");
        }
        int verb = clauseVerbBefore(start);
        if (verb >= 0) {
            var unit = grammar.unit(verb);
            if (lexicon.cue("deny").contains(unit.lemma())) {
                return Verdict.denied(Verdict.first(grammar.subject(verb).codes()));
            }
            // `called for a strike`; `called the strike a crime` speaks of a fact.
            boolean names = unit.lemma().equals("call") && !grammar.isKind(verb + 1, Kind.PREPOSITION);
            if (lexicon.cue("unreal-verb").contains(unit.lemma()) && !names) {
                return Verdict.hypothetical(unit.lemma());
            }
            if (unit.verb().negated()) {
                return Verdict.negated("not");
            }
            if (unit.verb().modal() || unit.verb().future()) {
                return Verdict.hypothetical("governing verb is not a fact");
            }
            if (unit.verb().infinitive()) {
                var governed = above.governed(verb, unit.verb());
                if (!governed.isFact()) {
                    return governed;
                }
            }
        }
        int after = grammar.afterOf(at);
        for (int i = after; i < Math.min(grammar.units().size(), after + 5); i++) {
            if (grammar.isKind(i, Kind.VERB)) {
                var unit = grammar.unit(i);
                if (unit.verb().modal() || unit.verb().future()) {
                    return Verdict.hypothetical("its verb is not a fact");
                }
                break;
            }
            if (grammar.isKind(i, Kind.MARK) || grammar.isKind(i, Kind.BREAK)) {
                break;
            }
        }
        if (inConditional(at)) {
            return Verdict.hypothetical("if");
        }
        return framing.framed(at, source, target, quad);
    }

    /// The verb a noun group is object of, within its clause; -1 when it is a subject.
    private int clauseVerbBefore(int start) {
        for (int at = start - 1; at >= Math.max(0, start - 5); at--) {
            var unit = grammar.unit(at);
            switch (unit.kind()) {
                case VERB -> {
                    return at;
                }
                case MARK, COMMA, BREAK, QUOTE -> {
                    return -1;
                }
                case NOUNS, PREPOSITION, AND -> {}
            }
        }
        return -1;
    }

    private boolean adjacent(int at, String cue) {
        var before = grammar.wordsBefore(at, 1);
        return !before.isEmpty()
                && lexicon.cue(cue).contains(before.getFirst())
                && !before.getFirst().equals("no");
    }

    /// Within an `if` clause, or `should X attack`.
    private boolean inConditional(int at) {
        for (int i = at - 1; i >= 0; i--) {
            var unit = grammar.unit(i);
            if (unit.is(Kind.MARK) || unit.is(Kind.PREPOSITION)) {
                if (unit.lemma().matches("if|unless|whether|provided|lest") && !onlyFollows(unit)) {
                    return true;
                }
            }
            if ((unit.is(Kind.COMMA) && i < at - 1 && i > 1 && !commaOfInsertion(i, at)) || unit.is(Kind.BREAK)) {
                return false;
            }
        }
        var first = tokens.getFirst();
        boolean inverted = first.text().matches("Should|Were|Had");
        return inverted && at <= 5;
    }

    /// `if only because` states a reason.
    private boolean onlyFollows(Unit mark) {
        return mark.to() < tokens.size() && tokens.get(mark.to()).text().equals("only");
    }

    private boolean commaOfInsertion(int comma, int at) {
        return grammar.isKind(comma + 1, Kind.MARK) && at - comma < 6;
    }
}
