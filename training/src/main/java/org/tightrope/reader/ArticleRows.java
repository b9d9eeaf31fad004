package org.tightrope.reader;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.tightrope.actor.ActorBook;
import org.tightrope.actor.Mention;
import org.tightrope.event.Status;
import org.tightrope.reader.Discourse.Guess;
import org.tightrope.reader.Discourse.Slot;
import org.tightrope.reader.code.Pair;
import org.tightrope.reader.code.PairCoder;
import org.tightrope.reader.code.Statement;
import org.tightrope.reader.code.UnnamedCoder.Clue;

/// The articles we wrote with all that each sentence tells, also of those it does not name, as the reader meets them:
/// whom a sentence leaves out, and who may be meant.
///
/// A file holds articles, one after the other: `# 2019-10-24`, then a line `CODES | SENTENCE` for each sentence, with
/// codes as in [EventRows], and a blank line between paragraphs.
public final class ArticleRows {
    /// Articles that leave out whatever can be left out.
    private static final List<String> DENSE =
            List.of("levant", "gulf", "east", "asia", "superpowers", "africa", "news", "broker");

    /// Articles in plain prose.
    private static final List<String> PLAIN =
            List.of("plain-levant", "plain-gulf", "plain-east", "plain-asia", "plain-broker", "plain-news");

    /// Later ones in plain prose, of longer sentences with more background.
    private static final List<String> LATER = List.of(
            "analyst-russia",
            "analyst-powers",
            "analyst-east",
            "analyst-gulf",
            "analyst-asia",
            "analyst-south",
            "analyst-levant");

    private static final Clue BESIDE = new Clue(0, 0, 1, 0, false, false, false, true);

    private record Line(int start, int end, EventRows.Told told) {}

    private record Article(LocalDate day, String body, List<Line> lines) {}

    /// Somebody who may be meant in a sentence that leaves somebody out.
    ///
    /// @param article number of the article over all files
    /// @param sentence number of the sentence over all files
    /// @param slot number of the slot in the sentence
    /// @param own whom the sentence names
    /// @param whole where the two are named in the passage, which already has its marks
    /// @param named how many actors it names
    /// @param found how many events were found between them
    /// @param clue what is known of it, but for the slot
    /// @param action what is coded between them, or NONE
    /// @param also what else is
    /// @param status how it is known
    public record Row(
            int article,
            int sentence,
            int slot,
            String key,
            Statement statement,
            Pair own,
            Pair whole,
            int named,
            int found,
            Clue clue,
            String action,
            Optional<String> also,
            Optional<Status> status) {
        /// Whether the sentence names both: to learn from, not to guess.
        public boolean isBeside() {
            return clue.distance() == 0;
        }
    }

    /// A claim between two whom a sentence names, before and after its passage was read.
    ///
    /// @param article number of the article over all files
    /// @param own how likely it is beside its rivals
    /// @param passage how likely in its passage
    /// @param event whether it is coded
    public record Weighed(int article, double own, double passage, boolean event) {}

    private final Lexicon lexicon = new Lexicon();
    private final Language language = new Language(lexicon);
    private final ActorBook book = ActorBook.builtIn();
    private final List<Row> rows = new ArrayList<>();
    private int articles;
    private int sentences;
    private int coded;
    private int reached;
    private int within;

    private ArticleRows() {}

    /// The rows of all of them.
    public static List<Row> all() throws IOException {
        var files = new ArrayList<List<String>>();
        for (String file : files()) {
            files.add(lines(file));
        }
        return of(files);
    }

    /// How many articles come before the later ones.
    public static int earlier() throws IOException {
        int count = 0;
        for (String file : Stream.concat(DENSE.stream(), PLAIN.stream()).toList()) {
            count += (int)
                    lines(file).stream().filter(line -> line.startsWith("# ")).count();
        }
        return count;
    }

    private static List<String> files() {
        return Stream.of(DENSE, PLAIN, LATER).flatMap(List::stream).toList();
    }

    /// What was read of the claims in some of the articles in plain prose.
    ///
    /// @param used articles, by their numbers over all files
    public static List<Weighed> weighed(IntPredicate used) throws IOException {
        var all = new ArticleRows();
        var found = new ArrayList<Weighed>();
        for (String file : files()) {
            for (Article article : articles(lines(file))) {
                if (!DENSE.contains(file) && used.test(all.articles)) {
                    all.read(
                            article,
                            (sentence, parties, discourse, asked) -> {
                                all.weigh(article, sentence, parties, discourse, asked, found);
                                return asked;
                            },
                            (sentence, parties, discourse, named, grammar, standing) -> List.of());
                }
                all.articles++;
            }
        }
        return found;
    }

