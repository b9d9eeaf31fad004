package org.tightrope.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.tightrope.event.Event;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.file.Loaded;
import org.tightrope.scenario.file.Problem;
import org.tightrope.scenario.file.ScenarioDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says what is wrong with a scenario.
@Command(
        name = "check",
        description = {
            "Checks a scenario: says for each mistake the file, the line, what is wrong and what to do.",
            "Exit code 0 when it is sound (there may be warnings), 1 when it is not."
        })
public final class CheckCommand implements Callable<Integer> {
    /// What `--json` prints.
    record Result(String scenario, boolean sound, long errors, long warnings, List<Problem> problems) {}

    @Mixin
    private Console console = new Console();

    @Mixin
    private ScenarioArgument scenario = new ScenarioArgument();

    @Override
    public Integer call() {
        var directory = scenario.directory();
        var loaded = ScenarioDirectory.load(directory);
        var problems = loaded.problems();
        long errors = problems.stream().filter(Problem::isError).count();
        long warnings = problems.size() - errors;
        if (console.isJson()) {
            var name = String.valueOf(directory.toAbsolutePath().normalize().getFileName());
            console.print(new Result(name, errors == 0, errors, warnings, problems), "");
        } else {
            problems.stream()
                    .filter(problem -> problem.isError() || !console.isQuiet())
                    .forEach(problem -> console.err().println(problem));
            console.err().flush();
            if (loaded instanceof Loaded.Sound sound) {
                console.print(sound, summary(sound.scenario(), warnings));
            } else {
                console.note("%s, %s.".formatted(count(errors, "error"), count(warnings, "warning")));
            }
        }
        return errors == 0 ? 0 : Refusal.FAULT;
    }

    private static String summary(Scenario scenario, long warnings) {
        long usable = scenario.events().stream()
                .map(Event::status)
                .filter(status -> status.entersHistory())
                .count();
        return "%s is sound: %s, %s (%s enter the history), %s, %s, %s, %s, %s; %s."
                .formatted(
                        scenario.name(),
                        count(scenario.roster().size(), "actor"),
                        count(scenario.events().size(), "event"),
                        usable,
                        count(scenario.agreements().size(), "agreement"),
                        count(scenario.levers().size(), "lever"),
                        count(scenario.outcomes().size(), "outcome"),
                        count(scenario.moves().size(), "move"),
                        count(scenario.documents().size(), "document"),
                        count(warnings, "warning"));
    }

    private static String count(long number, String noun) {
        return "%s %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }
}
