package org.tightrope.scenario.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tightrope.scenario.Move;
import org.tightrope.scenario.Step;

/// moves.yaml: what-ifs.
final class MovesFile {
    private static final List<String> KEYS =
            List.of("id", "name", "short", "by", "at", "steps", "includes", "times", "every-days");

    private static final int MOST = 200;

    private final Names names = new Names("move", Layout.MOVES);
    private final List<Move> moves = new ArrayList<>();
    private final Frame frame;
    private final Names actors;
    private final StepReader steps;

    private MovesFile(Frame frame, Names actors, StepReader steps) {
        this.frame = frame;
        this.actors = actors;
        this.steps = steps;
    }

    static MovesFile read(Reading reading, Frame frame, Names actors, StepReader steps) {
        var file = new MovesFile(frame, actors, steps);
        Entries.open(reading, Layout.MOVES, "move", KEYS, "id", Cell::id, file.names)
                .ifPresent(entries -> file.read(entries, reading.problems()));
        return file;
    }

    /// The sound ones, in the order of the file, each with the steps of the moves it includes before its
    /// own.
    List<Move> moves() {
        return moves;
    }

    private void read(Entries entries, Problems problems) {
        if (entries.size() > MOST) {
            problems.error(
                    entries.all().get(MOST).block().place(),
                    "There are %s moves; at most %s are played.".formatted(entries.size(), MOST),
                    "Maybe keep those that matter.");
            return;
        }
        var own = entries.read(this::read);
        if (new Cycles("includes", "a circle of moves that include each other").check(entries)) {
            Map<String, Move> byId = new HashMap<>();
            own.forEach(move -> byId.putIfAbsent(move.id(), move));
            own.forEach(move -> moves.add(withIncluded(move, byId)));
        }
    }

    private Optional<Move> read(Block block, String id) {
        var name = block.need("name").map(Cell::text).orElse("");
        var shortName = ShortNames.of(block, name);
        var by = block.find("by").flatMap(actors::check);
        int at = block.find("at").flatMap(this::days).orElse(1);
        var includes = block.cells("includes");
        var included = names.check(includes);
        if (includes.stream().map(Cell::text).distinct().count() != includes.size()) {
            block.wrong("includes", "A move is included twice.", "Maybe another one was meant.");
        }
        if (block.isEmpty("steps") && includes.isEmpty()) {
            block.wrong("steps", "The move does nothing: it has no steps.", "Maybe add steps: with one entry or more.");
        }
        var read = steps.read(block, at);
        int times = StepReader.whole(block, "times", frame.horizon());
        int everyDays = StepReader.whole(block, "every-days", frame.horizon());
        if (times > 1 && read.stream().anyMatch(Step.Sign.class::isInstance)) {
            block.wrong("times", "An agreement cannot be signed several times.", "Maybe sign it in a move of its own.");
        }
        return block.isSound()
                ? Optional.of(new Move(id, name, shortName, by, at, read, included, times, everyDays))
                : Optional.empty();
    }

    /// Days after as-of, written as a number or as a date.
    private Optional<Integer> days(Cell cell) {
        if (!cell.text().contains("-") || cell.text().startsWith("-")) {
            return cell.whole(1, frame.horizon()).map(Long::intValue);
        }
        return cell.date()
                .flatMap(date -> frame.asOf().isEmpty()
                        ? Optional.of(1)
                        : days(cell, date, frame.asOf().get()));
    }

    private Optional<Integer> days(Cell cell, LocalDate date, LocalDate asOf) {
        long days = ChronoUnit.DAYS.between(asOf, date);
        if (days < 1) {
            return cell.wrong(
                    "The move is dated %s, not after the as-of date %s.".formatted(date, asOf),
                    "Maybe write the number of days after as-of: at: 1.");
        }
        if (days > frame.horizon()) {
            return cell.wrong(
                    "The move is dated %s, %s days after as-of and beyond the horizon of %s."
                            .formatted(date, days, frame.horizon()),
                    "Maybe choose an earlier date, or a longer horizon in scenario.yaml.");
        }
        return Optional.of((int) days);
    }

    /// Each included move counts once, however many ways lead to it.
    private static Move withIncluded(Move move, Map<String, Move> byId) {
        Set<String> order = new LinkedHashSet<>();
        collect(move, byId, order);
        var all = new ArrayList<Step>();
        order.forEach(id -> Optional.ofNullable(byId.get(id)).ifPresent(m -> all.addAll(m.steps())));
        return new Move(
                move.id(),
                move.name(),
                move.shortName(),
                move.by(),
                move.at(),
                all,
                move.includes(),
                move.times(),
                move.everyDays());
    }

    private static void collect(Move move, Map<String, Move> byId, Set<String> order) {
        for (String id : move.includes()) {
            var included = byId.get(id);
            if (included != null && !order.contains(id)) {
                collect(included, byId, order);
            }
        }
        order.add(move.id());
    }
}
