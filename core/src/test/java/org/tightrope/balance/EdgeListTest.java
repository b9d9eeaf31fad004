package org.tightrope.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EdgeListTest {
    @TempDir
    private Path directory = Path.of("");

    private EdgeList.Cleaned read(String text, boolean directed, double threshold) throws IOException {
        Path file = directory.resolve("ties.csv");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return EdgeFile.read(file, directed, threshold);
    }

    private EdgeList.Cleaned read(String text) throws IOException {
        return read(text, false, 0);
    }

    @Test
    void aHeaderIsOptionalAndColumnsMayBeInAnyOrder() throws IOException {
        var plain = read("A,B,+\nB,C,-1\n");
        assertThat(plain.faults()).isEmpty();
        assertThat(plain.notes()).isEmpty();
        assertThat(plain.graph()).isEqualTo(SignedGraph.of("A + B", "B - C"));
        assertThat(read("from,to,sign\nA,B,1\nB,C,negative\n").graph()).isEqualTo(plain.graph());
        assertThat(read("weight;to;from\n1;B;A\n-1;C;B\n").graph()).isEqualTo(plain.graph());
        assertThat(read("\ufeff\"from\"\t\"to\"\t\"sign\"\r\n\"A\"\t\"B\"\t1\r\n\"B\"\t\"C\"\t-1\r\n")
                        .graph())
                .isEqualTo(plain.graph());
    }

    @Test
    void selfLoopsZeroWeightsRepeatsAndLoneNodesAreCleanedAndToldOf() throws IOException {
        var cleaned = read("from,to,weight\nA,A,1\nA,B,1\nB,A,1\nB,C,0\nD,,\nE,F,-1\n");
        assertThat(cleaned.faults()).isEmpty();
        assertThat(cleaned.graph().names()).containsExactly("A", "B", "C", "D", "E", "F");
        assertThat(cleaned.graph().ties()).isEqualTo(2);
        assertThat(cleaned.notes())
                .containsExactly(
                        "1 line had weight zero (line 5): left out.",
                        "1 line joined a node to itself (line 2): left out.",
                        "1 line repeated an earlier tie (line 4): counted once.",
                        "2 nodes have no tie: C, D.",
                        "The graph falls into 2 connected parts; their frustration adds up and their blocs have no place"
                                + " relative to each other.");
    }

    @Test
    void weightsOfOneSignAreAveragedAndWeakTiesFallUnderTheThreshold() throws IOException {
        var cleaned = read("A,B,0.5\nA,B,1.5\nB,C,-0.05\n", false, 0.1);
        assertThat(cleaned.graph().weight(0)).isEqualTo(1);
        assertThat(cleaned.graph().ties()).isEqualTo(1);
        assertThat(cleaned.notes())
                .contains(
                        "1 line gave an earlier tie another weight (line 2): their mean counts.",
                        "1 line lay below the threshold (0.1) (line 3): left out.");
    }

    @Test
    void oppositeSignsOfOnePairAreAFaultUnlessTheyAreDirections() throws IOException {
        assertThat(read("A,B,1\nB,A,-1\n").faults())
                .containsExactly("The tie B-A is positive on line 1 and negative on line 2.");
        var directed = read("A,B,1\nB,A,-1\n", true, 0);
        assertThat(directed.faults()).isEmpty();
        assertThat(directed.graph().ties()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "inf", "-Infinity", "1e999", "friend", "0x1p3", "", "1,5"})
    void whatIsNoSignIsAFaultWithItsLine(String sign) throws IOException {
        var faults = read("A,B,1\nB,C,\"%s\"\n".formatted(sign)).faults();
        assertThat(faults)
                .containsExactly(
                        "The sign (%s) on line 2 must be +, - or a finite number other than zero.".formatted(sign));
    }

    @Test
    void aFileWithoutTiesOrTextIsAFault() throws IOException {
        assertThat(read("").faults()).containsExactly("It has no ties.");
        assertThat(read("from,to,sign\n").faults()).containsExactly("It has no ties.");
        assertThat(EdgeFile.read(directory, false, 0).faults()).containsExactly("It is a directory.");
        Path file = directory.resolve("latin.csv");
        Files.write(file, new byte[] {'A', ',', (byte) 0xe9, ',', '1', '\n'});
        assertThat(EdgeFile.read(file, false, 0).faults()).containsExactly("It is not UTF-8 text.");
        assertThat(read(",B,1\n").faults()).containsExactly("Line 1 names only one end of a tie (, B).");
    }

    @Test
    void linesThatAreCutShortSayWhatIsMissing() throws IOException {
        assertThat(read("A,B,+\nB,C\n").faults())
                .containsExactly(
                        "Line 2 has 2 columns (B, C); from, to and sign are needed, or one name alone for a node without ties.");
        assertThat(read("A\nB\n").faults()).containsExactly("It has no ties, only names (A, B).");
        assertThat(read("A,B,maybe\n").faults())
                .containsExactly("It has no ties; its first line (A,B,maybe) was taken for a header.");
        assertThat(read("from,to,sign\nA,B,\"+\nB,C,-\n").faults())
                .containsExactly("Line 2 opens a quotation mark that no later line closes rightly.");
    }

    @Test
    void commentsAreNoNodes() throws IOException {
        var cleaned = read("# who with whom\nA,B,+\n# the end\n");
        assertThat(cleaned.faults()).isEmpty();
        assertThat(cleaned.graph().names()).containsExactly("A", "B");
    }

    @Test
    void aGraphRefusesWhatAListWouldClean() {
        var names = List.of("A", "B");
        assertThatThrownBy(() -> SignedGraph.undirected(names, new int[] {0}, new int[] {0}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The tie 0 joins A to itself");
        assertThatThrownBy(() -> SignedGraph.undirected(names, new int[] {0}, new int[] {1}, new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The weight (NaN) of the tie A-B");
        assertThatThrownBy(() -> SignedGraph.undirected(names, new int[] {0, 1}, new int[] {1, 0}, new double[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The pair A-B has two ties");
    }

    @Test
    void foesAreDrawnFartherApartThanFriends() {
        for (SignedGraph graph : List.of(Graphs.S1, Graphs.S2, Graphs.S3, Graphs.read("tribes"))) {
            boolean[] side = Frustration.of(graph).sides();
            var layout = SignedLayout.of(graph, side, 1);
            double[] sum = new double[2];
            for (int e = 0; e < graph.ties(); e++) {
                sum[graph.weight(e) < 0 ? 1 : 0] += Math.hypot(
                        layout.x()[graph.from(e)] - layout.x()[graph.to(e)],
                        layout.y()[graph.from(e)] - layout.y()[graph.to(e)]);
            }
            double friends = sum[0] / (graph.ties() - graph.negative());
            double foes = sum[1] / graph.negative();
            assertThat(foes).isGreaterThan(1.5 * friends);
            assertThat(SignedLayout.of(graph, side, 1).x()).containsExactly(layout.x());
        }
    }
}
