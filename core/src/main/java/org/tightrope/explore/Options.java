package org.tightrope.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tightrope.play.Difference;
import org.tightrope.play.Futures;
import org.tightrope.play.Player;
import org.tightrope.scenario.Interest;
import org.tightrope.scenario.Move;
import org.tightrope.scenario.Scenario;

/// What an actor could do for its own ends: its moves ranked by what they are worth to it, what else they
/// change, and what is left of the best one when another answers as suits that one best.
///
///     worth of a run = sum over outcomes of weight * probability      (weights of interests.yaml)
///
/// An outcome of weight -6 made 10 points less likely is worth 0.6 (worked case).
///
/// @param actor code
/// @param status worth of the baseline
/// @param choices best first; doing nothing is worth 0
/// @param answer to the best choice, when it is worth having at all and anybody gains by answering
public record Options(String actor, double status, List<Choice> choices, Optional<Answer> answer) {
    public Options {
        choices = List.copyOf(choices);
    }

    /// One move.
    ///
    /// @param worth gain in worth over the baseline, paired
    /// @param sideEffects clear changes of outcomes, largest first, at most five
    public record Choice(String move, String name, Difference worth, List<SideEffect> sideEffects) {
        public Choice {
            sideEffects = List.copyOf(sideEffects);
        }
    }

    /// @param weight what the outcome is worth to the actor itself, 0 when it says nothing
    public record SideEffect(String outcome, String name, Difference difference, double weight) {}

    /// The best reply of another.
    ///
    /// @param by who answers
    /// @param gain what the answer is worth to that one, given the choice
    /// @param left what the choice is worth to the actor once it is answered, over the baseline
    public record Answer(String by, String move, String name, Difference gain, Difference left) {}

    private static final int MOST_SIDE_EFFECTS = 5;

    /// For every actor with interests and a move of its own.
    public static List<Options> of(Scenario scenario, Player player, Runnable advanced) {
        return new Search(scenario, player, advanced).all();
    }

    /// Plays each combination of moves once.
    private static final class Search {
        private final Scenario scenario;
        private final Player player;
        private final Runnable advanced;
        private final Map<List<String>, Futures> played = new HashMap<>();

        Search(Scenario scenario, Player player, Runnable advanced) {
            this.scenario = scenario;
            this.player = player;
            this.advanced = advanced;
        }

        List<Options> all() {
            return actors().stream().map(this::options).toList();
        }

        private List<String> actors() {
            return scenario.assumptions().interests().stream()
                    .map(Interest::actor)
                    .distinct()
                    .filter(actor -> !moves(actor).isEmpty())
                    .toList();
        }

        private List<Move> moves(String actor) {
            return scenario.moves().stream()
                    .filter(move -> move.by().filter(actor::equals).isPresent())
                    .toList();
        }

        private Options options(String actor) {
            double[] weights = weights(actor);
            double[] base = run(List.of()).worth(weights);
            var choices = new ArrayList<Choice>();
            for (Move move : moves(actor)) {
                Futures with = run(List.of(move));
                choices.add(new Choice(
                        move.id(),
                        move.name(),
                        Futures.difference(base, with.worth(weights)),
                        sideEffects(with, weights)));
            }
            choices.sort(Comparator.comparingDouble(
                            (Choice choice) -> -choice.worth().value())
                    .thenComparing(Choice::move));
            Choice best = choices.getFirst();
            Optional<Answer> answer = best.worth().value() > 0
                    ? answer(actor, scenario.move(best.move()).orElseThrow(), weights, base)
                    : Optional.empty();
            double status = 0;
            for (double worth : base) {
                status += worth / base.length;
            }
            return new Options(actor, status, choices, answer);
        }

        private Optional<Answer> answer(String actor, Move choice, double[] weights, double[] base) {
            Optional<Answer> best = Optional.empty();
            for (String other : actors()) {
                if (other.equals(actor)) {
                    continue;
                }
                double[] theirs = weights(other);
                double[] unanswered = run(List.of(choice)).worth(theirs);
                for (Move reply : moves(other)) {
                    Futures both = run(List.of(choice, reply));
                    Difference gain = Futures.difference(unanswered, both.worth(theirs));
                    if (gain.interval().lower() > 0
                            && best.map(one -> gain.value() > one.gain().value())
                                    .orElse(true)) {
                        best = Optional.of(new Answer(
                                other, reply.id(), reply.name(), gain, Futures.difference(base, both.worth(weights))));
                    }
                }
            }
            return best;
        }

        private List<SideEffect> sideEffects(Futures with, double[] weights) {
            Futures base = run(List.of());
            var effects = new ArrayList<SideEffect>();
            for (int o = 0; o < scenario.outcomes().size(); o++) {
                var outcome = scenario.outcomes().get(o);
                Difference difference = Futures.difference(base.share(outcome.id()), with.share(outcome.id()));
                if (difference.isClear()) {
                    effects.add(new SideEffect(outcome.id(), outcome.name(), difference, weights[o]));
                }
            }
            effects.sort(Comparator.comparingDouble(
                            (SideEffect effect) -> -Math.abs(effect.difference().value()))
                    .thenComparing(SideEffect::outcome));
            return effects.stream().limit(MOST_SIDE_EFFECTS).toList();
        }

        private double[] weights(String actor) {
            return scenario.outcomes().stream()
                    .mapToDouble(outcome -> scenario.assumptions().interests().stream()
                            .filter(interest -> interest.actor().equals(actor)
                                    && interest.outcome().equals(outcome.id()))
                            .mapToDouble(Interest::weight)
                            .sum())
                    .toArray();
        }

        private Futures run(List<Move> moves) {
            return played.computeIfAbsent(moves.stream().map(Move::id).toList(), _ -> {
                Futures futures = player.futures(moves);
                advanced.run();
                return futures;
            });
        }
    }
}
