package org.tightrope.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    /// A Saturday.
    private static final LocalDate PUBLISHED = LocalDate.parse("2020-03-14");

    @ParameterizedTest(name = "{0} is {1} to the {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "They met on March 5.|2020-03-05|DAY",
                "They met on 5 March 2019.|2019-03-05|DAY",
                "They met on December 30.|2019-12-30|DAY",
                "They met on Thursday.|2020-03-12|DAY",
                "They met last November.|2019-11-15|MONTH",
                "They met in September 2015.|2015-09-15|MONTH",
                "They met in the spring of 2018.|2018-04-15|MONTH",
                "They met at the end of March 2017.|2017-03-26|MONTH",
                "They met two days ago.|2020-03-12|DAY",
                "They met yesterday.|2020-03-13|DAY",
                "In May they met.|2019-05-15|MONTH",
                "In 2016 they met.|2016-07-01|YEAR",
                "They met in 2016.|2016-07-01|YEAR",
                "They met in early 2019.|2019-07-01|YEAR",
            })
    void datesCountFromPublication(String sentence, String date, String precision) {
        var dates = Dates.in(sentence, PUBLISHED, Optional.empty());

        assertThat(dates).hasSize(1);
        assertThat(dates.getFirst().date()).isEqualTo(LocalDate.parse(date));
        assertThat(dates.getFirst().precision().name()).isEqualTo(precision);
    }

    @Test
    void laterAndEarlierCountFromTheDateBefore() {
        var anchor = Optional.of(LocalDate.parse("2020-02-27"));

        assertThat(Dates.in("A week later they met.", PUBLISHED, anchor)
                        .getFirst()
                        .date())
                .isEqualTo(LocalDate.parse("2020-03-05"));
        assertThat(Dates.in("Two days earlier they met.", PUBLISHED, anchor)
                        .getFirst()
                        .date())
                .isEqualTo(LocalDate.parse("2020-02-25"));
        assertThat(Dates.in("A week later they met.", PUBLISHED, Optional.empty()))
                .isEmpty();
    }

    @Test
    void whatLiesAheadIsMarked() {
        assertThat(Dates.in("They will meet next week.", PUBLISHED, Optional.empty())
                        .getFirst()
                        .future())
                .isTrue();
    }

    @Test
    void aTimeThatNamesAThingIsNotTheTimeOfTheDeed() {
        assertThat(Dates.in("They fell back to the lines of September 2018.", PUBLISHED, Optional.empty()))
                .isEmpty();
    }

    @Test
    void impossibleDaysAreNoDates() {
        assertThat(Dates.in("The form says 2019-02-31.", PUBLISHED, Optional.empty()))
                .isEmpty();
        assertThat(Dates.in("About 2019 soldiers, 12 of them on leave.", PUBLISHED, Optional.empty()))
                .isEmpty();
    }
}
