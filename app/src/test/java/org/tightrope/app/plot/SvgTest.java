package org.tightrope.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SvgTest {
    @Test
    void textAndAttributesAreEscaped() {
        String svg = Svg.chart(10, 10, "\"><script>")
                .text(0, 0, "name", "a < b & 'c'")
                .end();
        assertThat(svg)
                .contains("aria-label=\"&quot;&gt;&lt;script&gt;\"")
                .contains(">a &lt; b &amp; &#39;c&#39;</text>");
    }

    @Test
    void charactersThatXmlForbidsAreReplaced() {
        assertThat(Svg.escape("a\u0000b\u001fc\ud800d\n")).isEqualTo("a\ufffdb\ufffdc\ufffdd\n");
    }

    @Test
    void coordinatesHaveOneDecimalAtMost() {
        assertThat(Svg.number(3)).isEqualTo("3");
        assertThat(Svg.number(-0.04)).isEqualTo("0");
        assertThat(Svg.number(2.449)).isEqualTo("2.4");
    }

    @Test
    void aCoordinateThatIsNotANumberIsABug() {
        assertThatThrownBy(() -> Svg.number(Double.NaN)).hasMessage("""
                The coordinate (NaN) of a chart must be a finite number.
                Maybe leave out the point it belongs to.""");
    }

    @Test
    void longTextIsCutAndKeptAsATooltip() {
        String name = "The additional protocol on the line of contact";
        assertThat(Svg.fit(name, 120, 12)).endsWith("\u2026").hasSizeLessThan(20);
        assertThat(Svg.fit("Short", 120, 12)).isEqualTo("Short");
        assertThat(Svg.chart(1, 1, "x").fitted(0, 0, 120, 12, "name", name).end())
                .contains("<title>" + name + "</title>");
    }

    @Test
    void cuttingKeepsPairsOfSurrogatesTogether() {
        String cut = Svg.fit("\ud83d\ude80".repeat(20), 50, 10);
        assertThat(cut.codePoints().filter(c -> c >= 0xd800 && c < 0xe000).count())
                .isZero();
    }
}
