package org.tightrope.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tightrope.actor.ActorBook;

class CompanyTest {
    private static final ActorBook BOOK = ActorBook.builtIn();

    private static Optional<String> named(String text) {
        var language = new Language(new Lexicon());
        var names = BOOK.scan(text, LocalDate.of(2020, 3, 1), Set.of());
        return Company.named(language, language.sentences(text).getFirst(), names)
                .map(Sentence::text);
    }

    @Test
    void whatOneDoesLikeAnotherBothDo() {
        assertThat(named("Iran, like the European Union, has refused to talk to Turkey."))
                .contains("Iran and the European Union has refused to talk to Turkey.");
        assertThat(named("Iran sent aid to Syria, along with Iraq, in May."))
                .contains("Iran sent aid to Syria and Iraq in May.");
    }

    @Test
    void othersAreLeft() {
        assertThat(named("Iran, like the European Union before it, has refused."))
                .isEmpty();
        assertThat(named("Iran refused, like Turkey.")).isEmpty();
        assertThat(named("Iran, like Turkey, Iraq and China, has refused.")).isEmpty();
        assertThat(named("Iran, unlike Turkey, has refused.")).isEmpty();
    }
}
