package org.tightrope.scenario.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tightrope.event.Action;
import org.tightrope.scenario.Agreement;
import org.tightrope.scenario.AgreementState;
import org.tightrope.scenario.LeverState;
import org.tightrope.scenario.Step;

/// The steps of a move.
final class StepReader {
    private static final List<String> KEYS = List.of("events", "agreement", "signs", "lever", "tie", "rate", "removes");
    private static final List<String> EVENT_KEYS =
            List.of("from", "to", "action", "goldstein", "times", "every-days", "a-week", "for-days", "mutual");
    private static final List<String> AGREEMENT_KEYS = List.of("id", "becomes", "closes", "adds-parties");
    private static final int MOST_TIMES = 1000;
    private static final int MOST_A_WEEK = 70;

    private final Frame frame;
    private final Names actors;
    private final AgreementsFile agreements;
    private final Names levers;

    StepReader(Frame frame, Names actors, AgreementsFile agreements, Names levers) {
        this.frame = frame;
        this.actors = actors;
        this.agreements = agreements;
        this.levers = levers;
    }

    /// The steps of a move made so many days after as-of; those that are not sound are left out.
    List<Step> read(Block move, int at) {
        var steps = new ArrayList<Step>();
        move.each("steps", "step", KEYS, step -> step(step, at, steps).ifPresent(steps::add));
        return steps;
    }

    private Optional<Step> step(Block step, int at, List<Step> before) {
        return step.onlyOneOf(KEYS).flatMap(key -> switch (key) {
            case "events" -> step.block(key, "inserted event", EVENT_KEYS).flatMap(this::events);
            case "agreement" -> step.block(key, "agreement", AGREEMENT_KEYS).flatMap(this::agreement);
            case "signs" ->
                step.block(key, "agreement", AgreementReader.UNSIGNED_KEYS).flatMap(block -> sign(block, at, before));
            case "lever" -> step.block(key, "lever", List.of("id", "becomes")).flatMap(this::lever);
            case "tie" -> step.block(key, "tie", List.of("between", "add")).flatMap(this::tie);
            case "rate" ->
                step.block(key, "rate", List.of("from", "to", "quads", "times")).flatMap(this::rate);
            default -> step.block(key, "removal", List.of("actor")).flatMap(this::remove);
        });
    }

    private Optional<Step> events(Block block) {
        var from = block.need("from").flatMap(actors::check).orElse("");
        var target = block.need("to");
        target.filter(cell -> cell.text().equals(from))
                .ifPresent(cell -> cell.wrong(
                        "The events go from %s to itself.".formatted(from), "Maybe name another actor under to."));
        var to = target.flatMap(actors::check).orElse("");
        var action = block.need("action").flatMap(Cell::action).orElse(Action.CONSULT);
        double weight = block.find("goldstein")
                .flatMap(cell -> Weights.goldstein(cell, action))
                .orElse(action.goldstein());
        int times = whole(block, "times", MOST_TIMES);
        double everyDays = whole(block, "every-days", frame.horizon());
        if (block.has("a-week")) {
            if (block.has("times") || block.has("every-days")) {
                return block.wrong(
                        "a-week",
                        "How often is said twice.",
                        "Maybe write either times and every-days, or a-week and for-days.");
            }
            int aWeek = whole(block, "a-week", MOST_A_WEEK);
            int forDays = block.has("for-days") ? whole(block, "for-days", frame.horizon()) : frame.horizon();
            everyDays = 7.0 / aWeek;
            times = (int) Math.ceil(forDays / everyDays - 1e-9);
        } else if (block.has("for-days")) {
            block.wrong("for-days", "A period without a-week says nothing.", "Maybe add a-week: 3.");
        }
        boolean mutual = block.find("mutual")
                .flatMap(cell -> cell.choice(Words::yesOrNo, List.of("true", "false")))
                .orElse(false);
        return block.isSound()
                ? Optional.of(new Step.InsertEvents(from, to, action, weight, times, everyDays, mutual))
                : Optional.empty();
    }

    static int whole(Block block, String key, int most) {
        return block.find(key)
                .flatMap(cell -> cell.whole(1, most))
                .map(Long::intValue)
                .orElse(1);
    }

