package org.tightrope.reader.time;

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
                "They met on January 5 of this year.|2020-01-05|DAY",
                "They met on 5 November of last year.|2019-11-05|DAY",
                "Two years ago this week they met.|2018-03-14|MONTH",
                "Between 1992 and 1994 they met.|1992-07-01|YEAR",
                "They met in the 1970s.|1975-07-01|YEAR",
            })
    void datesCountFromPublication(String sentence, String date, String precision) {
        var dates = Dates.in(sentence, PUBLISHED, Optional.empty(), Optional.empty());

        assertThat(dates).hasSize(1);
        assertThat(dates.getFirst().date()).isEqualTo(LocalDate.parse(date));
        assertThat(dates.getFirst().precision().name()).isEqualTo(precision);
    }

    @ParameterizedTest(name = "{0} is {1} to the {2} after August 2013")
    @CsvSource(
            delimiter = '|',
            value = {
                "In October they met.|2013-10-15|MONTH",
                "In July they met.|2014-07-15|MONTH",
                "They met on 3 September.|2013-09-03|DAY",
                "They met the following February.|2014-02-15|MONTH",
                "They met the following August.|2014-08-15|MONTH",
                "They met the next year.|2014-08-20|YEAR",
                "They met the following month.|2013-09-20|MONTH",
                "They met last October.|2019-10-15|MONTH",
                "In October 2018 they met.|2018-10-15|MONTH",
            })
    void aStoryGoesOnWhereItWas(String sentence, String date, String precision) {
        var told = Dates.in("In August 2013 they quarrelled.", PUBLISHED, Optional.empty(), Optional.empty())
                .getFirst();
        var story = Optional.of(new When(
                told.start(), told.end(), told.date().withDayOfMonth(20), told.precision(), false, told.words()));

        var dates = Dates.in(sentence, PUBLISHED, Optional.empty(), story);

        assertThat(dates).hasSize(1);
        assertThat(dates.getFirst().date()).isEqualTo(LocalDate.parse(date));
        assertThat(dates.getFirst().precision().name()).isEqualTo(precision);
    }

    @Test
    void laterAndEarlierCountFromTheDateBefore() {
        var anchor = Optional.of(LocalDate.parse("2020-02-27"));

        assertThat(Dates.in("A week later they met.", PUBLISHED, anchor, Optional.empty())
                        .getFirst()
                        .date())
                .isEqualTo(LocalDate.parse("2020-03-05"));
        assertThat(Dates.in("Two days earlier they met.", PUBLISHED, anchor, Optional.empty())
                        .getFirst()
                        .date())
                .isEqualTo(LocalDate.parse("2020-02-25"));
        assertThat(Dates.in("A week later they met.", PUBLISHED, Optional.empty(), Optional.empty()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1} to the {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A fortnight later they met.|2019-10-04|DAY",
                "Some weeks after, they met.|2019-10-11|MONTH",
                "That October they met.|2019-10-15|MONTH",
                "The next morning they met.|2019-09-21|DAY",
                "He had come the evening before.|2019-09-19|DAY",
                "They met on 3 December of that year.|2019-12-03|DAY",
            })
    void storiesAreToldFromTheDateBefore(String sentence, String date, String precision) {
        var before = Dates.in("They met on 20 September 2019.", PUBLISHED, Optional.empty(), Optional.empty())
                .getFirst();
        var dates = Dates.in(sentence, PUBLISHED, Optional.of(before.date()), Optional.of(before));

        assertThat(dates).hasSize(1);
        assertThat(dates.getFirst().date()).isEqualTo(LocalDate.parse(date));
        assertThat(dates.getFirst().precision().name()).isEqualTo(precision);
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "In 1994 talks failed.|On 3 December of that year they met.|1994-12-03",
                "In 1994 talks failed.|That October they met.|1994-10-15",
                "They met on 20 August 2018.|That summer they quarrelled.|2018-08-20",
                "They met on 3 February 2018.|That winter they quarrelled.|2018-02-03",
                "They met on 3 February 2018.|In March 2016, and that June, they quarrelled.|2016-06-15",
            })
    void thatYearIsTheOneSpokenOf(String before, String sentence, String date) {
        var story =
                Dates.in(before, PUBLISHED, Optional.empty(), Optional.empty()).getFirst();

        assertThat(Dates.in(sentence, PUBLISHED, Optional.empty(), Optional.of(story))
                        .getLast()
                        .date())
                .isEqualTo(LocalDate.parse(date));
    }

    @Test
    void whoSaysThatMayAgreedNamesNoMonth() {
        var story = Dates.in("In 2018 they met.", PUBLISHED, Optional.empty(), Optional.empty())
                .getFirst();

        assertThat(Dates.in("Merkel said that May had agreed.", PUBLISHED, Optional.empty(), Optional.of(story)))
                .isEmpty();
        assertThat(Dates.in("On 3 December of that year they met.", PUBLISHED, Optional.empty(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void yearsAheadAreAhead() {
        var dates = Dates.in("Arms will come from 2021 to 2024.", PUBLISHED, Optional.empty(), Optional.empty());

        assertThat(dates.getFirst().future()).isTrue();
        assertThat(dates.getFirst().date()).isEqualTo(PUBLISHED);
    }

    @Test
    void aMonthLaterCountsFromTheMonthBeforeIt() {
        var dates = Dates.in(
                "In September 2002 he apologised, and a month later they met.",
                PUBLISHED,
                Optional.empty(),
                Optional.empty());

        assertThat(dates.getLast().date()).isEqualTo(LocalDate.parse("2002-10-15"));
        assertThat(dates.getLast().precision().name()).isEqualTo("MONTH");
    }

    @Test
    void whatLiesAheadIsMarked() {
        assertThat(Dates.in("They will meet next week.", PUBLISHED, Optional.empty(), Optional.empty())
                        .getFirst()
                        .future())
                .isTrue();
    }

    @Test
    void aTimeThatNamesAThingIsNotTheTimeOfTheDeed() {
        assertThat(Dates.in(
                        "They fell back to the lines of September 2018.",
                        PUBLISHED,
                        Optional.empty(),
                        Optional.empty()))
                .isEmpty();
    }

    @Test
    void impossibleDaysAreNoDates() {
        assertThat(Dates.in("The form says 2019-02-31.", PUBLISHED, Optional.empty(), Optional.empty()))
                .isEmpty();
        assertThat(Dates.in("About 2019 soldiers, 12 of them on leave.", PUBLISHED, Optional.empty(), Optional.empty()))
                .isEmpty();
    }
}
