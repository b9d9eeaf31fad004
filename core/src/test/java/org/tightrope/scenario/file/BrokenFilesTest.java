package org.tightrope.scenario.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrokenFilesTest {
    @TempDir
    Path home;

    private Strait strait;

    @BeforeEach
    void write() {
        strait = Strait.in(home);
    }

    @Test
    void aDirectoryThatIsNotThereIsReported() {
        assertThat(ScenarioDirectory.load(home.resolve("nowhere")).problems())
                .hasToString("[.: There is no scenario directory (%s). Maybe start one with: tightrope new NAME]"
                        .formatted(home.resolve("nowhere")));
    }

    @Test
    void aFileIsNoDirectory() {
        var file = strait.path("events.csv");
        assertThat(ScenarioDirectory.load(file).problems())
                .hasToString(
                        "[.: A scenario is a directory, and this is a file (%s). Maybe name the directory it lies in.]"
                                .formatted(file));
    }

    @Test
    void anEmptyDirectoryLacksWhatIsNotOptional() throws IOException {
        var empty = Files.createDirectory(home.resolve("empty"));
        assertThat(ScenarioDirectory.load(empty).problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::toString)
                .containsExactly(
                        "scenario.yaml: The file is missing. Maybe it was not copied, or has another name.",
                        "actors.yaml: The file is missing. Maybe it was not copied, or has another name.",
                        "outcomes.yaml: The file is missing. Maybe it was not copied, or has another name.",
                        "moves.yaml: The file is missing. Maybe it was not copied, or has another name.",
                        "events.csv: The file is missing. Maybe it was not copied, or has another name.");
    }

    @Test
    void withoutActorsNoReferenceIsBlamed() {
        strait.delete("actors.yaml");
        assertThat(strait.problems())
                .containsExactly("actors.yaml: The file is missing. Maybe it was not copied, or has another name.");
    }

    @Test
    void withoutADateNothingIsTooLate() {
        strait.delete("scenario.yaml");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml: The file is missing. Maybe it was not copied, or has another name.");
    }

    @Test
    void anEmptyFileIsReported() {
        strait.write("levers.yaml", " \n\n");
        assertThat(strait.problems())
                .containsExactly("levers.yaml: The file is empty. Maybe it was cut off; see docs/formats/scenario.md.");
    }

    @Test
    void aFileOfCommentsIsReported() {
        strait.write("levers.yaml", "# later\n");
        assertThat(strait.problems())
                .containsExactly("levers.yaml: The file holds nothing but comments."
                        + " Maybe it was cut off; see docs/formats/scenario.md.");
    }

    @Test
    void aHeaderAloneIsNoHistory() {
        strait.write(
                "events.csv",
                new String(Strait.original("events.csv"), UTF_8)
                        .lines()
                        .toList()
                        .getFirst());
        assertThat(strait.problems())
                .containsExactly("events.csv: No event is reported or claimed, so there is no history to learn from."
                        + " Maybe add what happened, or check the column status.");
    }

    @Test
    void anEmptyListOfActorsIsReported() {
        strait.write("actors.yaml", "[]\n");
        assertThat(strait.problems())
                .contains("actors.yaml: There are no actors. Maybe list the focal actor and its rivals.");
    }

    @Test
    void moreThanFortyActorsAreTooMany() {
        var more = new StringBuilder();
        for (int i = 0; i < 36; i++) {
            more.append("- {code: X%02d, name: Isle %d}\n".formatted(i, i));
        }
        strait.append("actors.yaml", more.toString());
        assertThat(strait.problems())
                .containsExactly("actors.yaml:52: There are 41 actors; at most 40 are meant to be weighed exactly."
                        + " Maybe merge those that act as one, and leave out those without events.");
    }

    @Test
    void anEmptyDocumentsDirectoryDeservesALook() {
        strait.delete("documents/talks.md");
        assertThat(strait.warnings())
                .containsExactly("documents: warning: The directory is empty, so there is nothing to read."
                        + " Maybe add texts (.md, .txt, .html).");
    }

    @Test
    void filesNobodyAsksForDeserveALook() {
        strait.write("agreement.yaml", "[]").write("documents/scan.pdf", "%PDF").write("README.md", "hello");
        assertThat(strait.warnings())
                .containsExactly(
                        "agreement.yaml: warning: This is not part of a scenario and is not read."
                                + " Maybe rename it to agreements.yaml.",
                        "documents/scan.pdf: warning: This is not read; documents are .md, .txt or .html."
                                + " Maybe save it as text, or move it elsewhere.");
    }

    @Test
    void aDirectoryIsNoFile() throws IOException {
        strait.delete("events.csv");
        Files.createDirectory(strait.path("events.csv"));
        assertThat(strait.problems())
                .containsExactly(
                        "events.csv: A file is expected, and this is a directory. Maybe it was unpacked by mistake.");
    }

    @Test
    void documentsAreADirectory() throws IOException {
        strait.delete("documents/talks.md").delete("documents").write("documents", "Northland left.");
        assertThat(strait.problems())
                .containsExactly(
                        "documents: The documents must be a directory. Maybe put the text in documents/NAME.md.");
    }

    @Test
    void aDeviceIsNotRead() throws IOException, InterruptedException {
        strait.delete("levers.yaml");
        var pipe = new ProcessBuilder("mkfifo", strait.path("levers.yaml").toString()).start();
        assertThat(pipe.waitFor()).isZero();
        assertThat(strait.problems())
                .containsExactly(
                        "levers.yaml: This is no regular file. Maybe it is a pipe or a device; write a text file.");
    }

    @Test
    void aLinkOutOfTheDirectoryIsNotFollowed() throws IOException {
        var secret = Files.writeString(home.resolve("secret.yaml"), "- code: XEA\n");
        strait.delete("levers.yaml");
        Files.createSymbolicLink(strait.path("levers.yaml"), secret);
        assertThat(strait.problems())
                .containsExactly("levers.yaml: The file is a link out of the scenario directory."
                        + " Maybe copy what it points to, so that the scenario can be shared.");
    }

    @Test
    void aLinkedDocumentsDirectoryIsNotFollowed() throws IOException {
        strait.delete("documents/talks.md").delete("documents");
        Files.createSymbolicLink(strait.path("documents"), home);
        assertThat(strait.problems())
                .containsExactly(
                        "documents: The documents must be a directory. Maybe put the text in documents/NAME.md.");
    }

    @Test
    void aLinkToNothingIsReported() throws IOException {
        strait.delete("levers.yaml");
        Files.createSymbolicLink(strait.path("levers.yaml"), home.resolve("gone"));
        assertThat(strait.problems())
                .containsExactly("levers.yaml: The file is a link to nothing. Maybe put the file itself here.");
    }

    @Test
    void aLinkInsideTheDirectoryIsFine() throws IOException {
        Files.move(strait.path("levers.yaml"), strait.path("documents/levers.txt"));
        Files.createSymbolicLink(strait.path("levers.yaml"), Path.of("documents/levers.txt"));
        assertThat(strait.load()).isInstanceOf(Loaded.Sound.class);
    }

    @Test
    void aByteThatIsNotUtf8IsReportedWithItsLine() {
        var text = new String(Strait.original("events.csv"), UTF_8).replace("Gas flows", "G\u00e4s flows");
        strait.write("events.csv", text.getBytes(ISO_8859_1));
        assertThat(strait.problems())
                .containsExactly("events.csv:3: The byte 0xe4 is not UTF-8."
                        + " Maybe the file is in Windows-1252 or Latin-1; save it as UTF-8.");
    }

    @Test
    void aFileCutInsideACharacterIsReported() {
        var bytes = "Northland left: \u20ac".getBytes(UTF_8);
        strait.write("documents/note.txt", java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(strait.problems())
                .containsExactly("documents/note.txt:1: The byte 0xe2 is not UTF-8."
                        + " Maybe the file is in Windows-1252 or Latin-1; save it as UTF-8.");
    }

    @Test
    void utf16IsNamed() {
        strait.write("events.csv", new String(Strait.original("events.csv"), UTF_8).getBytes(UTF_16));
        assertThat(strait.problems())
                .containsExactly("events.csv: The file is in UTF-16, not in UTF-8. Maybe save it again as UTF-8.");
        strait.write("events.csv", new String(Strait.original("events.csv"), UTF_8).getBytes(UTF_16LE));
        assertThat(strait.problems())
                .containsExactly("events.csv: The file is in UTF-16 without a byte order mark, not in UTF-8."
                        + " Maybe save it again as UTF-8.");
    }

    @Test
    void aZeroByteIsReportedWithItsLine() {
        strait.append("documents/talks.md", "more\0\n");
        assertThat(strait.problems())
                .containsExactly("documents/talks.md:8: There is a control character (0x00)."
                        + " Maybe the file is damaged or not a text file; delete the character.");
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
        strait.append("actors.yaml", "#".repeat(3 << 20));
        assertThat(strait.problems())
                .containsExactly("actors.yaml: The file has 3.0 MB; at most 2 MB are read."
                        + " Maybe it is not the file you meant, or should be split.");
    }

    @Test
    void anEndlessLineIsNotRead() {
        strait.append("events.csv", ",".repeat(100_000));
        assertThat(strait.problems())
                .containsExactly("events.csv:7: The line has 100000 characters; at most 20000 are read."
                        + " Maybe a line break is missing, or this is another kind of file.");
    }

    @Test
    void deepNestingIsRefusedBeforeItExhaustsTheStack() {
        for (String open : List.of("[", "{a: ", "- ", "? ")) {
            strait.write("levers.yaml", open.repeat(300_000));
            assertThat(strait.problems())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "levers.yaml:1: Lists and mappings are nested more than 30 deep. Maybe a bracket is missing.");
        }
    }

    @Test
    void anAliasBombIsRefused() {
        var bomb = new StringBuilder("- &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("- &a%d [%s]\n".formatted(i, "*a%d, ".formatted(i - 1).repeat(9)));
        }
        strait.write("levers.yaml", bomb.toString());
        assertThat(strait.problems())
                .containsExactly("levers.yaml:2: The alias (*a0) has no place in a scenario."
                        + " Maybe write out what it stands for, or put quotes around a text that begins with a star.");
    }

    @Test
    void aFileOfAnotherKindDoesNotDrownTheOthers() {
        strait.append("events.csv", "x,y\n".repeat(5000)).append("scenario.yaml", "focl: XEA\n");
        var problems = strait.problems();
        assertThat(problems).hasSize(102);
        assertThat(problems.get(0)).startsWith("scenario.yaml:13: Unknown key (focl)");
        assertThat(problems.get(1))
                .isEqualTo("events.csv: There are 4900 more problems in this file."
                        + " Maybe mend the first ones and check again.");
    }

    @Test
    void aLongValueIsShownShortAndOnOneLine() {
        strait.replace("scenario.yaml", "focal: XEA", "focal: \"" + "X\\n".repeat(1000) + "\"");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:4: Unknown actor (" + "X ".repeat(30) + "...) under focal."
                        + " Maybe add it to actors.yaml.");
    }

    @Test
    void everythingWrongIsSaidAtOnceInTheOrderOfTheFiles() {
        strait.replace("events.csv", "COOPERATE", "COPERATE")
                .replace("scenario.yaml", "horizon: 60", "horizon: 0")
                .replace("ties.csv", ",+,", ",x,")
                .replace("levers.yaml", "target: XEA", "target: XNA");
        assertThat(strait.problems())
                .extracting(text -> text.substring(0, text.indexOf(' ')))
                .containsExactly("scenario.yaml:7:", "ties.csv:2:", "levers.yaml:4:", "events.csv:3:");
    }
}
