package org.tightrope.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tightrope.actor.ActorBook;
import org.tightrope.event.Evidence;
import org.tightrope.event.Status;
import org.tightrope.reader.Coding.Row;

/// Measures the reader on whole articles coded by hand: what it finds, what it makes up, and whether pair,
/// quad, status and date of the found are right.
///
///     MeasureArticles FOLDER [fast] [quiet]
///     MeasureArticles FOLDER by OTHER [quiet]
///
/// The second measures another coder instead, whose NAME.csv lie in OTHER: how far two people agree.
/// For each NAME.csv in the folder there is NAME.txt, and NAME.date with the day of publication. Columns:
/// `id,date_from,date_to,source,target,plover,status,claimed_by,quote,note`; a row with source and target
/// both `A-B` happens both ways and counts once. A row is found when an event was read whose sentence
/// holds the row's quote, or whose pair and quad are the row's; each event stands for one row, the best
/// that it fits, but for repeats of what another event found. Hypothetical rows may be found or not; they
/// are counted apart. False is what was read as reported or claimed and fits no row at all.
public final class MeasureArticles {
    private record Match(Row row, CodedEvent coded, int score) {}

    private static final int PAIR = 16;
    private static final int QUOTE = 8;
    private static final int QUAD = 4;
    private static final int ACTION = 2;
    private static final int DATE = 1;

    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final boolean quiet;
    private final ActorBook book = ActorBook.builtIn();
    private final Language language = new Language(new Lexicon());

    private MeasureArticles(boolean quiet) {
        this.quiet = quiet;
    }

