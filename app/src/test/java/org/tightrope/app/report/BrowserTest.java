package org.tightrope.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page in a real browser, where one is installed.
class BrowserTest {
    private static final Optional<Path> CHROMIUM = Stream.of(
                    Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
            .flatMap(directory ->
                    Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(directory, name)))
            .filter(Files::isExecutable)
            .filter(BrowserTest::starts)
            .findFirst();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @BeforeEach
    void needsABrowser() {
        assumeTrue(CHROMIUM.isPresent(), "Chromium is not installed: the page was not looked at in a browser.");
    }

    /// Some systems put a note in the browser's place that says how to get it.
    private static boolean starts(Path browser) {
        try {
            Process process = new ProcessBuilder(browser.toString(), "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void thePageFillsAScreenWithoutAComplaint() throws Exception {
        Path picture = directory.resolve("page.png");
        String said = browse("--window-size=1200,3000", "--screenshot=" + picture);
        assertThat(said).doesNotContain("CONSOLE");
        var image = ImageIO.read(picture.toFile());
        assertThat(image.getWidth()).isEqualTo(1200);
        long ink = 0;
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                ink += (image.getRGB(x, y) & 0xffffff) < 0x808080 ? 1 : 0;
            }
        }
        assertThat(ink).isGreaterThan(2000);
    }

    @Test
    void theScriptAddsItsSearchBoxAndNothingElseRuns() throws Exception {
        var page = Jsoup.parse(browse("--dump-dom"));
        assertThat(page.select("#evidence .filter input[type=search]")).hasSize(1);
        assertThat(page.select("img, script[src]")).isEmpty();
    }

    @Test
    void theMonthsAreThereToScrollThrough() throws Exception {
        String html = CoursePageTest.html();
        String said = show(html, "--screenshot=" + directory.resolve("months.png"));
        assertThat(said).doesNotContain("CONSOLE");
        var page = Jsoup.parse(show(html, "--dump-dom"));
        assertThat(page.select("#date").text()).isEqualTo("2002-02");
        assertThat(page.select("#when").attr("max")).isEqualTo("13");
        assertThat(page.select("#net circle")).hasSize(3);
        assertThat(page.select("#net line.neg")).hasSize(2);
        assertThat(page.select("#net line.halo")).isEmpty();
        assertThat(page.select("#changes li")).hasSize(1);
        assertThat(page.select("#tension .change")).hasSize(1);
    }

    @Test
    void thePagePrints() throws Exception {
        Path paper = directory.resolve("page.pdf");
        browse("--no-pdf-header-footer", "--print-to-pdf=" + paper);
        assertThat(Files.size(paper)).isGreaterThan(20_000);
    }

    /// Runs the browser on the sample page; gives back what it printed.
    private String browse(String... wanted) throws Exception {
        return show(ReportPage.html(SampleReport.usual()), wanted);
    }

    private String show(String html, String... wanted) throws Exception {
        Path page = directory.resolve("page.html");
        Path output = directory.resolve("output.txt");
        Files.writeString(page, html);
        var command = new ArrayList<>(List.of(
                CHROMIUM.orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--enable-logging=stderr",
                "--v=0",
                "--user-data-dir=" + Files.createDirectories(directory.resolve("profile"))));
        command.addAll(List.of(wanted));
        command.add(page.toUri().toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output);
    }
}
