package org.tightrope.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tightrope.app.Main;

final class BalanceCommandTest {
    @TempDir
    private Path directory = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private String file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.toString());
    }

    @Test
    void aTriadBetweenFoesHasOneStrainedTie() throws IOException {
        assertThat(run("balance", file("triad.csv", "X,A,+\nX,B,+\nA,B,-\n"), "--json", "--k", "3"))
                .isZero();
        JsonNode result = json();
        assertThat(result.get("nodes").asInt()).isEqualTo(3);
        assertThat(result.get("edges").asInt()).isEqualTo(3);
        assertThat(result.get("negative").asInt()).isEqualTo(1);
        assertThat(result.get("frustration").asInt()).isEqualTo(1);
        assertThat(result.get("optimal").asBoolean()).isTrue();
        assertThat(result.get("lowerBound").asInt()).isEqualTo(1);
        assertThat(result.get("F").asDouble()).isEqualTo(1 - 2 / 3.0);
        assertThat(result.get("T").asDouble()).isZero();
        assertThat(Math.round(result.get("K").asDouble() * 1e6)).isEqualTo(685788);
        assertThat(Math.round(result.get("lambdaMin").asDouble() * 1e6)).isEqualTo(1000000);
        assertThat(result.get("optima").asInt()).isEqualTo(3);
        assertThat(result.get("blocs")).isNotEmpty();
        assertThat(result.get("clusters").get("frustration").asInt()).isEqualTo(1);
        assertThat(result.get("seconds").asDouble()).isNotNegative();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void everyFigureExplainsItself() throws IOException {
        assertThat(run("balance", file("triad.csv", "X,A,+\nX,B,+\nA,B,-\n"), "--explain"))
                .isZero();
        assertThat(out.toString())
                .contains("1 = frustration: strained ties of the blocs")
                .contains("0.3333 = F = 1 - 2 frustration / total weight of ties")
                .contains("  3 = total weight of ties");
    }

    @Test
    void aBadListIsOneParagraphAndExitCodeOne() throws IOException {
        assertThat(run("balance", file("bad.csv", "A,B,1\nB,A,-1\nA,C,NaN\n"))).isEqualTo(1);
        assertThat(err.toString())
                .contains("The tie B-A is positive on line 1 and negative on line 2.")
                .contains("The sign (NaN) on line 3")
                .contains("Maybe correct these lines, or use --directed")
                .doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theDrawingIsAFileOfItsOwnWithTheStrainedTieHaloed() throws IOException {
        Path svg = directory.resolve("triad.svg");
        assertThat(run("balance", file("triad.csv", "X,A,+\nX,B,+\nA,B,-\n"), "-q", "--svg", svg.toString()))
                .isZero();
        assertThat(Files.readString(svg))
                .startsWith("<?xml")
                .contains("<style>")
                .contains("halo-strained")
                .contains("class=\"tie-negative\"")
                .endsWith("</svg>\n");
    }

    @Test
    void anEventFileHasAStandWithAChoice() throws IOException {
        var events = file("events.csv", """
                date,source,target,goldstein
                2020-01-01,RUS,TUR,8
                2020-01-02,RUS,SYR,9
                2020-01-03,SYR,TUR,-10
                """);
        assertThat(run("stand", events, "--json", "--focal", "RUS", "--rivals", "TUR,SYR", "--months", "--explain"))
                .isZero();
        JsonNode result = json();
        assertThat(result.get("frustration").asInt()).isEqualTo(1);
        assertThat(result.get("choiceGap").asInt()).isZero();
        assertThat(result.get("costOfSiding").get("TUR").asInt()).isEqualTo(1);
        assertThat(result.get("straddleLoad").get("RUS").asInt()).isEqualTo(1);
        assertThat(result.get("straddleShare").get("RUS").asInt()).isEqualTo(1);
        assertThat(result.get("tension")).hasSize(3);
        assertThat(result.get("agreements")).isEmpty();
        assertThat(result.get("explain")).isNotEmpty();
        assertThat(result.get("asOf").asText()).isEqualTo("2020-01-03");
    }

    @Test
    void aFocalActorNobodyKnowsIsNamedWithTheNearest() throws IOException {
        var events = file("events.csv", "date,source,target,goldstein\n2020-01-01,RUS,TUR,8\n2020-01-01,RUS,SYR,8\n");
        assertThat(run("stand", events, "--focal", "RUZ", "--rivals", "TUR,SYR"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("is called RUZ").contains("Maybe you meant RUS.");
        assertThat(run("stand", events, "--focal", "RUS")).isEqualTo(1);
        assertThat(err.toString()).contains("Maybe write --focal X --rivals A,B.");
    }
}