    private void weigh(
            Article article,
            Sentence sentence,
            List<Mention> parties,
            Discourse discourse,
            Map<String, Asked> asked,
            List<Weighed> found) {
        line(article, sentence)
                .ifPresent(line -> InPassage.heard(
                                PairCoder.builtIn(false), sentence, parties, discourse, asked, one -> true)
                        .forEach((key, passage) -> found.add(new Weighed(
                                articles,
                                Objects.requireNonNull(asked.get(key)).event(),
                                passage,
                                line.told().actions().containsKey(key)))));
    }

    private static List<String> lines(String file) throws IOException {
        return Lines.of(ArticleRows.class, "articles/" + file + ".txt");
    }

    /// The rows of the lines of files.
    private static List<Row> of(List<List<String>> files) {
        var all = new ArticleRows();
        files.forEach(lines -> articles(lines).forEach(all::article));
        System.out.printf(
                "%d articles, %d sentences; of %d coded pairs %d within a sentence, %d of the others reached%n",
                all.articles, all.sentences, all.coded, all.within, all.reached);
        return all.rows;
    }

    private static List<Article> articles(List<String> lines) {
        var found = new ArrayList<Article>();
        var body = new StringBuilder();
        var told = new ArrayList<Line>();
        Optional<LocalDate> day = Optional.empty();
        for (String line : lines) {
            if (line.startsWith("# ")) {
                add(found, day, body, told);
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
                        EventRows.told(List.of(day.orElseThrow() + " | " + line))
                                .getFirst()));
            }
        }
        add(found, day, body, told);
        return found;
    }

    private static void add(List<Article> found, Optional<LocalDate> day, StringBuilder body, List<Line> told) {
        day.ifPresent(then -> found.add(new Article(then, body.toString(), List.copyOf(told))));
        body.setLength(0);
        told.clear();
    }

    private void article(Article article) {
        read(
                article,
                (sentence, parties, discourse, asked) -> asked,
                (sentence, parties, discourse, found, grammar, standing) -> {
                    heard(article, sentence, parties, discourse, found);
                    return List.of();
                });
        articles++;
    }

    private void read(Article article, Page.Weighing weighing, Page.Completion completion) {
        var text = Text.of("article" + articles, article.day(), article.body());
        var page = new Page(
                text, book, lexicon, language, PairCoder.builtIn(false), new Reader.Repeats(), weighing, completion);
        if (page.sentences() == 0) {
            throw new IllegalStateException("No sentence in the article of " + article.day());
        }
    }

    private static Optional<Line> line(Article article, Sentence sentence) {
        return article.lines().stream()
                .filter(one -> one.start() == sentence.start() && Math.abs(one.end() - sentence.end()) <= 1)
                .findFirst();
    }

    private void heard(
            Article article, Sentence sentence, List<Mention> parties, Discourse discourse, List<Finding> found) {
        var line = line(article, sentence);
        if (line.isEmpty()) {
            return;
        }
        var told = line.get().told();
        var slots = discourse.slots(sentence, parties);
        var keys = new HashSet<String>();
        for (int i = 0; i < slots.size(); i++) {
            var slot = slots.get(i);
            for (int rank = 0; rank < slot.guesses().size(); rank++) {
                keys.add(slot.guesses().get(rank).key());
                add(sentence, i, slot, slot.guesses().get(rank), slot.clue(rank, 0, !found.isEmpty()), found, told);
            }
            for (Guess guess : discourse.beside(slot, parties)) {
                add(sentence, i, slot, guess, BESIDE, found, told);
            }
        }
        sentences++;
        var names = new HashSet<String>();
        parties.forEach(mention -> names.add(mention.actor().code()));
        for (String key : told.actions().keySet()) {
            coded++;
            if (names.containsAll(List.of(key.split(">", -1)))) {
                within++;
            } else if (keys.contains(key)) {
                reached++;
            }
        }
    }

    private void add(
            Sentence sentence,
            int number,
            Slot slot,
            Guess guess,
            Clue clue,
            List<Finding> found,
            EventRows.Told told) {
        rows.add(new Row(
                articles,
                sentences,
                number,
                guess.key(),
                sentence.statement(),
                slot.own(),
                new Pair(slot.passage(), Optional.of(guess.from()), Optional.of(guess.to())),
                slot.named(),
                found.size(),
                clue,
                told.actions().getOrDefault(guess.key(), "NONE"),
                Optional.ofNullable(told.also().get(guess.key())),
                Optional.ofNullable(told.statuses().get(guess.key()))));
    }
}
