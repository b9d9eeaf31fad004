package org.tightrope.play;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.tightrope.event.History;
import org.tightrope.fault.Fault;
import org.tightrope.fit.Fit;
import org.tightrope.scenario.Scenario;

/// Runs kept in a file, so that playing can go on where it stopped: future number f depends on (seed, f)
/// alone, so 1,000 futures and 4,000 more are the first 5,000.
///
/// The file knows what it belongs to: a digest of scenario, history, estimates and seed. It is written
/// after every run, into a temporary file first.
public final class SavedRuns {
    private static final int MAGIC = 0x54525231;
    private static final int MOST_FUTURES = 1_000_000;

    private final Path file;
    private final String belongsTo;
    private final TreeMap<String, Kept> runs = new TreeMap<>();

    /// @param cut pair-days whose rate was cut
    record Kept(Tracks tracks, long cut) {}

    private SavedRuns(Path file, String belongsTo) {
        this.file = file;
        this.belongsTo = belongsTo;
    }

    /// The runs of a file, or none where there is no file yet.
    ///
    /// @throws Fault when the file is something else, is broken, or belongs to other data
    public static SavedRuns in(Path file, Scenario scenario, History history, Fit fit, long seed) {
        var saved = new SavedRuns(
                file,
                Canonical.digest(
                        scenario,
                        history.events(),
                        fit.model().rateFormula(),
                        fit.model().typeFormula(),
                        fit.rate().mode(),
                        fit.type().mode(),
                        fit.rateRanges(),
                        fit.typeRanges(),
                        seed));
        if (Files.exists(file)) {
            saved.read();
        }
        return saved;
    }

    /// How many futures every run of the file has at least; 0 when it has no runs.
    public int futures() {
        return runs.values().stream()
                .mapToInt(kept -> kept.tracks.futures)
                .min()
                .orElse(0);
    }

    /// What is kept of a run, if it has no more futures than are wanted.
    Optional<Kept> of(String key, int atMost) {
        return Optional.ofNullable(runs.get(key)).filter(kept -> kept.tracks.futures <= atMost);
    }

    void keep(String key, Tracks tracks, long cut) {
        runs.put(key, new Kept(tracks, cut));
        write();
    }

    private void read() {
        try (var in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16), 1 << 16))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("no such beginning");
            }
            if (!in.readUTF().equals(belongsTo)) {
                throw new Fault("""
                        The runs in %s belong to other events, estimates or another seed.
                        Maybe keep these in another file, or delete that one.""".formatted(file));
            }
            int count = in.readInt();
            for (int r = 0; r < count; r++) {
                var key = in.readUTF();
                long cut = in.readLong();
                runs.put(key, new Kept(Tracks.read(in, MOST_FUTURES), cut));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Fault("""
                    The file %s holds no runs, or is broken (%s).
                    Maybe delete it and play again.""".formatted(file, e.getMessage()), e);
        }
    }

    private void write() {
        try {
            var draft = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ".part");
            try {
                try (var out = new DataOutputStream(new BufferedOutputStream(
                        new GZIPOutputStream(Files.newOutputStream(draft), 1 << 16), 1 << 16))) {
                    out.writeInt(MAGIC);
                    out.writeUTF(belongsTo);
                    out.writeInt(runs.size());
                    for (var run : runs.entrySet()) {
                        out.writeUTF(run.getKey());
                        out.writeLong(run.getValue().cut);
                        run.getValue().tracks.write(out);
                    }
                }
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new Fault("""
                    The runs cannot be written to %s (%s).
                    Maybe choose a file in a folder you may write to.""".formatted(file, e.getMessage()), e);
        }
    }
}
