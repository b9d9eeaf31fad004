package org.tightrope.scenario.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tightrope.scenario.CodedTie;

/// ties.csv: who stands how with whom, as the analyst codes it.
final class TiesFile {
    private static final List<String> COLUMNS = List.of("from", "to", "sign", "basis", "source");

    private final Map<String, Integer> lines = new HashMap<>();
    private final Names actors;

    private TiesFile(Names actors) {
        this.actors = actors;
    }

    /// The sound ones, in the order of the file; none when there is no such file.
    static List<CodedTie> read(Reading reading, Names actors) {
        var ties = new ArrayList<CodedTie>();
        if (reading.exists(Layout.TIES)) {
            var file = new TiesFile(actors);
            Table.rows(reading, Layout.TIES, COLUMNS)
                    .ifPresent(rows -> rows.forEach(row -> file.tie(row).ifPresent(ties::add)));
        }
        return ties;
    }

    private Optional<CodedTie> tie(Table.Row row) {
        var from = row.cell("from").words().isPresent() ? actors.check(row.cell("from")) : Optional.<String>empty();
        var to = row.cell("to").words().isPresent() ? actors.check(row.cell("to")) : Optional.<String>empty();
        var sign = sign(row.cell("sign"));
        var basis = row.cell("basis").words();
        var source = row.cell("source").words();
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.equals(to)) {
            return row.cell("to")
                    .wrong(
                            "A tie needs two actors, and this has one (%s).".formatted(to.get()),
                            "Maybe the other was meant.");
        }
        boolean ordered = from.get().compareTo(to.get()) < 0;
        var pair = ordered ? from.get() + "-" + to.get() : to.get() + "-" + from.get();
        var first = lines.putIfAbsent(pair, row.line());
        if (first != null) {
            return row.cell("from")
                    .wrong(
                            "The pair %s, %s stands twice, first in line %s; ties have no direction."
                                    .formatted(from.get(), to.get(), first),
                            "Maybe keep the better founded of the two.");
        }
        return sign.isPresent() && basis.isPresent() && source.isPresent()
                ? Optional.of(new CodedTie(from.get(), to.get(), sign.get(), basis.get(), source.get()))
                : Optional.empty();
    }

    private static Optional<Integer> sign(Cell cell) {
        return switch (cell.text()) {
            case "+" -> Optional.of(1);
            case "-" -> Optional.of(-1);
            default ->
                cell.wrong("The sign (%s) must be + or -.".formatted(cell.shown()), "Maybe + for friends, - for foes.");
        };
    }
}
