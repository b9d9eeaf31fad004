package org.tightrope.app.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tightrope.actor.Actor;
import org.tightrope.event.Event;
import org.tightrope.event.Precision;
import org.tightrope.event.Status;
import org.tightrope.fault.Fault;
import org.tightrope.stand.ActsFile;

/// An event file as events between states, for fitting. Rows whose action or actors have no code of ours are counted
/// and left out.
public final class EventSeries {
    private EventSeries() {}

    /// In order of date.
    ///
    /// @param notes told what was left out
    /// @throws Fault when the file is not one of events
    public static List<Event> read(Path file, Consumer<String> notes) throws IOException {
        var events = new ArrayList<Event>();
        int[] left = new int[2];
        ActsFile.Read read = ActsFile.read(file, true, (date, from, to, action, goldstein, counts) -> {
            if (action.isEmpty()) {
                left[0]++;
            } else if (!Actor.isCode(from) || !Actor.isCode(to)) {
                left[1]++;
            } else {
                events.add(new Event(
                        "E%07d".formatted(events.size()),
                        date,
                        Precision.DAY,
                        from,
                        to,
                        action.get(),
                        goldstein,
                        counts < 1 ? Status.CLAIMED : Status.REPORTED,
                        Optional.empty(),
                        List.of()));
            }
        });
        if (!read.faults().isEmpty()) {
            throw new Fault(file + ": " + String.join("\n", read.faults()));
        }
        read.notes().forEach(note -> notes.accept(file + ": " + note));
        note(file, left[0], "their action is not known", notes);
        note(file, left[1], "their actors have no code of 2 to 8 capital letters and digits", notes);
        events.sort(Comparator.comparing(Event::date));
        return events;
    }

    private static void note(Path file, int count, String why, Consumer<String> notes) {
        if (count > 0) {
            notes.accept("%s: %d events left out: %s.".formatted(file, count, why));
        }
    }
}