    public static void main(String[] args) throws IOException {
        var options = List.of(args).subList(1, args.length);
        var self = new MeasureArticles(options.contains("quiet"));
        int by = options.indexOf("by");
        Coder coder = by < 0 ? reading(options.contains("fast")) : self.another(Path.of(options.get(by + 1)));
        try (var files = Files.list(Path.of(args[0]))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                self.article(file, coder);
            }
        }
        self.report("all");
    }

    /// Whoever finds the events of an article.
    private interface Coder {
        List<CodedEvent> events(Text text) throws IOException;
    }

    private static Coder reading(boolean fast) {
        var plain = Reader.of(ActorBook.builtIn());
        var reader = fast ? plain.fast() : plain;
        return text -> reader.read(List.of(text)).events();
    }

    private Coder another(Path folder) {
        return text -> Coding.events(Coding.rows(text.name(), folder.resolve(text.name() + ".csv")), text, language);
    }

    private void article(Path coding, Coder coder) throws IOException {
        var name = coding.getFileName().toString().replace(".csv", "");
        var day = LocalDate.parse(
                Files.readString(coding.resolveSibling(name + ".date")).strip());
        var text = Text.of(name, day, Files.readString(coding.resolveSibling(name + ".txt")));
        var events = coder.events(text);
        var rows = Coding.rows(name, coding);
        var matches = new ArrayList<Match>();
        for (Row row : rows) {
            for (CodedEvent coded : events) {
                int score = score(row, coded);
                if (score >= PAIR + QUAD || (score & QUOTE) != 0) {
                    matches.add(new Match(row, coded, score));
                }
            }
        }
        matches.sort(Comparator.comparingInt((Match match) -> -match.score())
                .thenComparing(match -> match.row().id()));
        var found = new LinkedHashMap<Row, Match>();
        var used = new ArrayList<CodedEvent>();
        for (Match match : matches) {
            if (!found.containsKey(match.row()) && !used.contains(match.coded())) {
                found.put(match.row(), match);
                used.add(match.coded());
            }
        }
        for (Row row : rows) {
            var match = found.get(row);
            boolean hypothetical = row.status() == Status.HYPOTHETICAL;
            count(hypothetical ? "hypothetical" : "events", name, match != null && isRight(match));
            if (match == null || !isRight(match)) {
                count("missed though named", name, isNamed(row, text));
                say(
                        "%s: %s %s %s %s | %s%s",
                        match == null ? "missed" : "wrong pair",
                        row.id(),
                        row.pairs(),
                        row.action(),
                        row.status().label(),
                        row.quote(),
                        match == null ? "" : " | " + line(match.coded()));
            }
            if (match != null && !hypothetical) {
                count("pair", name, isRight(match));
                if (isRight(match)) {
                    say("found: %s | %s", row.id(), line(match.coded()));
                    boolean quad = (match.score() & QUAD) != 0;
                    boolean status = match.coded().event().status() == row.status();
                    count("quad", name, quad);
                    count("action", name, (match.score() & ACTION) != 0);
                    count("status", name, status);
                    count("date", name, (match.score() & DATE) != 0);
                    if ((match.score() & DATE) == 0) {
                        say("date: %s %s to %s | %s", row.id(), row.from(), row.to(), line(match.coded()));
                    }
                    if (!quad || !status) {
                        say(
                                "%s: %s %s %s | %s",
                                quad ? "status" : "quad", row.id(), row.action(), row.status(), line(match.coded()));
                    }
                }
            }
        }
        for (CodedEvent coded : events) {
            if (coded.event().status().entersHistory()) {
                boolean fits = matches.stream().anyMatch(match -> match.coded().equals(coded) && isRight(match));
                count("false", name, !fits);
                if (!fits) {
                    say("false: %s", line(coded));
                }
            }
        }
        report(name);
    }

    /// Whether the sentence of a row names both its parties itself.
    private boolean isNamed(Row row, Text text) {
        var quote = Coding.folded(row.quote());
        return language.sentences(text.body()).stream()
                .filter(sentence -> Coding.folded(sentence.text()).contains(quote))
                .map(sentence -> Stream.concat(
                                book.scan(sentence.text(), text.published(), Set.of()).stream(),
                                book.asides(sentence.text(), text.published(), Set.of()).stream())
                        .map(mention -> mention.actor().code())
                        .collect(Collectors.toSet()))
                .anyMatch(codes ->
                        row.pairs().stream().anyMatch(pair -> codes.containsAll(List.of(pair.split(">", -1)))));
    }

    private static boolean isRight(Match match) {
        return (match.score() & PAIR) != 0;
    }

    private static int score(Row row, CodedEvent coded) {
        var event = coded.event();
        int score = row.pairs().contains(event.source() + ">" + event.target()) ? PAIR : 0;
        var quote = Coding.folded(row.quote());
        score += !quote.isEmpty()
                        && event.evidence().stream()
                                .anyMatch(item -> item instanceof Evidence.Quote said
                                        && Coding.folded(said.sentence()).contains(quote))
                ? QUOTE
                : 0;
        score += event.quad() == row.action().quad() ? QUAD : 0;
        score += event.action() == row.action() ? ACTION : 0;
        var date = event.date().toString();
        boolean inside = date.compareTo(row.from()) >= 0
                && date.substring(0, Math.min(date.length(), row.to().length())).compareTo(row.to()) <= 0;
        return score + (inside ? DATE : 0);
    }

    private void count(String what, String article, boolean yes) {
        for (String name : List.of("all", article)) {
            counts.computeIfAbsent(name + " " + what, key -> new int[2])[yes ? 1 : 0]++;
        }
    }

    private void report(String name) {
        var line = new StringBuilder(name + ":");
        for (String what : List.of(
                "events", "false", "pair", "quad", "action", "status", "date", "hypothetical", "missed though named")) {
            int[] pair = counts.getOrDefault(name + " " + what, new int[2]);
            line.append(String.format(
                    Locale.ROOT,
                    "  %s %d/%d %.0f%%",
                    what,
                    pair[1],
                    pair[0] + pair[1],
                    100.0 * pair[1] / Math.max(1, pair[0] + pair[1])));
        }
        System.out.println(line);
    }

    private static String line(CodedEvent coded) {
        var event = coded.event();
        return "%s %s %s %s %s %.2f: %s | %s"
                .formatted(
                        event.date(),
                        event.source(),
                        event.action(),
                        event.target(),
                        event.status().label(),
                        coded.confidence(),
                        coded.because(),
                        event.evidence().getFirst() instanceof Evidence.Quote said ? said.sentence() : "");
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void say(String line, Object... values) {
        if (!quiet) {
            System.out.println(String.format(Locale.ROOT, line, values));
        }
    }
}
