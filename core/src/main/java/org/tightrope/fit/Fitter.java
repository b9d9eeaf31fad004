package org.tightrope.fit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tightrope.effect.Effect;
import org.tightrope.effect.TypeEffect;
import org.tightrope.estimate.Newton;
import org.tightrope.event.History;
import org.tightrope.event.Quad;
import org.tightrope.model.Model;
import org.tightrope.scenario.Scenario;

/// Estimates both parts of a model on a scenario's history: penalised maximum likelihood by Newton, covariance
/// by Laplace, spreads of the random effects by expectation-maximisation over that Laplace approximation.
///
///     spread^2 <- (sum of (u^2 + var u) + 0.25) / (number of u + 1)
///
/// (one pseudo-effect of size 0.5 keeps a spread from collapsing to zero).
public final class Fitter {
    private static final int MAX_ROUNDS = 50;
    private static final int FEWEST_EVENTS = 10;

    private Fitter() {}

    /// Starting from what theory expects of each coefficient.
    public static FitResult fit(Scenario scenario, History history, Model model) {
        return fit(
                scenario,
                history,
                model,
                CoefficientPrior.of(model.rate().stream().map(Effect::prior).toList()),
                CoefficientPrior.of(model.type().stream().map(TypeEffect::prior).toList()));
    }

    /// Starting from what other conflicts have shown, and from theory where they are silent.
    public static FitResult fit(Scenario scenario, History history, Model model, Background background) {
        return fit(
                scenario,
                history,
                model,
                CoefficientPrior.of(
                        model.rate().stream().map(Effect::prior).toList(),
                        model.rate().stream().map(Effect::term).toList(),
                        background.rate()),
                CoefficientPrior.of(
                        model.type().stream().map(TypeEffect::prior).toList(),
                        model.type().stream().map(TypeEffect::term).toList(),
                        background.type()));
    }

    static FitResult fit(
            Scenario scenario, History history, Model model, CoefficientPrior ratePrior, CoefficientPrior typePrior) {
        LocalDate from = scenario.asOf().minusDays(scenario.settings().fitDays() - 1L);
        Observations data = Observations.of(scenario, history, model, from);
        if (data.typed < FEWEST_EVENTS) {
            return new FitResult.NotFitted(
                    "Only %s events lie in the %s days before %s; at least %s are needed to fit anything."
                            .formatted(data.typed, scenario.settings().fitDays(), scenario.asOf(), FEWEST_EVENTS),
                    "Maybe add events to the chronology, or raise fit-days in scenario.yaml.");
        }
        int n = scenario.roster().size();
        double total = 0;
        for (double events : data.events) {
            total += events;
        }
        double centre = Math.log(total / data.rows);
        var rate = new RateLikelihood(data, model, n, centre, ratePrior);
        var rateFit = maximiseWithSpreads(rate, n, centre);
        var type = new TypeLikelihood(data, model, typePrior);
        Optional<Newton.Result> typeFit = Newton.maximise(type, new double[type.size()]);
        if (rateFit.isEmpty() || typeFit.isEmpty()) {
            return new FitResult.NotFitted(
                    "The curvature of the likelihood is not positive: some statistic is not a number or has no prior.",
                    "Maybe check the Goldstein weights in events.csv for extremes.");
        }
        var notes = new ArrayList<String>();
        if (!rateFit.get().result().converged()) {
            notes.add("The rate part had not fully converged after "
                    + rateFit.get().result().steps() + " Newton steps; read its intervals as too narrow.");
        }
        if (!typeFit.get().converged()) {
            notes.add("The type part had not fully converged; read its intervals as too narrow.");
        }
        double[] nullRate = new double[rate.size()];
        nullRate[0] = centre;
        return new FitResult.Fitted(new Fit(
                model,
                from,
                scenario.asOf(),
                data.typed,
                data.rows,
                coefficients(model, rateFit.get().result(), typeFit.get(), ratePrior, typePrior),
                rate.logLikelihood(rateFit.get().result().beta()),
                rate.logLikelihood(nullRate),
                type.logLikelihood(typeFit.get().beta()),
                type.logLikelihood(observedShares(data, type.size())),
                rateFit.get().sender(),
                rateFit.get().receiver(),
                rateFit.get().pair(),
                ranges(data.x, model.rate().size()),
                ranges(data.z, model.type().size()),
                new Posterior(
                        rateFit.get().result().beta(), rateFit.get().result().factor()),
                new Posterior(typeFit.get().beta(), typeFit.get().factor()),
                ActionMix.of(scenario, history),
                data.end,
                notes));
    }

