package org.tightrope.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tightrope.app.reading.Batch;
import org.tightrope.app.reading.Correction;
import org.tightrope.app.reading.Corrections;
import org.tightrope.app.reading.ReviewFile;
import org.tightrope.app.reading.ReviewQueue;
import org.tightrope.app.reading.Shelf;
import org.tightrope.app.reading.Source;
import org.tightrope.app.reading.Trust;
import org.tightrope.app.run.Writing;
import org.tightrope.fault.Fault;
import org.tightrope.reader.ReadResult;
import org.tightrope.reader.Reader;
import org.tightrope.reader.Text;
import picocli.CommandLine.Option;

/// How a long reading is run, kept and corrected: `@Mixin BatchOptions batch;`.
public final class BatchOptions {
    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the events there, one JSON object a line; what was read is kept in FILE.state.")
    private @Nullable Path out;

    @Option(
            names = "--resume",
            description = "With --out: go on where the last run stopped; only new and changed files are read.")
    private boolean resume;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many files to read at a time (default: 2). The answer is the same.")
    private int threads = 2;

    @Option(names = "--texts", paramLabel = "FOLDER", description = "Write the extracted texts there.")
    private @Nullable Path texts;

    @Option(
            names = "--review",
            paramLabel = "FILE",
            description = {
                "Write what is doubtful into this CSV file, for you to correct. What you corrected in it before is",
                "taken over first."
            })
    private @Nullable Path review;

    @Option(
            names = "--unsure",
            paramLabel = "C",
            description = "With --review: put up events below this confidence (default: 0.6).")
    private double unsure = ReviewQueue.UNSURE;

    @Option(
            names = "--corrections",
            paramLabel = "FILE",
            description =
                    "Where corrections are remembered (default: corrections.jsonl beside the review, else the output).")
    private @Nullable Path corrections;

    @Option(
            names = "--trained",
            paramLabel = "FILE",
            description = "What train learned (default: trained.json beside the corrections, if it is there).")
    private @Nullable Path trained;

    static final String TRAINED = "trained.json";

    Optional<Path> out() {
        return Optional.ofNullable(out);
    }

    /// What the analyst corrected so far, with what a filled-in review adds to it.
    Corrections corrections() {
        var file = memory();
        if (file.isEmpty()) {
            return Corrections.none();
        }
        var known = Corrections.read(file.get());
        var fresh = review == null ? List.<Correction>of() : ReviewFile.corrections(review);
        if (fresh.isEmpty()) {
            return known;
        }
        var all = known.with(fresh);
        all.write(file.get());
        return all;
    }

    private Optional<Path> memory() {
        if (corrections != null) {
            return Optional.of(corrections);
        }
        var beside = review != null ? review : out;
        return beside == null
                ? Optional.empty()
                : Optional.of(beside.toAbsolutePath().resolveSibling("corrections.jsonl"));
    }

    private Optional<Trust> trust() {
        if (trained != null) {
            return Optional.of(Trust.read(trained));
        }
        return memory().map(file -> file.toAbsolutePath().resolveSibling(TRAINED))
                .filter(Files::isRegularFile)
                .map(Trust::read);
    }

    /// The day undated documents counted as of in the run that is resumed.
    Optional<LocalDate> dayOfLastRun() {
        if (!resume || out == null) {
            return Optional.empty();
        }
        return Shelf.settingsOf(state(out)).flatMap(settings -> {
            try {
                return Optional.of(LocalDate.parse(settings.split(" ", 2)[0]));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private Set<Path> own() {
        var files = new HashSet<Path>();
        out().ifPresent(file -> files.addAll(List.of(file, state(file))));
        memory().ifPresent(files::add);
        for (Path file : Arrays.asList(review, texts)) {
            if (file != null) {
                files.add(file);
            }
        }
        return files;
    }

    private static Path state(Path out) {
        return out.resolveSibling(out.getFileName() + ".state");
    }

    /// Reads the files and brings them together.
    ///
    /// @param coder reads each text by itself
    /// @param reader brings them together
    /// @param settings whatever the readings depend on beside the files and the day
    ReadResult read(
            List<Path> arguments,
            Batch.Coder coder,
            Reader reader,
            LocalDate day,
            Corrections corrected,
            String settings,
            Console console) {
        if (resume && out == null) {
            throw new Fault("""
                    There is no output (--out) to resume.
                    Maybe name the file the last run wrote to: --out events.jsonl --resume.""");
        }
        if (threads < 1) {
            throw new Fault("The number of threads (%s) must be at least 1.%nMaybe leave it out.".formatted(threads));
        }
        var found = Source.in(arguments, own());
        List<Shelf.Entry> entries;
        try (var shelf = out == null ? Shelf.none() : Shelf.at(state(out), day + " " + fingerprint(settings), resume);
                var progress =
                        console.progress("reading documents", found.sources().size())) {
            if (resume) {
                console.note("%s files are known from the last run.".formatted(shelf.size()));
            }
            entries = Batch.of(coder, day).withThreads(threads).read(found.sources(), shelf, () -> progress.advance(1));
        } catch (Batch.Unavailable e) {
            throw new Fault(
                    "%s%nMaybe try again later%s.".formatted(e.getMessage(), out == null ? "" : " with --resume"));
        }
        var skipped = new ArrayList<>(found.skipped());
        entries.forEach(entry -> entry.skipped().ifPresent(skipped::add));
        var trust = trust();
        return reader.together(
                entries.stream()
                        .flatMap(entry -> entry.readings().stream())
                        .map(reading ->
                                trust.map(learned -> learned.on(reading)).orElse(reading))
                        .map(corrected::on)
                        .toList(),
                skipped);
    }

    /// Writes what was asked for beside the events.
    void write(ReadResult result, List<String> lines, Console console) {
        try {
            if (out != null) {
                Writing.write(out, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
                console.note("Written to %s.".formatted(out));
            }
            if (texts != null) {
                for (Text text : result.texts()) {
                    Writing.write(texts.resolve(fileName(text)), text.body());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (review != null) {
            int open = ReviewQueue.write(result, unsure, review);
            console.note("%s lines to review in %s.".formatted(open, review));
        }
    }

    /// Names with folders or parts of files become plain file names that cannot lead out of the folder.
    private static String fileName(Text text) {
        return text.name().replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceFirst("^\\.+", "_") + ".txt";
    }

    private static String fingerprint(String settings) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(settings.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
