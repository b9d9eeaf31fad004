package org.tightrope.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tightrope.app.output.Table;
import org.tightrope.estimate.ConditionalLogit;
import org.tightrope.estimate.Estimates;
import org.tightrope.estimate.Estimation;
import org.tightrope.estimate.EstimationResult;
import org.tightrope.estimate.Fitness;
import org.tightrope.estimate.Likelihood;
import org.tightrope.fault.Fault;
import org.tightrope.statistic.Design;
import org.tightrope.statistic.FullOrdinal;
import org.tightrope.statistic.FullRate;
import org.tightrope.statistic.Replay;
import org.tightrope.statistic.RowTable;
import org.tightrope.statistic.Statistic;
import org.tightrope.stream.EventStream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Fits a formula to an event stream: `@Mixin FormulaFit formula;`.
public final class FormulaFit {
    /// Beyond so many members of risk sets, times statistics, controls are sampled unless --full is
    /// given.
    private static final double MOST_CELLS_TO_SUM = 2e9;

    /// The same where events change only those involved.
    private static final double MOST_CELLS_TO_CORRECT = 2e11;

    private static final int DEFAULT_CONTROLS = 5;
    private static final int MOST_ACTORS_IN_FULL = 2000;

    @Mixin
    private StreamOptions options = new StreamOptions();

    @Option(
            names = "--rate",
            description = "Explain when, too (interval likelihood); the default is who toward whom (ordinal).")
    private boolean rate;

    @Option(names = "--ordinal", description = "Explain who toward whom, given that someone acts (the default).")
    private boolean ordinal;

    @Option(names = "--full", description = "Compare each event with everybody at risk, however many.")
    private boolean full;

    @Option(
            names = "--controls",
            paramLabel = "N",
            description =
                    "Compare each event with N sampled pairs instead of everybody at risk (conditional likelihood).")
    private Optional<Integer> controls = Optional.empty();

    @Option(
            names = "--weighted",
            description =
                    "Weight sampled pairs by one over their probability, so that they stand for everybody at risk.")
    private boolean weighted;

    @Option(names = "--seed", paramLabel = "N", description = "Of the sampling (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--origin",
            paramLabel = "TIME",
            description = "With --rate: when observation began; without it the first event is taken as given.")
    private double origin = Double.NaN;

    @Option(names = "--efron", description = "Efron's treatment of tied events instead of Breslow's.")
    private boolean efron;

    @Option(names = "--robust", description = "Standard errors robust to what a pair's events share (sandwich).")
    private boolean robust;

    @Option(
            names = "--prior-sd",
            paramLabel = "SD",
            description = "A Gaussian prior around 0 with this standard deviation for every coefficient.")
    private Optional<Double> priorSd = Optional.empty();

    @Option(names = "--no-fit-measures", description = "Leave out ranks and influence: a little quicker.")
    private boolean bare;

    /// What `--json` prints.
    record Result(
            String formula,
            String likelihood,
            List<EffectLine> effects,
            double logLik,
            double nullLogLik,
            double aic,
            double bic,
            double lrStatistic,
            double lrP,
            int events,
            long rows,
            int actors,
            double seconds,
            boolean converged,
            int steps,
            Optional<Fitness> fitness,
            List<Influence> influential,
            List<String> notes) {}

    record EffectLine(
            String name, double estimate, double se, double robustSe, double lower, double upper, double z, double p) {}

    record Influence(String event, String source, String target, String time, String effect, double change) {}

    boolean isAsked() {
        return options.hasFormula();
    }

    void run(Path events, Console console) throws IOException {
        var clock = new Clock();
        if (rate && ordinal) {
            throw new Fault("Both --rate and --ordinal are given.\nMaybe leave out one of them.");
        }
        Design design = options.design(events, console);
        var notes = new ArrayList<String>();
        Likelihood likelihood = likelihood(design, console, notes);
        Estimates estimates = estimates(likelihood, console);
        Optional<Fitness> fitness = Optional.empty();
        List<Influence> influential = List.of();
        if (!bare && !estimates.effects().isEmpty()) {
            try (var progress = console.progress("measuring the fit", 0)) {
                progress.advance(0);
                fitness = Optional.of(Fitness.of(likelihood, estimates));
                influential = influential(design, fitness.get());
            }
        }
        notes.addAll(estimates.notes());
        var result = new Result(
                options.formula().toString(),
                rate ? "rate" : "ordinal",
                estimates.effects().stream()
                        .map(e -> new EffectLine(
                                e.name(), e.estimate(), e.se(), e.robustSe(), e.lower(), e.upper(), e.z(), e.p()))
                        .toList(),
                estimates.logLik(),
                estimates.nullLogLik(),
                estimates.aic(),
                estimates.bic(),
                estimates.againstNone().statistic(),
                estimates.againstNone().p(),
                estimates.events(),
                estimates.rows(),
                design.stream().actors().size(),
                clock.seconds(),
                estimates.converged(),
                estimates.steps(),
                fitness,
                influential,
                notes);
        console.print(result, text(result, robust));
    }

