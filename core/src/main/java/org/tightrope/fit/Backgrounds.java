package org.tightrope.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.tightrope.effect.Effect;
import org.tightrope.effect.Prior;
import org.tightrope.effect.TypeEffect;
import org.tightrope.event.History;
import org.tightrope.event.Quad;
import org.tightrope.model.Model;

/// Makes a background model: fits each series with next to no prior, pools the estimates ([Pooling]), and scores
/// each series' following days with a prior made from the other series only.
public final class Backgrounds {
    /// So wide that the data decide.
    private static final Prior FLAT = new Prior(0, 10);

    private Backgrounds() {}

    private record Fitted(Series series, Fit fit, Pooling.Estimate rate, Pooling.Estimate type) {}

    /// @param apart series with the same key are left out together when one of them is scored: windows of one conflict
    /// @param progress told of each series when it has been fitted
    /// @return empty terms where no series says anything (agreements, levers)
    public static Background of(
            String title,
            String how,
            List<Series> series,
            java.util.function.Function<Series, String> apart,
            Model model,
            Consumer<String> progress) {
        var fits = new ArrayList<Fitted>();
        for (Series one : series) {
            switch (flat(one, model)) {
                case FitResult.Fitted(Fit fit) -> fits.add(new Fitted(one, fit, rate(fit), type(fit)));
                case FitResult.NotFitted(String why, String _) -> progress.accept(one.name() + ": left out. " + why);
            }
            progress.accept(one.name());
        }
        int[] rate = informed(fits.stream().map(f -> f.fit().rateRanges()).toList());
        int[] type = informed(fits.stream().map(f -> f.fit().typeRanges()).toList());
        var studies = new ArrayList<Background.Study>();
        for (Fitted one : fits) {
            List<Fitted> others = fits.stream()
                    .filter(other -> !apart.apply(other.series()).equals(apart.apply(one.series())))
                    .toList();
            studies.add(study(one, others, model, rate, type, title));
            progress.accept(one.series().name() + ": scored");
        }
        return new Background(title, how, ratePart(fits, model, rate), typePart(fits, model, type), studies);
    }

    private static Background.Study study(
            Fitted one, List<Fitted> others, Model model, int[] rate, int[] type, String title) {
        Series series = one.series();
        boolean scored = series.scored() > 0 && others.size() >= 2;
        double theory = 0;
        double background = 0;
        if (scored) {
            History known = series.scenario().history().before(series.asOf().plusDays(1));
            var prior =
                    new Background(title, "", ratePart(others, model, rate), typePart(others, model, type), List.of());
            theory = score(series, Fitter.fit(series.scenario(), known, model), model);
            background = score(series, Fitter.fit(series.scenario(), known, model, prior), model);
        }
        return new Background.Study(
                series.name(),
                one.fit().from().toString(),
                one.fit().until().toString(),
                series.scenario().roster().size(),
                one.fit().events(),
                scored ? series.scored() : 0,
                theory,
                background);
    }

    private static FitResult flat(Series series, Model model) {
        History known = series.scenario().history().before(series.asOf().plusDays(1));
        return Fitter.fit(
                series.scenario(),
                known,
                model,
                CoefficientPrior.of(model.rate().stream().map(_ -> FLAT).toList()),
                CoefficientPrior.of(model.type().stream().map(_ -> FLAT).toList()));
    }

    /// Log-likelihood of the days after the window, both parts, per event.
    private static double score(Series series, FitResult result, Model model) {
        return switch (result) {
            case FitResult.Fitted(Fit fit) -> HeldOut.perEvent(series, fit, model);
            case FitResult.NotFitted(String why, String _) -> throw new IllegalStateException(why);
        };
    }

    private static Pooling.Estimate rate(Fit fit) {
        int k = fit.model().rate().size();
        double[] mode = fit.rate().mode();
        return new Pooling.Estimate(
                IntStream.range(0, k).mapToDouble(c -> mode[1 + c]).toArray(),
                fit.rate().covariance(1, k));
    }

    private static Pooling.Estimate type(Fit fit) {
        int k = fit.model().type().size();
        int from = Quad.COUNT - 1;
        double[] mode = fit.type().mode();
        return new Pooling.Estimate(
                IntStream.range(0, k).mapToDouble(c -> mode[from + c]).toArray(),
                fit.type().covariance(from, k));
    }

    /// Effects whose statistic was not the same everywhere in at least one series.
    private static int[] informed(List<List<Range>> ranges) {
        return IntStream.range(0, ranges.getFirst().size())
                .filter(c -> ranges.stream()
                        .anyMatch(range -> range.get(c).least() < range.get(c).most()))
                .toArray();
    }

    private static Background.Part ratePart(List<Fitted> fits, Model model, int[] informed) {
        return part(
                fits.stream().map(Fitted::rate).toList(),
                model.rate().stream().map(Effect::term).toList(),
                informed);
    }

    private static Background.Part typePart(List<Fitted> fits, Model model, int[] informed) {
        return part(
                fits.stream().map(Fitted::type).toList(),
                model.type().stream().map(TypeEffect::term).toList(),
                informed);
    }

    private static Background.Part part(List<Pooling.Estimate> estimates, List<String> terms, int[] informed) {
        Pooling pooled = Pooling.of(
                estimates.stream().map(estimate -> among(estimate, informed)).toList());
        return new Background.Part(
                IntStream.of(informed).mapToObj(terms::get).toList(),
                boxed(pooled.mean()),
                boxed(pooled.covariance()),
                boxed(pooled.spread()));
    }

    private static Pooling.Estimate among(Pooling.Estimate all, int[] kept) {
        int m = kept.length;
        double[] b = new double[m];
        double[] v = new double[m * m];
        for (int c = 0; c < m; c++) {
            b[c] = all.b()[kept[c]];
            for (int d = 0; d < m; d++) {
                v[c * m + d] = all.v()[kept[c] * all.b().length + kept[d]];
            }
        }
        return new Pooling.Estimate(b, v);
    }

    private static List<Double> boxed(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }
}
