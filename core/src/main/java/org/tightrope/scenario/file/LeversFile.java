package org.tightrope.scenario.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tightrope.event.Action;
import org.tightrope.event.Certainty;
import org.tightrope.scenario.EventPattern;
import org.tightrope.scenario.Lever;
import org.tightrope.scenario.LeverState;

/// levers.yaml: what somebody can do to somebody, threatened or done.
final class LeversFile {
    private static final List<String> KEYS = List.of(
            "id",
            "name",
            "holder",
            "target",
            "does",
            "state",
            "since",
            "condition",
            "trigger",
            "doubtful",
            "source",
            "certainty");

    private final Names names = new Names("lever", Layout.LEVERS);
    private final List<Lever> levers = new ArrayList<>();
    private final Frame frame;
    private final Names actors;

    private LeversFile(Frame frame, Names actors) {
        this.frame = frame;
        this.actors = actors;
    }

    static LeversFile read(Reading reading, Frame frame, Names actors) {
        var file = new LeversFile(frame, actors);
        if (reading.exists(Layout.LEVERS)) {
            Entries.open(reading, Layout.LEVERS, "lever", KEYS, "id", Cell::id, file.names)
                    .ifPresent(entries -> file.levers.addAll(entries.read(file::read)));
        }
        return file;
    }

    Names names() {
        return names;
    }

    List<Lever> levers() {
        return levers;
    }

    private Optional<Lever> read(Block block, String id) {
        var name = text(block.need("name"));
        var holder = block.need("holder").flatMap(actors::check).orElse("");
        var target = block.need("target");
        target.ifPresent(cell -> different(cell, holder, "The holder of a lever (%s) cannot be its own target."));
        var targetCode = target.flatMap(actors::check).orElse("");
        var does = does(block);
        var action =
                does.flatMap(use -> use.need("action")).flatMap(Cell::action).orElse(Action.THREATEN);
        var toward = does.flatMap(use -> use.find("toward"));
        toward.ifPresent(cell -> different(cell, holder, "The holder of a lever (%s) cannot use it toward itself."));
        var towardCode = toward.flatMap(actors::check).orElse(targetCode);
        var state = block.need("state")
                .flatMap(cell -> cell.choice(LeverState::parse, Words.LEVER_STATES))
                .orElse(LeverState.STANDING);
        var since = since(block, state);
        var condition = text(block.find("condition"));
        var trigger = trigger(block);
        var doubtful = text(block.find("doubtful"));
        var source = text(block.need("source"));
        var certainty = block.need("certainty")
                .flatMap(cell -> cell.choice(Certainty::parse, Words.CERTAINTIES))
                .orElse(Certainty.MEDIUM);
        return block.isSound()
                ? Optional.of(new Lever(
                        id,
                        name,
                        holder,
                        targetCode,
                        action,
                        towardCode,
                        state,
                        since,
                        condition,
                        trigger,
                        doubtful,
                        source,
                        certainty))
                : Optional.empty();
    }

    private static Optional<Block> does(Block block) {
        return block.has("does")
                ? block.block("does", "use", List.of("action", "toward"))
                : block.wrong(
                        "does",
                        "The lever does nothing.",
                        "Maybe add a line: does: {action: SANCTION, toward: ...}, the event it makes when used.");
    }

    private static void different(Cell cell, String holder, String what) {
        if (cell.text().equals(holder)) {
            cell.wrong(what.formatted(holder), "Maybe name whom it is meant to move.");
        }
    }

    private Optional<LocalDate> since(Block block, LeverState state) {
        var cell = block.find("since");
        if (cell.isEmpty() && !block.has("since") && (state == LeverState.EXECUTED || state == LeverState.SPENT)) {
            block.warn(
                    "state",
                    "The lever is %s, and nobody says since when.".formatted(state.label()),
                    "Maybe add a line: since: YYYY-MM-DD.");
        }
        return cell.flatMap(Cell::date)
                .filter(date -> frame.isKnown(date, cell.get(), "The date of the state " + state.label()));
    }

    private Optional<EventPattern> trigger(Block block) {
        return block.block("trigger", "trigger", List.of("from", "to", "actions"))
                .flatMap(trigger -> Patterns.of(trigger, "actions", false, actors));
    }

    private static String text(Optional<Cell> cell) {
        return cell.map(Cell::text).orElse("");
    }
}
