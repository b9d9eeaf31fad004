package org.tightrope.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tightrope.event.Action;
import org.tightrope.fit.Fit;
import org.tightrope.fit.FitResult;
import org.tightrope.fit.Fitter;
import org.tightrope.model.Model;
import org.tightrope.scenario.Mechanisms;
import org.tightrope.scenario.Outcome;
import org.tightrope.scenario.Predicate;
import org.tightrope.scenario.Scenario;
import org.tightrope.support.SmallWorld;
import org.tightrope.support.World;

/// Effects written as formulas go the whole way: fitted, played, and felt.
final class OwnEffectsTest {
    private static final List<String> CODES = List.of("XX", "AA", "BB", "UU", "KK", "NN");

    /// Random acts, but UU, which else talks with BB, strikes at it after each strike of BB at its friend
    /// AA: M07.
    private static Scenario avengers(boolean withEffect) {
        var random = new Random(4);
        var world = new World().ties("UU+AA", "AA-BB", "XX+AA", "XX+BB");
        for (int day = 99; day > 0; day--) {
            int source = random.nextInt(6);
            int target = (source + 1 + random.nextInt(5)) % 6;
            world.act(CODES.get(source), Action.values()[random.nextInt(9)], CODES.get(target), 1, day);
            if (day % 33 == 24) {
                world.act("BB", Action.ASSAULT, "AA", 3, day);
                world.act("UU", Action.ASSAULT, "BB", 2, day - 1);
                world.act("UU", Action.ASSAULT, "BB", 2, day - 2);
            } else if (day % 33 < 20) {
                world.act("UU", Action.CONSULT, "BB", 1, day);
            }
        }
        if (withEffect) {
            for (String id : List.of("M03", "M07", "M15", "M16", "M30", "M37")) {
                world.effect(Mechanisms.find(id).orElseThrow().effect());
            }
        }
        var clash = new Outcome(
                "O1",
                "U strikes B",
                "clash",
                new Predicate.Events(
                        SmallWorld.pattern(java.util.Set.of("UU"), java.util.Set.of("BB"), false, Action.ASSAULT),
                        1,
                        30));
        return world.scenario().withOutcomes(List.of(clash));
    }

    private static Fit fit(Scenario scenario) {
        return switch (Fitter.fit(scenario, scenario.history(), Model.of(scenario))) {
            case FitResult.Fitted(Fit fit) -> fit;
            case FitResult.NotFitted(String why, String _) -> throw new AssertionError(why);
        };
    }

    @Test
    void theDataSpeakForAMechanismThatMadeThem() {
        var coefficient = fit(avengers(true)).coefficients().stream()
                .filter(one -> one.term().equals("M07"))
                .findFirst()
                .orElseThrow();
        assertThat(coefficient.lower()).isGreaterThan(0);
        assertThat(coefficient.estimate()).isGreaterThan(coefficient.prior().mean());
    }

    @Test
    void theSameSeedGivesTheSameAnswerOnOneThreadOrThree() {
        var scenario = avengers(true);
        var fit = fit(scenario);
        var one = new Player(scenario, scenario.history(), fit, 60, 5, 1, _ -> {}).futures(List.of());
        var three = new Player(scenario, scenario.history(), fit, 60, 5, 3, _ -> {}).futures(List.of());
        assertThat(one.share("O1")).containsExactly(three.share("O1"));
        assertThat(one.inputs()).contains("rate:M03", "type:M07");
    }

    @Test
    void aScenarioWithoutEffectsHasTheStandardModel() {
        var scenario = avengers(false);
        assertThat(Model.of(scenario).rateFormula()).isEqualTo(Model.standard().rateFormula());
        assertThat(Model.of(scenario).typeFormula()).isEqualTo(Model.standard().typeFormula());
    }
}
