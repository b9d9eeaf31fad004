package org.tightrope.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.event.Quad;
import org.tightrope.explain.Explanation;
import org.tightrope.fit.Fit;
import org.tightrope.scenario.Agreement;
import org.tightrope.scenario.AgreementState;
import org.tightrope.scenario.Lever;
import org.tightrope.scenario.LeverState;
import org.tightrope.scenario.Move;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.Step;

/// What a third party does to the violence between two rivals: the futures are played with it and without
/// it.
///
///     effectiveness = 1 - force with the broker / force without it
///
/// Force is the mean number of acts of material conflict between the rivals, both ways, within the
/// horizon. Every future without the broker has the random numbers and the coefficients of the same
/// future with it. Three ways of being without it: its levers stand down; it is gone altogether (nothing
/// is felt of it, it neither acts nor is acted upon, levers down); it is gone and the agreements it
/// signed or vouches for are suspended. The coefficients are those fitted to the history with the broker
/// in it: what the rivals learnt from its presence is taken to stay.
///
/// With 4 acts of force a future with the broker and 5 without it the effectiveness is 0.2; negative when
/// there is more force with it. Theory: pivotal deterrence (Crawford 2003); the simulation contrast is
/// ours.
///
/// @param days looked ahead
/// @param force mean acts of force between the rivals with the broker
/// @param se its standard error over draws of the coefficients
public record Broker(
        String broker,
        String first,
        String second,
        int days,
        int futures,
        double force,
        double se,
        List<Absence> absences) {
    public Broker {
        absences = List.copyOf(absences);
    }

    /// One way of being without the broker.
    ///
    /// @param force mean acts of force between the rivals
    /// @param more force without minus force with it
    /// @param se of `more`, over draws of the coefficients: sampling and what the fit leaves open
    /// @param effectiveness 1 - with / without; 0 when there is no force either way
    public record Absence(String way, double force, double more, double se, double effectiveness) {
        /// Whether `more` lies further than two standard errors from nought.
        public boolean isClear() {
            return Math.abs(more) > 2 * se;
        }
    }

    /// @param broker code; not one of the rivals
    /// @param futures rounded up to full groups of ten
    public static Broker of(
            Scenario scenario,
            History history,
            Fit fit,
            String broker,
            String first,
            String second,
            int futures,
            long seed) {
        int groups = Math.max(2, (futures + Rollout.FUTURES_PER_DRAW - 1) / Rollout.FUTURES_PER_DRAW);
        List<Move> ways = ways(scenario, broker);
        double[][] force = IntStream.range(0, ways.size() + 1)
                .parallel()
                .mapToObj(w -> force(
                        scenario,
                        history,
                        fit,
                        w == 0 ? List.of() : List.of(ways.get(w - 1)),
                        first,
                        second,
                        groups,
                        seed))
                .toArray(double[][]::new);
        var absences = new ArrayList<Absence>();
        for (int w = 1; w < force.length; w++) {
            double[] more = new double[groups];
            for (int g = 0; g < groups; g++) {
                more[g] = force[w][g] - force[0][g];
            }
            double without = mean(force[w]);
            absences.add(new Absence(
                    ways.get(w - 1).name(),
                    without,
                    mean(more),
                    error(more),
                    without == 0 ? 0 : 1 - mean(force[0]) / without));
        }
        return new Broker(
                broker,
                first,
                second,
                scenario.horizon(),
                groups * Rollout.FUTURES_PER_DRAW,
                mean(force[0]),
                error(force[0]),
                absences);
    }

    private static List<Move> ways(Scenario scenario, String broker) {
        var down = scenario.levers().stream()
                .filter(lever -> lever.holder().equals(broker) && lever.state() == LeverState.ARMED)
                .map(Lever::id)
                .<Step>map(id -> new Step.UseLever(id, LeverState.STANDING))
                .toList();
        var gone = new ArrayList<>(down);
        gone.add(new Step.Remove(broker));
        var suspended = new ArrayList<>(gone);
        for (Agreement agreement : scenario.agreements()) {
            boolean its = agreement.parties().contains(broker)
                    || agreement.guarantors().contains(broker);
            if (its && agreement.existsOn(scenario.asOf()) && binds(agreement, scenario)) {
                suspended.add(new Step.SetAgreement(agreement.id(), AgreementState.SUSPENDED));
            }
        }
        var ways = new ArrayList<Move>();
        if (!down.isEmpty()) {
            ways.add(way("its levers stand down", down));
        }
        ways.add(way("gone", gone));
        if (suspended.size() > gone.size()) {
            ways.add(way("gone, its agreements suspended", suspended));
        }
        return ways;
    }

    private static boolean binds(Agreement agreement, Scenario scenario) {
        return agreement.judgedOn(scenario.asOf()).map(AgreementState::binds).orElse(true);
    }

    private static Move way(String name, List<Step> steps) {
        return new Move("without", name, name, Optional.empty(), 1, steps, List.of());
    }

    /// Mean acts of force a future, per group of futures that share their coefficients.
    private static double[] force(
            Scenario scenario,
            History history,
            Fit fit,
            List<Move> moves,
            String first,
            String second,
            int groups,
            long seed) {
        var rollout = new Rollout(
                scenario,
                fit,
                Script.of(scenario, moves),
                fit.situation(),
                LeverUse.of(scenario, history),
                List.of(),
                seed);
        double[] mean = new double[groups];
        for (int g = 0; g < groups; g++) {
            int count = 0;
            for (int f = 0; f < Rollout.FUTURES_PER_DRAW; f++) {
                for (Event event : rollout.replay(g * Rollout.FUTURES_PER_DRAW + f)) {
                    boolean between = (event.source().equals(first)
                                    && event.target().equals(second))
                            || (event.source().equals(second) && event.target().equals(first));
                    count += between && event.quad() == Quad.MATERIAL_CONFLICT ? 1 : 0;
                }
            }
            mean[g] = count / (double) Rollout.FUTURES_PER_DRAW;
        }
        return mean;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double error(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1) / values.length);
    }

    public Explanation explain() {
        return new Explanation(
                force,
                "acts of force between %s and %s in %d days with %s, mean of %d futures (standard error %s)"
                        .formatted(first, second, days, broker, futures, Explanation.number(se)),
                absences.stream()
                        .map(absence -> Explanation.of(
                                absence.effectiveness,
                                "effectiveness = 1 - with / without, %s %s".formatted(broker, absence.way),
                                Explanation.of(force, "with"),
                                Explanation.of(absence.force, "without"),
                                Explanation.of(
                                        absence.more,
                                        "difference, standard error %s".formatted(Explanation.number(absence.se)))))
                        .toList());
    }
}
