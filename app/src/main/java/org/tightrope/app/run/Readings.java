package org.tightrope.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tightrope.app.report.Report;
import org.tightrope.event.Evidence;
import org.tightrope.event.Merge;
import org.tightrope.reader.ReadResult;
import org.tightrope.reader.Text;
import org.tightrope.scenario.Scenario;

/// What the reading gave, as the report shows it.
final class Readings {
    private static final int MOST_NAMES = 25;

    private Readings() {}

    static Report.Reading none(Scenario scenario) {
        return new Report.Reading(
                List.of(), scenario.events().size(), 0, 0, 0, 0, List.of(), List.of("The documents were not read."));
    }

    static Report.Reading of(Scenario scenario, ReadResult result, Merge.Merged merged) {
        var notes = new ArrayList<>(result.notes());
        result.skipped()
                .forEach(skipped -> notes.add("%s was not read: %s".formatted(skipped.name(), skipped.reason())));
        merged.leftOut().stream()
                .collect(Collectors.groupingBy(Merge.LeftOut::reason, TreeMap::new, Collectors.counting()))
                .forEach((reason, count) -> notes.add("%s findings left out: %s".formatted(count, reason)));
        notes.addAll(merged.conflicts());
        return new Report.Reading(
                result.texts().stream().map(text -> source(text, result)).toList(),
                scenario.events().size(),
                result.events().size(),
                merged.confirmed(),
                merged.added(),
                merged.leftOut().size(),
                result.unknownActors().keySet().stream().limit(MOST_NAMES).toList(),
                notes);
    }

    private static Report.Source source(Text text, ReadResult result) {
        long events = result.events().stream()
                .filter(coded -> coded.event().evidence().stream()
                        .anyMatch(item -> item instanceof Evidence.Quote quote
                                && quote.document().equals(text.name())))
                .count();
        return new Report.Source(
                text.name(), text.title(), text.published(), text.outlet(), result.sentencesOf(text.name()), (int)
                        events);
    }
}
