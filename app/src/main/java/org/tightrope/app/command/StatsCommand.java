package org.tightrope.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tightrope.app.output.Progress;
import org.tightrope.app.run.StateFile;
import org.tightrope.app.table.Column;
import org.tightrope.app.table.RowWriter;
import org.tightrope.app.table.Tables;
import org.tightrope.fault.Fault;
import org.tightrope.statistic.Design;
import org.tightrope.statistic.Replay;
import org.tightrope.statistic.RowSink;
import org.tightrope.statistic.Snapshot;
import org.tightrope.stream.EventStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the statistics of events and of those who could have acted instead.
@Command(
        name = "stats",
        description = {
            "Writes the statistics a formula names as a table: each event and who could have acted instead, sampled "
                    + "controls or everybody at risk; for use in R, Python or a database.",
            "Columns: IS_OBSERVED, SOURCE, TARGET, TIME, TYPE, EVENT, STRATUM, WEIGHT (one over the probability of "
                    + "having been sampled), then one per term. docs/event-streams.md says more."
        })
public final class StatsCommand implements Callable<Integer> {
    private static final int EVENTS_A_STEP = 256;

    @Mixin
    private Console console = new Console();

    @Parameters(
            paramLabel = "EVENTS|SCENARIO",
            description = "CSV (or .csv.gz) with time, source, target, type; a scenario's folder or name.")
    private String events = "";

    @Mixin
    private StreamOptions options = new StreamOptions();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where to write: .csv, .csv.gz or .parquet (default: CSV on standard output).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--controls",
            paramLabel = "N",
            description = "Pairs sampled evenly beside each event (default: ${DEFAULT-VALUE}).")
    private int controls = 5;

    @Option(names = "--full", description = "Everybody at risk instead of sampled controls.")
    private boolean full;

    @Option(names = "--seed", paramLabel = "N", description = "Of the sampling (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--save-state",
            paramLabel = "FILE",
            description = "Write what the statistics remember at the end, to go on from with later events.")
    private Optional<Path> saveState = Optional.empty();

    @Option(
            names = "--from-state",
            paramLabel = "FILE",
            description =
                    "Go on from a saved state: EVENTS holds only what came later; rows are those of one long run.")
    private Optional<Path> fromState = Optional.empty();

    /// What `--json` prints.
    record Result(
            String formula, String out, List<String> columns, int events, int actors, long rows, double seconds) {}

    @Override
    public Integer call() throws IOException {
        var clock = new Clock();
        if (controls < 0) {
            throw new Fault("The number of controls (%d) must not be negative.\nMaybe 5.".formatted(controls));
        }
        if (console.isJson() && out.isEmpty()) {
            throw new Fault("--json prints a summary beside the table, which needs a file of its own.\nMaybe add --out"
                    + " stats.csv.");
        }
        Optional<Snapshot> after =
                fromState.isPresent() ? Optional.of(StateFile.read(fromState.get())) : Optional.empty();
        Design design = options.design(ScenarioArgument.of(events).path(), after, console);
        List<Column> columns = columns(design);
        long[] rows = new long[1];
        try (Progress progress =
                console.progress("computing statistics", design.stream().size())) {
            Tables.Filling filling = table -> rows[0] = fill(design, after, table, progress);
            if (out.isPresent()) {
                Tables.write(out.get(), columns, filling);
            } else {
                Tables.write(new org.tightrope.app.output.Printed(console.out()), columns, filling);
            }
        }
        if (out.isPresent()) {
            var result = new Result(
                    options.formula().toString(),
                    out.get().toString(),
                    columns.stream().map(Column::name).toList(),
                    design.stream().size(),
                    design.stream().actors().size(),
                    rows[0],
                    clock.seconds());
            console.print(
                    result,
                    "%,d rows of %d statistics for %,d events among %,d actors: %s"
                            .formatted(
                                    result.rows(),
                                    design.statistics().size(),
                                    result.events(),
                                    result.actors(),
                                    result.out()));
        }
        return 0;
    }

    private static List<Column> columns(Design design) {
        var columns = new ArrayList<>(List.of(
                Column.whole("IS_OBSERVED"),
                Column.text("SOURCE"),
                Column.text("TARGET"),
                design.stream().dated() ? Column.text("TIME") : Column.real("TIME"),
                Column.text("TYPE"),
                Column.text("EVENT"),
                Column.whole("STRATUM"),
                Column.real("WEIGHT")));
        design.names().forEach(name -> columns.add(Column.real(name)));
        return columns;
    }

    private long fill(Design design, Optional<Snapshot> after, RowWriter table, Progress progress) throws IOException {
        EventStream stream = design.stream();
        long[] rows = new long[1];
        int[] shown = new int[1];
        RowSink sink = (stratum, event, observed, source, target, type, weight, values) -> {
            try {
                table.whole(observed ? 1 : 0);
                table.text(stream.actors().get(source));
                table.text(stream.actors().get(target));
                if (stream.dated()) {
                    table.text(stream.when(event));
                } else {
                    table.real(stream.time()[event]);
                }
                table.text(type < 0 ? "" : stream.types().get(type));
                table.text(stream.id().get(event));
                table.whole(stratum);
                table.real(weight);
                for (double value : values) {
                    table.real(value);
                }
                table.end();
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
            rows[0]++;
            if (event - shown[0] >= EVENTS_A_STEP) {
                progress.advance(event - shown[0]);
                shown[0] = event;
            }
        };
        Snapshot end = full ? Replay.full(design, after, sink) : Replay.sampled(design, after, controls, seed, sink);
        if (saveState.isPresent()) {
            StateFile.write(saveState.get(), end);
        }
        return rows[0];
    }
}
