package org.tightrope.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tightrope.scenario.Attribution;
import org.tightrope.scenario.Covariate;
import org.tightrope.scenario.KeyDate;

/// covariates.csv, dates.csv and attributions.csv: what is known, scheduled or doubted beside the
/// chronology.
record OutsideFiles(List<Covariate> covariates, List<KeyDate> dates, List<Attribution> attributions) {
    private static final double LARGEST = 1e6;

    static OutsideFiles read(Reading reading, Names actors) {
        return new OutsideFiles(covariates(reading, actors), dates(reading, actors), attributions(reading, actors));
    }

    private static List<Covariate> covariates(Reading reading, Names actors) {
        var read = new ArrayList<Covariate>();
        for (Table.Row row : rows(reading, Layout.COVARIATES, List.of("name", "from", "to", "since", "value"))) {
            var name = row.cell("name").id();
            var from = actor(row.cell("from"), actors);
            var to = actor(row.cell("to"), actors);
            if (from.isEmpty() && to.isPresent()) {
                row.cell("to").wrong("A value toward somebody needs somebody it starts from.", "Maybe fill in from.");
                continue;
            }
            Cell since = row.cell("since");
            var day = since.isBlank() ? Optional.<java.time.LocalDate>empty() : since.date();
            var value = row.cell("value").number(-LARGEST, LARGEST);
            if (name.isPresent() && value.isPresent()) {
                read.add(new Covariate(name.get(), from, to, day, value.get()));
            }
        }
        return read;
    }

    private static List<KeyDate> dates(Reading reading, Names actors) {
        var read = new ArrayList<KeyDate>();
        for (Table.Row row : rows(reading, Layout.DATES, List.of("name", "actor", "date"))) {
            var name = row.cell("name").id();
            var day = row.cell("date").date();
            if (name.isPresent() && day.isPresent()) {
                read.add(new KeyDate(name.get(), actor(row.cell("actor"), actors), day.get()));
            }
        }
        return read;
    }

    private static List<Attribution> attributions(Reading reading, Names actors) {
        var read = new ArrayList<Attribution>();
        for (Table.Row row : rows(reading, Layout.ATTRIBUTIONS, List.of("seen", "behind", "quad", "share"))) {
            var seen = actors.check(row.cell("seen"));
            var behind = actors.check(row.cell("behind"));
            var quad = row.cell("quad").quad();
            var share = row.cell("share").number(0.001, 1);
            if (seen.isPresent() && seen.equals(behind)) {
                row.cell("behind").wrong("Nobody stands behind himself (%s).".formatted(seen.get()), "Maybe another.");
            } else if (seen.isPresent() && behind.isPresent() && quad.isPresent() && share.isPresent()) {
                read.add(new Attribution(seen.get(), behind.get(), quad.get(), share.get()));
            }
        }
        return read;
    }

    private static List<Table.Row> rows(Reading reading, String file, List<String> columns) {
        return reading.exists(file) ? Table.rows(reading, file, columns).orElse(List.of()) : List.of();
    }

    private static Optional<String> actor(Cell cell, Names actors) {
        return cell.isBlank() ? Optional.empty() : actors.check(cell);
    }
}
