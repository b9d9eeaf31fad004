package org.tightrope.app.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.tightrope.reader.Extraction;
import org.tightrope.reader.Extraction.Skipped;
import org.tightrope.reader.Reader;
import org.tightrope.reader.Text;
import org.tightrope.reader.TextReading;

/// Reads many files on a few threads. What comes out depends on the files alone, not on their order, the
/// number of threads, or how often the run was cut off and resumed.
public final class Batch {
    /// Reads one text by itself.
    public interface Coder {
        TextReading read(Text text);

        /// Another one with the same settings, for another thread.
        Coder twin();

        /// The reader of this house.
        static Coder of(Reader reader) {
            return new Coder() {
                @Override
                public TextReading read(Text text) {
                    return reader.readAlone(text);
                }

                @Override
                public Coder twin() {
                    return of(reader.twin());
                }
            };
        }
    }

    /// Fewer files are read sooner than another thread's models are loaded.
    private static final int FILES_PER_WORKER = 5;

    private final Coder coder;
    private final LocalDate fallback;
    private final int threads;

    private Batch(Coder coder, LocalDate fallback, int threads) {
        this.coder = coder;
        this.fallback = fallback;
        this.threads = threads;
    }

    /// @param fallback publication date of what does not say when it appeared
    public static Batch of(Coder coder, LocalDate fallback) {
        return new Batch(coder, fallback, 1);
    }

    public Batch withThreads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("The number of threads (%s) must be at least 1.".formatted(count));
        }
        return new Batch(coder, fallback, count);
    }

    /// Reads what the shelf does not know yet, and keeps it there.
    ///
    /// @param done called once per file, from any thread
    /// @return one entry per source, in their order
    public List<Shelf.Entry> read(List<Source> sources, Shelf shelf, Runnable done) {
        var entries = new Shelf.Entry[sources.size()];
        var next = new AtomicInteger();
        int workers = Math.max(1, Math.min(threads, sources.size() / FILES_PER_WORKER));
        try (var pool = Executors.newFixedThreadPool(workers)) {
            var tasks = new ArrayList<Callable<Void>>();
            for (int worker = 0; worker < workers; worker++) {
                var own = worker == 0 ? coder : coder.twin();
                tasks.add(() -> {
                    for (int i = next.getAndIncrement(); i < entries.length; i = next.getAndIncrement()) {
                        entries[i] = one(own, sources.get(i), shelf);
                        done.run();
                    }
                    return null;
                });
            }
            for (var future : pool.invokeAll(tasks)) {
                future.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The reading was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Unavailable gone) {
                throw gone;
            }
            throw new IllegalStateException("The reading failed (%s).".formatted(e.getMessage()), e);
        }
        return List.of(entries);
    }

    private Shelf.Entry one(Coder own, Source source, Shelf shelf) {
        var content = hash(source.path());
        if (content.isEmpty()) {
            return left(source, "It cannot be read, or is no file.");
        }
        var known = shelf.find(source.name(), content.get());
        if (known.isPresent()) {
            return known.get();
        }
        var entry = switch (Extraction.of(source.path(), source.name(), fallback)) {
            case Skipped skipped -> new Shelf.Entry(source.name(), List.of(), Optional.of(skipped));
            case Extraction.Read(var texts) -> coded(own, source, texts);
        };
        shelf.keep(entry, content.get());
        return entry;
    }

    /// One document the reader stumbles on must not cost the other ten thousand; it is named instead.
    private static Shelf.Entry coded(Coder own, Source source, List<Text> texts) {
        try {
            return new Shelf.Entry(source.name(), texts.stream().map(own::read).toList(), Optional.empty());
        } catch (Unavailable e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return left(source, "The reader failed on it (%s): this is a bug, please report it.".formatted(e));
        }
    }

    /// Nothing can be read any more: the run stops rather than leaving out every file.
    public static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unavailable(String message) {
            super(message);
        }
    }

    private static Shelf.Entry left(Source source, String reason) {
        return new Shelf.Entry(source.name(), List.of(), Optional.of(new Skipped(source.name(), reason)));
    }

    /// SHA-256 of a file's bytes; empty when it cannot be read.
    static Optional<String> hash(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return Optional.of(HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
