package org.tightrope.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void probabilitiesAreWholePercentAndNeverClaimCertainty() {
        assertThat(plain(Figures.percent(0.714))).isEqualTo("71 %");
        assertThat(plain(Figures.percent(0.715))).isEqualTo("72 %");
        assertThat(plain(Figures.percent(0.01))).isEqualTo("1 %");
        assertThat(plain(Figures.percent(0.0099))).isEqualTo("<1 %");
        assertThat(plain(Figures.percent(0))).isEqualTo("<1 %");
        assertThat(plain(Figures.percent(0.99))).isEqualTo("99 %");
        assertThat(plain(Figures.percent(0.9901))).isEqualTo(">99 %");
        assertThat(plain(Figures.percent(1))).isEqualTo(">99 %");
        assertThat(plain(Figures.percent(Double.NaN))).isEqualTo("? %");
    }

    @Test
    void intervalsWhoseEndsReadTheSameAreWrittenOnce() {
        assertThat(plain(Figures.percent(0.523, 0.861))).isEqualTo("52\u201386 %");
        assertThat(plain(Figures.percent(0.001, 0.02))).isEqualTo("<1 to 2 %");
        assertThat(plain(Figures.percent(0.97, 0.999))).isEqualTo("97 to >99 %");
        assertThat(plain(Figures.percent(0.121, 0.124))).isEqualTo("12 %");
        assertThat(plain(Figures.percent(0, 0))).isEqualTo("<1 %");
    }

    @Test
    void countedSharesMayBeNoneOrAll() {
        assertThat(plain(Figures.share(0))).isEqualTo("0 %");
        assertThat(plain(Figures.share(1))).isEqualTo("100 %");
        assertThat(plain(Figures.share(0.333))).isEqualTo("33 %");
    }

    @Test
    void differencesArePointsWithASign() {
        assertThat(Figures.points(0.0531)).isEqualTo("+5.3");
        assertThat(Figures.points(-0.0531)).isEqualTo("\u22125.3");
        assertThat(Figures.points(0)).isEqualTo("0");
        assertThat(Figures.points(-0.0001)).isEqualTo("0.0");
        assertThat(Figures.points(-0.02, 0.081)).isEqualTo("\u22122.0 to +8.1");
        assertThat(Figures.points(0, 0)).isEqualTo("0");
    }

    @Test
    void numbersDoNotDependOnTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Figures.count(1234567)).isEqualTo("1,234,567");
            assertThat(Figures.decimal(1234.5, 1)).isEqualTo("1234.5");
            assertThat(plain(Figures.day(LocalDate.of(2020, 3, 5)))).isEqualTo("5 March 2020");
            assertThat(Svg.number(12.34)).isEqualTo("12.3");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsNotANumberSaysSo() {
        assertThat(Figures.decimal(Double.NaN, 2)).isEqualTo("n/a");
        assertThat(Figures.signed(Double.POSITIVE_INFINITY, 2)).isEqualTo("n/a");
    }

    @Test
    void oneIsSingular() {
        assertThat(plain(Figures.count(1, "breach", "breaches"))).isEqualTo("1 breach");
        assertThat(plain(Figures.count(0, "breach", "breaches"))).isEqualTo("0 breaches");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
