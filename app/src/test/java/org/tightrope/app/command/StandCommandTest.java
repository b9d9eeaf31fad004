package org.tightrope.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StandCommandTest {
    @TempDir
    private Path directory = Path.of("");

    private final Terminal terminal = new Terminal();

    /// X befriends A and B, who fight each other; in the second year X breaks with B.
    private String events() throws IOException {
        var text = new StringBuilder("date,source,target,goldstein\n");
        for (int year = 2001; year <= 2002; year++) {
            for (int month = 1; month <= 12; month++) {
                text.append("%d-%02d-10,X,A,8\n".formatted(year, month));
                text.append("%d-%02d-11,X,B,%d\n".formatted(year, month, year == 2001 ? 8 : -10));
                text.append("%d-%02d-12,A,B,-10\n".formatted(year, month));
            }
        }
        Path file = directory.resolve("events.csv");
        Files.writeString(file, text);
        return file.toString();
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(terminal.out());
    }

    @Test
    void whoStandsBetweenTwoEnemiesStraddles() throws IOException {
        assertThat(terminal.run(
                        "stand", events(), "--as-of", "2001-12-31", "--focal", "X", "--rivals", "A,B", "--json"))
                .isZero();
        JsonNode result = json();
        assertThat(result.get("frustration").asInt()).isEqualTo(1);
        assertThat(result.get("choiceGap").asInt()).isZero();
        assertThat(result.get("costOfSiding").get("A").asInt()).isEqualTo(1);
        assertThat(result.get("straddleLoad").get("X").asDouble()).isEqualTo(1);
        assertThat(result.get("straddleShare").get("X").asDouble()).isEqualTo(1);
        assertThat(result.get("leastFlips")).hasSize(3);
        assertThat(result.get("tension").get(0).get("quads").size()).isEqualTo(4);
        assertThat(result.get("agreements")).isEmpty();
    }

    @Test
    void aBreakEndsTheStrainAndChangesTheTension() throws IOException {
        Path page = directory.resolve("months.html");
        assertThat(terminal.run("stand", events(), "--months", "--json", "--html", page.toString()))
                .isZero();
        JsonNode result = json();
        assertThat(result.get("frustration").asInt()).isZero();
        assertThat(result.get("months")).hasSize(24);
        assertThat(result.get("changePoints")).hasSize(1);
        assertThat(result.get("changePoints").get(0).get("from").asText()).isEqualTo("2002-01-01");
        assertThat(page).content().contains("2002-12-12");
    }

    @Test
    void weightsTellWhoDecides() throws IOException {
        assertThat(terminal.run("stand", events(), "--weights", "A=4,B=3,C=2", "--quota", "5"))
                .isZero();
        assertThat(terminal.out()).contains("C            2   0.3333   0.3333");
        assertThat(terminal.run("stand", events(), "--weights", "A=4,B=-3")).isEqualTo(1);
        assertThat(terminal.err()).contains("finite weights from 0").contains("Maybe");
    }

    @Test
    void everyFigureExplainsItself() throws IOException {
        assertThat(terminal.run(
                        "stand", events(), "--as-of", "2001-12-31", "--focal", "X", "--rivals", "A,B", "--explain"))
                .isZero();
        assertThat(terminal.out())
                .contains("frustration: strained ties")
                .contains("choice gap of X")
                .contains("straddle load of X")
                .contains("tie A-X")
                .contains("local K of X")
                .contains("PN centrality of A")
                .contains("betweenness of B")
                .contains("brokerage of X");
    }
}
