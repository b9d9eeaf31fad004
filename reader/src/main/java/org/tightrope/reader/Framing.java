package org.tightrope.reader;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tightrope.event.Quad;
import org.tightrope.reader.Unit.Kind;

/// Who says, denies or doubts what a sentence tells.
final class Framing {
    private final Lexicon lexicon;
    private final Grammar grammar;

    Framing(Lexicon lexicon, Grammar grammar) {
        this.lexicon = lexicon;
        this.grammar = grammar;
    }

    /// Under `X said that ...`, `..., X said`, `according to X`, `X denied that`, `X fears that`.
    Verdict framed(int at, String source, String target, Quad quad) {
        for (int i = at - 1; i >= 0; i--) {
            var unit = grammar.unit(i);
            if (unit.is(Kind.BREAK) && !unit.lemma().equals(":")) {
                break;
            }
            if (!unit.is(Kind.VERB) || !takesClause(i, at)) {
                continue;
            }
            if (lexicon.cue("deny").contains(unit.lemma())) {
                return unit.verb().negated()
                        ? Verdict.FACT
                        : Verdict.denied(Verdict.first(grammar.subject(i).codes()));
            }
            if (lexicon.cue("doubt").contains(unit.lemma())) {
                return Verdict.hypothetical(unit.lemma());
            }
            if (lexicon.cue("say").contains(unit.lemma())) {
                if (unit.verb().modal()) {
                    return Verdict.hypothetical("could " + unit.lemma());
                }
                return said(unit, grammar.subject(i).codes(), source, target, quad);
            }
        }
        for (int i = at + 1; i < grammar.units().size(); i++) {
            var unit = grammar.unit(i);
            if (unit.is(Kind.PREPOSITION, "according to") && grammar.isKind(i + 1, Kind.NOUNS)) {
                return said(null, grammar.party(i + 1).codes(), source, target, quad);
            }
            boolean closed = grammar.isKind(i - 1, Kind.COMMA) || grammar.isKind(i - 1, Kind.QUOTE);
            if (closed && unit.is(Kind.NOUNS) && grammar.isKind(grammar.afterOf(i), Kind.VERB)) {
                var speech = grammar.unit(grammar.afterOf(i));
                if (lexicon.cue("say").contains(speech.lemma()) && endsSoon(grammar.afterOf(i))) {
                    return said(speech, grammar.party(i).codes(), source, target, quad);
                }
            }
            if (closed && unit.is(Kind.VERB) && unit.lemma().equals("say") && grammar.isKind(i + 1, Kind.NOUNS)) {
                return said(unit, grammar.party(i + 1).codes(), source, target, quad);
            }
        }
        for (int i = 0; i < at; i++) {
            if (grammar.unit(i).is(Kind.PREPOSITION, "according to")) {
                return said(null, grammar.party(i + 1).codes(), source, target, quad);
            }
        }
        return Verdict.FACT;
    }

    /// Whether a verb is followed by a clause that reaches the event.
    private boolean takesClause(int verb, int at) {
        boolean marked = false;
        for (int i = verb + 1; i < at; i++) {
            var unit = grammar.unit(i);
            if (unit.is(Kind.AND) && grammar.isKind(i + 1, Kind.MARK)) {
                // `X recalled that ..., when it hoped, and that ...`: the second clause hangs on an earlier verb.
                return marked && hasMark(verb, i);
            }
            if (unit.is(Kind.MARK, "that") || unit.is(Kind.QUOTE) || unit.is(Kind.BREAK)) {
                marked = true;
            } else if (unit.is(Kind.MARK) && !marked && !unit.lemma().matches("which|who|when|where|how")) {
                return false;
            } else if (unit.is(Kind.AND)
                    && grammar.isKind(i + 1, Kind.VERB)
                    && grammar.unit(i + 1).isFinite()
                    && !marked) {
                return false;
            }
        }
        if (marked) {
            return true;
        }
        // `Ankara said Syrian jets had killed`: a group with its own verb follows at once.
        return at > verb + 1 && grammar.isKind(verb + 1, Kind.NOUNS) && clauseStartsAt(verb + 1);
    }

    private boolean hasMark(int verb, int before) {
        for (int i = verb + 1; i < before; i++) {
            if (grammar.unit(i).is(Kind.MARK, "that")) {
                return true;
            }
        }
        return false;
    }

    private boolean clauseStartsAt(int nouns) {
        int at = grammar.afterOf(nouns);
        while ((grammar.isKind(at, Kind.PREPOSITION) && grammar.isKind(at + 1, Kind.NOUNS))
                || (grammar.isKind(at, Kind.AND) && grammar.isKind(at + 1, Kind.NOUNS))) {
            at += 2;
        }
        return grammar.isKind(at, Kind.VERB) && grammar.unit(at).isFinite();
    }

    private boolean endsSoon(int verb) {
        for (int i = verb + 1; i < grammar.units().size(); i++) {
            if (grammar.unit(i).is(Kind.MARK)) {
                return false;
            }
            if (grammar.unit(i).is(Kind.VERB) && grammar.unit(i).isFinite()) {
                return false;
            }
        }
        return true;
    }

    private Verdict said(@Nullable Unit speech, List<String> speakers, String source, String target, Quad quad) {
        if (speakers.isEmpty()) {
            return speech != null && lexicon.cue("assert").contains(speech.lemma())
                    ? Verdict.claimed(Optional.empty(), speech.lemma())
                    : Verdict.FACT;
        }
        boolean party = speakers.contains(source) || (!quad.isConflict() && speakers.contains(target));
        return party
                ? Verdict.FACT
                : Verdict.claimed(Verdict.first(speakers), "said by " + String.join(", ", speakers));
    }
}
