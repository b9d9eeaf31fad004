package org.tightrope.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tightrope.actor.ActorBook;

class ClaimantTest {
    private static final Lexicon LEXICON = new Lexicon();

    private static Optional<String> claimant(String text, String pair) {
        var sentence = new Language(LEXICON).sentences(text).getFirst();
        var mentions = ActorBook.builtIn().scan(text, LocalDate.of(2020, 3, 1), Set.of());
        var candidate = Candidates.of(LEXICON, sentence, mentions).nearest().stream()
                .filter(one -> one.key().equals(pair))
                .findFirst()
                .orElseThrow();
        return Claimant.of(LEXICON, sentence, candidate, mentions);
    }

    @Test
    void whoSaysOrBlamesClaims() {
        assertThat(claimant("Ankara said that Syrian jets had bombed its convoy.", "SYR>TUR"))
                .contains("TUR");
        assertThat(claimant("An air strike killed Turkish soldiers in a raid Turkey blamed on Syria.", "SYR>TUR"))
                .contains("TUR");
        assertThat(claimant("Iran armed the Houthis, according to the United States.", "IRN>HOU"))
                .contains("USA");
    }

    @Test
    void theDoerClaimsNothingOfItself() {
        assertThat(claimant("Israel said it had struck Syria.", "ISR>SYR")).isEmpty();
        assertThat(claimant("Rumours had it that Israel struck Syria.", "ISR>SYR"))
                .isEmpty();
    }
}
