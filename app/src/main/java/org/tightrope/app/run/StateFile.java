package org.tightrope.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.tightrope.fault.Fault;
import org.tightrope.statistic.Snapshot;
import org.tightrope.statistic.SnapshotFile;

/// What statistics remember, saved beside the data they came from.
public final class StateFile {
    private StateFile() {}

    public static Snapshot read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return SnapshotFile.read(in);
        } catch (NoSuchFileException missing) {
            throw new Fault("""
                    There is no saved state at %s.
                    Maybe make it with: tightrope stats EVENTS.csv --formula FORMULA --save-state %s""".formatted(file, file), missing);
        } catch (Fault fault) {
            throw new Fault("%s: %s".formatted(file, fault.getMessage()), fault);
        }
    }

    public static void write(Path file, Snapshot state) throws IOException {
        Writing.write(file, out -> SnapshotFile.write(state, out));
    }
}
