package org.tightrope.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainCommandTest {
    @TempDir
    Path home;

    private String verdicts(int count) throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            boolean right = i % 2 == 0;
            lines.append("{\"key\":\"TUR>SYR:%s:%012d\",\"verdict\":\"%s\",\"sentence\":\"Sentence %s.\",\"grounds\":"
                    .formatted(right ? "ASSAULT" : "ACCUSE", i, right ? "right" : "wrong", i));
            lines.append("{\"confidence\":0.75,\"because\":[\"trigger: %s\"]}}\n".formatted(right ? "bomb" : "slam"));
        }
        return Files.writeString(home.resolve("corrections.jsonl"), lines).toString();
    }

    @Test
    void whatVerdictsTeachIsAppliedByTheNextRead() throws IOException {
        var corrections = verdicts(40);
        var note = Files.writeString(home.resolve("note.txt"), "On March 5 Turkish jets bombed Syrian barracks.");
        var before = new Terminal();
        assertThat(before.run("read", note.toString(), "--date", "2020-03-14", "--json", "--corrections", corrections))
                .isZero();
        assertThat(before.out()).contains("\"confidence\":0.98");

        var train = new Terminal();
        assertThat(train.run("train", "--corrections", corrections)).isZero();
        assertThat(train.out()).contains("40 verdicts").contains("trigger: slam");
        var after = new Terminal();
        assertThat(after.run("read", note.toString(), "--date", "2020-03-14", "--json", "--corrections", corrections))
                .isZero();
        assertThat(after.out()).contains("\"confidence\":0.99");
    }

    @Test
    void fewVerdictsAreNamedAndNothingIsWritten() throws IOException {
        var train = new Terminal();
        assertThat(train.run("train", "--corrections", verdicts(6))).isEqualTo(1);
        assertThat(train.err()).contains("There are 6 verdicts").contains("Maybe go on with: tightrope review.");
        assertThat(home.resolve("trained.json")).doesNotExist();
    }

    @Test
    void aBrokenCorrectionIsNamedByItsLine() throws IOException {
        var file = Files.writeString(home.resolve("corrections.jsonl"), "{\"key\":\"x\"}\n");
        var train = new Terminal();
        assertThat(train.run("train", "--corrections", file.toString())).isEqualTo(1);
        assertThat(train.err()).contains("Line 1 of").contains("is no correction");
    }
}
