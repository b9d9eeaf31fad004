package org.tightrope.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.tightrope.actor.Actor;
import org.tightrope.actor.ActorBook;

/// Measures the reader on unit sentences with fictional actors: source-target pairs right and returned,
/// by the first three letters of the codes.
///
///     MeasureUnits UNITS.jsonl ACTORS.csv [fast]
///
/// The actor list has the columns code, name, kind, home, aliases.
public final class MeasureUnits {
    private MeasureUnits() {}

    public static void main(String[] args) throws IOException {
        var plain = Reader.of(ActorBook.builtIn().with(actors(Path.of(args[1]))));
        var reader = args.length > 2 && args[2].equals("fast") ? plain.fast() : plain;
        int wanted = 0;
        int returned = 0;
        int found = 0;
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            var node = new ObjectMapper().readTree(line);
            var gold = new TreeSet<String>();
            for (JsonNode event : node.get("events")) {
                gold.add(start(event.get("source").asText()) + ">"
                        + start(event.get("target").asText()));
            }
            var day = LocalDate.parse(node.get("date").asText(), DateTimeFormatter.BASIC_ISO_DATE);
            var read = new TreeSet<String>();
            for (CodedEvent coded : reader.read(
                            List.of(Text.of("unit", day, node.get("text").asText())))
                    .events()) {
                read.add(start(coded.event().source()) + ">"
                        + start(coded.event().target()));
            }
            wanted += gold.size();
            returned += read.size();
            var both = new TreeSet<>(gold);
            both.retainAll(read);
            found += both.size();
            if (!both.equals(gold) || !both.equals(read)) {
                System.out.println(
                        gold + " read " + read + ": " + node.get("text").asText());
            }
        }
        System.out.println(wanted + " pairs, " + returned + " returned, " + found + " right");
    }

    private static String start(String code) {
        return code.substring(0, Math.min(3, code.length()));
    }

    private static List<Actor> actors(Path file) throws IOException {
        var found = new ArrayList<Actor>();
        for (String line : Files.readAllLines(file)) {
            var cells = line.split(",", -1);
            if (!cells[0].equals("code")) {
                var plain = Actor.state(cells[0], cells[1]);
                var aliases = cells[4].isEmpty() ? List.<String>of() : Arrays.asList(cells[4].split("\\|", -1));
                found.add(new Actor(cells[0], cells[1], plain.kind(), aliases, plain.home(), List.of(), ""));
            }
        }
        return found;
    }
}
