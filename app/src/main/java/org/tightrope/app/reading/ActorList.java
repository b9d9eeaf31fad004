package org.tightrope.app.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.tightrope.actor.Actor;
import org.tightrope.actor.ActorBook;
import org.tightrope.actor.Kind;
import org.tightrope.fault.Fault;

/// A user's own list of actors, which wins over the built-in book: CSV with the columns code, name, kind,
/// home and aliases (separated by `|`), or YAML as in a scenario's actors.yaml. Only the code is needed, where the book
/// knows it.
public final class ActorList {
    private ActorList() {}

    /// @param book for names and kinds the list leaves out
    /// @throws Fault naming the file and the entry, when it is not sound
    public static List<Actor> read(Path file, ActorBook book) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try {
            var text = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
            var entries = name.endsWith(".yaml") || name.endsWith(".yml") ? yaml(text, file) : csv(text);
            var actors = new ArrayList<Actor>();
            for (int i = 0; i < entries.size(); i++) {
                actors.add(actor(entries.get(i), "Entry %s of %s".formatted(i + 1, file), book));
            }
            if (actors.isEmpty()) {
                throw new Fault("The list of actors (%s) is empty.%nMaybe leave it out.".formatted(file));
            }
            return actors;
        } catch (IOException | CsvParseException | YamlEngineException e) {
            throw new Fault(
                    "The list of actors (%s) cannot be read (%s).%nMaybe check the path; it must be CSV or YAML in UTF-8."
                            .formatted(
                                    file,
                                    String.valueOf(e.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse("")));
        }
    }

    private record Entry(String code, String name, String kind, String home, List<String> aliases) {}

    private static List<Entry> csv(String text) throws IOException {
        var entries = new ArrayList<Entry>();
        try (var csv = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : csv) {
                entries.add(new Entry(
                        cell(row, "code"),
                        cell(row, "name"),
                        cell(row, "kind"),
                        cell(row, "home"),
                        Stream.of(cell(row, "aliases").split("\\|", -1))
                                .map(String::strip)
                                .filter(alias -> !alias.isEmpty())
                                .toList()));
            }
        }
        return entries;
    }

    private static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).orElse("");
    }

    private static List<Entry> yaml(String text, Path file) {
        var settings = LoadSettings.builder().setMaxAliasesForCollections(20).build();
        var entries = new ArrayList<Entry>();
        if (!(new Load(settings).loadFromString(text) instanceof List<?> list)) {
            throw new Fault("The list of actors (%s) must be a YAML list.%nMaybe begin each entry with \"- code:\"."
                    .formatted(file));
        }
        for (Object item : list) {
            if (item instanceof Map<?, ?> map) {
                entries.add(new Entry(
                        word(map, "code"),
                        word(map, "name"),
                        word(map, "kind"),
                        word(map, "home"),
                        map.get("aliases") instanceof List<?> aliases
                                ? aliases.stream().map(String::valueOf).toList()
                                : List.of()));
            }
        }
        return entries;
    }

    private static String word(Map<?, ?> map, String key) {
        var value = map.get(key);
        return value == null ? "" : String.valueOf(value).strip();
    }

    private static Actor actor(Entry entry, String place, ActorBook book) {
        if (!Actor.isCode(entry.code())) {
            throw new Fault(
                    "%s has a code (%s) that is not 2 to 8 upper-case letters and digits.%nMaybe write it like HEZ."
                            .formatted(place, entry.code()));
        }
        var known = book.byCode(entry.code());
        var name = entry.name().isEmpty() ? known.map(Actor::name).orElse("") : entry.name();
        if (name.isEmpty()) {
            throw new Fault("%s (%s) has no name, and the built-in book does not know the code.%nMaybe add one."
                    .formatted(place, entry.code()));
        }
        var kind = Stream.of(Kind.values())
                .filter(each -> each.label().equals(entry.kind().toLowerCase(Locale.ROOT)))
                .findFirst();
        if (kind.isEmpty() && !entry.kind().isEmpty()) {
            throw new Fault("%s has an unknown kind (%s).%nMaybe one of %s."
                    .formatted(
                            place,
                            entry.kind(),
                            String.join(
                                    ", ",
                                    Stream.of(Kind.values()).map(Kind::label).toList())));
        }
        return new Actor(
                entry.code(),
                name,
                kind.or(() -> known.map(Actor::kind)).orElse(Kind.STATE),
                entry.aliases(),
                entry.home().isEmpty() ? known.flatMap(Actor::home) : Optional.of(entry.home()),
                known.map(Actor::memberOf).orElse(List.of()),
                "");
    }
}
