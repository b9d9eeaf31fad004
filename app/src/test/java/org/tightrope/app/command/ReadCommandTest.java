package org.tightrope.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadCommandTest {
    @TempDir
    Path home;

    private final Terminal terminal = new Terminal();

    private String write(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text).toString();
    }

    @Test
    void jsonIsOneLinePerEventAndNothingElse() throws IOException {
        var file = write("note.txt", "On March 5 Turkish jets bombed Syrian barracks.");

        assertThat(terminal.run("read", file, "--date", "2020-03-14", "--json")).isZero();
        assertThat(terminal.out())
                .isEqualTo(
                        "{\"kind\":\"event\",\"doc\":\"note.txt\",\"published\":\"2020-03-14\",\"date\":\"2020-03-05\","
                                + "\"datePrecision\":\"day\",\"source\":\"TUR\",\"target\":\"SYR\",\"action\":\"ASSAULT\","
                                + "\"quad\":\"material conflict\",\"cameo\":\"195\",\"status\":\"reported\",\"claimedBy\":null,"
                                + "\"confidence\":0.98,\"sentence\":\"On March 5 Turkish jets bombed Syrian barracks.\","
                                + "\"start\":0,\"end\":47,\"reports\":1,\"disagreements\":[],"
                                + "\"sourceSector\":\"MIL\",\"targetSector\":null,\"magnitudes\":[],\"because\":null}\n");
    }

    @Test
    void explainSaysWhy() throws IOException {
        var file = write("note.txt", "On March 5 Turkish jets bombed Syrian barracks.");

        assertThat(terminal.run("read", file, "--date", "2020-03-14", "--explain"))
                .isZero();
        assertThat(terminal.out()).contains("R001").contains("- trigger: bomb").contains("- date: March 5");
        assertThat(terminal.err()).contains("1 documents, 1 sentences (0 repeats), 1 events.");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(terminal.run("read", home.resolve("gone.txt").toString())).isEqualTo(1);
        assertThat(terminal.err())
                .startsWith("There is no file (")
                .contains("gone.txt")
                .contains("\nMaybe ");
    }

    @Test
    void anEmptyFileIsSkippedWithAReason() throws IOException {
        var file = write("empty.txt", "");

        assertThat(terminal.run("read", file, "--date", "2020-03-14")).isEqualTo(1);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains("Skipped empty.txt. It is empty.");
    }

    @Test
    void nothingToReadIsAFault() {
        assertThat(terminal.run("read")).isEqualTo(1);
        assertThat(terminal.err()).startsWith("There is nothing to read.");
    }

    @Test
    void ownActorsWinOverTheBook() throws IOException {
        var note =
                write("own.txt", "On March 5 Karvanian jets bombed Syrian barracks. On March 7 Karvania met Ostland.");
        var csv = write("actors.csv", "code,name,aliases\nKRV,Karvania,Karvanian|Karvanians\nOST,Ostland,\n");
        assertThat(terminal.run("read", note, "--date", "2020-03-14", "--json", "--actors", csv))
                .isZero();
        assertThat(terminal.out())
                .contains("\"source\":\"KRV\",\"target\":\"SYR\",\"action\":\"ASSAULT\"")
                .contains("\"source\":\"KRV\",\"target\":\"OST\",\"action\":\"CONSULT\"");
        var yaml = write(
                "actors.yaml", "- code: KRV\n  name: Karvania\n  aliases: [Karvanian]\n- code: OST\n  name: Ostland\n");
        var second = new Terminal();
        assertThat(second.run("read", note, "--date", "2020-03-14", "--json", "--actors", yaml))
                .isZero();
        assertThat(second.out()).isEqualTo(terminal.out());
        var bad = write("bad.csv", "code,name\nkrv,Karvania\n");
        var third = new Terminal();
        assertThat(third.run("read", note, "--actors", bad)).isEqualTo(1);
        assertThat(third.err()).contains("Entry 1 of").contains("has a code (krv)");
    }

    @Test
    void markedPairsAreCodedOneLineEach() throws IOException {
        var file = write(
                "pairs.jsonl",
                "{\"id\":\"a\",\"text\":\"Rebels ambushed an army convoy, killing six soldiers.\","
                        + "\"source_span\":[0,6],\"target_span\":[16,30]}\n"
                        + "{\"id\":\"b\",\"text\":\"The envoy held talks with the rebels.\","
                        + "\"source_span\":[0,9],\"target_span\":null}\n");

        assertThat(terminal.run("read", "--pairs", file, "--json")).isZero();
        var lines = terminal.out().strip().split("\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("{\"id\":\"a\",\"root\":\"ASSAULT\",\"quad\":\"M-Conf\",\"binary\":1,");
        assertThat(lines[1]).startsWith("{\"id\":\"b\",\"root\":\"CONSULT\",\"quad\":\"V-Coop\",\"binary\":0,");
    }

    @Test
    void aSpanOutsideItsTextIsRefusedWithItsLine() throws IOException {
        var file = write("pairs.jsonl", "{\"id\":\"a\",\"text\":\"Short.\",\"source_span\":[0,60]}\n");

        assertThat(terminal.run("read", "--pairs", file, "--fast")).isEqualTo(1);
        assertThat(terminal.err())
                .contains("Line 1 of pairs.jsonl has a span ([0,60])")
                .contains("Maybe count");
    }
}
