package org.tightrope.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import org.tightrope.actor.ActorBook;
import org.tightrope.event.Action;

/// Measures the reader on an article coded by hand: who toward whom, which way, and when.
///
///     MeasureReader EVENTS.csv ARTICLE.txt PUBLISHED [fast]
///
/// A coded event counts once for each of its directions (events written A-B have both). It counts as found
/// when an event of the same source and target was read that stands for no other coded event; where
/// several qualify, one with the action is preferred, then one with the quad. The lenient count lets one
/// event read stand for several coded ones. What was read and stands for no coded event is extra; between
/// pairs that no coded event has it is counted as strange, which is strict too: the coders left out some
/// events on purpose.
public final class MeasureReader {
    private record Wanted(String id, String source, String target, Action action, String from, String to) {
        /// Whether a date lies in the span, to the month where the span says no more.
        boolean spans(LocalDate date) {
            return date.toString().compareTo(from) >= 0
                    && date.toString().substring(0, to.length()).compareTo(to) <= 0;
        }
    }

    private MeasureReader() {}

    public static void main(String[] args) throws IOException {
        var wanted = wanted(Path.of(args[0]));
        var plain = Reader.of(ActorBook.builtIn());
        var reader = args.length > 3 ? plain.fast() : plain;
        var text = Text.of("article", LocalDate.parse(args[2]), Files.readString(Path.of(args[1])));
        var events = reader.read(List.of(text)).events();
        var matched = matched(wanted, events);
        int lenient = 0;
        int turned = 0;
        for (Wanted want : wanted) {
            if (matched.containsKey(want)) {
                lenient++;
                say("found %s by %s", want, line(matched.get(want)));
            } else if (!having(events, want.source(), want.target()).isEmpty()) {
                lenient++;
                say("no event of its own: %s", want);
            } else {
                boolean other = !having(events, want.target(), want.source()).isEmpty();
                turned += other ? 1 : 0;
                say("%s %s", other ? "turned" : "missed", want);
            }
        }
        var extra = new ArrayList<>(events);
        extra.removeAll(matched.values());
        var strange = extra.stream()
                .filter(coded -> wanted.stream().noneMatch(want -> between(coded, want.source(), want.target())))
                .toList();
        extra.forEach(coded -> say("%s: %s", strange.contains(coded) ? "strange" : "extra", line(coded)));
        say(
                "%d coded directions: %d found (%d leniently), %d only turned",
                wanted.size(), matched.size(), lenient, turned);
        say(
                "of the found: quad %d, action %d, date %d",
                count(
                        matched,
                        (want, coded) -> coded.event().quad() == want.action().quad()),
                count(matched, (want, coded) -> coded.event().action() == want.action()),
                count(matched, (want, coded) -> want.spans(coded.event().date())));
        say("%d events read: %d extra, %d of them strange", events.size(), extra.size(), strange.size());
    }

    /// Each coded event with an event of its own: all that have one of the action choose first.
    private static Map<Wanted, CodedEvent> matched(List<Wanted> wanted, List<CodedEvent> events) {
        var left = new ArrayList<>(events);
        var matched = new LinkedHashMap<Wanted, CodedEvent>();
        var tests = List.<BiPredicate<Wanted, CodedEvent>>of(
                (want, coded) -> coded.event().action() == want.action()
                        && want.spans(coded.event().date()),
                (want, coded) -> coded.event().action() == want.action(),
                (want, coded) -> coded.event().quad() == want.action().quad(),
                (want, coded) -> true);
        for (var test : tests) {
            for (Wanted want : wanted) {
                if (!matched.containsKey(want)) {
                    having(left, want.source(), want.target()).stream()
                            .filter(coded -> test.test(want, coded))
                            .findFirst()
                            .filter(left::remove)
                            .ifPresent(coded -> matched.put(want, coded));
                }
            }
        }
        return matched;
    }

    private static long count(Map<Wanted, CodedEvent> matched, BiPredicate<Wanted, CodedEvent> test) {
        return matched.entrySet().stream()
                .filter(entry -> test.test(entry.getKey(), entry.getValue()))
                .count();
    }

    private static String line(CodedEvent coded) {
        var event = coded.event();
        return "%s %s %s %s %s: %s"
                .formatted(
                        event.date(),
                        event.source(),
                        event.action(),
                        event.target(),
                        event.status().label(),
                        coded.because());
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }

    private static List<CodedEvent> having(List<CodedEvent> events, String source, String target) {
        return events.stream().filter(coded -> between(coded, source, target)).toList();
    }

    private static boolean between(CodedEvent coded, String source, String target) {
        return matches(coded.event().source(), source) && matches(coded.event().target(), target);
    }

    /// `TUR-POL` and `SYR-OPP` belong to TUR and SYR; the hand coding says OPP for Syria's opposition.
    private static boolean matches(String read, String wanted) {
        return read.equals(wanted) || read.endsWith("-" + wanted);
    }

    private static List<Wanted> wanted(Path file) throws IOException {
        var found = new ArrayList<Wanted>();
        for (String line :
                Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
            var cells = line.split(",", -1);
            // The hand coding calls a request DEMAND.
            var action = Action.parse(cells[7].equals("DEMAND") ? "REQUEST" : cells[7])
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Line (%s) names no known action.%nMaybe use a PLOVER name.".formatted(line)));
            if (cells[5].equals(cells[6]) && cells[5].contains("-")) {
                var parties = cells[5].split("-", -1);
                for (String one : parties) {
                    for (String other : parties) {
                        if (!one.equals(other)) {
                            found.add(new Wanted(cells[0], one, other, action, cells[3], cells[4]));
                        }
                    }
                }
            } else {
                found.add(
                        new Wanted(cells[0], cells[5].replaceAll("[-(].*", ""), cells[6], action, cells[3], cells[4]));
            }
        }
        return found;
    }
}
