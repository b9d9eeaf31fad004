package org.tightrope.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tightrope.app.output.Table;
import org.tightrope.app.run.BackgroundFile;
import org.tightrope.app.run.EventSeries;
import org.tightrope.event.Event;
import org.tightrope.fault.Fault;
import org.tightrope.fit.Background;
import org.tightrope.fit.Backgrounds;
import org.tightrope.fit.Series;
import org.tightrope.model.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a background model from event files.
@Command(
        name = "background",
        description = {
            "Fits the standard model on windows of event files, pools the estimates into a background model "
                    + "that scenarios start from, and scores it on the days after each window.",
            "FILE is CSV (or .csv.gz) with the columns of docs/formats/events-csv.md. One file is one conflict: its "
                    + "windows are left out together when one of them is scored."
        })
public final class BackgroundCommand implements Callable<Integer> {
    @Mixin
    private Console console = new Console();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Event files.")
    private List<Path> files = List.of();

    @Option(names = "--save", required = true, paramLabel = "FILE", description = "Where to write the model.")
    private Path save = Path.of("");

    @Option(names = "--window", paramLabel = "DAYS", description = "Length of a window (default: ${DEFAULT-VALUE}).")
    private int window = 540;

    @Option(
            names = "--every",
            paramLabel = "DAYS",
            description = "From the start of one window to the next (default: ${DEFAULT-VALUE}).")
    private int every = 1080;

    @Option(
            names = "--actors",
            paramLabel = "N",
            description = "Busiest actors of a window to keep (default: ${DEFAULT-VALUE}).")
    private int actors = 12;

    @Option(
            names = "--score",
            paramLabel = "DAYS",
            description = "Days after each window to score on (default: ${DEFAULT-VALUE}).")
    private int score = 90;

    @Option(names = "--title", description = "What the model is called.")
    private String title = "background model";

    @Override
    public Integer call() throws IOException {
        var series = new ArrayList<Series>();
        for (Path file : files) {
            series.addAll(windows(file));
        }
        if (series.size() < 2) {
            throw new Fault("""
                    The files hold %s window(s) of %s days followed by %s days to score; at least 2 are needed.
                    Maybe lower --window or --every.""".formatted(series.size(), window, score));
        }
        Background background;
        try (var progress = console.progress("fitting windows", 2L * series.size())) {
            background = Backgrounds.of(
                    title,
                    how(series.size()),
                    series,
                    one -> conflict(one.name()),
                    Model.standard(),
                    _ -> progress.advance(1));
        }
        BackgroundFile.write(save, background);
        console.print(background, text(background));
        return 0;
    }

    private List<Series> windows(Path file) throws IOException {
        List<Event> events = EventSeries.read(file, console::note);
        var windows = new ArrayList<Series>();
        if (events.isEmpty()) {
            return windows;
        }
        LocalDate last = events.getLast().date();
        LocalDate start = events.getFirst().date();
        int days = Math.toIntExact(Math.min(window, last.toEpochDay() - start.toEpochDay() + 1 - score));
        if (days < window) {
            console.note("%s: shorter than a window; its first %d days are one.".formatted(file, Math.max(days, 0)));
        }
        while (days > 0 && !start.plusDays(days - 1L + score).isAfter(last)) {
            LocalDate asOf = start.plusDays(days - 1L);
            String name = "%s %s".formatted(stem(file), asOf);
            windows.add(Series.of(name, events, asOf, days, actors, score));
            start = start.plusDays(every);
        }
        return windows;
    }

    private String how(int windows) {
        return "The standard model fitted with flat priors on %d windows of %d days, one every %d days, of the %d "
                        .formatted(windows, window, every, actors)
                + "busiest actors each; estimates pooled by random-effects meta-analysis; each window's next %d days "
                        .formatted(score)
                + "scored with a prior from the other files only.";
    }

    private static String conflict(String name) {
        return name.substring(0, name.lastIndexOf(' '));
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("(_c2c)?\\.csv(\\.gz)?$", "");
    }

    private static String text(Background background) {
        var terms = Table.of("part", "effect", "mean", "between series", "sd for a new one");
        add(terms, "rate", background.rate());
        add(terms, "type", background.type());
        var studies = Table.of("series, last day", "actors", "events", "theory", "background", "gain per event");
        for (Background.Study study : background.studies()) {
            studies.row(
                    study.name(),
                    "" + study.actors(),
                    "" + study.events(),
                    number(study.theory()),
                    number(study.background()),
                    number(study.background() - study.theory()));
        }
        return terms.text() + "\n\n" + studies.text();
    }

    private static void add(Table table, String name, Background.Part part) {
        int k = part.terms().size();
        for (int c = 0; c < k; c++) {
            table.row(
                    name,
                    part.terms().get(c),
                    number(part.means().get(c)),
                    number(part.spreads().get(c)),
                    number(Math.sqrt(part.covariances().get(c * k + c))));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
