package org.tightrope.app.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tightrope.app.output.Table;
import org.tightrope.fault.Fault;
import org.tightrope.reader.Extraction;
import org.tightrope.reader.Stages;
import org.tightrope.reader.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Measures reading, stage by stage and as a whole.
@Command(
        name = "read",
        description = {
            "Measures reading: each stage over all sentences on one thread, warm; the sentence encoder alone, which is "
                    + "the limit; then everything together, without and with the encoder."
        })
public final class BenchRead implements Callable<Integer> {
    @Mixin
    private Console console = new Console();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Documents to read, for instance scenarios/*/documents/*.md.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--characters",
            paramLabel = "N",
            description = "Read the documents over and over up to so many (default: ${DEFAULT-VALUE}).")
    private int least = 400_000;

    @Option(names = "--threads", paramLabel = "T", description = "Threads of the whole runs (default: all).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        var texts = new ArrayList<Text>();
        for (Path file : files) {
            switch (Extraction.of(file, LocalDate.EPOCH)) {
                case Extraction.Read(var read) -> texts.addAll(read);
                case Extraction.Skipped(var name, var reason) ->
                    throw new Fault(
                            "The document (%s) cannot be read. %s%nMaybe leave it out.".formatted(name, reason));
            }
        }
        long characters = texts.stream().mapToLong(text -> text.body().length()).sum();
        var all = new ArrayList<Text>();
        for (long sum = 0; sum < least && characters > 0; sum += characters) {
            all.addAll(texts);
        }
        List<Stages.Stage> stages;
        try (var _ = console.progress("reading %,d documents several times".formatted(all.size()), 1)) {
            stages = Stages.of(all, threads, System::nanoTime);
        }
        console.print(stages, text(stages));
        return 0;
    }

    private static String text(List<Stages.Stage> stages) {
        var table = Table.of("stage", "sentences", "seconds", "sentences/s");
        for (Stages.Stage stage : stages) {
            table.row(
                    stage.name(),
                    String.format(Locale.ROOT, "%,d", stage.sentences()),
                    String.format(Locale.ROOT, "%.2f", stage.seconds()),
                    String.format(Locale.ROOT, "%,.0f", stage.perSecond()));
        }
        return table.text();
    }
}
