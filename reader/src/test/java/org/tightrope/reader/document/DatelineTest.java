package org.tightrope.reader.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatelineTest {
    private static final LocalDate DAY = LocalDate.parse("2020-03-05");

    @Test
    void aLabelledOrLonelyDayAtTheHeadIsTheDayOfPublication() {
        assertThat(List.of(
                        "date 2020-03-05 Moscow said on Monday that it would stay.",
                        "A title\n\nPublished: March 5, 2020\n\nText.",
                        "A title\nBy A. Writer\n5 March 2020\n\nText.",
                        "Thursday, 5 Mar. 2020\n\nText.",
                        "Last updated on 2020-03-05T10:00:00Z\nText."))
                .allSatisfy(text ->
                        assertThat(Dateline.of(text).map(Dateline::published)).contains(DAY));
    }

    @Test
    void otherDaysAreWhatTheTextTellsOf() {
        assertThat(List.of(
                        "",
                        "On March 5, 2020 the two presidents met in Moscow.",
                        "The dateline said March 5, 2020 and nothing else.",
                        "Dated 2020-13-45\nText.",
                        "1\n2\n3\n4\n5\n6\n5 March 2020\n"))
                .allSatisfy(text -> assertThat(Dateline.of(text)).isEmpty());
    }

    @Test
    void itIsNotReadAsPartOfTheFirstSentence() {
        var body = "date 2020-03-05 Moscow rejected the Turkish demand on Monday, its ministry said.";
        assertThat(Prose.of(body).readable()).hasSameSizeAs(body).startsWith(" ".repeat(15) + " Moscow rejected");
        assertThat(article(body).published()).contains(DAY);
    }

    private static Article article(String body) {
        return switch (Opening.of("a.txt", body.getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            case Opening.Opened(var articles) -> articles.getFirst();
            case Opening.Closed(var reason) -> throw new AssertionError(reason);
        };
    }
}
