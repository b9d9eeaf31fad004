package org.tightrope.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AlmanacTest {
    @ParameterizedTest
    @CsvSource({
        "Hans-Dietrich Genscher, 1991-05-01, DEU",
        "Foreign Minister Vedrine, 1999-03-24, FRA",
        "President Gorbachev, 1991-08-19, RUS",
        "Gloria Arroyo, 2005-01-01, PHL",
        "Osama bin Laden, 2001-09-11, AQ",
        "Zelenskyy, 2022-02-24, UKR",
        "Antonio Guterres, 2001-01-01, PRT",
        "Antonio Guterres, 2020-01-01, UN",
        "Jens Stoltenberg, 2012-01-01, NOR",
        "Jens Stoltenberg, 2020-01-01, NATO",
        "Kaja Kallas, 2022-06-01, EST",
        "Kaja Kallas, 2025-06-01, EU",
        "Dar es Salaam, 2024-06-01, TZA"
    })
    void whoeverHeldOfficeResolvesOnTheDay(String name, LocalDate day, String code) {
        assertThat(ActorBook.builtIn().resolve(name, day).map(Actor::code)).hasValue(code);
    }

    @ParameterizedTest
    @CsvSource({"Gorbachev, 1993-01-01", "Kostunica, 2010-01-01", "Toledo, 2003-01-01"})
    void outOfOfficeOrAmbiguousIsNobody(String name, LocalDate day) {
        assertThat(ActorBook.builtIn().resolve(name, day)).isEmpty();
    }

    @Test
    void everyCodeIsKnownAndEveryTermEndsAfterItBegins() {
        var almanac = new Almanac();
        for (Naming naming : almanac.namings) {
            naming.code()
                    .ifPresent(code ->
                            assertThat(almanac.actors).as(naming.phrase()).containsKey(code));
            assertThat(naming.from()).as(naming.phrase()).isBefore(naming.to());
        }
    }

    @Test
    void noPresidentOfAStateServesBesideAnother() {
        var rows = Table.rows("leaders.csv");
        var clashes = new HashSet<String>();
        var last = new HashMap<String, Integer>();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                var a = rows.get(i);
                var b = rows.get(j);
                boolean same = a[0].equals(b[0]) && a[1].equals(b[1]) && !a[4].equals(b[4]);
                boolean single = java.util.Set.of("president", "prime minister", "chancellor", "foreign minister")
                        .contains(a[1]);
                if (same && single && months(a[2]) < end(b[3]) && months(b[2]) < end(a[3])) {
                    clashes.add("%s %s %s %s".formatted(a[0], a[1], a[4], b[4]));
                }
            }
            last.merge(rows.get(i)[0], 1, Integer::sum);
        }
        assertThat(clashes).isEmpty();
        assertThat(last).hasSizeGreaterThan(100);
    }

    private static int end(String text) {
        return text.isEmpty() ? Integer.MAX_VALUE : months(text);
    }

    private static int months(String text) {
        return 12 * Integer.parseInt(text.substring(0, 4)) + Integer.parseInt(text.substring(5, 7));
    }
}
