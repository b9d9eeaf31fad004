package org.tightrope.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.tightrope.actor.ActorBook;
import org.tightrope.event.Action;
import org.tightrope.event.Event;

/// Measures the reader on sentences with all that happens between the actors they name, in the shape of
/// [EventRows].
///
///     MeasureTold SENTENCES.txt [fast]
public final class MeasureTold {
    private MeasureTold() {}

    @SuppressWarnings("AnnotateFormatMethod")
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    public static void main(String[] args) throws IOException {
        var plain = Reader.of(ActorBook.builtIn());
        var reader = args.length > 1 && args[1].equals("fast") ? plain.fast() : plain;
        int found = 0;
        int missed = 0;
        int made = 0;
        int quads = 0;
        int actions = 0;
        int statuses = 0;
        int seconds = 0;
        int secondsSaid = 0;
        int secondsRight = 0;
        var sentences = new int[2][2];
        for (var told : EventRows.told(Files.readAllLines(Path.of(args[0])))) {
            var events = reader.read(List.of(Text.of("told", told.day(), told.text())))
                    .events();
            var read = new TreeSet<String>();
            for (CodedEvent coded : events) {
                var key = coded.event().source() + ">" + coded.event().target();
                if (read.add(key) && !told.actions().containsKey(key)) {
                    made++;
                    say("made up %s %s %s: %s", key, coded.event().action(), coded.because(), told.text());
                }
            }
            for (var entry : told.actions().entrySet()) {
                if (!read.contains(entry.getKey())) {
                    missed++;
                    say("missed %s %s: %s", entry.getKey(), entry.getValue(), told.text());
                    continue;
                }
                found++;
                var wanted = Action.parse(entry.getValue()).orElseThrow();
                var same = events.stream()
                        .map(CodedEvent::event)
                        .filter(event -> (event.source() + ">" + event.target()).equals(entry.getKey()))
                        .toList();
                boolean quad = same.stream().anyMatch(event -> event.quad() == wanted.quad());
                quads += quad ? 1 : 0;
                var nearest = same.stream()
                        .max(Comparator.comparing((Event event) -> event.action() == wanted)
                                .thenComparing(event -> event.quad() == wanted.quad()))
                        .orElseThrow();
                statuses += told.statuses().isEmpty()
                                || nearest.status() == told.statuses().get(entry.getKey())
                        ? 1
                        : 0;
                var also = Optional.ofNullable(told.also().get(entry.getKey()));
                var others = same.stream()
                        .filter(event -> !event.equals(nearest))
                        .map(event -> event.action().name())
                        .toList();
                seconds += also.isPresent() ? 1 : 0;
                secondsSaid += others.size();
                secondsRight += also.filter(others::contains).isPresent() ? 1 : 0;
                actions += same.stream().anyMatch(event -> event.action() == wanted) ? 1 : 0;
                if (!quad) {
                    say(
                            "quad of %s %s read %s: %s",
                            entry.getKey(), wanted, same.getFirst().action(), told.text());
                }
            }
            sentences[told.actions().isEmpty() ? 0 : 1][read.isEmpty() ? 0 : 1]++;
        }
        say(
                "pairs: %d found, %d missed, %d made up: precision %.3f, recall %.3f; of the found %.3f right quad, %.3f right action, %.3f right status",
                found,
                missed,
                made,
                found / (double) (found + made),
                found / (double) (found + missed),
                quads / (double) found,
                actions / (double) found,
                statuses / (double) found);
        say("second actions of found pairs: %d, said %d, right %d", seconds, secondsSaid, secondsRight);
        say(
                "sentences: %d of %d with an event found, %d of %d without one kept clean",
                sentences[1][1], sentences[1][0] + sentences[1][1], sentences[0][0], sentences[0][0] + sentences[0][1]);
    }
}
