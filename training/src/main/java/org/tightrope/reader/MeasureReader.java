package org.tightrope.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.tightrope.actor.ActorBook;
import org.tightrope.event.Action;

/// Measures the reader on an article coded by hand: who toward whom, and which way.
///
///     MeasureReader EVENTS.csv ARTICLE.txt PUBLISHED [fast]
///
/// A coded event counts as found when one of the same source and target (in that order; both orders for
/// events written A-B) was read. A pair read that no coded event has counts as false, which is strict:
/// the coders left out some events on purpose. The first count is lenient, since one event read may stand
/// for several coded ones of the same pair; the count of events of their own is not.
public final class MeasureReader {
    private record Wanted(String id, String source, String target, Action action) {}

    private MeasureReader() {}

    public static void main(String[] args) throws IOException {
        var wanted = wanted(Path.of(args[0]));
        var plain = Reader.of(ActorBook.builtIn());
        var reader = args.length > 3 ? plain.fast() : plain;
        var text = Text.of("article", LocalDate.parse(args[2]), Files.readString(Path.of(args[1])));
        var events = reader.read(List.of(text)).events();
        int found = 0;
        int turned = 0;
        int quad = 0;
        int action = 0;
        int each = 0;
        var left = new ArrayList<>(events);
        var pairs = new HashSet<String>();
        for (Wanted want : wanted) {
            pairs.add(want.source() + ">" + want.target());
            var same = having(events, want.source(), want.target());
            if (same.isEmpty()) {
                boolean other = !having(events, want.target(), want.source()).isEmpty();
                turned += other ? 1 : 0;
                System.out.println((other ? "turned " : "missed ") + want);
                continue;
            }
            found++;
            var own = having(left, want.source(), want.target()).stream()
                    .filter(coded -> coded.event().action() == want.action())
                    .findFirst();
            each += own.filter(left::remove).isPresent() ? 1 : 0;
            quad += same.stream()
                            .anyMatch(e -> e.event().quad() == want.action().quad())
                    ? 1
                    : 0;
            action += same.stream().anyMatch(e -> e.event().action() == want.action()) ? 1 : 0;
        }
        int strange = 0;
        for (CodedEvent coded : events) {
            var event = coded.event();
            if (!pairs.contains(event.source() + ">" + event.target())) {
                strange++;
                System.out.println("not coded by hand: %s %s %s %s: %s"
                        .formatted(
                                event.source(),
                                event.action(),
                                event.target(),
                                event.status().label(),
                                coded.because()));
            }
        }
        System.out.println(String.format(
                Locale.ROOT,
                "%d of %d directed pairs found, %d only the other way round; of the found some event has the quad for %d,"
                        + " the action for %d; %d of all have an event of their own with the action; %d events read, %d between pairs nobody coded",
                found,
                wanted.size(),
                turned,
                quad,
                action,
                each,
                events.size(),
                strange));
    }

    private static List<CodedEvent> having(List<CodedEvent> events, String source, String target) {
        return events.stream()
                .filter(coded -> matches(coded.event().source(), source)
                        && matches(coded.event().target(), target))
                .toList();
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
                            found.add(new Wanted(cells[0], one, other, action));
                        }
                    }
                }
            } else {
                found.add(new Wanted(cells[0], cells[5].replaceAll("[-(].*", ""), cells[6], action));
            }
        }
        return found;
    }
}
