package org.tightrope.reader;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tightrope.actor.ActorBook;
import org.tightrope.reader.code.PairCoder;

/// The articles we wrote with all that each sentence tells, also of those it does not name.
///
/// A file holds articles, one after the other: `# 2019-10-24`, then a line `CODES | SENTENCE` for each sentence, with
/// codes as in [EventRows], and a blank line between paragraphs.
public final class Articles {
    private static final Lexicon LEXICON = new Lexicon();

    /// Which of them.
    public enum Part {
        /// They leave out whatever can be left out.
        DENSE,
        /// Plain prose.
        PLAIN,
        /// Plain prose of longer sentences with more background.
        LATER,
        /// The same where half of what happens leaves somebody out.
        LATEST
    }

    private static List<String> files(Part part) {
        return switch (part) {
            case DENSE -> List.of("levant", "gulf", "east", "asia", "superpowers", "africa", "news", "broker");
            case PLAIN ->
                List.of("plain-levant", "plain-gulf", "plain-east", "plain-asia", "plain-broker", "plain-news");
            case LATER ->
                List.of(
                        "analyst-russia",
                        "analyst-powers",
                        "analyst-east",
                        "analyst-gulf",
                        "analyst-asia",
                        "analyst-south",
                        "analyst-levant");
            case LATEST -> List.of("left-out-russia", "left-out-deals", "left-out-turkey", "left-out-asia");
        };
    }

    /// A sentence.
    ///
    /// @param start first character in the body
    /// @param end character after its last
    /// @param told what it tells
    record Line(int start, int end, EventRows.Told told) {}

    /// @param number over all of them
    public record Article(int number, Part part, LocalDate day, String body, List<Line> lines) {
        /// Reads it as the reader does. Several may be read side by side.
        void read(PairCoder coder, Page.Weighing weighing, Page.Completion completion) {
            var text = Text.of("article" + number, day, body);
            var page = new Page(
                    text,
                    ActorBook.builtIn(),
                    LEXICON,
                    new Language(LEXICON),
                    coder,
                    new Reader.Repeats(),
                    weighing,
                    completion);
            if (page.sentences() == 0) {
                throw new IllegalStateException("No sentence in the article of " + day);
            }
        }

        /// What one of its sentences tells.
        Optional<EventRows.Told> told(Sentence sentence) {
            return lines.stream()
                    .filter(one -> one.start() == sentence.start() && Math.abs(one.end() - sentence.end()) <= 1)
                    .map(Line::told)
                    .findFirst();
        }
    }

    private final List<Article> found = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    private final List<Line> told = new ArrayList<>();
    private Optional<LocalDate> day = Optional.empty();

    private Articles() {}

    /// All of them.
    public static List<Article> all() throws IOException {
        var all = new Articles();
        for (Part part : Part.values()) {
            for (String file : files(part)) {
                Lines.of(Articles.class, "articles/" + file + ".txt").forEach(line -> all.take(part, line));
                all.end(part);
            }
        }
        return List.copyOf(all.found);
    }

    private void take(Part part, String line) {
        if (line.startsWith("# ")) {
            end(part);
            day = Optional.of(LocalDate.parse(line.substring(2)));
        } else if (line.isBlank()) {
            body.append("\n\n");
        } else {
            var parts = line.split(" \\| ", 2);
            if (!body.isEmpty() && body.charAt(body.length() - 1) != '\n') {
                body.append(' ');
            }
            int start = body.length();
            body.append(parts[1]);
            told.add(new Line(
                    start,
                    body.length(),
                    EventRows.told(List.of(day.orElseThrow() + " | " + line)).getFirst()));
        }
    }

    private void end(Part part) {
        day.ifPresent(then -> found.add(new Article(found.size(), part, then, body.toString(), List.copyOf(told))));
        day = Optional.empty();
        body.setLength(0);
        told.clear();
    }
}
