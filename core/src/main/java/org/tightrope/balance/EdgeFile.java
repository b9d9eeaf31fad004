package org.tightrope.balance;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads an edge list from a CSV file in UTF-8: columns from, to, sign or weight; a header is optional.
/// Columns may be separated by commas, semicolons or tabs; lines that begin with # are comments.
public final class EdgeFile {
    private static final Set<String> FROM = Set.of("from", "source", "node1", "i", "a");
    private static final Set<String> TO = Set.of("to", "target", "node2", "j", "b");
    private static final Set<String> VALUE = Set.of("sign", "weight", "value", "s", "w", "tie");

    private EdgeFile() {}

    /// @throws IOException when the file cannot be read
    public static EdgeList.Cleaned read(Path file, boolean directed, double threshold) throws IOException {
        if (Files.isDirectory(file)) {
            return fault("It is a directory.");
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(new BufferedInputStream(Files.newInputStream(file)), decoder)) {
            return read(reader, separator(file), directed, threshold);
        } catch (MalformedInputException _) {
            return fault("It is not UTF-8 text.");
        } catch (UncheckedIOException trouble) {
            if (trouble.getCause() instanceof MalformedInputException) {
                return fault("It is not UTF-8 text.");
            }
            throw trouble;
        } catch (CsvParseException broken) {
            return broken.getCause() instanceof MalformedInputException
                    ? fault("It is not UTF-8 text.")
                    : fault("It is not CSV (%s); a quotation mark may not be closed.".formatted(broken.getMessage()));
        }
    }

    private static EdgeList.Cleaned fault(String sentence) {
        return new EdgeList.Cleaned(SignedGraph.of(), List.of(), List.of(sentence));
    }

    private static char separator(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(4096), StandardCharsets.ISO_8859_1);
            String line = start.lines().findFirst().orElse("");
            return line.indexOf(',') >= 0 ? ',' : line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
        }
    }

    static EdgeList.Cleaned read(Reader reader, char separator, boolean directed, double threshold) throws IOException {
        var list = new EdgeList(directed, threshold);
        int[] columns = {0, 1, 2};
        boolean first = true;
        String header = "";
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .commentStrategy(CommentStrategy.SKIP)
                .commentCharacter('#')
                .allowMissingFields(true)
                .allowExtraFields(true)
                .detectBomHeader(false)
                .ofCsvRecord(reader)) {
            for (CsvRecord row : csv) {
                if (first) {
                    first = false;
                    int[] named = header(row);
                    if (named.length == 3) {
                        columns = named;
                        header = String.join(",", row.getFields());
                        continue;
                    }
                }
                int line = (int) row.getStartingLineNumber();
                if (row.getFieldCount() == 2 && !row.getField(1).isBlank()) {
                    list.fault(
                            "Line %d has 2 columns (%s, %s); from, to and sign are needed, or one name alone for a node without ties."
                                    .formatted(
                                            line,
                                            cell(row, 0).strip(),
                                            cell(row, 1).strip()));
                    continue;
                }
                String last = row.getField(row.getFieldCount() - 1);
                if (last.indexOf('\n') >= 0) {
                    list.fault("Line %d opens a quotation mark that no later line closes rightly.".formatted(line));
                    continue;
                }
                list.add(line, cell(row, columns[0]), cell(row, columns[1]), cell(row, columns[2]));
                if (list.size() > EdgeList.MOST_TIES) {
                    return fault("It has more than %d ties, too many to measure.".formatted(EdgeList.MOST_TIES));
                }
            }
        }
        if (list.size() == 0 && !header.isEmpty() && !isUsual(header)) {
            list.fault("It has no ties; its first line (%s) was taken for a header.".formatted(header));
        }
        return list.clean();
    }

    private static boolean isUsual(String header) {
        String[] names = header.toLowerCase(Locale.ROOT).split(",", -1);
        return names.length == 3 && FROM.contains(names[0].strip()) && VALUE.contains(names[2].strip());
    }

    private static String cell(CsvRecord row, int column) {
        String text = column < row.getFieldCount() ? row.getField(column) : "";
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /// Positions of the three columns when the line is a header, else nothing.
    private static int[] header(CsvRecord row) {
        int from = -1;
        int to = -1;
        int value = -1;
        for (int c = 0; c < row.getFieldCount(); c++) {
            String name = cell(row, c).strip().toLowerCase(Locale.ROOT);
            from = from < 0 && FROM.contains(name) ? c : from;
            to = to < 0 && TO.contains(name) ? c : to;
            value = value < 0 && VALUE.contains(name) ? c : value;
        }
        if (from >= 0 && to >= 0 && value >= 0) {
            return new int[] {from, to, value};
        }
        // Some other words in the first line: a header too, if its third cell cannot be a sign.
        boolean words = row.getFieldCount() >= 3
                && EdgeList.weight(cell(row, 2)).isEmpty()
                && !cell(row, 2).isBlank()
                && cell(row, 2).chars().allMatch(c -> Character.isLetter(c) || c == '_' || c == ' ')
                && !Set.of("nan", "na", "inf", "infinity", "null")
                        .contains(cell(row, 2).strip().toLowerCase(Locale.ROOT));
        return words ? new int[] {0, 1, 2} : new int[0];
    }
}