    private static List<Range> ranges(double[] values, int effects) {
        return IntStream.range(0, effects)
                .mapToObj(k -> Range.of(values, k, effects))
                .toList();
    }

    private record RateFit(Newton.Result result, double sender, double receiver, double pair) {}

    private static Optional<RateFit> maximiseWithSpreads(RateLikelihood rate, int n, double centre) {
        double sender = 1;
        double receiver = 1;
        double pair = 1;
        double[] start = new double[rate.size()];
        start[0] = centre;
        Optional<RateFit> best = Optional.empty();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            rate.setSpreads(sender, receiver, pair);
            Optional<Newton.Result> result = Newton.maximise(rate, start);
            if (result.isEmpty()) {
                return Optional.empty();
            }
            best = Optional.of(new RateFit(result.get(), sender, receiver, pair));
            double[] beta = result.get().beta();
            double[] variance = result.get().factor().inverseDiagonal();
            double nextSender = spread(beta, variance, rate.sender(0), n, 1);
            double nextReceiver = spread(beta, variance, rate.receiver(0), n, 1);
            double nextPair = spread(beta, variance, rate.pair(0), n * n, n + 1);
            double change =
                    Math.abs(nextSender - sender) + Math.abs(nextReceiver - receiver) + Math.abs(nextPair - pair);
            if (change < 1e-3) {
                break;
            }
            sender = nextSender;
            receiver = nextReceiver;
            pair = nextPair;
            start = beta;
        }
        return best;
    }

    /// @param skip leave out every skip-th one from the first on (the diagonal of the pairs); 1 leaves out none
    private static double spread(double[] beta, double[] variance, int from, int count, int skip) {
        double sum = 0.25;
        int used = 1;
        for (int u = 0; u < count; u++) {
            if (skip > 1 && u % skip == 0) {
                continue;
            }
            sum += beta[from + u] * beta[from + u] + variance[from + u];
            used++;
        }
        return Math.sqrt(sum / used);
    }

    /// Intercepts that reproduce the observed shares of the quads: the model without effects.
    private static double[] observedShares(Observations data, int size) {
        double[] seen = new double[Quad.COUNT];
        for (int e = 0; e < data.typed; e++) {
            seen[data.quad[e]] += data.share[e];
        }
        double[] beta = new double[size];
        for (int q = 1; q < Quad.COUNT; q++) {
            beta[q - 1] = Math.log(Math.max(seen[q], 1e-9) / Math.max(seen[0], 1e-9));
        }
        return beta;
    }

    private static List<Coefficient> coefficients(
            Model model,
            Newton.Result rate,
            Newton.Result type,
            CoefficientPrior ratePrior,
            CoefficientPrior typePrior) {
        var all = new ArrayList<Coefficient>();
        double[] rateVariance = rate.factor().inverseDiagonal();
        double[] typeVariance = type.factor().inverseDiagonal();
        int k = 0;
        for (Effect effect : model.rate()) {
            double b = rate.beta()[1 + k];
            double se = Math.sqrt(rateVariance[1 + k]);
            double lower = b - Coefficient.Z95 * se;
            double upper = b + Coefficient.Z95 * se;
            all.add(new Coefficient(
                    "rate",
                    effect.term(),
                    b,
                    se,
                    lower,
                    upper,
                    ratePrior.marginal(k++),
                    effect.meaning(),
                    effect.sentence(b, lower, upper)));
        }
        k = 0;
        for (TypeEffect effect : model.type()) {
            double b = type.beta()[Quad.COUNT - 1 + k];
            double se = Math.sqrt(typeVariance[Quad.COUNT - 1 + k]);
            double lower = b - Coefficient.Z95 * se;
            double upper = b + Coefficient.Z95 * se;
            all.add(new Coefficient(
                    "type",
                    effect.term(),
                    b,
                    se,
                    lower,
                    upper,
                    typePrior.marginal(k++),
                    effect.meaning(),
                    effect.sentence(b, lower, upper)));
        }
        return all;
    }
}
