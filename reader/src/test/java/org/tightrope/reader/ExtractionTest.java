package org.tightrope.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ExtractionTest {
    private static final LocalDate DAY = LocalDate.parse("2020-03-14");

    private static Text text(String name, byte[] bytes) {
        return switch (Extraction.of(name, bytes, DAY)) {
            case Extraction.Read(var texts) -> texts.getFirst();
            case Extraction.Skipped left -> throw new AssertionError(left.reason());
        };
    }

    private static String reason(String name, byte[] bytes) {
        return switch (Extraction.of(name, bytes, DAY)) {
            case Extraction.Read(var texts) -> "read: " + texts.getFirst().body();
            case Extraction.Skipped left -> left.reason();
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void markdownCarriesItsHeaderOutsideTheText() {
        var read = text(
                "a.md",
                utf8(
                        "---\ntitle: \"A title\"\ndate: 2020-02-29\noutlet: Brief\n---\n\n# Head\n\nSome *plain* [words](http://x)."));

        assertThat(read.title()).isEqualTo("A title");
        assertThat(read.published()).isEqualTo(LocalDate.parse("2020-02-29"));
        assertThat(read.outlet()).isEqualTo("Brief");
        assertThat(read.body())
                .contains("Some plain words.")
                .doesNotContain("title:")
                .doesNotContain("#");
    }

    @Test
    void htmlGivesTheMainTextOnly() {
        var read = text(
                "a.html",
                utf8(
                        "<html><head><title>T</title><meta property='article:published_time' content='2020-03-01T10:00:00Z'>"
                                + "<script>document.write('<p>Russia attacked Turkey.</p>')</script></head><body><nav><p>Menu</p></nav>"
                                + "<article><p>One sentence.</p><p>Another.</p></article><footer><p>Foot</p></footer></body></html>"));

        assertThat(read.body()).isEqualTo("One sentence.\n\nAnother.\n\n");
        assertThat(read.published()).isEqualTo(LocalDate.parse("2020-03-01"));
    }

    @Test
    void encodingsAreRecognised() {
        var words = "Erdoğan’s café";
        var plain = "a café – closed";

        assertThat(text("a.txt", utf8(words)).body()).isEqualTo(words);
        assertThat(text("a.txt", utf8("\ufeff" + words)).body()).isEqualTo(words);
        assertThat(text("a.txt", ("\ufeff" + words).getBytes(StandardCharsets.UTF_16LE))
                        .body())
                .isEqualTo(words);
        assertThat(text("a.txt", plain.getBytes(Charset.forName("windows-1252")))
                        .body())
                .isEqualTo(plain);
    }

    @Test
    void whatIsNoTextIsSkippedWithAReason() {
        assertThat(reason("a.txt", new byte[0])).isEqualTo("It is empty.");
        assertThat(reason("a.txt", utf8(" \n\t"))).isEqualTo("It is empty.");
        assertThat(reason("a.pdf", new byte[] {0x25, 0x50, 0, 1, 2, 3})).isEqualTo("It is not text.");
        assertThat(Extraction.of(Path.of("no-such-file.txt"), DAY))
                .isEqualTo(new Extraction.Skipped("no-such-file.txt", "There is no such file."));
    }

    @Test
    void deeplyNestedHtmlIsRead() {
        var deep = "<div>".repeat(50_000) + "<p>Deep down.</p>";

        assertThat(text("a.html", utf8(deep)).body()).contains("Deep down.");
    }
}
