package org.tightrope.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tightrope.effect.Effect;
import org.tightrope.effect.RateEffects;
import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.event.Quad;
import org.tightrope.fit.Fit;
import org.tightrope.fit.FitResult;
import org.tightrope.fit.Fitter;
import org.tightrope.model.Model;
import org.tightrope.scenario.Move;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.Step;
import org.tightrope.support.SmallWorld;

final class WhyTest {
    private static final List<Event> EVENTS = SmallWorld.randomEvents(120, 200, 23);
    private static final Scenario SCENARIO = SmallWorld.of(EVENTS);
    private static final History HISTORY = History.of(EVENTS);

    /// C strikes B five times a day for four days.
    private static final Move STRIKES = new Move(
            "W9",
            "C strikes B",
            "C strikes",
            Optional.of("CC"),
            1,
            List.of(new Step.InsertEvents("CC", "BB", Action.ASSAULT, -9, 20, 0.2, false)),
            List.of());

    private static Player player(Model model) {
        if (Fitter.fit(SCENARIO, HISTORY, model) instanceof FitResult.Fitted(Fit fit)) {
            // the one effect is made strong, so that what it carries is more than noise
            for (int k = 0; k < model.rate().size(); k++) {
                fit = fit.shifted(k, 6);
            }
            return new Player(SCENARIO, HISTORY, fit, 200, 5, 1, _ -> {});
        }
        throw new AssertionError("not fitted");
    }

    private static Effect effect(String start) {
        return RateEffects.standard(30).stream()
                .filter(one -> one.term().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOnlyEffectThereIsCarriedIt() {
        // only returned acts: C strikes B, so B acts toward C, and nobody else changes anything
        var reciprocity = effect("reciprocity");
        var why = player(new Model(List.of(reciprocity), List.of())).why(List.of(STRIKES), 200);
        assertThat(why.because()).extracting(Why.Because::id).contains("BB-CC").doesNotContain("AA-BB", "O1");
        // B answers with strikes, which calls for the lever A holds for C
        assertThat(why.because().stream().filter(one -> one.id().equals("AA-CC")))
                .allSatisfy(one -> assertThat(one.carriers())
                        .extracting(Why.Carrier::effect)
                        .isSubsetOf("a lever", reciprocity.term()));
        var tie = why.because().stream()
                .filter(one -> one.id().equals("BB-CC"))
                .findFirst()
                .orElseThrow();
        assertThat(tie.difference().value()).isNegative();
        assertThat(tie.carriers()).extracting(Why.Carrier::effect).isSubsetOf("the move itself", reciprocity.term());
        assertThat(tie.chains().getFirst().steps().getFirst()).isEqualTo("the move");
        assertThat(tie.chains().getFirst().steps()).hasSize(2).last().asString().contains("C land toward B land");
    }

    @Test
    void sharesAddUp() {
        var player = player(Model.standard());
        for (var because : player.why(List.of(STRIKES), 100).because()) {
            double carried =
                    because.carriers().stream().mapToDouble(Why.Carrier::share).sum();
            assertThat(carried).as(because.id()).isCloseTo(1, within(1e-9));
            assertThat(because.chains().stream().mapToDouble(Why.Chain::share).sum())
                    .isLessThanOrEqualTo(1 + 1e-9);
            assertThat(because.sentences()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void everyActsLinksAddUp() {
        var fit = ((FitResult.Fitted) Fitter.fit(SCENARIO, HISTORY, Model.standard())).fit();
        var pairs = List.of(new int[] {0, 1});
        var base = rollout(fit, List.of(), pairs);
        var moved = rollout(fit, List.of(STRIKES), pairs);
        var twins = new Twins(SCENARIO, fit, base, moved, false);
        int acts = 0;
        for (int future = 0; future < 50; future++) {
            twins.play(future);
            for (Consequence one : twins.found()) {
                acts++;
                assertThat(one.links().stream()
                                .mapToDouble(Consequence.Link::share)
                                .sum())
                        .isCloseTo(1, within(1e-9));
                assertThat(one.links())
                        .allSatisfy(link -> assertThat(link.from().day()).isLessThanOrEqualTo(one.day()));
            }
            assertThat(twins.found().stream()
                            .filter(one -> one.links().getFirst().through().equals("the move itself")))
                    .hasSizeGreaterThanOrEqualTo(20);
        }
        assertThat(acts).isGreaterThan(50 * 20);
    }

    @Test
    void twinsAreTheFuturesThatArePlayed() {
        var fit = ((FitResult.Fitted) Fitter.fit(SCENARIO, HISTORY, Model.standard())).fit();
        var pairs = List.of(new int[] {0, 1});
        var twins =
                new Twins(SCENARIO, fit, rollout(fit, List.of(), pairs), rollout(fit, List.of(STRIKES), pairs), false);
        var without = new Tracks(30, 2, pairs, 20);
        var with = new Tracks(30, 2, pairs, 20);
        var base = rollout(fit, List.of(), pairs);
        var moved = rollout(fit, List.of(STRIKES), pairs);
        for (int future = 0; future < 30; future++) {
            twins.play(future);
            base.play(future, without);
            moved.play(future, with);
            for (int o = 0; o < 2; o++) {
                assertThat(twins.dayWithout[o]).isEqualTo(without.firstDay(future, o));
                assertThat(twins.dayWith[o]).isEqualTo(with.firstDay(future, o));
            }
        }
    }

    @Test
    void anExampleMarksWhatTheMoveCausesAndPrevents() {
        var player = player(Model.standard());
        var example = player.example(List.of(STRIKES), 50);
        assertThat(example.acts().stream()
                        .filter(act -> act.mark() == Example.Mark.CAUSED
                                && act.source().equals("CC")))
                .hasSizeGreaterThanOrEqualTo(20);
        var idle = player.example(List.of(SCENARIO.move("W2").orElseThrow()), 50);
        assertThat(idle.acts())
                .isNotEmpty()
                .allSatisfy(act -> assertThat(act.mark()).isEqualTo(Example.Mark.SAME));
    }

    @Test
    void aMoveThatDoesNothingNeedsNoReasons() {
        var why = player(Model.standard()).why(List.of(SCENARIO.move("W2").orElseThrow()), 50);
        assertThat(why.because()).isEmpty();
    }

    @Test
    void theChangeOfALogRateIsTheSumOfItsParts() {
        var fit = ((FitResult.Fitted) Fitter.fit(SCENARIO, HISTORY, Model.standard())).fit();
        var rollout = rollout(fit, List.of(), List.of(new int[] {0, 1}));
        rollout.begin(0);
        rollout.open(1);
        double[] one = rollout.rateParts(1, 0, 1);
        double sum = 0;
        for (double part : one) {
            sum += part;
        }
        var plain = new PlainRates(fit.model(), 3);
        double[] drawn = rollout.drawn(0);
        double[] theta = java.util.Arrays.copyOf(drawn, fit.model().rate().size());
        plain.take(new double[9], theta, fit.rateRanges());
        assertThat(Math.exp(sum)).isCloseTo(plain.rate(rollout.now(), 0, 1), within(1e-12));
        double[] back = rollout.typeParts(1, 0, 1, Quad.VERBAL_CONFLICT, Quad.VERBAL_CONFLICT);
        for (double part : back) {
            assertThat(part).isCloseTo(0, within(0.0));
        }
    }

    private static Rollout rollout(Fit fit, List<Move> moves, List<int[]> pairs) {
        return new Rollout(
                SCENARIO, fit, Script.of(SCENARIO, moves), fit.situation(), LeverUse.of(SCENARIO, HISTORY), pairs, 5);
    }
}
