package org.tightrope.reader;

import java.util.List;
import java.util.Set;
import org.tightrope.reader.Unit.Kind;

/// What an infinitive, a gerund or a conjoined verb inherits from the verb above it.
final class Governed {
    private static final Set<String> ACCUSING =
            Set.of("accuse", "blame", "suspect", "condemn", "criticize", "criticise", "denounce", "charge", "slam");
    private static final Set<String> KEEPING =
            Set.of("stop", "prevent", "keep", "warn", "deter", "dissuade", "refrain", "consider", "insist");

    private final Lexicon lexicon;
    private final Grammar grammar;
    private final List<Token> tokens;

    Governed(Lexicon lexicon, Grammar grammar, List<Token> tokens) {
        this.lexicon = lexicon;
        this.grammar = grammar;
        this.tokens = tokens;
    }

    Verdict governed(int at, Unit.Verb verb) {
        if (verb.infinitive()) {
            return infinitive(at);
        }
        var inner = verb.gerund() ? gerund(at) : Verdict.FACT;
        if (inner.isFact()) {
            inner = underVerbOfMaking(at);
        }
        return inner.isFact() ? coupled(at, verb) : inner;
    }

    /// `a plan to strike`, `the right to strike`, `ready to strike`, `managed to strike`
    private Verdict infinitive(int at) {
        int governor = grammar.verbBefore(at);
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

    /// `accused it of striking`, `without striking`, `denied striking`
    private Verdict gerund(int at) {
        int governor = grammar.verbBefore(at);
        int before = grammar.isKind(at - 1, Kind.QUOTE) ? at - 2 : at - 1;
        if (grammar.isKind(before, Kind.PREPOSITION)) {
            if (grammar.unit(before).lemma().equals("without")) {
                return Verdict.negated("without");
            }
            if (governor >= 0) {
                var above = grammar.unit(governor);
                if (ACCUSING.contains(above.lemma())) {
                    return Verdict.claimed(
                            Verdict.first(grammar.subject(governor).codes()), above.lemma());
                }
                if (above.verb().gerund() && governor < at) {
                    return governed(governor, above.verb());
                }
                if (KEEPING.contains(above.lemma())) {
                    return Verdict.hypothetical(above.lemma());
                }
            }
        } else if (governor == at - 1 && governor >= 0) {
            var above = grammar.unit(governor);
            if (lexicon.cue("deny").contains(above.lemma())) {
                return Verdict.denied(Verdict.first(grammar.subject(governor).codes()));
            }
            if (lexicon.cue("future").contains(above.lemma()) || above.lemma().matches("stop|cease|halt")) {
                return Verdict.hypothetical(above.lemma());
            }
        }
        if (governor >= 0
                && (grammar.unit(governor).verb().modal()
                        || grammar.unit(governor).verb().future())) {
            return Verdict.hypothetical("governing verb is not a fact");
        }
        return Verdict.FACT;
    }

    /// `let them strike`
    private Verdict underVerbOfMaking(int at) {
        if (isBaseForm(at) && grammar.isKind(at - 1, Kind.NOUNS)) {
            int above = grammar.verbBefore(at);
            if (above >= 0
                    && Set.of("let", "make", "help", "see", "have")
                            .contains(grammar.unit(above).lemma())) {
                return Verdict.hypothetical(grammar.unit(above).lemma());
            }
        }
        return Verdict.FACT;
    }

    /// `may mass troops and strike`
    private Verdict coupled(int at, Unit.Verb verb) {
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
}
