package org.tightrope.reader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tightrope.actor.Mention;
import org.tightrope.reader.Candidates.Candidate;

/// Who claims what a sentence reports as a claim: an actor beside the doer who says, alleges or blames.
final class Claimant {
    private static final Set<String> BLAMING =
            Set.of("accuse", "blame", "charge", "denounce", "condemn", "call", "describe", "suspect", "complain");

    private static final int REACH = 6;

    private Claimant() {}

    /// @param candidate the pair of the event
    static Optional<String> of(Lexicon lexicon, Sentence sentence, Candidate candidate, List<Mention> mentions) {
        var tokens = sentence.tokens();
        for (Mention mention : mentions) {
            var code = mention.actor().code();
            if (code.equals(candidate.source())) {
                continue;
            }
            int after = 0;
            while (after < tokens.size() && sentence.startOf(tokens.get(after)) < mention.end()) {
                after++;
            }
            boolean says = false;
            for (int i = after; i < Math.min(tokens.size(), after + REACH) && !says; i++) {
                var token = tokens.get(i);
                if (token.tag().equals("VERB")) {
                    says = lexicon.cue("say").contains(token.lemma()) || BLAMING.contains(token.lemma());
                    break;
                }
            }
            boolean according =
                    sentence.text().substring(0, mention.start()).matches("(?s).*(?i)according to [\\p{L} ]{0,30}");
            if (says || according) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
