package org.tightrope.app.command;

import java.util.List;
import org.tightrope.play.Example;
import org.tightrope.play.Sample;
import org.tightrope.play.Why;
import org.tightrope.scenario.Scenario;

/// Why moves change what they change, and futures to read, for terminals.
final class WhyText {
    private WhyText() {}

    static String because(List<Why> all) {
        var text = new StringBuilder();
        for (Why why : all) {
            text.append("%n%nWhy %s (%s) changes what it changes, from %s futures played both ways:%n"
                    .formatted(String.join("+", why.moves()), why.name(), why.futures()));
            if (why.because().isEmpty()) {
                text.append("Nothing differs by more than noise.");
            }
            for (Why.Because because : why.because()) {
                text.append("%s %s: %s%n"
                        .formatted(
                                because.kind(),
                                because.id(),
                                because.sentences().getFirst()));
                because.sentences().stream().skip(1).forEach(one -> text.append("    %s%n".formatted(one)));
            }
        }
        return text.toString().stripTrailing();
    }

    static String samples(Scenario scenario, List<Sample> samples) {
        var text = new StringBuilder();
        for (Sample sample : samples) {
            text.append("%n%nFuture %s: %s%n".formatted(sample.future(), sample.why()));
            sample.events()
                    .forEach(event -> text.append(line(
                            scenario,
                            event.date().toString(),
                            event.source(),
                            event.action().name(),
                            event.target(),
                            "")));
        }
        return text.toString().stripTrailing();
    }

    static String examples(Scenario scenario, List<Example> examples) {
        var text = new StringBuilder();
        for (Example example : examples) {
            text.append("%n%nFuture %s with %s: %s%n"
                    .formatted(example.future(), String.join("+", example.moves()), example.why()));
            example.acts()
                    .forEach(act -> text.append(line(
                            scenario,
                            act.date().toString(),
                            act.source(),
                            act.action(),
                            act.target(),
                            act.mark().label())));
        }
        return text.toString().stripTrailing();
    }

    private static String line(
            Scenario scenario, String date, String source, String action, String target, String mark) {
        var roster = scenario.roster();
        return "  %s  %s %s %s%s%n"
                .formatted(
                        date, roster.name(source), action, roster.name(target), mark.isEmpty() ? "" : "  <- " + mark);
    }
}
