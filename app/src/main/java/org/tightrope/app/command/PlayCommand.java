package org.tightrope.app.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tightrope.app.output.Texts;
import org.tightrope.explore.Discovery;
import org.tightrope.explore.Options;
import org.tightrope.explore.Tornado;
import org.tightrope.play.Example;
import org.tightrope.play.Forecast;
import org.tightrope.play.Interval;
import org.tightrope.play.Uncertainty;
import org.tightrope.play.Why;
import org.tightrope.verdict.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Plays futures with and without moves.
@Command(
        name = "play",
        description = {
            "Reads, fits and plays a scenario: probabilities of its outcomes with Monte Carlo and "
                    + "parameter intervals, and what each move changes, paired with the baseline."
        })
public final class PlayCommand implements Callable<Integer> {
    /// What `--json` prints.
    record Result(
            String scenario,
            String question,
            String answer,
            String sentence,
            double probability,
            Interval monteCarlo,
            Interval parameter,
            Forecast forecast,
            Optional<Tornado> tornado,
            Optional<Discovery> discovery,
            List<Options> actors,
            Uncertainty uncertainty,
            List<Why> because,
            List<Example> examples) {}

    @Mixin
    private Console console = new Console();

    @Mixin
    private ScenarioArgument scenario = new ScenarioArgument();

    @Mixin
    private ReadOptions reading = new ReadOptions();

    @Mixin
    private PlayOptions playing = new PlayOptions();

    @Override
    public Integer call() {
        var analysis = reading.read(scenario.load(console), console);
        var fit = Steps.fit(analysis, console);
        var forecast = playing.play(analysis, fit, console);
        var explored = playing.explore(analysis, fit, console);
        var verdict = Verdict.of(analysis.scenario(), analysis.history(), forecast);
        var uncertainty = Uncertainty.of(forecast.outcome(analysis.scenario().verdict()));
        console.print(
                new Result(
                        analysis.scenario().name(),
                        analysis.scenario().question(),
                        verdict.answer(),
                        verdict.sentence(),
                        verdict.holds().probability(),
                        verdict.holds().monteCarlo(),
                        verdict.holds().parameter(),
                        forecast,
                        explored.tornado(),
                        explored.discovery(),
                        explored.actors(),
                        uncertainty,
                        explored.because(),
                        explored.examples()),
                Texts.play(analysis.scenario(), forecast, verdict)
                        + "\n\n"
                        + String.join("\n", uncertainty.sentences())
                        + WhyText.because(explored.because())
                        + explored.tornado().map(ExploreText::tornado).orElse("")
                        + explored.discovery()
                                .map(found -> ExploreText.discovery(analysis.scenario(), found))
                                .orElse("")
                        + ExploreText.actors(analysis.scenario(), explored.actors())
                        + (playing.wantsExamples()
                                ? WhyText.samples(analysis.scenario(), forecast.samples())
                                        + WhyText.examples(analysis.scenario(), explored.examples())
                                : ""));
        return 0;
    }
}
