package org.tightrope.app.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.tightrope.app.output.Texts;
import org.tightrope.fit.Coefficient;
import org.tightrope.fit.Fit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Fits the model and says what it found.
@Command(
        name = "fit",
        description = {
            "Fits the two-part model to a scenario's events (chronology and documents) and prints its "
                    + "coefficients with intervals and a sentence in plain words for each.",
            "With --formula: fits that formula to an event file (CSV with time, source, target, type) or to a "
                    + "scenario's chronology, and prints the estimates with their uncertainty and fit."
        })
public final class FitCommand implements Callable<Integer> {
    /// What `--json` prints.
    record Result(
            String rateFormula,
            String typeFormula,
            List<EffectLine> effects,
            double logLik,
            double nullLogLik,
            int events,
            int rows,
            String from,
            String until,
            boolean converged,
            List<String> notes) {}

    record EffectLine(
            String name,
            String part,
            double estimate,
            double se,
            double lower,
            double upper,
            double z,
            double priorMean,
            double priorSd,
            String sentence) {
        static EffectLine of(Coefficient c) {
            return new EffectLine(
                    c.term(),
                    c.part(),
                    c.estimate(),
                    c.se(),
                    c.lower(),
                    c.upper(),
                    c.z(),
                    c.prior().mean(),
                    c.prior().sd(),
                    c.sentence());
        }
    }

    @Mixin
    private Console console = new Console();

    @Mixin
    private ScenarioArgument scenario = new ScenarioArgument();

    @Mixin
    private ReadOptions reading = new ReadOptions();

    @Mixin
    private FormulaFit formula = new FormulaFit();

    @Override
    public Integer call() throws IOException {
        if (formula.isAsked()) {
            formula.run(scenario.path(), console);
            return 0;
        }
        var analysis = reading.read(scenario.load(console), console);
        Fit fit = Steps.fit(analysis, console);
        console.print(result(fit), Texts.fit(fit));
        return 0;
    }

    private static Result result(Fit fit) {
        return new Result(
                fit.model().rateFormula(),
                fit.model().typeFormula(),
                fit.coefficients().stream().map(EffectLine::of).toList(),
                fit.rateLogLik() + fit.typeLogLik(),
                fit.rateNullLogLik() + fit.typeNullLogLik(),
                fit.events(),
                fit.rows(),
                fit.from().toString(),
                fit.until().toString(),
                fit.notes().isEmpty(),
                fit.notes());
    }
}
