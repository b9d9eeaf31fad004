package org.tightrope.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tightrope.event.Action;
import org.tightrope.event.Cameo;
import org.tightrope.event.Certainty;
import org.tightrope.event.Event;
import org.tightrope.event.Evidence;
import org.tightrope.event.Precision;
import org.tightrope.event.Status;

/// events.csv: the chronology.
final class EventsFile {
    private static final List<String> COLUMNS = List.of(
            "id",
            "date",
            "precision",
            "source",
            "target",
            "action",
            "cameo",
            "goldstein",
            "mutual",
            "status",
            "claimed_by",
            "certainty",
            "origin",
            "description");

    /// What is added to the id of a mutual event's other direction. Ids cannot contain it, so it never collides.
    private static final String BACK = "~";

    private final Names names = new Names("event", Layout.EVENTS);
    private final List<Event> events = new ArrayList<>();
    private final Frame frame;
    private final Names actors;

    private EventsFile(Frame frame, Names actors) {
        this.frame = frame;
        this.actors = actors;
    }

    /// The sound ones, in the order of the file. A mutual event becomes two, one in each direction.
    static List<Event> read(Reading reading, Frame frame, Names actors) {
        var file = new EventsFile(frame, actors);
        var problems = reading.problems();
        int before = problems.errors();
        Table.rows(reading, Layout.EVENTS, COLUMNS).ifPresent(rows -> rows.forEach(file::read));
        boolean usable = file.events.stream().anyMatch(event -> event.status().entersHistory());
        if (!usable && problems.errors() == before) {
            problems.error(
                    Place.of(Layout.EVENTS),
                    "No event is reported or claimed, so there is no history to learn from.",
                    "Maybe add what happened, or check the column status.");
        }
        return file.events;
    }

    private void read(Table.Row row) {
        var idCell = row.cell("id");
        var id = idCell.id();
        if (id.isPresent()) {
            names.define(idCell);
        }
        var dateCell = row.cell("date");
        var date = dateCell.date().filter(day -> frame.isKnown(day, dateCell, "The event"));
        var precision = row.cell("precision").isBlank()
                ? Optional.of(Precision.DAY)
                : row.cell("precision").choice(Precision::parse, Words.PRECISIONS);
        var source = actor(row.cell("source"));
        var target = actor(row.cell("target"))
                .filter(code -> isSomebodyElse(code, row.cell("source").text(), row.cell("target")));
        var action = row.cell("action").action();
        var cameo = action.flatMap(known -> cameo(row.cell("cameo"), known));
        var weight = action.flatMap(known -> weight(row.cell("goldstein"), cameo, known));
        var mutual = mutual(row.cell("mutual"));
        var status = row.cell("status").choice(Status::parse, Words.STATUSES);
        var claimedBy = claimedBy(row.cell("claimed_by"), status);
        var certainty = row.cell("certainty").choice(Certainty::parse, Words.CERTAINTIES);
        var origin = row.cell("origin").words();
        var description = row.cell("description").words();
        boolean sound = id.isPresent()
                && date.isPresent()
                && precision.isPresent()
                && source.isPresent()
                && target.isPresent()
                && weight.isPresent()
                && mutual.isPresent()
                && status.isPresent()
                && certainty.isPresent()
                && origin.isPresent()
                && description.isPresent();
        if (!sound) {
            return;
        }
        var note = new Evidence.Note(Layout.EVENTS, row.line(), origin.get(), description.get(), certainty.get());
        var event = new Event(
                id.get(),
                date.get(),
                precision.get(),
                source.get(),
                target.get(),
                action.get(),
                weight.get(),
                status.get(),
                claimedBy,
                List.of(note));
        events.add(event);
        if (mutual.get()) {
            events.add(back(event));
        }
    }

    private static Event back(Event event) {
        return new Event(
                event.id() + BACK,
                event.date(),
                event.precision(),
                /* source= */ event.target(),
                /* target= */ event.source(),
                event.action(),
                event.weight(),
                event.status(),
                event.claimedBy(),
                event.evidence());
    }

    private Optional<String> actor(Cell cell) {
        return cell.words().isPresent() ? actors.check(cell) : Optional.empty();
    }

    private static boolean isSomebodyElse(String target, String source, Cell cell) {
        if (target.equals(source)) {
            cell.wrong(
                    "Source and target are the same (%s).".formatted(target),
                    "Maybe it is domestic; Tightrope codes what actors do to each other.");
        }
        return !target.equals(source);
    }

    /// The code as text, empty when none is given; nothing when it does not fit.
    private static Optional<String> cameo(Cell cell, Action action) {
        if (cell.isBlank()) {
            return Optional.of("");
        }
        if (!cell.text().matches("\\d{2,4}") || !Cameo.isKnown(cell.text())) {
            return cell.wrong(
                    "Unknown CAMEO code (%s).".formatted(cell.shown()),
                    cell.text().length() < 4 && Cameo.actions("0" + cell.text()).contains(action)
                            ? "Maybe you meant 0%s; its leading zero was lost.".formatted(cell.text())
                            : "Maybe a digit is wrong; leave it empty when unsure.");
        }
        var actions = Cameo.actions(cell.text());
        if (actions.contains(action)) {
            return Optional.of(cell.text());
        }
        return cell.wrong(
                "The CAMEO code %s does not belong to the action %s.".formatted(cell.text(), action),
                actions.isEmpty()
                        ? "Maybe choose another code; PLOVER drops this one."
                        : "Maybe the action is %s."
                                .formatted(String.join(
                                        " or ",
                                        actions.stream()
                                                .map(Action::name)
                                                .sorted()
                                                .toList())));
    }

    private static Optional<Double> weight(Cell cell, Optional<String> cameo, Action action) {
        if (!cell.isBlank()) {
            return Weights.goldstein(cell, action);
        }
        return cameo.map(code -> Cameo.goldstein(code).orElse(action.goldstein()));
    }

    private static Optional<Boolean> mutual(Cell cell) {
        return switch (cell.text()) {
            case "yes" -> Optional.of(true);
            case "" -> Optional.of(false);
            default ->
                cell.wrong(
                        "The value (%s) of mutual must be yes or empty.".formatted(cell.shown()),
                        "Maybe leave it empty.");
        };
    }

    private Optional<String> claimedBy(Cell cell, Optional<Status> status) {
        if (cell.isBlank()) {
            return Optional.empty();
        }
        if (status.isPresent() && status.get() != Status.CLAIMED) {
            return cell.wrong(
                    "Somebody (%s) claims an event whose status is %s."
                            .formatted(cell.shown(), status.get().label()),
                    "Maybe its status is claimed, or claimed_by should be empty.");
        }
        return actors.check(cell);
    }
}
