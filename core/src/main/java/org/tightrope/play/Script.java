package org.tightrope.play;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tightrope.effect.Situation;
import org.tightrope.event.Action;
import org.tightrope.event.Quad;
import org.tightrope.scenario.Agreement;
import org.tightrope.scenario.AgreementState;
import org.tightrope.scenario.LeverState;
import org.tightrope.scenario.Move;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.Step;

/// What moves do, day by day: moves compiled for one run. Day 1 is the day after as-of.
final class Script {
    /// An event a move inserts.
    record Inserted(int source, Action action, int target, double goldstein) {}

    /// A change of how often such events happen, from a day on. `quads` holds one entry per quad.
    record Scaling(int fromDay, boolean[] pairs, boolean[] quads, double times) {}

    private final Map<Integer, List<Inserted>> events = new HashMap<>();
    private final Map<Integer, List<Step>> changes = new HashMap<>();
    private final List<Scaling> scalings = new ArrayList<>();
    private final Scenario scenario;

    private Script(Scenario scenario) {
        this.scenario = scenario;
    }

    /// @param scenario as [#variant] made it, so that agreements to be signed are known
    static Script of(Scenario scenario, List<Move> moves) {
        var script = new Script(scenario);
        for (Move move : moves) {
            move.days().forEach(day -> move.steps().forEach(step -> script.add(day, step)));
        }
        return script;
    }

    /// The scenario in which these moves can be made: with the agreements they sign and the parties they
    /// add.
    static Scenario variant(Scenario scenario, List<Move> moves) {
        var agreements = new ArrayList<>(scenario.agreements());
        for (Move move : moves) {
            LocalDate day = scenario.asOf().plusDays(move.at());
            for (Step step : move.steps()) {
                if (step instanceof Step.Sign sign) {
                    agreements.add(signedOn(sign.agreement(), day));
                } else if (step instanceof Step.Revise revise) {
                    agreements.replaceAll(a -> a.id().equals(revise.id()) ? revised(a, revise) : a);
                }
            }
        }
        return agreements.equals(scenario.agreements()) ? scenario : scenario.withAgreements(agreements);
    }

    private static Agreement signedOn(Agreement a, LocalDate day) {
        return copy(a, a.parties(), a.nonSignatories(), a.openIssues(), day);
    }

    private static Agreement revised(Agreement a, Step.Revise revise) {
        var parties = new ArrayList<>(a.parties());
        revise.addsParties().stream().filter(p -> !parties.contains(p)).forEach(parties::add);
        var outside = a.nonSignatories().stream()
                .filter(p -> !revise.addsParties().contains(p))
                .toList();
        var open = a.openIssues().stream()
                .filter(issue -> !revise.closes().contains(issue))
                .toList();
        return copy(a, parties, outside, open, a.signed());
    }

    private static Agreement copy(
            Agreement a, List<String> parties, List<String> outside, List<String> open, LocalDate signed) {
        return new Agreement(
                a.id(),
                a.name(),
                parties,
                a.guarantors(),
                outside,
                signed,
                a.ended(),
                a.replaces(),
                a.terms(),
                a.states(),
                open,
                a.monitoring(),
                a.doubtful(),
                a.source(),
                a.certainty());
    }

    private void add(int day, Step step) {
        switch (step) {
            case Step.InsertEvents insert -> addEvents(day, insert);
            case Step.ScaleRate scale -> scalings.add(scaling(day, scale));
            case Step.SetAgreement _, Step.Revise _, Step.UseLever _, Step.ShiftTie _, Step.Remove _ ->
                changes.computeIfAbsent(day, _ -> new ArrayList<>()).add(step);
            case Step.Sign _ -> {
                // the variant of the scenario holds it, signed on its day
            }
        }
        if (step instanceof Step.UseLever use && use.state() == LeverState.EXECUTED) {
            var lever = scenario.lever(use.id()).orElseThrow();
            addEvents(
                    day,
                    new Step.InsertEvents(
                            lever.holder(),
                            lever.toward(),
                            lever.does(),
                            lever.does().goldstein(),
                            1,
                            1,
                            false));
        }
    }

    private void addEvents(int day, Step.InsertEvents insert) {
        int source = scenario.roster().indexOf(insert.from());
        int target = scenario.roster().indexOf(insert.to());
        for (int time = 0; time < insert.times(); time++) {
            var today = events.computeIfAbsent(
                    day + (int) Math.floor(time * insert.everyDays() + 1e-9), _ -> new ArrayList<>());
            today.add(new Inserted(source, insert.action(), target, insert.goldstein()));
            if (insert.mutual()) {
                today.add(new Inserted(target, insert.action(), source, insert.goldstein()));
            }
        }
    }

    private Scaling scaling(int day, Step.ScaleRate scale) {
        int n = scenario.roster().size();
        var pairs = new boolean[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                pairs[i * n + j] = i != j && concerns(scale.from(), i) && concerns(scale.to(), j);
            }
        }
        var quads = new boolean[Quad.COUNT];
        Set<Quad> meant = scale.quads().isEmpty() ? new HashSet<>(List.of(Quad.values())) : scale.quads();
        for (Quad quad : meant) {
            quads[quad.ordinal()] = true;
        }
        return new Scaling(day, pairs, quads, scale.times());
    }

    private boolean concerns(Set<String> codes, int actor) {
        return codes.isEmpty() || codes.contains(scenario.roster().code(actor));
    }

    /// Whether the moves change the state by anything but acts.
    boolean changesStates() {
        return !changes.isEmpty();
    }

    List<Inserted> events(int day) {
        return events.getOrDefault(day, List.of());
    }

    List<Scaling> scalings() {
        return scalings;
    }

    /// Per pair the most that scalings can add to its log rate: they multiply it by at most their
    /// factors.
    double[] logScaling() {
        int n = scenario.roster().size();
        double[] most = new double[n * n];
        for (Scaling scaling : scalings) {
            for (int pair = 0; pair < most.length; pair++) {
                if (scaling.pairs()[pair]) {
                    most[pair] += Math.max(0, Math.log(scaling.times()));
                }
            }
        }
        return most;
    }

    /// Makes the day's changes to the situation, before the day is drawn.
    ///
    /// @return whether there were any
    boolean apply(int day, Situation now) {
        List<Step> steps = changes.getOrDefault(day, List.of());
        for (Step step : steps) {
            switch (step) {
                case Step.SetAgreement set -> now.setAgreement(set.id(), set.state());
                case Step.Revise revise -> now.setAgreement(revise.id(), AgreementState.IN_FORCE);
                case Step.UseLever use -> now.setLever(use.id(), use.state());
                case Step.ShiftTie shift ->
                    now.shiftTie(
                            scenario.roster().indexOf(shift.a()),
                            scenario.roster().indexOf(shift.b()),
                            shift.add());
                case Step.Remove remove -> now.remove(scenario.roster().indexOf(remove.actor()));
                case Step.InsertEvents _, Step.ScaleRate _, Step.Sign _ -> {
                    // not a change of the situation by itself
                }
            }
        }
        return !steps.isEmpty();
    }
}
