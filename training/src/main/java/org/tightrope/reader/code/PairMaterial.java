package org.tightrope.reader.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tightrope.reader.EventRows;
import org.tightrope.reader.syntax.Syntax;

/// All pairs there are to learn from: the labelled ones, the same the wrong way round, those of the
/// sentences we told, those of sentences made by `news.txt`.
final class PairMaterial {
    static final int FOLDS = 5;
    private static final long SEED = 7;
    private static final int PER_TEMPLATE = 12;
    private static final Set<String> MUTUAL = Set.of("CONSULT", "AGREE", "COOPERATE", "SUPPORT");

    enum Kind {
        LABELLED,
        TURNED,
        TOLD,
        MADE
    }

    /// A pair to learn from.
    ///
    /// @param id names the row
    /// @param group rows of one kind and group (an article, a sentence, a template) are learned from or
    /// measured on together
    /// @param key for told pairs the sentence and its two actors, which several mentions may share
    /// @param action PLOVER name; empty when nothing happens, or nobody said what
    /// @param event whether anything happens; empty when nobody said
    record Row(
            String id,
            Kind kind,
            int group,
            String key,
            Pair pair,
            Statement statement,
            Optional<String> action,
            Optional<Boolean> event) {
        int fold() {
            return Math.floorMod(Integer.hashCode(group * 0x9E3779B9), FOLDS);
        }

        /// The root in the labelled pairs' convention: sanctions imposed are coercion, CONCEDE and
        /// RETREAT one.
        Optional<String> root() {
            return action.map(name -> switch (name) {
                case "CONCEDE", "RETREAT" -> PairCoder.YIELD;
                case "SANCTION" ->
                    kind == Kind.TOLD && pair.text().matches("(?i).*(sanctions|embargo|blacklist).*") ? "COERCE" : name;
                default -> name;
            });
        }

        /// CONCEDE or RETREAT, where it is known to be one of them.
        Optional<String> yielding() {
            return action.filter(name -> name.equals("CONCEDE") || name.equals("RETREAT"));
        }
    }

    private final List<Row> rows = new ArrayList<>();

    private PairMaterial() {}

    /// @param labelled file of labelled pairs
    static List<Row> of(Path labelled) throws IOException {
        var all = new PairMaterial();
        all.labelled(labelled);
        for (var row : EventRows.rows(EventRows.told("told.txt"))) {
            boolean event = !row.action().equals("NONE");
            all.add(Kind.TOLD, row.line(), row.line() + row.key(), row.pair(), row.statement(), row.action(), event);
        }
        all.made();
        return all.rows;
    }

    private void add(
            Kind kind, int group, String key, Pair pair, Statement statement, String action, @Nullable Boolean event) {
        var known = Optional.of(action).filter(name -> !name.equals("NONE"));
        rows.add(new Row(
                kind + " " + rows.size(), kind, group, key, pair, statement, known, Optional.ofNullable(event)));
    }

    private void labelled(Path file) throws IOException {
        var json = new ObjectMapper();
        for (String line : Files.readAllLines(file)) {
            var node = json.readTree(line);
            var pair =
                    new Pair(node.get("text").asText(), span(node.path("source_span")), span(node.path("target_span")));
            var statement = Statement.of(pair.text(), Syntax.thorough());
            int group = node.get("group").asInt();
            var root = node.get("root").asText();
            boolean both = pair.source().isPresent() && pair.target().isPresent();
            add(Kind.LABELLED, group, "", pair, statement, root, both ? true : null);
            if (both && !MUTUAL.contains(root)) {
                add(Kind.TURNED, group, "", turned(pair), statement, "NONE", false);
            }
        }
    }

    private static Optional<Pair.Span> span(JsonNode node) {
        return node.isArray()
                ? Optional.of(new Pair.Span(node.get(0).asInt(), node.get(1).asInt()))
                : Optional.empty();
    }

    private static Pair turned(Pair pair) {
        return new Pair(pair.text(), pair.target(), pair.source());
    }

    private void made() throws IOException {
        var news = new News(SEED);
        var made = new ArrayList<News.Made>();
        for (int t = 0; t < news.templates(); t++) {
            for (int k = 0; k < PER_TEMPLATE; k++) {
                made.add(news.make(t));
            }
        }
        var random = new Random(SEED);
        for (int i = 0; i < made.size(); i++) {
            var one = made.get(i);
            boolean event = !one.action().equals("NONE");
            made(one.template(), one.pair(), one.action());
            if (event && !MUTUAL.contains(one.action()) && i % 3 == 0) {
                made(one.template(), turned(one.pair()), "NONE");
            }
            for (Pair.Span place : news.cities(one.pair().text())) {
                var at = Optional.of(place);
                made(one.template(), new Pair(one.pair().text(), one.pair().source(), at), "NONE");
                made(one.template(), new Pair(one.pair().text(), at, one.pair().target()), "NONE");
            }
            var other = made.get(random.nextInt(made.size()));
            if (event && other.template() != one.template() && i % 3 == 1) {
                for (var joined : Clauses.joined(one, other, random)) {
                    made(one.template(), joined.pair(), joined.action());
                }
            }
        }
    }

    private void made(int template, Pair pair, String action) {
        var statement = Statement.of(pair.text(), Syntax.thorough());
        add(Kind.MADE, template, "", pair, statement, action, !action.equals("NONE"));
    }
}
