package org.tightrope.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tightrope.app.reading.Dialogue;

final class ReviewCommandTest {
    @TempDir
    Path home;

    private Path note = Path.of("");
    private Path review = Path.of("");

    @BeforeEach
    void aNote() throws IOException {
        note = Files.writeString(
                home.resolve("note.txt"),
                "On March 5 Turkish jets bombed Syrian barracks.\n\n"
                        + "On March 9 the Karvanian army and Karvania bombed nobody. Russia met Karvania on March 9.");
        review = home.resolve("review.csv");
    }

    private Terminal read(String... more) {
        var terminal = new Terminal();
        var line = new ArrayList<>(List.of(
                "read", note.toString(), "--date", "2020-03-14", "--review", review.toString(), "--unsure", "0.99"));
        line.addAll(List.of(more));
        assertThat(terminal.run(line.toArray(new String[0]))).isZero();
        return terminal;
    }

    private void edit(String from, String to) throws IOException {
        var text = Files.readString(review);
        assertThat(text).contains(from);
        Files.writeString(review, text.replace(from, to));
    }

    private String answer(String lines) throws IOException {
        var out = new StringWriter();
        Dialogue.hold(review, new BufferedReader(new StringReader(lines)), new PrintWriter(out));
        return out.toString();
    }

    @Test
    void aWrongFindingStaysGoneUntilTheVerdictIsUndone() throws IOException {
        assertThat(read("--json").out()).contains("\"ASSAULT\"");
        edit(",unsure,,2020-03-05", ",unsure,wrong,2020-03-05");
        assertThat(read("--json").out()).doesNotContain("ASSAULT");
        assertThat(Files.readString(review)).doesNotContain("ASSAULT");
        assertThat(Files.readString(home.resolve("corrections.jsonl"))).contains("\"verdict\":\"wrong\"");
        assertThat(read("--json").out()).doesNotContain("ASSAULT");

        var terminal = new Terminal();
        assertThat(terminal.run("review", review.toString(), "--list")).isZero();
        assertThat(terminal.out()).contains("   1  wrong    TUR>SYR ASSAULT: On March 5 Turkish jets");
        assertThat(new Terminal().run("review", review.toString(), "--undo", "1"))
                .isZero();
        assertThat(read("--json").out()).contains("\"ASSAULT\"");
    }

    @Test
    void aChangedLineIsTakenOverWithoutAVerdict() throws IOException {
        read();
        edit("TUR,ASSAULT,SYR", "TUR,MOBILIZE,SYR");
        var out = read("--json", "--explain").out();
        assertThat(out)
                .contains("\"action\":\"MOBILIZE\"")
                .contains("\"confidence\":1.0")
                .contains("analyst: was TUR ASSAULT SYR")
                .doesNotContain("\"action\":\"ASSAULT\"");
    }

    @Test
    void aNameGivenACodeMakesEvents() throws IOException {
        read();
        assertThat(Files.readString(review)).contains("name,Karvania,\"stands 2 times");
        var rows = Files.readString(review).lines().toList();
        var text = new StringBuilder();
        for (String row : rows) {
            text.append(row.startsWith("name,Karvania,") ? row.replace(",,,,,,,,,,", ",,,,KRV,,,,,,") : row)
                    .append("\n");
        }
        Files.writeString(review, text.toString());
        assertThat(read("--json").out()).contains("\"source\":\"RUS\",\"target\":\"KRV\",\"action\":\"CONSULT\"");
        assertThat(read("--json").out()).contains("KRV");
        assertThat(Files.readString(review)).doesNotContain("Karvania,stands");
    }

    @Test
    void aLineAddedByTheAnalystBecomesAnEvent() throws IOException {
        read();
        Files.writeString(
                review,
                Files.readString(review)
                        + "event,,,,2020-03-09,day,RUS,AID,SYR,reported,,note.txt,Russia met Karvania on March 9.\n");
        assertThat(read("--json").out()).contains("\"source\":\"RUS\",\"target\":\"SYR\",\"action\":\"AID\"");
    }

    @Test
    void anUnknownActionIsNamedWithItsRow() throws IOException {
        read();
        edit("TUR,ASSAULT,SYR", "TUR,ASSALT,SYR");
        var terminal = new Terminal();
        assertThat(terminal.run("read", note.toString(), "--date", "2020-03-14", "--review", review.toString()))
                .isEqualTo(1);
        assertThat(terminal.err())
                .contains("review.csv, row 2: Unknown action (ASSALT).")
                .contains("Maybe you meant ASSAULT");
    }

    @Test
    void theDialogueAsksRemembersAndTakesBack() throws IOException {
        read();
        var shown = answer("hm\na ASSALT\na MOBILIZE\nu\ny\n");
        assertThat(shown).contains("2020-03-05 TUR ASSAULT SYR").contains("Unknown action (ASSALT)");
        assertThat(Files.readString(review)).contains(",right,2020-03-05,day,TUR,ASSAULT,SYR");
        read();
        assertThat(Files.readString(home.resolve("corrections.jsonl"))).contains("\"verdict\":\"right\"");
        assertThat(Files.readString(review)).doesNotContain("TUR,ASSAULT,SYR");
    }

    @Test
    void aRunCutOffGoesOnAndWritesTheSame() throws IOException {
        var out = home.resolve("events.jsonl");
        assertThat(new Terminal().run("read", note.toString(), "--date", "2020-03-14", "--out", out.toString()))
                .isZero();
        var first = Files.readString(out);
        assertThat(first).contains("\"ASSAULT\"");
        Files.delete(out);
        var terminal = new Terminal();
        assertThat(terminal.run(
                        "read", home.toString(), "--out", out.toString(), "--resume", "--texts", home + "/texts"))
                .isZero();
        assertThat(terminal.err()).contains("1 files are known from the last run.");
        assertThat(Files.readString(out)).isEqualTo(first);
        assertThat(home.resolve("texts/note.txt.txt")).exists();
    }
}
