package org.tightrope.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tightrope.actor.Kind;
import org.tightrope.actor.Mention;
import org.tightrope.reader.code.Pair;

/// Mentions of two actors in a sentence, each way: who may have done something to whom. Of actors named
/// several times only the mentions nearest to each other are looked at.
final class Candidates {
    /// Names beyond these are a list, not parties.
    private static final int MOST_MENTIONS = 10;

    private static final int NEAREST = 2;

    private static final Pattern WITHIN = Pattern.compile("(?i)\\b(?:in|at|near|outside|around)\\s+$");

    private static final Pattern AIMED = Pattern.compile(
            "(?i)\\b(?:missiles?|rockets?|drones?|shells?|mortars?|strikes?|fired?|firing|shot|aimed|launched)\\b[^,;]*\\bat\\s+$");

    private static final Pattern AT_BODY = Pattern.compile("(?i)\\b(?:at|in) (?:the )?$");

    private static final Pattern BEFORE_BODY = Pattern.compile("(?i)\\bbefore (?:the )?$");

    /// What is called by the place where it was held or signed.
    private static final Pattern VENUE = Pattern.compile(
            "(?i)[ -](?:\\w+ )?(?:talks|process|agreements?|accords?|summits?|conferences?|formats?|declarations?|protocols?|meetings?|rounds?"
                    + "|negotiations|memorandum|treaty|pact|platform|communique)\\b");

    /// From so many others on, a state named by where something happens is a place.
    private static final int CROWD = 3;

    private static final Set<String> NAMING = Set.of("NOUN", "PROPN", "ADJ");

    /// @param source code of the actor
    /// @param target code of the actor
    /// @param pair where the two are named
    /// @param held whether the target is named by a place it held
    /// @param ofState whether the target is a state
    record Candidate(String source, String target, Pair pair, boolean held, boolean ofState) {
        String key() {
            return source + ">" + target;
        }

        private int gap() {
            var one = pair.source().orElseThrow();
            var other = pair.target().orElseThrow();
            return Math.max(one.start(), other.start()) - Math.min(one.end(), other.end());
        }
    }

    private final Map<String, List<Candidate>> byKey;

    private Candidates(Map<String, List<Candidate>> byKey) {
        this.byKey = byKey;
    }

    static Candidates of(Lexicon lexicon, Sentence sentence, List<Mention> all) {
        return new Candidates(byKey(lexicon, sentence, all));
    }

    /// Of each two actors, each way, the mentions nearest to each other.
    List<Candidate> nearest() {
        return byKey.values().stream()
                .flatMap(same -> same.stream()
                        .sorted(Comparator.comparingInt(Candidate::gap))
                        .limit(NEAREST))
                .toList();
    }

    /// The same two actors by other mentions, both of them: the nearest to each other after those of each candidate,
    /// where there are such.
    List<Candidate> otherwise(List<Candidate> candidates) {
        return candidates.stream()
                .flatMap(one -> byKey.getOrDefault(one.key(), List.of()).stream()
                        .filter(other -> !other.pair()
                                        .source()
                                        .equals(one.pair().source())
                                && !other.pair().target().equals(one.pair().target()))
                        .min(Comparator.comparingInt(Candidate::gap))
                        .stream())
                .toList();
    }

    private static Map<String, List<Candidate>> byKey(Lexicon lexicon, Sentence sentence, List<Mention> all) {
        var mentions = all.stream()
                .filter(mention -> !isPlace(lexicon, mention, sentence, all))
                .toList();
        var few = mentions.stream()
                .sorted(Comparator.comparing((Mention mention) -> mention.role().isAside()))
                .limit(MOST_MENTIONS)
                .sorted(Comparator.comparingInt(Mention::start))
                .toList();
        var spans =
                few.stream().map(mention -> span(lexicon, mention, sentence)).toList();
        var found = new LinkedHashMap<String, List<Candidate>>();
        for (int s = 0; s < few.size(); s++) {
            for (int t = 0; t < few.size(); t++) {
                var from = few.get(s).actor().code();
                var to = few.get(t).actor().code();
                if (!from.equals(to) && few.get(s).role() != Mention.Role.HELD) {
                    var pair = new Pair(sentence.text(), Optional.of(spans.get(s)), Optional.of(spans.get(t)));
                    boolean held = few.get(t).role() == Mention.Role.HELD;
                    boolean ofState = few.get(t).actor().kind() == Kind.STATE;
                    var candidate = new Candidate(from, to, pair, held, ofState);
                    found.computeIfAbsent(candidate.key(), key -> new ArrayList<>())
                            .add(candidate);
                }
            }
        }
        return found;
    }

    /// Where two others meet `in Stockholm` or hold `Doha talks`, Sweden and Qatar take no part, nor a body in
    /// what is said `at the United Nations`; and who holds a place is not meant by what happens in it, only by
    /// what is done to it.
    private static boolean isPlace(Lexicon lexicon, Mention mention, Sentence sentence, List<Mention> all) {
        var before = sentence.text().substring(0, mention.start());
        var after = sentence.text().substring(mention.end());
        long others = all.stream()
                .map(Mention::actor)
                .filter(actor -> !actor.equals(mention.actor()))
                .distinct()
                .count();
        boolean within =
                WITHIN.matcher(before).find() && !AIMED.matcher(before).find() && !isSeat(lexicon, mention, sentence);
        return switch (mention.role()) {
            case HELD -> within;
            case CAPITAL -> others >= 2 && (within || VENUE.matcher(after).lookingAt());
            case NAME ->
                switch (mention.actor().kind()) {
                    case STATE -> others >= CROWD && within;
                    case ORGANISATION, BLOC ->
                        AT_BODY.matcher(before).find() && !AIMED.matcher(before).find()
                                || BEFORE_BODY.matcher(before).find() && !isDoer(mention, sentence);
                    default -> false;
                };
            default -> false;
        };
    }

    /// Who sits in a capital speaks for the state: `officials in Washington`.
    private static boolean isSeat(Lexicon lexicon, Mention mention, Sentence sentence) {
        var before = sentence.tokens().stream()
                .filter(token -> sentence.endOf(token) <= mention.start())
                .toList()
                .reversed();
        return before.size() > 1
                && before.get(0).lemma().equalsIgnoreCase("in")
                && lexicon.isHead("seated", before.get(1).lemma());
    }

    private static boolean isDoer(Mention mention, Sentence sentence) {
        return sentence.tokens().stream()
                .filter(token -> sentence.startOf(token) >= mention.end())
                .findFirst()
                .filter(next -> next.tag().equals("VERB") || next.tag().equals("AUX"))
                .isPresent();
    }

    /// `Turkish` in `Turkish border troops` stands for the whole group, since troops act for the state.
    private static Pair.Span span(Lexicon lexicon, Mention mention, Sentence sentence) {
        int end = mention.end();
        var tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (sentence.startOf(tokens.get(i)) < mention.end()) {
                continue;
            }
            for (int j = i; j < Math.min(tokens.size(), i + 4); j++) {
                var token = tokens.get(j);
                if (!NAMING.contains(token.tag())) {
                    break;
                }
                if (lexicon.isHead("agent", token.lemma())) {
                    end = Math.min(sentence.text().length(), sentence.endOf(token));
                }
            }
            break;
        }
        return new Pair.Span(Math.min(mention.start(), end), end);
    }
}
