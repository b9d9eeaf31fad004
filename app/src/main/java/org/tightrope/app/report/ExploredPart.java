package org.tightrope.app.report;

import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tightrope.app.plot.Figures;
import org.tightrope.explore.Discovery;
import org.tightrope.explore.Options;
import org.tightrope.explore.Tornado;
import org.tightrope.play.Difference;

/// What was asked for beside the forecast: the coefficients that sway the outcome, the combinations that
/// lead to it, and what each actor could do. Nothing where nothing was asked for.
final class ExploredPart {
    private static final int MOST_EFFECTS = 15;
    private final Report report;
    private final Map<String, String> names;

    ExploredPart(Report report) {
        this.report = report;
        this.names = report.actors().stream().collect(Collectors.toMap(Report.Party::code, Report.Party::name));
    }

    List<DomContent> draw() {
        var content = new ArrayList<DomContent>();
        report.explored().tornado().ifPresent(tornado -> tornado(content, tornado));
        report.explored().discovery().ifPresent(found -> discovery(content, found));
        report.explored().actors().forEach(options -> actor(content, options));
        return content;
    }

    private void tornado(List<DomContent> content, Tornado tornado) {
        content.add(Parts.heading("Coefficients that sway it"));
        content.add(Parts.lead(
                ("Change in the probability of \u201c%s\u201d, in percentage points, when one coefficient lies a "
                                + "standard deviation lower or higher and the others are drawn as before.")
                        .formatted(outcome(tornado.outcome()))));
        var table = new DataTable("Change in the probability of %s by coefficient".formatted(tornado.outcome()))
                .text("Effect")
                .number("Estimate")
                .number("One sd less")
                .number("One sd more")
                .text("What it measures");
        tornado.effects().stream()
                .limit(MOST_EFFECTS)
                .forEach(swing -> table.row(
                        swing.part() + " " + swing.term(),
                        String.format(Locale.ROOT, "%.2f", swing.estimate()),
                        points(swing.down()),
                        points(swing.up()),
                        swing.meaning()));
        content.add(table.draw());
    }

    private void discovery(List<DomContent> content, Discovery found) {
        content.add(Parts.heading("Combinations that lead to it"));
        content.add(p(found.inWords()));
        content.add(Parts.lead(
                "Found by peeling (Friedman and Fisher 1999) on half of %s draws of the coefficients and judged on the other half."
                        .formatted(Figures.count(found.draws()))));
    }

    private void actor(List<DomContent> content, Options options) {
        String name = names.getOrDefault(options.actor(), options.actor());
        content.add(Parts.heading("What %s could do".formatted(name)));
        content.add(
                Parts.lead("Its moves by what they are worth to it, with 95 % interval: an outcome to which it gives "
                        + "weight 10, made certain, is worth 10. Side effects in percentage points."));
        var table = new DataTable("What the moves of %s are worth to it".formatted(name))
                .text("Move")
                .number("Worth")
                .number("95 % interval")
                .text("What else it changes");
        for (Options.Choice choice : options.choices()) {
            table.row(
                    choice.move() + " " + choice.name(),
                    signed(choice.worth().value()),
                    "%s to %s"
                            .formatted(
                                    signed(choice.worth().interval().lower()),
                                    signed(choice.worth().interval().upper())),
                    choice.sideEffects().isEmpty()
                            ? "nothing clearly"
                            : choice.sideEffects().stream()
                                    .map(effect -> "%s %s".formatted(effect.outcome(), points(effect.difference())))
                                    .collect(Collectors.joining(", ")));
        }
        content.add(table.draw());
        options.answer()
                .ifPresent(answer ->
                        content.add(p(("The best answer to %s is %s (%s) by %s, worth %s there. Once it is "
                                        + "given, %s is worth %s.")
                                .formatted(
                                        options.choices().getFirst().move(),
                                        answer.move(),
                                        answer.name(),
                                        names.getOrDefault(answer.by(), answer.by()),
                                        signed(answer.gain().value()),
                                        options.choices().getFirst().move(),
                                        signed(answer.left().value())))));
    }

    private String outcome(String id) {
        return report.forecast().baseline().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> one.name())
                .orElse(id);
    }

    private static String points(Difference difference) {
        return difference.changed() == 0 ? "0" : Figures.points(difference.value());
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }
}
