package org.tightrope.reader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tightrope.event.Quad;
import org.tightrope.event.Status;
import org.tightrope.reader.Unit.Kind;

/// How the sentence puts an event: as a fact, somebody's claim, a denial, a possibility, or as not having
/// happened.
final class Standing {
    /// @param status empty when the sentence says it did not happen
    record Verdict(Optional<Status> status, Optional<String> claimedBy, String reason) {
        static final Verdict FACT = new Verdict(Optional.of(Status.REPORTED), Optional.empty(), "stated as a fact");

        static Verdict hypothetical(String cue) {
            return new Verdict(Optional.of(Status.HYPOTHETICAL), Optional.empty(), "hypothetical: " + cue);
        }

        static Verdict negated(String cue) {
            return new Verdict(Optional.empty(), Optional.empty(), "negated: " + cue);
        }

        static Verdict denied(Optional<String> by) {
            return new Verdict(
                    Optional.of(Status.DENIED),
                    Optional.empty(),
                    by.map(who -> "denied by " + who).orElse("denied"));
        }

        static Verdict claimed(Optional<String> by, String cue) {
            return new Verdict(Optional.of(Status.CLAIMED), by, "claimed: " + cue);
        }

        boolean isFact() {
            return equals(FACT);
        }

        /// `reported`, `claimed`, `denied`, `hypothetical` or `negated`, then what spoke for it, whoever it was.
        String name() {
            return status.map(Status::label).orElse("negated") + " " + reason.replaceAll("\\b[A-Z]{2,}\\S*", "X");
        }
    }

    private final Lexicon lexicon;
    private final Grammar grammar;
    private final List<Token> tokens;

    Standing(Lexicon lexicon, Grammar grammar, List<Token> tokens) {
        this.lexicon = lexicon;
        this.grammar = grammar;
        this.tokens = tokens;
    }

    /// For a verb.
    Verdict ofVerb(int at, String source, String target, Quad quad) {
        var unit = grammar.unit(at);
        var verb = unit.verb();
        if (verb.negated() || adjacent(at, "not")) {
            return Verdict.negated("not");
        }
        var inner = verb.modal()
                ? Verdict.hypothetical("modal verb")
                : verb.future() ? Verdict.hypothetical("future") : governed(at, verb);
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
        return framed(at, source, target, quad);
    }

    /// For a noun that names a deed: what governs it decides.
    Verdict ofNoun(int at, String source, String target, Quad quad) {
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
                return Verdict.denied(first(grammar.subject(verb).codes()));
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
                var governed = governed(verb, unit.verb());
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
        return framed(at, source, target, quad);
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

    /// What an infinitive, a gerund or a conjoined verb inherits from the verb above it.
    private Verdict governed(int at, Unit.Verb verb) {
        if (verb.infinitive()) {
            int governor = grammar.verbBefore(at);
            // `a plan to strike`, `the right to strike`, `ready to strike`
            var before = grammar.wordsBefore(at, 1);
            if (!before.isEmpty()
                    && (lexicon.cue("unreal-noun").contains(before.getFirst())
                            || lexicon.cue("future").contains(before.getFirst()))) {
                return Verdict.hypothetical(before.getFirst() + " to");
            }
            if (governor < 0) {
                return Verdict.hypothetical("purpose");
            }
            var above = grammar.unit(governor);
            if (above.verb().negated()
                    || above.lemma().equals("fail")
                    || above.lemma().equals("refuse")) {
                return Verdict.negated(above.lemma() + " to");
            }
            if (above.verb().modal() || above.verb().future()) {
                return Verdict.hypothetical("governing verb is not a fact");
            }
            if (lexicon.cue("real").contains(above.lemma())
                    || (!before.isEmpty() && lexicon.cue("real-noun").contains(before.getFirst()))) {
                return above.verb().infinitive() ? governed(governor, above.verb()) : Verdict.FACT;
            }
            return Verdict.hypothetical(above.lemma() + " to");
        }
        if (verb.gerund()) {
            int governor = grammar.verbBefore(at);
            int before = grammar.isKind(at - 1, Kind.QUOTE) ? at - 2 : at - 1;
            if (grammar.isKind(before, Kind.PREPOSITION)) {
                if (grammar.unit(before).lemma().equals("without")) {
                    return Verdict.negated("without");
                }
                if (governor >= 0) {
                    var above = grammar.unit(governor);
                    if (Set.of(
                                    "accuse",
                                    "blame",
                                    "suspect",
                                    "condemn",
                                    "criticize",
                                    "criticise",
                                    "denounce",
                                    "charge",
                                    "slam")
                            .contains(above.lemma())) {
                        return Verdict.claimed(first(grammar.subject(governor).codes()), above.lemma());
                    }
                    if (above.verb().gerund() && governor < at) {
                        return governed(governor, above.verb());
                    }
                    if (Set.of("stop", "prevent", "keep", "warn", "deter", "dissuade", "refrain", "consider", "insist")
                            .contains(above.lemma())) {
                        return Verdict.hypothetical(above.lemma());
                    }
                }
            } else if (governor == at - 1 && governor >= 0) {
                var above = grammar.unit(governor);
                if (lexicon.cue("deny").contains(above.lemma())) {
                    return Verdict.denied(first(grammar.subject(governor).codes()));
                }
                if (lexicon.cue("future").contains(above.lemma())
                        || above.lemma().matches("stop|cease|halt")) {
                    return Verdict.hypothetical(above.lemma());
                }
            }
            if (governor >= 0
                    && (grammar.unit(governor).verb().modal()
                            || grammar.unit(governor).verb().future())) {
                return Verdict.hypothetical("governing verb is not a fact");
            }
        }
        if (isBaseForm(at) && grammar.isKind(at - 1, Kind.NOUNS)) {
            int above = grammar.verbBefore(at);
            if (above >= 0
                    && Set.of("let", "make", "help", "see", "have")
                            .contains(grammar.unit(above).lemma())) {
                return Verdict.hypothetical(grammar.unit(above).lemma());
            }
        }
        if (grammar.isKind(at - 1, Kind.AND)) {
            int before = grammar.verbBefore(at - 1);
            if (before >= 0
                    && !grammar.unit(at).verb().infinitive()
                    && grammar.unit(before).verb().infinitive()
                    && !verb.bare()
                    && !verb.gerund()
                    && !verb.passive()
                    && isBaseForm(at)) {
                return governed(before, grammar.unit(before).verb());
            }
            if (before >= 0
                    && isBaseForm(at)
                    && (grammar.unit(before).verb().modal()
                            || grammar.unit(before).verb().future())) {
                return Verdict.hypothetical("shared modal verb");
            }
        }
        return Verdict.FACT;
    }

    private boolean isBaseForm(int at) {
        var unit = grammar.unit(at);
        return tokens.get(unit.to() - 1).text().equals(unit.lemma());
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

    /// Under `X said that ...`, `..., X said`, `according to X`, `X denied that`, `X fears that`.
    private Verdict framed(int at, String source, String target, Quad quad) {
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
                        : Verdict.denied(first(grammar.subject(i).codes()));
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
        return party ? Verdict.FACT : Verdict.claimed(first(speakers), "said by " + String.join(", ", speakers));
    }

    private static Optional<String> first(List<String> codes) {
        return codes.isEmpty() ? Optional.empty() : Optional.of(codes.getFirst());
    }
}
