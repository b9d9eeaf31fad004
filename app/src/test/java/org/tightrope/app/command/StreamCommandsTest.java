package org.tightrope.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blue.strategic.parquet.ParquetReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `stats`, `fit --formula` and `effects` as a user meets them.
class StreamCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    private final Terminal terminal = new Terminal();

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /// Three events among three actors, worked by hand.
    private String three() throws IOException {
        return file("three.csv", """
                time,source,target,type,id
                2020-01-01,A,B,MAKE_STATEMENT,e1
                2020-01-31,B,A,CONSULT,e2
                2020-01-31,A,B,ASSAULT,e3
                """);
    }

    /// Repeating, answering actors.
    private String many(int events) throws IOException {
        var random = new SplittableRandom(7);
        var text = new StringBuilder("time,source,target,type\n");
        int from = 0;
        int to = 1;
        for (int e = 0; e < events; e++) {
            int kind = random.nextInt(3);
            if (kind == 0) {
                from = random.nextInt(9);
                to = (from + 1 + random.nextInt(8)) % 9;
            } else if (kind == 1) {
                int swap = from;
                from = to;
                to = swap;
            }
            text.append("%d,a%d,a%d,%s\n"
                    .formatted(
                            3 * e + random.nextInt(3), from, to, random.nextInt(3) == 0 ? "conflict" : "cooperation"));
        }
        return file("many.csv", text.toString());
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(terminal.out());
    }

    @Test
    void statisticsByHand() throws IOException {
        assertThat(terminal.run("stats", three(), "--formula", "inertia(30d) + reciprocity", "--full", "-q"))
                .isZero();
        assertThat(terminal.out()).isEqualTo("""
                IS_OBSERVED,SOURCE,TARGET,TIME,TYPE,EVENT,STRATUM,WEIGHT,inertia(30d),reciprocity
                1,A,B,2020-01-01,MAKE_STATEMENT,e1,0,1,0,0
                0,B,A,2020-01-01,,e1,0,1,0,0
                0,A,B,2020-01-31,,e2,1,1,0.5,0
                1,B,A,2020-01-31,CONSULT,e2,1,1,0,1
                1,A,B,2020-01-31,ASSAULT,e3,2,1,0.5,1
                0,B,A,2020-01-31,,e3,2,1,1,1
                """);
    }

    @Test
    void parquetHoldsWhatCsvHolds() throws IOException {
        String formula = "inertia(30d, log1p) + isp";
        assertThat(terminal.run("stats", many(50), "--formula", formula, "-q", "--out", path("s.csv.gz")))
                .isZero();
        assertThat(terminal.run("stats", path("many.csv"), "--formula", formula, "-q", "--out", path("s.parquet")))
                .isZero();
        var rows = new ArrayList<String>();
        try (var stream =
                ParquetReader.streamContentToStrings(folder.resolve("s.parquet").toFile())) {
            stream.forEach(cells -> rows.add(String.join(
                    ",",
                    java.util.Arrays.stream(cells)
                            .map(cell -> cell.substring(cell.indexOf('=') + 1))
                            .toList())));
        }
        List<String> lines;
        try (var in = new GZIPInputStream(Files.newInputStream(folder.resolve("s.csv.gz")))) {
            lines = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
        assertThat(rows).hasSameSizeAs(lines).hasSize(300);
        for (int r = 0; r < rows.size(); r++) {
            String[] one = rows.get(r).split(",", -1);
            String[] other = lines.get(r).split(",", -1);
            assertThat(one[1]).isEqualTo(other[1]);
            for (int k = 7; k < one.length; k++) {
                assertThat(Double.parseDouble(one[k])).isEqualTo(Double.parseDouble(other[k]));
            }
        }
    }

    @Test
    void goingOnFromASavedStateGivesTheRowsOfOneRun() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(many(80)));
        file("one.csv", String.join("\n", lines.subList(0, 41)));
        file("two.csv", lines.getFirst() + "\n" + String.join("\n", lines.subList(41, 81)));
        String formula = "inertia(20d) + otp(window=60d)";
        assertThat(terminal.run("stats", path("many.csv"), "--formula", formula, "-q"))
                .isZero();
        List<String> whole = terminal.out().lines().toList();
        assertThat(terminal.run("stats", path("one.csv"), "--formula", formula, "-q", "--save-state", path("state")))
                .isZero();
        assertThat(whole.subList(0, 241)).hasSize(241);
        assertThat(terminal.run("stats", path("two.csv"), "--formula", formula, "-q", "--from-state", path("state")))
                .isZero();
        List<String> second = terminal.out().lines().skip(1).toList();
        assertThat(second).hasSize(240);
        for (int r = 0; r < 240; r++) {
            String[] one = whole.get(241 + r).split(",", -1);
            String[] other = second.get(r).split(",", -1);
            for (int c : new int[] {0, 1, 2, 3, 4, 6, 7, 8, 9}) {
                assertThat(other[c]).as("row %d column %d", r, c).isEqualTo(one[c]);
            }
        }
        assertThat(terminal.run("stats", path("one.csv"), "--formula", formula, "--from-state", path("state")))
                .isEqualTo(1);
        assertThat(terminal.err()).contains("before the saved state ends");
    }

    @Test
    void estimatesAreTheSameWithAllControlsAsInFull() throws IOException {
        String formula = "inertia(log1p) + reciprocity(log1p)";
        assertThat(terminal.run("fit", many(300), "--formula", formula, "--full", "--json"))
                .isZero();
        JsonNode full = json();
        assertThat(full.get("converged").asBoolean()).isTrue();
        assertThat(full.get("rows").asLong()).isEqualTo(300 * 72);
        assertThat(terminal.run("fit", path("many.csv"), "--formula", formula, "--controls", "71", "--json"))
                .isZero();
        JsonNode sampled = json();
        for (String field : new String[] {"estimate", "se", "lower", "upper", "z"}) {
            assertThat(sampled.at("/effects/0/" + field).asDouble())
                    .isCloseTo(full.at("/effects/0/" + field).asDouble(), within(1e-6));
        }
        assertThat(full.get("nullLogLik").asDouble()).isCloseTo(-300 * Math.log(72), within(1e-6));
    }

    @Test
    void everyKindOfFitPrintsWhatItIsAskedFor() throws IOException {
        String formula = "inertia(log1p) + reciprocity(log1p)";
        assertThat(terminal.run("fit", many(200), "--formula", formula, "--residuals", "--simulate", "5", "--profile"))
                .isZero();
        assertThat(terminal.out())
                .contains("Actors the model understands least")
                .contains("The stream against streams the model makes")
                .contains("share of repeated pairs");
        assertThat(terminal.run("fit", path("many.csv"), "--formula", formula, "--random", "sender,pair", "--json"))
                .isZero();
        assertThat(json().get("random")).hasSize(2);
        assertThat(terminal.run("fit", path("many.csv"), "--formula", formula, "--rate", "--robust"))
                .isZero();
        assertThat(terminal.out()).contains("intercept").contains("robust se");
        assertThat(terminal.run("fit", path("many.csv"), "--formula", "inertia(type=conflict)", "--type", "--json"))
                .isZero();
        assertThat(json().at("/effects/1/name").asText()).isEqualTo("conflict: inertia(type=conflict)");
        assertThat(terminal.run(
                        "fit",
                        path("many.csv"),
                        "--formula",
                        "conflict ~ inertia(type=same)",
                        "--efron",
                        "--ties",
                        "time-point"))
                .isZero();
        assertThat(terminal.out()).startsWith("conflict ~ inertia(type=same)");
    }

    @Test
    void aSavedFitIsThePriorOfTheNext() throws IOException {
        String formula = "inertia(log1p)";
        assertThat(terminal.run("fit", many(200), "--formula", formula, "--save", path("fit.json"), "--json"))
                .isZero();
        double alone = json().at("/effects/0/se").asDouble();
        assertThat(terminal.run("fit", path("many.csv"), "--formula", formula, "--from", path("fit.json"), "--json"))
                .isZero();
        assertThat(json().at("/effects/0/se").asDouble()).isCloseTo(alone / Math.sqrt(2), within(0.02 * alone));
        assertThat(terminal.run("fit", path("many.csv"), "--formula", "otp", "--from", path("fit.json")))
                .isEqualTo(1);
        assertThat(terminal.err()).contains("has none of the effects of this formula");
        file("fit.json", "{\"format\": ");
        assertThat(terminal.run("fit", path("many.csv"), "--formula", formula, "--from", path("fit.json")))
                .isEqualTo(1);
        assertThat(terminal.err()).contains("is not JSON: line 1");
    }

    @Test
    void mistakesAreAnsweredWithTheNearestName() throws IOException {
        String events = three();
        assertThat(terminal.run("fit", events, "--formula", "inertai(30d)")).isEqualTo(1);
        assertThat(terminal.err()).contains("There is no effect inertai").contains("Maybe you meant inertia");
        assertThat(terminal.run("stats", events, "--formula", "inertia(30d, type=CONSLT)"))
                .isEqualTo(1);
        assertThat(terminal.err()).contains("Maybe you meant CONSULT");
        assertThat(terminal.run("fit", events, "--formula", "inertia(30d")).isEqualTo(1);
        assertThat(terminal.err()).contains("^");
        assertThat(terminal.run("fit", events, "--formula", "inertia", "--rate", "--controls", "3"))
                .isEqualTo(1);
        assertThat(terminal.run("effects", "recipricity")).isEqualTo(1);
        assertThat(terminal.err().toLowerCase(Locale.ROOT)).contains("reciprocity");
    }

    @Test
    void rowsThatCannotBeReadAreCountedAndNamed() throws IOException {
        String events = file("bad.csv", """
                time,source,target,type,weight
                1,A,B,x,1
                2,A,A,x,1
                three,A,B,x,1
                4,,B,x,1
                5,B,A,x,heavy
                6,B,A,x,1
                """);
        assertThat(terminal.run("stats", events, "--formula", "inertia", "--full"))
                .isZero();
        assertThat(terminal.err())
                .contains("4 rows kept aside")
                .contains("line 3, target: source and target are the same (A)")
                .contains("line 4, time: the time (three)")
                .contains("line 5, source: nobody is named")
                .contains("line 6, weight: the weight (heavy) is not a number");
    }

    @Test
    void theCatalogueNamesEveryEffect() throws IOException {
        assertThat(terminal.run("effects", "--json")).isZero();
        assertThat(json().get("effects").size()).isGreaterThan(20);
        assertThat(terminal.run("effects", "transitivity")).isZero();
        assertThat(terminal.out()).startsWith("otp:");
    }
}
