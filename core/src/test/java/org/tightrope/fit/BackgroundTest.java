package org.tightrope.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tightrope.effect.Prior;
import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.model.Model;

class BackgroundTest {
    private static final LocalDate FIRST = LocalDate.of(2001, 1, 1);
    private static final List<String> ACTORS = List.of("AA", "BB", "CC", "DD");

    /// Habit: for twenty days one pair does most of what is done, then another.
    private static List<Event> series(long seed, int days) {
        var random = new Random(seed);
        var events = new ArrayList<Event>();
        int busy = 0;
        for (int day = 0; day < days; day++) {
            busy = day % 20 == 0 ? random.nextInt(12) : busy;
            int acts = random.nextInt(4);
            for (int a = 0; a < acts; a++) {
                int pair = random.nextDouble() < 0.7 ? busy : random.nextInt(12);
                int i = pair / 3;
                int j = (i + 1 + pair % 3) % 4;
                events.add(Event.of(
                        "E%05d".formatted(events.size()),
                        FIRST.plusDays(day),
                        ACTORS.get(i),
                        Action.values()[random.nextInt(Action.COUNT)],
                        ACTORS.get(j)));
            }
        }
        return events;
    }

    private static Series window(String name, long seed) {
        return Series.of(name, series(seed, 160), FIRST.plusDays(119), 120, 4, 30);
    }

    @Test
    void twoStudiesOneApartArePooledAsByHand() {
        var pooled = Pooling.of(List.of(
                new Pooling.Estimate(new double[] {0}, new double[] {1}),
                new Pooling.Estimate(new double[] {2}, new double[] {1})));
        assertThat(pooled.spread()[0]).isCloseTo(1, within(1e-9));
        assertThat(pooled.mean()[0]).isCloseTo(1, within(1e-9));
        assertThat(pooled.covariance()[0]).isCloseTo(2, within(1e-9));
    }

    @Test
    void studiesThatAgreeHaveNoSpreadAndTheirPrecisionsAdd() {
        var pooled = Pooling.of(List.of(
                new Pooling.Estimate(new double[] {1, 0}, new double[] {1, 0, 0, 4}),
                new Pooling.Estimate(new double[] {1, 0.5}, new double[] {1, 0, 0, 4})));
        assertThat(pooled.spread()).containsExactly(0, 0);
        assertThat(pooled.covariance()[0]).isCloseTo(0.5, within(1e-12));
        assertThat(pooled.covariance()[3]).isCloseTo(2, within(1e-12));
        assertThat(pooled.mean()[1]).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void theoryAndBackgroundMeetInTheMiddleWhenBothAreAsSure() {
        var part = new Background.Part(List.of("b"), List.of(2.0), List.of(1.0), List.of(0.0));
        var prior = CoefficientPrior.of(List.of(new Prior(5, 3), new Prior(0, 1)), List.of("a", "b"), part);
        assertThat(prior.mean()[0]).isCloseTo(5, within(1e-12));
        assertThat(prior.marginal(1).mean()).isCloseTo(1, within(1e-12));
        assertThat(prior.marginal(1).sd()).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(prior.marginal(0).sd()).isCloseTo(3, within(1e-12));
    }

    @Test
    void aBackgroundSpeaksOfWhatItsSeriesCouldShow() {
        var background = Backgrounds.of(
                "test",
                "two series",
                List.of(window("one", 1), window("two", 2), window("three", 3)),
                Series::name,
                Model.standard(),
                _ -> {});
        assertThat(background.rate().terms())
                .contains("inertia(30d)", "reciprocity(30d)")
                .doesNotContain("agreement", "lever_armed");
        assertThat(background.type().terms()).contains("same_quad(30d)").doesNotContain("agreement:force");
        int inertia = background.rate().terms().indexOf("inertia(30d)");
        assertThat(background.rate().means().get(inertia)).isPositive();
        assertThat(background.studies()).hasSize(3).allSatisfy(study -> {
            assertThat(study.scored()).isEqualTo(30);
            assertThat(study.theory()).isNegative();
            assertThat(study.background()).isNegative();
        });
    }

    @Test
    void aSureBackgroundDecidesAndAVagueOneChangesNothing() {
        var one = window("one", 4);
        var history = one.scenario().history().before(one.asOf().plusDays(1));
        assertThat(inertia(Fitter.fit(one.scenario(), history, Model.standard(), about(0.9, 1e-10))))
                .isCloseTo(0.9, within(1e-3));
        assertThat(inertia(Fitter.fit(one.scenario(), history, Model.standard(), about(0.9, 1e10))))
                .isCloseTo(inertia(Fitter.fit(one.scenario(), history, Model.standard())), within(1e-6));
    }

    private static Background about(double mean, double variance) {
        var none = new Background.Part(List.of(), List.of(), List.of(), List.of());
        return new Background(
                "",
                "",
                new Background.Part(List.of("inertia(30d)"), List.of(mean), List.of(variance), List.of(0.0)),
                none,
                List.of());
    }

    private static double inertia(FitResult result) {
        return switch (result) {
            case FitResult.Fitted(Fit fit) -> fit.coefficients().getFirst().estimate();
            case FitResult.NotFitted(String why, String _) -> throw new AssertionError(why);
        };
    }

    @Test
    void aWindowWithTwoActorsIsRefused() {
        var events = List.of(Event.of("E1", FIRST, "AA", Action.CONSULT, "BB"));
        assertThatThrownBy(() -> Series.of("small", events, FIRST.plusDays(9), 10, 12, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Only 2 actors");
    }
}
