package org.tightrope.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tightrope.actor.Mention;
import org.tightrope.event.Status;
import org.tightrope.reader.Articles.Article;
import org.tightrope.reader.Discourse.Guess;
import org.tightrope.reader.Discourse.Slot;
import org.tightrope.reader.code.Pair;
import org.tightrope.reader.code.PairCoder;
import org.tightrope.reader.code.Statement;
import org.tightrope.reader.code.UnnamedCoder.Clue;

/// [Articles] as the reader meets them: whom a sentence leaves out, and who may be meant.
public final class ArticleRows {
    private static final Clue BESIDE = new Clue(0, 0, 1, 0, false, false, false, true);

    /// Somebody who may be meant in a sentence that leaves somebody out.
    ///
    /// @param article number of the article
    /// @param sentence number of the sentence in it
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
    /// @param article number of the article
    /// @param own how likely it is beside its rivals
    /// @param passage how likely in its passage
    /// @param event whether it is coded
    public record Weighed(int article, double own, double passage, boolean event) {}

    private final Article article;
    private final List<Row> rows = new ArrayList<>();
    private int sentences;
    private int coded;
    private int reached;
    private int within;

    private ArticleRows(Article article) {
        this.article = article;
    }

    /// The rows of articles.
    public static List<Row> of(List<Article> articles) {
        var all = articles.parallelStream()
                .map(article -> new ArticleRows(article).read())
                .toList();
        System.out.printf(
                "%d articles, %d sentences; of %d coded pairs %d within a sentence, %d of the others reached%n",
                all.size(),
                all.stream().mapToInt(one -> one.sentences).sum(),
                all.stream().mapToInt(one -> one.coded).sum(),
                all.stream().mapToInt(one -> one.within).sum(),
                all.stream().mapToInt(one -> one.reached).sum());
        return all.stream().flatMap(one -> one.rows.stream()).collect(Collectors.toCollection(ArrayList::new));
    }

    /// What was read of the claims in articles.
    public static List<Weighed> weighed(List<Article> articles) {
        return articles.parallelStream()
                .map(ArticleRows::weighed)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Weighed> weighed(Article article) {
        var found = new ArrayList<Weighed>();
        var coder = PairCoder.builtIn(false);
        article.read(
                coder,
                (sentence, parties, discourse, asked) -> {
                    article.told(sentence)
                            .ifPresent(told -> InPassage.heard(coder, sentence, parties, discourse, asked, one -> true)
                                    .forEach((key, passage) -> found.add(new Weighed(
                                            article.number(),
                                            Objects.requireNonNull(asked.get(key))
                                                    .event(),
                                            passage,
                                            told.actions().containsKey(key)))));
                    return asked;
                },
                (sentence, parties, discourse, named, grammar, standing) -> List.of());
        return found;
    }

    private ArticleRows read() {
        article.read(
                PairCoder.builtIn(false),
                (sentence, parties, discourse, asked) -> asked,
                (sentence, parties, discourse, found, grammar, standing) -> {
                    article.told(sentence).ifPresent(told -> heard(sentence, parties, discourse, found, told));
                    return List.of();
                });
        return this;
    }

    private void heard(
            Sentence sentence, List<Mention> parties, Discourse discourse, List<Finding> found, EventRows.Told told) {
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
        count(told.actions(), parties, keys);
    }

    private void count(Map<String, String> actions, List<Mention> parties, Set<String> guessed) {
        var names = new HashSet<String>();
        parties.forEach(mention -> names.add(mention.actor().code()));
        for (String key : actions.keySet()) {
            coded++;
            if (names.containsAll(List.of(key.split(">", -1)))) {
                within++;
            } else if (guessed.contains(key)) {
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
                article.number(),
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
