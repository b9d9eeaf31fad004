package org.tightrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What the README and the tutorial tell a user to type works, and their links lead somewhere. Commands
/// run as written, but for three things: files are written below a temporary folder, few futures are
/// played, and `./tightrope test` (this very run) is left out.
class DocsTest {
    private static final Path ROOT =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)");

    /// A word, or several between quotes.
    private static final Pattern WORD = Pattern.compile("'[^']*'|\\S+");

    @TempDir
    static Path folder = Path.of("");

    private static String home = "";

    @BeforeAll
    static void install() {
        home = System.getProperty("tightrope.home", "");
        System.setProperty("tightrope.home", ROOT.toString());
    }

    @AfterAll
    static void uninstall() {
        System.setProperty("tightrope.home", home);
    }

    @TestFactory
    Stream<DynamicTest> everyCommandOfTheTutorialWorks() throws IOException {
        return commands(ROOT.resolve("docs/tutorial.md")).map(line -> DynamicTest.dynamicTest(line, () -> run(line)));
    }

    @TestFactory
    Stream<DynamicTest> everyCommandAboutCounterfactualsWorks() throws IOException {
        return commands(ROOT.resolve("docs/counterfactuals.md"))
                .map(line -> DynamicTest.dynamicTest(line, () -> run(line)));
    }

    @TestFactory
    Stream<DynamicTest> everyCommandAboutExploringWorks() throws IOException {
        return commands(ROOT.resolve("docs/explore.md")).map(line -> DynamicTest.dynamicTest(line, () -> run(line)));
    }

    @TestFactory
    Stream<DynamicTest> everyCommandAboutEventStreamsWorks() throws IOException {
        return commands(ROOT.resolve("docs/event-streams.md"))
                .map(line -> DynamicTest.dynamicTest(line, () -> run(line)));
    }

    @TestFactory
    Stream<DynamicTest> everyCommandOfTheReadmeWorks() throws IOException {
        return commands(ROOT.resolve("README.md")).map(line -> DynamicTest.dynamicTest(line, () -> run(line)));
    }

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsToAFile() throws IOException {
        var pages = new ArrayList<Path>(List.of(ROOT.resolve("README.md")));
        try (var docs = Files.walk(ROOT.resolve("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages.stream()
                .map(page -> DynamicTest.dynamicTest(
                        ROOT.relativize(page).toString(),
                        () -> LINK.matcher(Files.readString(page))
                                .results()
                                .forEach(link -> assertThat(page.resolveSibling(link.group(1)))
                                        .as("link %s of %s", link.group(1), page)
                                        .exists())));
    }

    private static Stream<String> commands(Path page) throws IOException {
        var commands = new ArrayList<String>();
        boolean shell = false;
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("```")) {
                shell = line.equals("```sh");
            } else if (shell && line.startsWith("./tightrope ") && !line.equals("./tightrope test")) {
                commands.add(line);
            }
        }
        assertThat(commands).isNotEmpty();
        return commands.stream();
    }

    private static void run(String line) throws IOException {
        var words = new ArrayList<String>();
        for (String word : WORD.matcher(line).results().map(MatchResult::group).toList()) {
            words.addAll(word.startsWith("'") ? List.of(word.substring(1, word.length() - 1)) : expanded(word));
        }
        words.removeFirst();
        String command = words.getFirst();
        if (command.equals("new")) {
            words.addAll(List.of("--in", folder.toString()));
        }
        if (List.of("play", "demo", "report").contains(command)) {
            words.addAll(List.of("--futures", "20"));
        }
        if (List.of("demo", "report").contains(command)) {
            words.addAll(List.of("--out", folder.resolve("report.html").toString()));
        }
        if (command.equals("demo")) {
            words.add("--no-open");
        }
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).isNotBlank();
    }

    /// What the shell and the working folder make of a word.
    private static List<String> expanded(String word) throws IOException {
        if (word.equals("my-case")) {
            return List.of(
                    Files.exists(folder.resolve(word)) ? folder.resolve(word).toString() : word);
        }
        if (List.of("rows.csv.gz", "rows.parquet", "model.json", "state.gz").contains(word)) {
            return List.of(folder.resolve(word).toString());
        }
        if (word.startsWith("scenarios/") && word.endsWith("/*.md")) {
            try (var files = Files.list(ROOT.resolve(word.substring(0, word.length() - "/*.md".length())))) {
                return files.map(Path::toString)
                        .filter(name -> name.endsWith(".md"))
                        .sorted()
                        .toList();
            }
        }
        return List.of(word.startsWith("scenarios/") ? ROOT.resolve(word).toString() : word);
    }
}
