package org.tightrope.stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.tightrope.fault.Fault;

/// Reads an event stream from CSV: docs/formats/event-stream.md.
public final class StreamFile {
    /// Rows kept aside are counted; so many are quoted.
    private static final int MOST_QUOTED = 20;

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private StreamFile() {}

    /// A row that was kept aside.
    ///
    /// @param line in the file, from 1
    /// @param column name of the column, or empty for the row as a whole
    public record Rejected(long line, String column, String why) {}

    /// What a file gave.
    ///
    /// @param rejected the first rows kept aside
    /// @param aside how many rows were kept aside
    /// @param notes what the reader should know, in sentences
    public record Read(EventStream stream, List<Rejected> rejected, int aside, List<String> notes) {
        public Read {
            rejected = List.copyOf(rejected);
            notes = List.copyOf(notes);
        }
    }

    /// @param clock what numbers in the time column count; empty to guess
    /// @throws IOException when the file cannot be read
    /// @throws Fault when it is not an event stream at all
    public static Read read(Path file, Optional<Clock> clock) throws IOException {
        try (Reader reader = open(file)) {
            return read(reader, clock);
        } catch (Fault fault) {
            throw new Fault("%s: %s".formatted(file, fault.getMessage()), fault);
        }
    }

    private static Reader open(Path file) throws IOException {
        var in = new PushbackInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), 2);
        int first = in.read();
        int second = in.read();
        if (second >= 0) {
            in.unread(second);
        }
        if (first >= 0) {
            in.unread(first);
        }
        InputStream plain = first == GZIP_FIRST && second == GZIP_SECOND ? new GZIPInputStream(in, 1 << 16) : in;
        return new InputStreamReader(plain, StandardCharsets.UTF_8);
    }

    static Read read(Reader reader, Optional<Clock> clock) throws IOException {
        var rejected = new ArrayList<Rejected>();
        int aside = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(reader)) {
            var rows = csv.iterator();
            if (!rows.hasNext()) {
                throw new Fault("The file is empty." + "\n" + "Maybe the wrong file was named.");
            }
            var columns = StreamColumns.of(rows.next().getFields());
            var builder = new StreamBuilder();
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                Optional<Rejected> fault = columns.add(row, builder);
                if (fault.isPresent()) {
                    aside++;
                    if (rejected.size() < MOST_QUOTED) {
                        rejected.add(fault.get());
                    }
                }
            }
            if (builder.size() == 0) {
                String first = rejected.isEmpty()
                        ? ""
                        : "; the first row kept aside is line %d: %s"
                                .formatted(
                                        rejected.getFirst().line(),
                                        rejected.getFirst().why());
                throw new Fault(
                        "The file has no usable events%s.\nMaybe check the columns time, source, target and type."
                                .formatted(first));
            }
            var notes = new ArrayList<String>();
            EventStream stream = builder.build(clock, notes);
            return new Read(stream, rejected, aside, notes);
        } catch (CsvParseException broken) {
            throw new Fault("The file is not CSV: %s.".formatted(broken.getMessage()) + "\n"
                    + "Maybe a quotation mark is not closed.");
        }
    }
}
