package org.tightrope.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tightrope.fit.Fit;
import org.tightrope.fit.FitResult;
import org.tightrope.fit.Fitter;
import org.tightrope.model.Model;
import org.tightrope.play.Futures;
import org.tightrope.play.Player;
import org.tightrope.scenario.Assumptions;
import org.tightrope.scenario.Interest;
import org.tightrope.scenario.Move;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.Step;
import org.tightrope.support.SmallWorld;

final class OptionsTest {
    private static Scenario scenario = SmallWorld.of(List.of());
    private static Fit fit;

    /// B may strike A (outcome O1 by definition) or do nothing; A may strike B. B wants the clash, A does
    /// not.
    @BeforeAll
    static void fit() {
        Scenario plain = SmallWorld.of(SmallWorld.randomEvents(80, 100, 3));
        scenario = new Scenario(
                plain.name(),
                plain.title(),
                plain.question(),
                plain.focal(),
                plain.rivals(),
                plain.asOf(),
                plain.horizon(),
                plain.verdict(),
                plain.summary(),
                plain.settings(),
                plain.roster(),
                plain.ties(),
                plain.agreements(),
                plain.levers(),
                plain.outcomes(),
                List.of(
                        plain.move("W1").orElseThrow(),
                        new Move("W2", "Nothing", "nothing", Optional.of("BB"), 1, List.of(), List.of()),
                        new Move(
                                "W3",
                                "A leaves",
                                "leaves",
                                Optional.of("AA"),
                                1,
                                List.of(new Step.Remove("AA")),
                                List.of())),
                plain.events(),
                plain.documents(),
                new Assumptions(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Interest("BB", "O1", 5, ""), new Interest("AA", "O1", -5, ""))));
        fit = switch (Fitter.fit(scenario, scenario.history(), Model.standard())) {
            case FitResult.Fitted(Fit fitted) -> fitted;
            case FitResult.NotFitted(String why, String _) -> throw new AssertionError(why);
        };
    }

    private static Player player(Fit with) {
        return new Player(scenario, scenario.history(), with, 400, 11, 2, _ -> {});
    }

    @Test
    void anActorsMovesAreRankedByWhatTheyAreWorthToIt() {
        var all = Options.of(scenario, player(fit), () -> {});
        assertThat(all).extracting(Options::actor).containsExactly("BB", "AA");
        var ofB = all.getFirst();
        assertThat(ofB.choices()).extracting(Options.Choice::move).containsExactly("W1", "W2");
        double without = mean(player(fit).futures(List.of()).share("O1"));
        // with the strike the clash is certain: worth 5 * (1 - P)
        assertThat(ofB.choices().getFirst().worth().value()).isCloseTo(5 * (1 - without), within(1e-9));
        assertThat(ofB.choices().get(1).worth().value()).isZero();
        assertThat(ofB.status()).isCloseTo(5 * without, within(1e-9));
    }

    @Test
    void theBestReplyOfTheOtherIsCounted() {
        var ofB = Options.of(scenario, player(fit), () -> {}).getFirst();
        var answer = ofB.answer().orElseThrow();
        assertThat(answer.by()).isEqualTo("AA");
        assertThat(answer.move()).isEqualTo("W3");
        // once A is gone nobody clashes with it: A has gained 5, B has lost what it had
        assertThat(answer.gain().value()).isCloseTo(5, within(1e-9));
        assertThat(answer.left().value()).isCloseTo(-ofB.status(), within(1e-9));
    }

    @Test
    void theTornadoHoldsEveryMoveAndEveryEffectBothWays() {
        var tornado = Tornado.of(scenario, scenario.history(), fit, "O1", OptionsTest::player);
        assertThat(tornado.moves()).extracting(Tornado.Bar::id).containsExactlyInAnyOrder("W1", "W2", "W3");
        assertThat(tornado.moves().getLast().id()).isEqualTo("W2");
        assertThat(tornado.effects()).hasSize(fit.coefficients().size());
        assertThat(tornado.effects()).isSortedAccordingTo((one, other) -> Double.compare(other.width(), one.width()));
        // more habit of force means more clashes, less means fewer
        var habit = tornado.effects().stream()
                .filter(swing -> swing.term().equals("inertia(30d)"))
                .findFirst()
                .orElseThrow();
        assertThat(habit.up().value()).isGreaterThanOrEqualTo(habit.down().value());
    }

    @Test
    void theDrawsOfAMoveAreThoseOfTheBaseline() {
        Futures base = player(fit).futures(List.of());
        Futures with = player(fit).futures(List.of(scenario.move("W1").orElseThrow()));
        assertThat(base.draws()).isEqualTo(40);
        assertThat(base.inputs()).hasSameSizeAs(base.drawn());
        for (int k = 0; k < base.drawn().size(); k++) {
            assertThat(with.drawn().get(k)).containsExactly(base.drawn().get(k));
        }
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
