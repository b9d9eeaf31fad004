package org.tightrope.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SurvivalCommandTest {
    @TempDir
    private Path directory = Path.of("");

    private final Terminal terminal = new Terminal();

    private int run(String text, String... options) throws IOException {
        Path file = directory.resolve("lives.csv");
        Files.writeString(file, text);
        String[] args = new String[6 + options.length];
        System.arraycopy(new String[] {"survival", file.toString(), "--time", "t", "--event", "e"}, 0, args, 0, 6);
        System.arraycopy(options, 0, args, 6, options.length);
        return terminal.run(args);
    }

    /// As in the tests of the core: two of A, one of B; chi-square 25/17, b = -ln(2)/2.
    @Test
    void groupsAreComparedAndCoxFitted() throws IOException {
        assertThat(run("t,e,g,x\n1,1,A,1\n2,1,A,0\n3,1,B,1\n4,1,B,\n", "--by", "g", "--covariates", "x", "--json"))
                .isZero();
        JsonNode result = new ObjectMapper().readTree(terminal.out());
        assertThat(result.get("rows").asInt()).isEqualTo(3);
        assertThat(result.get("missing").asInt()).isEqualTo(1);
        assertThat(result.get("logRank").get("chiSquare").asDouble()).isCloseTo(25 / 17.0, within(1e-9));
        assertThat(result.get("cox").get("coefficients").get(0).get("estimate").asDouble())
                .isCloseTo(-Math.log(2) / 2, within(1e-9));
        assertThat(terminal.err()).contains("Left out 1 rows");
    }

    @Test
    void oneAndTwoAreReadAsStatus() throws IOException {
        assertThat(run("t,e\n10,2\n15,2\n20,2\n15,1\n", "--exponential")).isZero();
        assertThat(terminal.out()).contains("2.9957").contains("all");
    }

    @Test
    void aBadCellIsNamedWithLineAndColumn() throws IOException {
        assertThat(run("t,e\n1,1\nlong,0\n")).isEqualTo(1);
        assertThat(terminal.err()).contains("line 3, column t: the value (long) is not a number.");
        assertThat(run("t,e\n1,1\n2,7\n")).isEqualTo(1);
        assertThat(terminal.err()).contains("line 3, column e: the value (7) is neither 0 nor 1.");
        assertThat(run("t,e\n0,1\n")).isEqualTo(1);
        assertThat(terminal.err()).contains("line 2, column t: the value (0) is not above 0.");
    }

    @Test
    void aColumnThatIsNotThereIsNamed() throws IOException {
        assertThat(run("t,e\n1,1\n", "--by", "group")).isEqualTo(1);
        assertThat(terminal.err()).contains("there is no column group");
    }

    @Test
    void aConstantCovariateIsRefused() throws IOException {
        assertThat(run("t,e,x\n1,1,4\n2,1,4\n", "--covariates", "x")).isEqualTo(1);
        assertThat(terminal.err()).contains("do not determine the model (covariates: x)");
    }
}
