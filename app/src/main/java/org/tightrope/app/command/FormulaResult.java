package org.tightrope.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tightrope.estimate.Estimates;
import org.tightrope.estimate.Fitness;
import org.tightrope.estimate.RandomEffects;
import org.tightrope.estimate.Residuals;
import org.tightrope.model.Formula;
import org.tightrope.statistic.Design;
import org.tightrope.statistic.Simulation;
import org.tightrope.statistic.Ties;
import org.tightrope.stream.EventStream;

/// What `fit --formula --json` prints.
///
/// @param likelihood `ordinal`, `rate` or `type`
/// @param lrStatistic likelihood ratio against no effects at all, and its p
record FormulaResult(
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
        List<ActorLine> residuals,
        List<Simulation.Feature> simulated,
        List<SpreadLine> random,
        List<String> notes) {
    private static final int MOST_ACTORS = 10;

    record EffectLine(
            String name, double estimate, double se, double robustSe, double lower, double upper, double z, double p) {}

    record Influence(String event, String source, String target, String time, String effect, double change) {}

    /// Events observed against expected.
    record ActorLine(
            String actor,
            double sent,
            double expectedSent,
            double sentZ,
            double received,
            double expectedReceived,
            double receivedZ) {}

    /// @param largest those furthest from the rest
    record SpreadLine(String whose, double sd, int levels, List<LevelLine> largest) {}

    record LevelLine(String name, double effect, double se) {}

    static FormulaResult of(Formula formula, String part, Design design, Estimates estimates, List<String> notes) {
        var all = new ArrayList<>(notes);
        all.addAll(estimates.notes());
        return new FormulaResult(
                formula.toString(),
                part,
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
                0,
                estimates.converged(),
                estimates.steps(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                all);
    }

    FormulaResult with(Fitness measured, Design design) {
        return new FormulaResult(
                formula,
                likelihood,
                effects,
                logLik,
                nullLogLik,
                aic,
                bic,
                lrStatistic,
                lrP,
                events,
                rows,
                actors,
                seconds,
                converged,
                steps,
                Optional.of(measured),
                influential(measured, design),
                residuals,
                simulated,
                random,
                notes);
    }

    FormulaResult with(Residuals all, List<String> names) {
        List<ActorLine> lines = all.worst(MOST_ACTORS).stream()
                .map(one -> new ActorLine(
                        names.get(one.actor()),
                        one.sent(),
                        one.expectedSent(),
                        one.sentZ(),
                        one.received(),
                        one.expectedReceived(),
                        one.receivedZ()))
                .toList();
        return new FormulaResult(
                formula,
                likelihood,
                effects,
                logLik,
                nullLogLik,
                aic,
                bic,
                lrStatistic,
                lrP,
                events,
                rows,
                actors,
                seconds,
                converged,
                steps,
                fitness,
                influential,
                lines,
                simulated,
                random,
                notes);
    }

    FormulaResult with(List<Simulation.Feature> features) {
        return new FormulaResult(
                formula,
                likelihood,
                effects,
                logLik,
                nullLogLik,
                aic,
                bic,
                lrStatistic,
                lrP,
                events,
                rows,
                actors,
                seconds,
                converged,
                steps,
                fitness,
                influential,
                residuals,
                features,
                random,
                notes);
    }

    FormulaResult with(RandomEffects.Fitted fitted, List<SpreadLine> lines) {
        var all = new ArrayList<>(notes);
        all.add("Log-likelihood with the random effects integrated out (Laplace): %.4f.".formatted(fitted.marginal()));
        return new FormulaResult(
                formula,
                likelihood,
                effects,
                logLik,
                nullLogLik,
                aic,
                bic,
                lrStatistic,
                lrP,
                events,
                rows,
                actors,
                seconds,
                converged,
                steps,
                fitness,
                influential,
                residuals,
                simulated,
                lines,
                all);
    }

    FormulaResult after(double time) {
        return new FormulaResult(
                formula,
                likelihood,
                effects,
                logLik,
                nullLogLik,
                aic,
                bic,
                lrStatistic,
                lrP,
                events,
                rows,
                actors,
                time,
                converged,
                steps,
                fitness,
                influential,
                residuals,
                simulated,
                random,
                notes);
    }

    private static List<Influence> influential(Fitness fitness, Design design) {
        EventStream stream = design.stream();
        int n = stream.actors().size();
        boolean single = design.ties() == Ties.EVENT;
        return fitness.influential().stream()
                .map(one -> new Influence(
                        single ? stream.id().get(one.stratum()) : "stratum " + one.stratum(),
                        stream.actors().get((int) (one.dyad() / n)),
                        stream.actors().get((int) (one.dyad() % n)),
                        single ? stream.when(one.stratum()) : "",
                        one.effect(),
                        one.change()))
                .toList();
    }
}