    private Optional<Step> agreement(Block block) {
        var id = block.need("id").flatMap(agreements.names()::check);
        if (block.has("becomes") && (block.has("closes") || block.has("adds-parties"))) {
            return block.wrong(
                    "becomes",
                    "A step either sets the state of an agreement or revises it, not both.",
                    "Maybe write two steps.");
        }
        if (block.has("becomes")) {
            var state =
                    block.need("becomes").flatMap(cell -> cell.choice(AgreementState::parse, Words.AGREEMENT_STATES));
            return id.isPresent() && state.isPresent()
                    ? Optional.of(new Step.SetAgreement(id.get(), state.get()))
                    : Optional.empty();
        }
        var closes = block.cells("closes");
        var added = block.cells("adds-parties");
        if (closes.isEmpty() && added.isEmpty() && block.isSound()) {
            return block.wrong(
                    "id",
                    "The step changes nothing in the agreement.",
                    "Maybe add becomes: ..., closes: [...] or adds-parties: [...].");
        }
        actors.check(added);
        id.flatMap(agreements::find).ifPresent(agreement -> revisable(agreement, closes, added));
        return block.isSound() && id.isPresent()
                ? Optional.of(new Step.Revise(id.get(), texts(closes), texts(added)))
                : Optional.empty();
    }

    private static void revisable(Agreement agreement, List<Cell> closes, List<Cell> added) {
        var issues = new Names("open issue of " + agreement.id(), Layout.AGREEMENTS);
        agreement.openIssues().forEach(issues::know);
        issues.check(closes);
        for (Cell cell : added) {
            if (agreement.parties().contains(cell.text())) {
                cell.wrong(
                        "%s is a party of %s already.".formatted(cell.text(), agreement.id()),
                        "Maybe another actor was meant.");
            }
        }
    }

    private Optional<Step> sign(Block block, int at, List<Step> before) {
        var cell = block.need("id");
        var id = cell.flatMap(Cell::id).orElse("");
        boolean taken = before.stream()
                .anyMatch(step -> step instanceof Step.Sign(var agreement)
                        && agreement.id().equals(id));
        if (agreements.names().contains(id) || taken) {
            cell.get()
                    .wrong(
                            "The agreement %s exists already.".formatted(id),
                            "Maybe give the new one another id and write replaces: %s.".formatted(id));
        }
        LocalDate signed = frame.asOf().map(day -> day.plusDays(at)).orElse(LocalDate.MIN);
        var later = new Frame(frame.asOf().map(day -> day.plusDays(frame.horizon())), frame.horizon());
        return new AgreementReader(later, actors, agreements.names())
                .read(block, id, signed)
                .map(Step.Sign::new);
    }

    private Optional<Step> lever(Block block) {
        var id = block.need("id").flatMap(levers::check);
        var state = block.need("becomes").flatMap(cell -> cell.choice(LeverState::parse, Words.LEVER_STATES));
        return id.isPresent() && state.isPresent()
                ? Optional.of(new Step.UseLever(id.get(), state.get()))
                : Optional.empty();
    }

    private Optional<Step> tie(Block block) {
        var pair = PredicateReader.pair(block, actors);
        var add = block.need("add").flatMap(cell -> cell.number(-1000, 1000));
        return block.isSound() && pair.size() == 2 && add.isPresent()
                ? Optional.of(new Step.ShiftTie(pair.get(0), pair.get(1), add.get()))
                : Optional.empty();
    }

    private Optional<Step> rate(Block block) {
        var from = Patterns.anyOrCodes(block, "from", actors);
        var to = Patterns.anyOrCodes(block, "to", actors);
        var quads = Patterns.quads(block);
        var times = block.need("times").flatMap(cell -> cell.number(0, MOST_TIMES));
        return block.isSound() && times.isPresent()
                ? Optional.of(new Step.ScaleRate(from, to, quads, times.get()))
                : Optional.empty();
    }

    private Optional<Step> remove(Block block) {
        return block.need("actor").flatMap(actors::check).map(Step.Remove::new);
    }

    private static List<String> texts(List<Cell> cells) {
        return cells.stream().map(Cell::text).toList();
    }
}
