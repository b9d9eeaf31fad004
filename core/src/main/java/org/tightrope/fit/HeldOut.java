package org.tightrope.fit;

import java.time.LocalDate;
import org.tightrope.model.Model;

/// How well a fitted model says what came after its window: both log-likelihoods over the following days, each day
/// predicted from all before it, per event.
final class HeldOut {
    private HeldOut() {}

    static double perEvent(Series series, Fit fit, Model model) {
        LocalDate from = series.asOf().plusDays(1);
        var scenario = series.scenario();
        var data = Observations.of(scenario, scenario.history(), model, from, from.plusDays(series.scored()));
        if (data.typed == 0) {
            return 0;
        }
        var rate = new RateLikelihood(data, model, scenario.roster().size(), 0);
        var type = new TypeLikelihood(data, model);
        return (rate.logLikelihood(fit.rate().mode())
                        + type.logLikelihood(fit.type().mode()))
                / data.typed;
    }
}
