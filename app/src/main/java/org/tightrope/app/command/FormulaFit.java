package org.tightrope.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.tightrope.app.run.FittedFile;
import org.tightrope.estimate.ConditionalLogit;
import org.tightrope.estimate.Estimates;
import org.tightrope.estimate.Estimation;
import org.tightrope.estimate.EstimationResult;
import org.tightrope.estimate.Fitness;
import org.tightrope.estimate.Likelihood;
import org.tightrope.estimate.Prior;
import org.tightrope.estimate.Profile;
import org.tightrope.estimate.RandomEffects;
import org.tightrope.estimate.Residuals;
import org.tightrope.estimate.Rows;
import org.tightrope.fault.Fault;
import org.tightrope.statistic.Convention;
import org.tightrope.statistic.Design;
import org.tightrope.statistic.FullOrdinal;
import org.tightrope.statistic.FullRate;
import org.tightrope.statistic.SampledTable;
import org.tightrope.statistic.Simulation;
import org.tightrope.statistic.Statistic;
import org.tightrope.statistic.TypeTable;
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
    private static final double LEVEL = 0.95;
    private static final int MOST_THREADS = 1024;
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

    @Option(
            names = "--type",
            description = "Explain of which type events are, given that they happen (multinomial logit).")
    private boolean type;

    @Option(
            names = "--random",
            split = ",",
            paramLabel = "WHOSE",
            description = "Random effects whose spread is estimated: sender, receiver, pair (with sampled controls).")
    private List<String> random = List.of();

    @Option(names = "--profile", description = "Profile-likelihood intervals instead of estimate +- 1.96 se.")
    private boolean profile;

    @Option(
            names = "--residuals",
            description = "Events observed against expected for each actor, as sender and receiver.")
    private boolean residuals;

    @Option(
            names = "--simulate",
            paramLabel = "N",
            description = "Compare the stream with N simulated ones: repetition, reciprocity, closure, inequality.")
    private int simulate;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Write formula, estimates and covariance as JSON, to start another fit from.")
    private Optional<Path> save = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "Start from a saved fit: its estimates and covariance are the prior of effects of the same name.")
    private Optional<Path> from = Optional.empty();

    @Option(
            names = "--from-weight",
            paramLabel = "SHARE",
            description = "How much the saved fit's events count, 0 to 1 (power prior; default: ${DEFAULT-VALUE}).")
    private double fromWeight = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "At most so many at once (default: one per core); the answer does not depend on it.")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--no-fit-measures", description = "Leave out ranks and influence: a little quicker.")
    private boolean bare;

    boolean isAsked() {
        return options.hasFormula();
    }

    void run(Path events, Console console) throws IOException {
        refuseContradictions();
        try (var pool = new ForkJoinPool(workers())) {
            pool.submit(() -> {
                        fit(events, console);
                        return true;
                    })
                    .get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException io -> throw io;
                case RuntimeException own -> throw own;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    private int workers() {
        int wanted = threads.orElse(Runtime.getRuntime().availableProcessors());
        if (wanted < 1 || wanted > MOST_THREADS) {
            throw new Fault("The number of threads (%d) must be between 1 and %d.\nMaybe leave out --threads."
                    .formatted(wanted, MOST_THREADS));
        }
        return wanted;
    }

    private void fit(Path events, Console console) throws IOException {
        var clock = new Clock();
        Design design = options.design(events, console);
        var notes = new ArrayList<String>();
        Likelihood likelihood = likelihood(design, console, notes);
        Prior prior = prior(likelihood, notes);
        Optional<RandomEffects.Fitted> spread = Optional.empty();
        Estimates estimates;
        if (random.isEmpty()) {
            estimates = estimates(likelihood, prior, console);
        } else {
            var fitted = RandomPart.fit(random, table(design, console, notes), design.stream(), prior, console, notes);
            spread = Optional.of(fitted);
            estimates = fitted.fixed();
        }
        if (profile && random.isEmpty()) {
            estimates = profiled(likelihood, prior, estimates, console);
        }
        var result = FormulaResult.of(options.formula(), part(), design, estimates, notes);
        if (!bare && !estimates.effects().isEmpty()) {
            try (var progress = console.progress("measuring the fit", 0)) {
                progress.advance(0);
                result = result.with(Fitness.of(likelihood, estimates), design);
                if (residuals) {
                    result = result.with(
                            Residuals.of(
                                    likelihood,
                                    estimates.coefficients(),
                                    design.stream().actors().size()),
                            design.stream().actors());
                }
            }
        }
        if (simulate > 0) {
            try (var progress = console.progress("simulating streams", 0)) {
                progress.advance(0);
                result = result.with(Simulation.compare(design, pairPart(estimates), simulate, seed));
            }
        }
        if (spread.isPresent()) {
            result = result.with(
                    spread.get(), RandomPart.lines(table(design, console, notes), spread.get(), design.stream()));
        }
        if (save.isPresent()) {
            FittedFile.write(save.get(), options.formula().toString(), part(), estimates);
        }
        result = result.after(clock.seconds());
        console.print(result, FormulaWords.of(result, robust));
    }

    private String part() {
        return rate ? "rate" : type ? "type" : "ordinal";
    }

    /// Without the rate's intercept.
    private double[] pairPart(Estimates estimates) {
        double[] all = estimates.coefficients();
        return rate ? java.util.Arrays.copyOfRange(all, 1, all.length) : all;
    }

    private void refuseContradictions() {
        if ((rate ? 1 : 0) + (ordinal ? 1 : 0) + (type ? 1 : 0) > 1) {
            throw new Fault("More than one of --rate, --ordinal and --type is given.\nMaybe leave out all but one.");
        }
        if (rate && controls.isPresent()) {
            throw new Fault("""
                    --rate needs everybody at risk, not sampled controls.
                    Maybe leave out --controls, or fit the ordinal model.""");
        }
        if (!random.isEmpty() && (rate || type || full || weighted || robust || efron || profile)) {
            throw new Fault("""
                    --random works with the ordinal model, sampled controls and model-based errors only.
                    Maybe leave out --rate, --type, --full, --weighted, --robust, --efron and --profile.""");
        }
        if (type && simulate > 0) {
            throw new Fault(
                    "--simulate draws who acts toward whom, which --type does not model.\nMaybe leave out one.");
        }
        if (simulate < 0) {
            throw new Fault(
                    "The number of simulated streams (%d) must not be negative.\nMaybe 100.".formatted(simulate));
        }
        if (weighted && controls.isEmpty()) {
            throw new Fault("--weighted is about sampled controls.\nMaybe add --controls 5.");
        }
        if (controls.isPresent() && controls.get() < 1) {
            throw new Fault("The number of controls (%d) must be at least 1.\nMaybe 5.".formatted(controls.get()));
        }
        if (!(fromWeight >= 0 && fromWeight <= 1)) {
            throw new Fault(
                    "The share (%s) of --from-weight must be between 0 and 1.\nMaybe 0.5.".formatted(fromWeight));
        }
    }

    private Likelihood likelihood(Design design, Console console, List<String> notes) {
        if (type) {
            if (design.stream().types().size() < 2) {
                throw new Fault(
                        "The events have only one type, so there is none to explain.\nMaybe add a column type.");
            }
            return TypeTable.of(design);
        }
        EventStream stream = design.stream();
        double pairs = (double) stream.actors().size() * (stream.actors().size() - 1);
        double cells = pairs * stream.size() * design.statistics().size();
        boolean local =
                design.statistics().stream().noneMatch(statistic -> statistic.reach() == Statistic.Reach.EVERYBODY);
        boolean small = stream.actors().size() <= MOST_ACTORS_IN_FULL
                && cells <= (local ? MOST_CELLS_TO_CORRECT : MOST_CELLS_TO_SUM);
        if (rate) {
            return new FullRate(design, origin);
        }
        boolean everybody = controls.isEmpty() && random.isEmpty() && (full || small);
        if (everybody && design.convention() == Convention.EVENTNET) {
            throw new Fault("--as eventnet is about who may be a control.\nMaybe add --controls 5.");
        }
        if (everybody) {
            return new FullOrdinal(design, efron);
        }
        return new ConditionalLogit(table(design, console, notes), weighted, efron);
    }

    /// Made once, when first asked for.
    private @Nullable Rows table;

    private Rows table(Design design, Console console, List<String> notes) {
        if (table != null) {
            return table;
        }
        EventStream stream = design.stream();
        int wanted = controls.orElse(DEFAULT_CONTROLS);
        if (controls.isEmpty()) {
            double pairs = (double) stream.actors().size() * (stream.actors().size() - 1);
            notes.add("Each event was compared with %d sampled pairs: everybody at risk would be %,.0f rows.%s"
                    .formatted(wanted, pairs * stream.size(), random.isEmpty() ? " Maybe --full." : ""));
        }
        long expected = (long) stream.size() * (wanted + 1);
        if (expected * Math.max(1, design.statistics().size()) > Integer.MAX_VALUE - 8) {
            throw new Fault(
                    """
                    %,d events with %d controls and %d effects do not fit into one table (at most 2,147,483,639 numbers).
                    Maybe lower --controls, or leave out effects.""".formatted(stream.size(), wanted, design.statistics().size()));
        }
        try (var progress = console.progress("computing statistics", stream.size())) {
            int[] last = {0};
            table = SampledTable.of(design, wanted, seed, workers(), event -> {
                if (event - last[0] >= 1000) {
                    progress.advance(event - last[0]);
                    last[0] = event;
                }
            });
        }
        return table;
    }

    private Prior prior(Likelihood likelihood, List<String> notes) {
        if (from.isPresent()) {
            if (priorSd.isPresent()) {
                throw new Fault("Both --from and --prior-sd are given.\nMaybe leave out one of them.");
            }
            var saved = FittedFile.read(from.get());
            return saved.prior(likelihood.names(), part(), notes).weakened(fromWeight);
        }
        if (priorSd.isEmpty()) {
            return Prior.none();
        }
        double sd = priorSd.get();
        if (!(sd > 0)) {
            throw new Fault("The prior's standard deviation (%s) must be positive.\nMaybe 1.".formatted(sd));
        }
        return Prior.independent(
                likelihood.names().stream().map(_ -> 0.0).toList(),
                likelihood.names().stream()
                        .map(name -> name.endsWith(FullRate.INTERCEPT) ? Double.POSITIVE_INFINITY : sd)
                        .toList());
    }

    private Estimates estimates(Likelihood likelihood, Prior prior, Console console) {
        try (var progress = console.progress("estimating", 0)) {
            progress.advance(0);
            return switch (new Estimation(prior, robust, LEVEL).of(likelihood)) {
                case EstimationResult.Estimated(var estimates) -> estimates;
                case EstimationResult.NotEstimated(var why, var maybe) -> throw new Fault(why + "\n" + maybe);
            };
        }
    }

    private static Estimates profiled(Likelihood likelihood, Prior prior, Estimates estimates, Console console) {
        try (var progress = console.progress("profiling", estimates.effects().size())) {
            return estimates.with(Profile.of(likelihood, prior, estimates, LEVEL, _ -> progress.advance(1)));
        }
    }
}
