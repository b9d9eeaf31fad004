package org.tightrope.reader.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tightrope.event.Status;
import org.tightrope.reader.EventRows;
import org.tightrope.reader.Lines;
import org.tightrope.reader.syntax.Syntax;

/// All pairs there are to learn from: the labelled ones and those we wrote after their convention
/// (`pairs.txt`), both also the wrong way round, those of the sentences we told, those of sentences made by
/// `news.txt`.
final class PairMaterial {
    static final int FOLDS = 5;
    private static final long SEED = 7;
    private static final int PER_TEMPLATE = 12;
    private static final List<String> TOLD = List.of(
            "told.txt",
            "analysis.txt",
            "wire.txt",
            "europe-africa.txt",
            "statuses.txt",
            "asia.txt",
            "middle-east.txt",
            "balancing.txt",
            "contrasts.txt",
            "background.txt",
            "world.txt");
    /// Sentences written after the encoders were tuned.
    private static final List<String> LATER = List.of(
            "opinion.txt",
            "agencies.txt",
            "turned.txt",
            "lists.txt",
            "south.txt",
            "claims.txt",
            "verbs.txt",
            "long.txt",
            "plain.txt",
            "pronouns.txt",
            "tempting.txt",
            "rare.txt");
    private static final Pattern WRITTEN = Pattern.compile("([A-Z]+) \\| (.*)");
    private static final Pattern MARK = Pattern.compile("\\[([ST]) ([^\\]]*)\\]");
    /// Groups of written pairs begin here, so that none is that of a labelled one.
    private static final int WRITTEN_FROM = 1_000_000;
    private static final Set<String> MUTUAL = Set.of("CONSULT", "AGREE", "COOPERATE", "SUPPORT");

    enum Kind {
        LABELLED,
        TURNED,
        TOLD,
        MADE,
        /// Written after the labelled pairs' convention.
        WRITTEN;

        private static final double WRITTEN_WEIGHT = 0.7;

        /// How much a pair's root counts beside that of a labelled one.
        ///
        /// @param own of pairs in our own convention
        double weight(double own) {
            return switch (this) {
                case LABELLED -> 1;
                case WRITTEN -> WRITTEN_WEIGHT;
                case TURNED, TOLD, MADE -> own;
            };
        }
    }

    /// A pair to learn from.
    ///
    /// @param id names the row
    /// @param group rows of one kind and group (an article, a sentence, a template) are learned from or
    /// measured on together
    /// @param key for told pairs the sentence and its two actors, which several mentions may share
    /// @param action PLOVER name; empty when nothing happens, or nobody said what
    /// @param also PLOVER name of what else happens
    /// @param event whether anything happens; empty when nobody said
    /// @param status how it is known; empty when nobody said
    /// @param ruled whether the rules find an event between the two
    /// @param verdict how the rules think it is known
    /// @param later whether it was written after the encoders were tuned
    record Row(
            String id,
            Kind kind,
            int group,
            String key,
            Pair pair,
            Statement statement,
            Optional<String> action,
            Optional<String> also,
            Optional<Boolean> event,
            Optional<Status> status,
            boolean ruled,
            String verdict,
            boolean later) {
        int fold() {
            int seed = later ? statement.text().hashCode() : group;
            return Math.floorMod(Integer.hashCode(seed * 0x9E3779B9), FOLDS);
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
    }

    private final List<Row> rows = new ArrayList<>();
    private final Map<Kind, Integer> numbers = new EnumMap<>(Kind.class);

    private PairMaterial() {}

    /// @param labelled file of labelled pairs
    static List<Row> of(Path labelled) throws IOException {
        var all = new PairMaterial();
        all.labelled(labelled);
        int sentences = 0;
        for (String file : Stream.concat(TOLD.stream(), LATER.stream()).toList()) {
            var told = EventRows.told(file);
            for (var row : EventRows.rows(told)) {
                int sentence = sentences + row.line();
                boolean event = !row.action().equals("NONE");
                all.rows.add(new Row(
                        named(file, row),
                        Kind.TOLD,
                        sentence,
                        sentence + row.key(),
                        row.pair(),
                        row.statement(),
                        Optional.of(row.action()).filter(name -> event),
                        row.also(),
                        Optional.of(event),
                        row.status(),
                        row.ruled(),
                        row.verdict(),
                        LATER.contains(file)));
            }
            sentences += told.size();
        }
        all.written();
        all.made();
        return all.rows;
    }

    /// The same name whatever rows come before its file's.
    private static String named(String file, EventRows.Row row) {
        return "%s %s:%d:%s:%d:%d"
                .formatted(
                        Kind.TOLD,
                        file,
                        row.line(),
                        row.key(),
                        row.pair().source().orElseThrow().start(),
                        row.pair().target().orElseThrow().start());
    }

    private void add(Kind kind, int group, Pair pair, Statement statement, String action, @Nullable Boolean event) {
        var known = Optional.of(action).filter(name -> !name.equals("NONE"));
        int number = numbers.merge(kind, 1, Integer::sum) - 1;
        rows.add(new Row(
                kind + " " + number,
                kind,
                group,
                "",
                pair,
                statement,
                known,
                Optional.empty(),
                Optional.ofNullable(event),
                Optional.empty(),
                false,
                "",
                false));
    }

    /// `PROTEST | Hundreds of [S nurses] marched on [T the ministry].`
    private void written() throws IOException {
        int line = 0;
        for (String text : Lines.of(PairMaterial.class, "pairs.txt")) {
            var row = WRITTEN.matcher(text);
            if (!row.matches()) {
                continue;
            }
            var plain = new StringBuilder();
            var spans = new HashMap<String, Pair.Span>();
            var mark = MARK.matcher(row.group(2));
            while (mark.find()) {
                mark.appendReplacement(plain, "");
                spans.put(
                        mark.group(1),
                        new Pair.Span(
                                plain.length(), plain.length() + mark.group(2).length()));
                plain.append(mark.group(2));
            }
            mark.appendTail(plain);
            var pair = new Pair(
                    plain.toString(), Optional.ofNullable(spans.get("S")), Optional.ofNullable(spans.get("T")));
            var statement = Statement.of(pair.text(), Syntax.thorough());
            add(Kind.WRITTEN, line, pair, statement, row.group(1), true);
            if (!MUTUAL.contains(row.group(1))) {
                add(Kind.TURNED, WRITTEN_FROM + line, turned(pair), statement, "NONE", false);
            }
            line++;
        }
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
            add(Kind.LABELLED, group, pair, statement, root, both ? true : null);
            if (both && !MUTUAL.contains(root)) {
                add(Kind.TURNED, group, turned(pair), statement, "NONE", false);
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
        add(Kind.MADE, template, pair, statement, action, !action.equals("NONE"));
    }
}
