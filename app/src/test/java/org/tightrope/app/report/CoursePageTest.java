package org.tightrope.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.tightrope.balance.Search;
import org.tightrope.stand.Acts;
import org.tightrope.stand.ChangePoints;
import org.tightrope.stand.Course;

class CoursePageTest {
    /// A and <B> are friends, then fight; C is a friend of both, then takes a side.
    static String html() {
        var builder = new Acts.Builder();
        for (int month = 0; month < 14; month++) {
            LocalDate day = LocalDate.of(2001, 1, 10).plusMonths(month);
            builder.add(day, "A", "<B>", month < 7 ? 8 : -10, 1, Optional.empty());
            builder.add(day, "A", "C", 8, 1, Optional.empty());
            builder.add(day, "<B>", "C", month < 10 ? 8 : -10, 1, Optional.empty());
        }
        Acts acts = builder.build();
        var codes = List.of("A", "<B>", "C");
        LocalDate last = LocalDate.of(2002, 2, 28);
        var course = Course.of(
                Course.months(LocalDate.of(2001, 1, 1), last), acts, codes, 30, 5, 0.1, codes, Search.untilProven());
        return CoursePage.html(
                "Months of <B>", "three actors", "", course, ChangePoints.levels(acts, codes, last, 5, 10));
    }

    @Test
    void namesCannotBreakOutOfThePage() {
        var page = Jsoup.parse(html());
        assertThat(page.select("h1").text()).isEqualTo("Months of <B>");
        assertThat(page.select("b")).isEmpty();
        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("script[src], link, img")).isEmpty();
        assertThat(page.select("script#data").outerHtml()).contains("\\u003cB>");
    }
}