    private Likelihood likelihood(Design design, Console console, List<String> notes) {
        EventStream stream = design.stream();
        double pairs = (double) stream.actors().size() * (stream.actors().size() - 1);
        double cells = pairs * stream.size() * design.statistics().size();
        boolean local =
                design.statistics().stream().noneMatch(statistic -> statistic.reach() == Statistic.Reach.EVERYBODY);
        boolean small = stream.actors().size() <= MOST_ACTORS_IN_FULL
                && cells <= (local ? MOST_CELLS_TO_CORRECT : MOST_CELLS_TO_SUM);
        if (rate) {
            if (controls.isPresent()) {
                throw new Fault("""
                        --rate needs everybody at risk, not sampled controls.
                        Maybe leave out --controls, or fit the ordinal model.""");
            }
            return new FullRate(design, origin);
        }
        if (controls.isEmpty() && (full || small)) {
            if (weighted) {
                throw new Fault("--weighted is about sampled controls.\nMaybe add --controls 5.");
            }
            return new FullOrdinal(design, efron);
        }
        int wanted = controls.orElse(DEFAULT_CONTROLS);
        if (wanted < 1) {
            throw new Fault("The number of controls (%d) must be at least 1.\nMaybe 5.".formatted(wanted));
        }
        if (controls.isEmpty()) {
            notes.add(
                    "Each event was compared with %d sampled pairs: everybody at risk would be %,.0f rows. Maybe --full."
                            .formatted(wanted, pairs * stream.size()));
        }
        var table = new RowTable(design);
        try (var progress = console.progress("computing statistics", stream.size())) {
            int[] last = {0};
            Replay.sampled(design, wanted, seed, (stratum, event, observed, i, j, type, weight, values) -> {
                table.row(stratum, event, observed, i, j, type, weight, values);
                if (event - last[0] >= 1000) {
                    progress.advance(event - last[0]);
                    last[0] = event;
                }
            });
        }
        return new ConditionalLogit(table.rows(), weighted, efron);
    }

    private Estimates estimates(Likelihood likelihood, Console console) {
        List<Estimation.GaussianPrior> priors = priorSd.map(sd -> {
                    if (!(sd > 0)) {
                        throw new Fault(
                                "The prior's standard deviation (%s) must be positive.\nMaybe 1.".formatted(sd));
                    }
                    return likelihood.names().stream()
                            .map(name -> new Estimation.GaussianPrior(0, name.equals(FullRate.INTERCEPT) ? 1e6 : sd))
                            .toList();
                })
                .orElse(List.of());
        try (var progress = console.progress("estimating", 0)) {
            progress.advance(0);
            return switch (new Estimation(priors, robust, 0.95).of(likelihood)) {
                case EstimationResult.Estimated(var estimates) -> estimates;
                case EstimationResult.NotEstimated(var why, var maybe) -> throw new Fault(why + "\n" + maybe);
            };
        }
    }

    private static List<Influence> influential(Design design, Fitness fitness) {
        EventStream stream = design.stream();
        return fitness.influential().stream()
                .map(one -> {
                    int event = one.stratum();
                    long n = stream.actors().size();
                    return new Influence(
                            design.ties() == org.tightrope.statistic.Ties.EVENT
                                    ? stream.id().get(event)
                                    : "stratum " + event,
                            stream.actors().get(Math.toIntExact(one.dyad() / n)),
                            stream.actors().get(Math.toIntExact(one.dyad() % n)),
                            design.ties() == org.tightrope.statistic.Ties.EVENT ? "" + stream.time()[event] : "",
                            one.effect(),
                            one.change());
                })
                .toList();
    }

    private static String text(Result result, boolean robust) {
        var table = Table.of("effect", "estimate", robust ? "robust se" : "se", "95 % interval", "z", "p");
        for (EffectLine line : result.effects()) {
            table.row(
                    line.name(),
                    number(line.estimate()),
                    number(robust ? line.robustSe() : line.se()),
                    "%s .. %s".formatted(number(line.lower()), number(line.upper())),
                    String.format(Locale.ROOT, "%.2f", line.z()),
                    line.p() < 0.0001 ? "<0.0001" : String.format(Locale.ROOT, "%.4f", line.p()));
        }
        var text = new StringBuilder(result.formula()).append("\n\n").append(table.text());
        text.append("%n%nlog-likelihood %.4f (null %.4f), AIC %.2f, BIC %.2f%n"
                .formatted(result.logLik(), result.nullLogLik(), result.aic(), result.bic()));
        text.append("%,d events, %,d rows, %,d actors, %d steps, %s"
                .formatted(
                        result.events(),
                        result.rows(),
                        result.actors(),
                        result.steps(),
                        result.converged() ? "converged" : "NOT CONVERGED"));
        result.fitness().ifPresent(fit -> {
            text.append(
                    "%n%nThe pair that acted ranks %.1f of %.0f at risk in the middle; in %.0f %% of events among the first 5 %%."
                            .formatted(fit.medianRank(), fit.meanAtRisk(), 100 * fit.inTopTwentieth()));
            if (!result.influential().isEmpty()) {
                text.append("\n\nEvents that move an estimate most, in standard errors:\n");
                var moved = Table.of("event", "from", "to", "effect", "change");
                result.influential()
                        .forEach(one -> moved.row(
                                one.event(),
                                one.source(),
                                one.target(),
                                one.effect(),
                                String.format(Locale.ROOT, "%+.2f", one.change())));
                text.append(moved.text());
            }
        });
        result.notes().forEach(note -> text.append("\n\n").append(note));
        return text.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 0.001 || value == 0 ? "%.5f" : "%.3e", value);
    }
}
