package org.tightrope.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A file that is a list of entries with an id each. Opening it defines all ids, so that an entry may refer to
/// a later one; the entries themselves are read afterwards, one by one.
final class Entries {
    /// @param id empty text when it is missing or malformed
    record Entry(Block block, String id) {}

    private final List<Entry> entries = new ArrayList<>();

    private Entries() {}

    /// Opens a file; empty, with problems, when it cannot be read as a list.
    ///
    /// @param idKey the key of the id
    /// @param shape checks the form of an id
    static Optional<Entries> open(
            Reading reading,
            String file,
            String noun,
            List<String> keys,
            String idKey,
            Function<Cell, Optional<String>> shape,
            Names names) {
        var entries = new Entries();
        var opened = Yaml.list(reading, file, noun, keys, block -> {
            var cell = block.need(idKey);
            var id = cell.flatMap(shape).orElse("");
            if (!id.isEmpty()) {
                names.define(cell.get());
            } else {
                names.incomplete();
            }
            block.pause();
            entries.entries.add(new Entry(block, id));
        });
        if (!opened) {
            names.incomplete();
            return Optional.empty();
        }
        return Optional.of(entries);
    }

    int size() {
        return entries.size();
    }

    List<Entry> all() {
        return entries;
    }

    /// Reads every entry; those that are not sound are left out.
    <T> List<T> read(BiFunction<Block, String, Optional<T>> reader) {
        var read = new ArrayList<T>();
        for (Entry entry : entries) {
            entry.block().resume();
            reader.apply(entry.block(), entry.id()).ifPresent(read::add);
        }
        return read;
    }
}
