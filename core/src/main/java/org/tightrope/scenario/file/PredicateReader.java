package org.tightrope.scenario.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tightrope.scenario.AgreementState;
import org.tightrope.scenario.LeverState;
import org.tightrope.scenario.Predicate;

/// What stands under `when`: exactly one of the predicates of the format.
final class PredicateReader {
    private static final List<String> KEYS =
            List.of("events", "unanswered", "tie", "tension", "agreement", "lever", "all", "any");
    private static final List<String> EVENT_KEYS =
            List.of("from", "to", "either-way", "actions", "quads", "at-least", "within-days");
    private static final List<String> UNANSWERED_KEYS =
            List.of("from", "to", "either-way", "actions", "quads", "by", "within-days");
    private static final List<String> LEVEL_KEYS = List.of("between", "below", "above", "for-days");
    private static final int MOST_EVENTS = 100_000;

    private final Frame frame;
    private final Names actors;
    private final Names agreements;
    private final Names levers;

    PredicateReader(Frame frame, Names actors, Names agreements, Names levers) {
        this.frame = frame;
        this.actors = actors;
        this.agreements = agreements;
        this.levers = levers;
    }

    /// The predicate under a key of a block; empty, with problems, when anything is wrong.
    Optional<Predicate> read(Block block, String key) {
        if (!block.has(key)) {
            return block.wrong(key, "The outcome says not when it holds.", "Maybe add a line: when: ...");
        }
        return block.block(key, "predicate", KEYS).flatMap(this::read);
    }

    private Optional<Predicate> read(Block block) {
        return block.onlyOneOf(KEYS).flatMap(key -> switch (key) {
            case "events" -> block.block(key, "event pattern", EVENT_KEYS).flatMap(this::events);
            case "unanswered" ->
                block.block(key, "event pattern", UNANSWERED_KEYS).flatMap(this::unanswered);
            case "tie" -> block.block(key, "tie", LEVEL_KEYS).flatMap(this::tie);
            case "tension" -> block.block(key, "tension", LEVEL_KEYS).flatMap(this::tension);
            case "agreement" ->
                block.block(key, "agreement", List.of("id", "reaches")).flatMap(this::agreement);
            case "lever" -> block.block(key, "lever", List.of("id", "becomes")).flatMap(this::lever);
            case "all" -> parts(block, key, Predicate.All::new);
            default -> parts(block, key, Predicate.Any::new);
        });
    }

    private Optional<Predicate> events(Block block) {
        boolean eitherWay = block.find("either-way")
                .flatMap(cell -> cell.choice(Words::yesOrNo, List.of("true", "false")))
                .orElse(false);
        var atLeast = block.find("at-least").flatMap(cell -> cell.whole(1, MOST_EVENTS));
        var within = block.find("within-days").flatMap(cell -> cell.whole(1, frame.horizon()));
        var pattern = Patterns.ofActionsOrQuads(block, eitherWay, actors);
        return block.isSound()
                ? pattern.map(p -> new Predicate.Events(
                        p,
                        atLeast.map(Long::intValue).orElse(1),
                        within.map(Long::intValue).orElse(frame.horizon())))
                : Optional.empty();
    }

    private Optional<Predicate> unanswered(Block block) {
        boolean eitherWay = block.find("either-way")
                .flatMap(cell -> cell.choice(Words::yesOrNo, List.of("true", "false")))
                .orElse(false);
        var by = block.need("by").flatMap(actors::check);
        var within = block.need("within-days").flatMap(cell -> cell.whole(1, frame.horizon()));
        var pattern = Patterns.ofActionsOrQuads(block, eitherWay, actors);
        return block.isSound() && by.isPresent() && within.isPresent()
                ? pattern.map(p -> new Predicate.Unanswered(p, by.get(), Math.toIntExact(within.get())))
                : Optional.empty();
    }

    private Optional<Predicate> tie(Block block) {
        return level(block, -1)
                .map(level -> new Predicate.Tie(level.a, level.b, level.above, level.threshold, level.forDays));
    }

    private Optional<Predicate> tension(Block block) {
        return level(block, 0)
                .map(level -> new Predicate.Tension(level.a, level.b, level.above, level.threshold, level.forDays));
    }

    private record Level(String a, String b, boolean above, double threshold, int forDays) {}

    private Optional<Level> level(Block block, double least) {
        var pair = pair(block, actors);
        var side = block.onlyOneOf(List.of("below", "above"));
        var threshold = side.flatMap(block::find).flatMap(cell -> cell.number(least, 1));
        var forDays = block.find("for-days").flatMap(cell -> cell.whole(1, frame.horizon()));
        return block.isSound() && pair.size() == 2 && threshold.isPresent()
                ? Optional.of(new Level(
                        pair.get(0),
                        pair.get(1),
                        side.get().equals("above"),
                        threshold.get(),
                        forDays.map(Long::intValue).orElse(1)))
                : Optional.empty();
    }

    /// The two different actors under `between`.
    static List<String> pair(Block block, Names actors) {
        var cells = block.needCells("between");
        var codes = actors.check(cells);
        boolean two = cells.size() == 2
                && new HashSet<>(cells.stream().map(Cell::text).toList()).size() == 2;
        if (!two && !cells.isEmpty()) {
            block.wrong("between", "A pair is two different actors.", "Maybe write between: [A, B].");
        }
        return two ? codes : List.of();
    }

    private Optional<Predicate> agreement(Block block) {
        var id = block.need("id").flatMap(agreements::check);
        var cell = block.need("reaches");
        var state = cell.flatMap(word -> word.choice(AgreementState::parse, Words.AGREEMENT_STATES));
        if (state.isPresent() && state.get() == AgreementState.IN_FORCE) {
            return always(cell.get());
        }
        return id.isPresent() && state.isPresent()
                ? Optional.of(new Predicate.AgreementReaches(id.get(), state.get()))
                : Optional.empty();
    }

    private Optional<Predicate> lever(Block block) {
        var id = block.need("id").flatMap(levers::check);
        var cell = block.need("becomes");
        var state = cell.flatMap(word -> word.choice(LeverState::parse, Words.LEVER_STATES));
        if (state.isPresent() && state.get() == LeverState.STANDING) {
            return always(cell.get());
        }
        return id.isPresent() && state.isPresent()
                ? Optional.of(new Predicate.LeverBecomes(id.get(), state.get()))
                : Optional.empty();
    }

    private static Optional<Predicate> always(Cell cell) {
        return cell.wrong(
                "This always holds: %s is the first of its states.".formatted(cell.shown()), "Maybe name a later one.");
    }

    private Optional<Predicate> parts(Block block, String key, Function<List<Predicate>, Predicate> join) {
        var parts = new ArrayList<Predicate>();
        block.each(key, "predicate", KEYS, part -> read(part).ifPresent(parts::add));
        if (block.isEmpty(key)) {
            block.wrong(key, "The list %s is empty.".formatted(key), "Maybe write at least two predicates.");
        }
        return block.isSound() ? Optional.of(join.apply(parts)) : Optional.empty();
    }
}
