package org.tightrope.reader.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
    private static List<Article> articles(String name, byte[] bytes) {
        return switch (Opening.of(name, bytes)) {
            case Opening.Opened(var articles) -> articles;
            case Opening.Closed(var reason) -> throw new AssertionError(reason);
        };
    }

    private static Article article(String name, String text) {
        return articles(name, text.getBytes(UTF_8)).getFirst();
    }

    private static String reason(String name, byte[] bytes) {
        return switch (Opening.of(name, bytes)) {
            case Opening.Opened(var articles) -> "opened: " + articles;
            case Opening.Closed(var reason) -> reason;
        };
    }

    @Test
    void linkedDataGivesTitleDayAndOutletOfAPage() {
        var read = article("a.html", """
                <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks resume",
                "datePublished":"2020-03-05T23:30:00+03:00","publisher":{"@type":"Organization","name":"The Brief"}}</script></head>
                <body><div>Menu</div><article><p>Turkey met <i>Russia</i>.</p><figure><figcaption>A picture</figcaption></figure>
                <p>Second<br>line.</p></article></body></html>""");

        assertThat(read.title()).isEqualTo("Talks resume");
        assertThat(read.published()).contains(LocalDate.parse("2020-03-05"));
        assertThat(read.outlet()).isEqualTo("The Brief");
        assertThat(read.body()).isEqualTo("Turkey met Russia.\n\nSecond\n\nline.\n\n");
    }

    @Test
    void scriptsAreNeverRunAndBrokenPagesAreRead() {
        var read = article(
                "a.html",
                "<script>document.write('<p>Russia attacked Turkey.')</script><p>One <b>two<p>Three</div></p>");

        assertThat(read.body()).isEqualTo("One two\n\nThree\n\n");
    }

    @Test
    void hundredThousandNestedElementsAreNoTrouble() {
        assertThat(article("a.html", "<div>".repeat(100_000) + "Deep down.").body())
                .contains("Deep down.");
        assertThat(article("a.xml", "<?xml version='1.0'?><rss>" + "<item>".repeat(50_000) + "<title>Deep</title>")
                        .body())
                .contains("Deep");
    }

    @Test
    void pdfLinesBecomeParagraphsWithoutHeadsAndFeet() {
        var pages = new ArrayList<List<String>>();
        var towns = List.of("Idlib", "Aleppo", "Homs", "Hama", "Raqqa", "Daraa");
        for (int i = 1; i <= 6; i++) {
            var town = towns.get(i - 1);
            pages.add(List.of(
                    "The Weekly Brief, issue 12",
                    "",
                    town + ": Turkey and Russia agreed on a cease-",
                    "fire in the north on day " + i + ".",
                    "",
                    "A second paragraph on " + town + " stands here",
                    "and it ends.",
                    "",
                    "Page " + i));
        }

        var read = articles("a.bin", Made.pdf(pages, "")).getFirst();

        assertThat(read.title()).isEqualTo("A made title");
        assertThat(read.body())
                .contains(
                        "Turkey and Russia agreed on a ceasefire in the north on day 3.\n\nA second paragraph on Homs stands here and it ends.\n\n")
                .doesNotContain("Weekly Brief")
                .doesNotContain("Page");
    }

    @Test
    void threeHundredPagesAreRead() {
        var pages = new ArrayList<List<String>>();
        for (int i = 0; i < 300; i++) {
            pages.add(List.of("Chapter sentence number " + i + " ends."));
        }

        assertThat(articles("a.pdf", Made.pdf(pages, "")).getFirst().body()).contains("number 299 ends.");
    }

    @Test
    void lockedEmptyAndDamagedPdfsAreLeftOutWithAReason() {
        assertThat(reason("a.pdf", Made.pdf(List.of(List.of("Secret.")), "key")))
                .isEqualTo("It is a PDF locked with a password.");
        assertThat(reason("a.pdf", Made.pdf(List.of(List.of()), "")))
                .startsWith("It holds no text (1 pages of pictures");
        assertThat(reason("a.pdf", "%PDF-1.7 and then nothing".getBytes(UTF_8)))
                .isEqualTo("It is a PDF that cannot be read; it seems damaged.");
    }

    @Test
    void wordDocumentsGiveTheirParagraphsButNoDeletedPassages() {
        var entries = new LinkedHashMap<String, String>();
        entries.put(
                "word/document.xml",
                Made.wordXml(
                        "<w:p><w:r><w:t>Iran </w:t></w:r><w:del><w:r><w:t>never </w:t></w:r></w:del>"
                                + "<w:r><w:t>met Iraq &amp; Oman.</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>Next.</w:t></w:r></w:p>"));
        entries.put(
                "docProps/core.xml",
                "<c xmlns:dc='d'><dc:title>Minutes</dc:title><created>2021-02-03T10:00:00Z</created></c>");

        var read = articles("minutes", Made.zip(entries)).getFirst();

        assertThat(read)
                .isEqualTo(Article.whole(
                        "Minutes",
                        java.util.Optional.of(LocalDate.parse("2021-02-03")),
                        "",
                        "Iran met Iraq & Oman.\n\nNext.\n\n"));
    }

    @Test
    void bombsAreLeftOut() {
        var zeros = "x".repeat(25_000_000);
        var bomb = new LinkedHashMap<String, String>();
        for (int i = 0; i < 5; i++) {
            bomb.put("filler" + i, zeros);
        }
        bomb.put("word/document.xml", Made.wordXml("<w:p><w:r><w:t>Never seen.</w:t></w:r></w:p>"));
        var laughs = "<!DOCTYPE lolz [<!ENTITY a 'lol'>"
                + "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>";

        assertThat(reason("a.docx", Made.zip(bomb))).startsWith("It unpacks to more than the reader takes");
        assertThat(reason("a.docx", Made.zip(Map.of("word/document.xml", laughs + Made.wordXml("<w:t>&c;</w:t>")))))
                .doesNotContain("lollol");
        assertThat(article(
                                "a.rss",
                                "<?xml version='1.0'?>" + laughs
                                        + "<rss><channel><item><title>News &c;</title></item></channel></rss>")
                        .body())
                .contains("News")
                .doesNotContain("lollol");
    }

    @Test
    void archivesWithoutAWordDocumentAreNamed() {
        assertThat(reason("a.docx", Made.zip(Map.of("a.txt", "hello"))))
                .startsWith("It is a ZIP archive without a Word document");
        assertThat(reason("a.docx", new byte[] {'P', 'K', 3, 4, 1, 2, 3})).contains("ZIP archive");
        assertThat(reason("a.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .contains("old Office");
        assertThat(reason("a.txt", new byte[] {1, 2, 3, 0, 0, 4})).isEqualTo("It is not text.");
    }

    @Test
    void everyEntryOfAFeedIsAnArticleOfItsDay() {
        var rss = """
                <?xml version="1.0"?><rss version="2.0"><channel><title>The Wire</title>
                <item><title>Talks fail</title><pubDate>Thu, 5 Mar 2020 21:00:00 GMT</pubDate><description>&lt;p&gt;Iran left the talks.&lt;/p&gt;</description></item>
                <item><title>Second</title><description><![CDATA[<p>Turkey stayed.</p>]]></description></item></channel></rss>""";
        var atom = """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><title>One</title>
                <updated>2020-03-07T00:00:00Z</updated><published>2020-03-06T00:00:00Z</published>
                <content type="xhtml"><div><p>Israel struck.</p><p>More.</p></div></content></entry></feed>""";

        var read = articles("a.xml", rss.getBytes(UTF_8));
        assertThat(read).extracting(Article::part).containsExactly("1", "2");
        assertThat(read).extracting(Article::outlet).containsOnly("The Wire");
        assertThat(read.getFirst().published()).contains(LocalDate.parse("2020-03-05"));
        assertThat(read.getFirst().body()).isEqualTo("Talks fail\n\nIran left the talks.\n\n");
        assertThat(read.getLast().body()).isEqualTo("Second\n\nTurkey stayed.\n\n");
        assertThat(article("a.atom", atom).published()).contains(LocalDate.parse("2020-03-06"));
        assertThat(article("a.atom", atom).body()).isEqualTo("One\n\nIsrael struck.\n\nMore.\n\n");
    }

    @Test
    void mailsGiveTheirTextWithoutQuotesAndAttachments() {
        var mail = String.join(
                "\r\n",
                "From: Desk <desk@wire.example>",
                "Subject: =?utf-8?q?Erdo=C4=9Fan_in_Moscow?=",
                "Date: Thu, 5 Mar 2020 10:00:00 +0300",
                "MIME-Version: 1.0",
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable",
                "",
                "Erdo=C4=9Fan met Putin.",
                "> quoted words",
                "--b",
                "Content-Type: text/plain",
                "Content-Disposition: attachment; filename=x.txt",
                "",
                "attached words",
                "--b--",
                "");
        var read = article("a.eml", mail);
        assertThat(read.title()).isEqualTo("Erdoğan in Moscow");
        assertThat(read.published()).contains(LocalDate.parse("2020-03-05"));
        assertThat(read.outlet()).isEqualTo("wire.example");
        assertThat(read.body().strip()).isEqualTo("Erdoğan met Putin.");

        var box =
                "From a@b Thu Mar  5 10:00:00 2020\nSubject: One\n\nFirst mail.\n\nFrom a@b Thu Mar  5 11:00:00 2020\nSubject: Two\n\nSecond mail.\n";
        assertThat(articles("box", box.getBytes(UTF_8)))
                .extracting(Article::title)
                .containsExactly("One", "Two");
    }

    @Test
    void encodingsAreToldApart() {
        assertThat(Encoding.decode("Erdoğan, İstanbul, Beşiktaş".getBytes(Charset.forName("windows-1254"))))
                .isEqualTo("Erdoğan, İstanbul, Beşiktaş");
        assertThat(Encoding.decode("Россия и Турция договорились".getBytes(Charset.forName("windows-1251"))))
                .isEqualTo("Россия и Турция договорились");
        assertThat(Encoding.decode("a café – “closed”".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("a café – “closed”");
        assertThat(Encoding.decode("Without a mark".getBytes(UTF_16LE))).isEqualTo("Without a mark");
        assertThat(Encoding.decode("Without a mark".getBytes(UTF_16BE))).isEqualTo("Without a mark");
        assertThat(Encoding.decode("<meta charset=\"iso-8859-2\"> Wałęsa".getBytes(Charset.forName("iso-8859-2"))))
                .contains("Wałęsa");
        assertThat(article("a.txt", "\ufeffMarked").body()).isEqualTo("Marked");
    }

    @Test
    void daysAreReadInTheSpellingsOfFiles() {
        var day = LocalDate.parse("2020-03-05");
        assertThat(List.of(
                        "2020-03-05",
                        "2020-03-05T10:00Z",
                        "20200305",
                        "Thu, 05 Mar 2020 10:00:00 GMT",
                        "5 March 2020",
                        "March 5, 2020"))
                .allSatisfy(text -> assertThat(Days.of(text)).contains(day));
        assertThat(List.of("", "yesterday", "2020-13-05", "Mar 2020"))
                .allSatisfy(text -> assertThat(Days.of(text)).isEmpty());
    }

    @Test
    void noMutilationOfAFileThrows() {
        var sound = List.of(
                Made.pdf(List.of(List.of("A page.", "", "Of text.")), ""),
                Made.zip(Map.of("word/document.xml", Made.wordXml("<w:p><w:r><w:t>Text.</w:t></w:r></w:p>"))),
                "<rss><item><title>T</title><description>D</description></item></rss>".getBytes(UTF_8),
                "From: a@b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHi\r\n--b--".getBytes(UTF_8));
        var names = List.of("a.pdf", "a.docx", "a.rss", "a.eml");
        var random = new SplittableRandom(11);
        for (int round = 0; round < 400; round++) {
            int which = round % sound.size();
            var bytes = java.util.Arrays.copyOf(sound.get(which), random.nextInt(1, sound.get(which).length + 1));
            for (int i = random.nextInt(6); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(Opening.of(names.get(which), bytes)).isNotNull();
        }
    }

    @Test
    void directoriesAndMissingFilesAreNamed(@TempDir Path directory) {
        assertThat(Opening.of(directory)).isEqualTo(new Opening.Closed("It is a directory."));
        assertThat(Opening.of(directory.resolve("none.txt"))).isEqualTo(new Opening.Closed("There is no such file."));
    }
}
