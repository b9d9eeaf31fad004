package org.tightrope.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tightrope.event.History;
import org.tightrope.fit.Coefficient;
import org.tightrope.fit.Fit;
import org.tightrope.play.Difference;
import org.tightrope.play.Futures;
import org.tightrope.play.Player;
import org.tightrope.scenario.Move;
import org.tightrope.scenario.Scenario;

/// What sways an outcome most: every move, and every coefficient one standard deviation down and up, each
/// against the same baseline under the same random numbers.
///
/// @param outcome id
/// @param baseline its probability
/// @param moves largest change first
/// @param effects widest swing first
public record Tornado(String outcome, double baseline, List<Bar> moves, List<Swing> effects) {
    public Tornado {
        moves = List.copyOf(moves);
        effects = List.copyOf(effects);
    }

    /// What a move changes.
    ///
    /// @param byDefinition whether the move brings the outcome about even if nobody else acts
    public record Bar(String id, String name, Difference difference, boolean byDefinition) {}

    /// What a coefficient changes.
    ///
    /// @param part `rate` or `type`
    /// @param down at one standard deviation less, the other coefficients as they are drawn
    /// @param up at one more
    public record Swing(
            String part, String term, String meaning, double estimate, double se, Difference down, Difference up) {
        /// The wider of the two changes.
        public double width() {
            return Math.max(Math.abs(down.value()), Math.abs(up.value()));
        }
    }

    /// Makes the runs.
    public interface Runs {
        /// A player of the scenario under a fit, with the same futures, seed and threads each time.
        Player with(Fit fit);

        /// Told of each run that is done.
        default void advanced() {}
    }

    /// Runs one baseline, one run per move and two per effect.
    public static Tornado of(Scenario scenario, History history, Fit fit, String outcome, Runs runs) {
        double[] base = runs.with(fit).futures(List.of()).share(outcome);
        runs.advanced();
        var moves = new ArrayList<Bar>();
        for (Move move : scenario.moves()) {
            Player player = runs.with(fit);
            double[] with = player.futures(List.of(move)).share(outcome);
            moves.add(new Bar(
                    move.id(),
                    move.name(),
                    Futures.difference(base, with),
                    player.byDefinition(List.of(move)).contains(outcome)));
            runs.advanced();
        }
        var effects = new ArrayList<Swing>();
        List<Coefficient> coefficients = fit.coefficients();
        for (int k = 0; k < coefficients.size(); k++) {
            Coefficient c = coefficients.get(k);
            double[] down = runs.with(fit.shifted(k, -1)).futures(List.of()).share(outcome);
            runs.advanced();
            double[] up = runs.with(fit.shifted(k, 1)).futures(List.of()).share(outcome);
            runs.advanced();
            effects.add(new Swing(
                    c.part(),
                    c.term(),
                    c.meaning(),
                    c.estimate(),
                    c.se(),
                    Futures.difference(base, down),
                    Futures.difference(base, up)));
        }
        moves.sort(Comparator.comparingDouble(
                        (Bar bar) -> -Math.abs(bar.difference().value()))
                .thenComparing(Bar::id));
        effects.sort(Comparator.comparingDouble((Swing swing) -> -swing.width())
                .thenComparing(Swing::part)
                .thenComparing(Swing::term));
        double mean = 0;
        for (double share : base) {
            mean += share / base.length;
        }
        return new Tornado(outcome, mean, moves, effects);
    }
}
