package org.tightrope.actor;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The built-in actors and all the ways of naming them, read once from the tables beside this class.
///
/// All states and territories of ISO 3166-1 (and Kosovo) with demonym and capital; heads of state and
/// government, foreign and defence ministers with the days they were in office, about 1990 to 2025;
/// organisations and armed groups; places that groups held for years.
final class Almanac {
    final Map<String, Actor> actors = new LinkedHashMap<>();
    final List<Naming> namings = new ArrayList<>();

    private static final Map<String, List<String>> TITLES = Map.ofEntries(
            Map.entry("president", List.of("President")),
            Map.entry("vice president", List.of("Vice President")),
            Map.entry("prime minister", List.of("Prime Minister", "Premier")),
            Map.entry("premier", List.of("Premier")),
            Map.entry("chancellor", List.of("Chancellor")),
            Map.entry("secretary of state", List.of("Secretary of State", "Secretary")),
            Map.entry("defence secretary", List.of("Defense Secretary", "Secretary of Defense", "Secretary")),
            Map.entry("foreign secretary", List.of("Foreign Secretary")),
            Map.entry("foreign minister", List.of("Foreign Minister", "Minister")),
            Map.entry("defence minister", List.of("Defence Minister", "Defense Minister", "Minister")));

    Almanac() {
        states();
        groups();
        leaders();
        Table.rows("contextual.csv").forEach(row -> namings.add(Naming.inContext(row[0], row[1], row[2])));
        Table.rows("held.csv")
                .forEach(row -> Table.list(row[0])
                        .forEach(place -> namings.add(Naming.held(
                                place,
                                row[1],
                                firstDay(row[2]),
                                row[3].isEmpty()
                                        ? LocalDate.MAX
                                        : lastDay(row[3]).plusDays(1)))));
        Table.rows("stopphrases.csv").forEach(row -> namings.add(Naming.nobody(row[0])));
    }

    private void states() {
        for (var row : Table.rows("states.csv")) {
            var code = row[0];
            actors.put(code, Actor.state(code, row[1]));
            add(row[1], code, Mention.Role.NAME);
            Table.list(row[2]).forEach(alias -> add(alias, code, Mention.Role.NAME));
            Table.list(row[3]).forEach(demonym -> {
                add(demonym, code, Mention.Role.ADJECTIVE);
                if (!demonym.endsWith("ese") && !demonym.endsWith("sh") && !demonym.endsWith("ch")) {
                    add(demonym + "s", code, Mention.Role.PEOPLE);
                }
            });
            Table.list(row[4]).forEach(capital -> add(capital, code, Mention.Role.CAPITAL));
            Table.list(row[5]).forEach(seat -> add(seat, code, Mention.Role.METONYM));
        }
    }

    private void groups() {
        for (var row : Table.rows("groups.csv")) {
            var code = row[0];
            var kind = Kind.valueOf(row[2].toUpperCase(Locale.ROOT).replace(' ', '_'));
            var home = row[3].isEmpty() ? Optional.<String>empty() : Optional.of(row[3]);
            actors.put(code, new Actor(code, row[1], kind, List.of(), home, List.of(), ""));
            add(row[1], code, Mention.Role.NAME);
            Table.list(row[4]).forEach(alias -> add(alias, code, Mention.Role.NAME));
            if (kind != Kind.ARMED_GROUP && code.length() < 5) {
                add(code, code, Mention.Role.NAME);
            }
        }
    }

    private void leaders() {
        for (var row : Table.rows("leaders.csv")) {
            var code = row[0];
            var from = firstDay(row[2]);
            // The day (or month) of handing over belongs to both.
            var to = row[3].isEmpty() ? LocalDate.MAX : lastDay(row[3]).plusDays(1);
            namings.add(Naming.during(row[4], code, from, to));
            Table.list(row[6]).forEach(form -> namings.add(Naming.during(form, code, from, to)));
            Table.list(row[5]).forEach(surname -> namings.add(Naming.during(surname, code, from, to)));
            var surname = row[4].substring(row[4].lastIndexOf(' ') + 1);
            TITLES.getOrDefault(row[1], List.of())
                    .forEach(title -> namings.add(Naming.during(title + " " + surname, code, from, to)));
        }
    }

    /// Days are written out where they were looked up; where only the month is sure, it stands alone
    /// (`2004-03`).
    static LocalDate firstDay(String text) {
        return text.length() == 7 ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
    }

    static LocalDate lastDay(String text) {
        return text.length() == 7 ? YearMonth.parse(text).atEndOfMonth() : LocalDate.parse(text);
    }

    private void add(String phrase, String code, Mention.Role role) {
        namings.add(Naming.always(phrase, code, role));
    }
}
