package org.tightrope.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tightrope.app.output.Table;
import org.tightrope.explore.Discovery;
import org.tightrope.explore.Options;
import org.tightrope.explore.Tornado;
import org.tightrope.play.Difference;
import org.tightrope.scenario.Outcome;
import org.tightrope.scenario.Scenario;

/// Tornado, discovery and what each actor could do, for terminals.
final class ExploreText {
    private static final int MOST_EFFECTS = 12;

    private ExploreText() {}

    static String tornado(Tornado tornado) {
        var moves = Table.of("move", "change", "interval", "");
        tornado.moves()
                .forEach(bar -> moves.row(
                        bar.id(),
                        points(bar.difference()),
                        interval(bar.difference()),
                        bar.name() + (bar.byDefinition() ? " (by definition)" : "")));
        var effects = Table.of("part", "effect", "estimate", "one sd less", "one sd more", "");
        tornado.effects().stream()
                .limit(MOST_EFFECTS)
                .forEach(swing -> effects.row(
                        swing.part(),
                        swing.term(),
                        number(swing.estimate()),
                        points(swing.down()),
                        points(swing.up()),
                        swing.meaning()));
        return String.format(
                        Locale.ROOT,
                        "%n%nWhat sways %s (%.1f%% in the baseline), in percentage points:%n",
                        tornado.outcome(),
                        100 * tornado.baseline())
                + moves.text()
                + "\n\nThe coefficients that sway it most, moved by one standard deviation, the others as drawn:\n"
                + effects.text();
    }

    static String discovery(Scenario scenario, Discovery found) {
        String name = scenario.outcome(found.outcome()).map(Outcome::name).orElse(found.outcome());
        return "\n\nWhich coefficients lead to \"%s\" (%s):\n%s\n".formatted(name, found.outcome(), found.inWords());
    }

    static String actors(Scenario scenario, List<Options> all) {
        var text = new StringBuilder();
        for (Options options : all) {
            text.append(
                    "%n%nWhat %s could do, by its own interests (an outcome of weight 10 made certain is worth 10):%n"
                            .formatted(scenario.roster().nameInSentence(options.actor())));
            var table = Table.of("move", "worth", "interval", "", "what else it changes, in points");
            for (Options.Choice choice : options.choices()) {
                table.row(
                        choice.move(),
                        signed(choice.worth().value()),
                        "%s - %s"
                                .formatted(
                                        signed(choice.worth().interval().lower()),
                                        signed(choice.worth().interval().upper())),
                        choice.name(),
                        sideEffects(choice));
            }
            text.append(table.text()).append("\n").append(answer(scenario, options));
        }
        return text.toString();
    }

    private static String sideEffects(Options.Choice choice) {
        var words = new ArrayList<String>();
        for (Options.SideEffect effect : choice.sideEffects()) {
            words.add("%s %s".formatted(effect.outcome(), points(effect.difference())));
        }
        return words.isEmpty() ? "nothing clearly" : String.join(", ", words);
    }

    private static String answer(Scenario scenario, Options options) {
        if (options.choices().getFirst().worth().interval().lower() <= 0) {
            return "Nothing it could do is clearly worth doing.";
        }
        String choice = options.choices().getFirst().move();
        return options.answer()
                .map(answer -> "The best answer to %s: %s by %s (%s), worth %s there. Once it is given, %s is worth %s."
                        .formatted(
                                choice,
                                answer.move(),
                                scenario.roster().nameInSentence(answer.by()),
                                answer.name(),
                                signed(answer.gain().value()),
                                choice,
                                signed(answer.left().value())))
                .orElse("Nobody else gains by answering %s.".formatted(choice));
    }

    private static String points(Difference difference) {
        return difference.changed() == 0 ? "0" : String.format(Locale.ROOT, "%+.1f", 100 * difference.value());
    }

    private static String interval(Difference difference) {
        return String.format(
                Locale.ROOT,
                "%+.1f - %+.1f",
                100 * difference.interval().lower(),
                100 * difference.interval().upper());
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
