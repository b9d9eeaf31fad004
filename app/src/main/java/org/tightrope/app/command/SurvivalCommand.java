package org.tightrope.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tightrope.fault.Fault;
import org.tightrope.survival.AcceleratedLife;
import org.tightrope.survival.Cox;
import org.tightrope.survival.KaplanMeier;
import org.tightrope.survival.LogRank;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says how long things last, and what makes them last longer.
@Command(
        name = "survival",
        description = {
            "Says how long things last: Kaplan-Meier curves, log-rank test, Cox, Weibull and exponential regression.",
            "FILE is CSV with a header. Rows in which a value is missing (empty or NA) are left out and counted."
        })
public final class SurvivalCommand implements Callable<Integer> {

    /// What `--json` prints.
    record Result(
            int rows,
            int missing,
            List<Curve> curves,
            Optional<LogRank> logRank,
            Optional<Cox> cox,
            Optional<AcceleratedLife> acceleratedLife) {}

    /// @param group empty without `--by`
    record Curve(String group, KaplanMeier curve) {}

    @Mixin
    private Console console = new Console();

    @Parameters(index = "0", paramLabel = "FILE", description = "The lifetimes.")
    private Path file = Path.of("");

    @Option(names = "--time", paramLabel = "COL", required = true, description = "Column of the time, above 0.")
    private String time = "";

    @Option(
            names = "--event",
            paramLabel = "COL",
            required = true,
            description = "Column of the end: 0 still going, 1 failed; or 1 and 2.")
    private String event = "";

    @Option(names = "--by", paramLabel = "COL", description = "A curve for each value of this column, compared.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--covariates", paramLabel = "A,B", split = ",", description = "Columns of a regression.")
    private List<String> covariates = new ArrayList<>();

    @Option(names = "--ties", paramLabel = "efron|breslow", description = "Ties in Cox's model (default: efron).")
    private Cox.Ties ties = Cox.Ties.EFRON;

    @Option(names = "--weibull", description = "Also fit a Weibull model.")
    private boolean weibull;

    @Option(names = "--exponential", description = "Also fit an exponential model.")
    private boolean exponential;

    @Override
    public Integer call() throws IOException {
        if (weibull && exponential) {
            throw new Fault("Both --weibull and --exponential were given; one can be fitted at a time.\n"
                    + "Maybe leave one of them out.");
        }
        SurvivalRows rows = SurvivalRows.read(file, time, event, by, covariates);
        if (rows.missing() > 0) {
            console.note("Left out %d rows in which a value is missing.".formatted(rows.missing()));
        }
        List<String> groups = rows.groups();
        var curves = groups.stream()
                .map(group -> new Curve(group, KaplanMeier.of(rows.lives(group))))
                .toList();
        Optional<LogRank> logRank =
                by.isEmpty() ? Optional.empty() : LogRank.of(rows.lives(), rows.groupOfEach(), groups.size());
        Optional<Cox> cox = covariates.isEmpty() ? Optional.empty() : Optional.of(cox(rows));
        Optional<AcceleratedLife> life = weibull || exponential ? Optional.of(life(rows)) : Optional.empty();
        var result = new Result(rows.rows().size(), rows.missing(), curves, logRank, cox, life);
        console.print(result, SurvivalText.of(result));
        return 0;
    }

    private Cox cox(SurvivalRows rows) {
        Cox cox = Cox.of(rows.lives(), ties).orElseThrow(this::undetermined);
        warn(cox.converged());
        return cox;
    }

    private AcceleratedLife life(SurvivalRows rows) {
        var family = weibull ? AcceleratedLife.Family.WEIBULL : AcceleratedLife.Family.EXPONENTIAL;
        AcceleratedLife life = AcceleratedLife.of(rows.lives(), family).orElseThrow(this::undetermined);
        warn(life.converged());
        return life;
    }

    private void warn(boolean converged) {
        if (!converged) {
            console.note("The likelihood rises without end: a covariate may tell exactly who fails first.");
        }
    }

    private Fault undetermined() {
        return new Fault("The rows of %s do not determine the model (covariates: %s).%n%s"
                .formatted(
                        file,
                        covariates.isEmpty() ? "none" : String.join(", ", covariates),
                        "Maybe nobody failed, a covariate is constant, or one repeats another."));
    }
}
