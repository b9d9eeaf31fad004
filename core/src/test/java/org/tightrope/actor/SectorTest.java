package org.tightrope.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SectorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Turkish troops crossed the border | MIL",
                "Ankara rejected the plan | GOV",
                "The Turkish foreign minister spoke | GOV",
                "Turkish military officials spoke | GOV",
                "Israel's parliament voted | LEG",
                "The Knesset voted | LEG",
                "Turkish farmers protested | CVL",
                "Putin called | GOV",
                "The Pentagon denied it | MIL",
                "Hezbollah fired rockets | REB",
                "Iranian police arrested two men | COP",
                "Turkey and troops | ''",
                "Turkey rejected the plan | ''"
            })
    void theSectorIsReadFromHowSomebodyIsNamed(String text, String sector) {
        var mention =
                ActorBook.builtIn().scan(text, LocalDate.parse("2020-03-05")).getFirst();
        assertThat(Sector.of(mention, text).map(Enum::name).orElse("")).isEqualTo(sector);
    }
}
