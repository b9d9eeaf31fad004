package org.tightrope.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damages a sound scenario at random, hundreds of times: whatever comes out is loaded whole or refused with reasons.
final class MutationTest {
    private static final int TRIES = 800;
    private static final List<String> SNIPPETS = List.of(
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            ",",
            ":",
            "- ",
            "\n",
            "\n\n",
            "  ",
            "\t",
            "#",
            "&a ",
            "*a",
            "!!int ",
            "---\n",
            "|",
            ">",
            "?",
            "%",
            "\0",
            "\ufeff",
            "\u2028",
            "\ud83d\ude00",
            "999999999999999999999",
            "-1",
            "NaN",
            "null",
            "~",
            "2024-02-30",
            "XEA",
            "XNA",
            "AG1",
            "any",
            "true");

    @TempDir
    Path home;

    @Test
    void whateverIsDamagedIsLoadedWholeOrRefusedWithReasons() {
        int broken = 0;
        for (int seed = 0; seed < TRIES; seed++) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var strait = Strait.in(home);
            int changes = 1 + random.nextInt(3);
            for (int i = 0; i < changes; i++) {
                var file = Strait.FILES.get(random.nextInt(Strait.FILES.size()));
                strait.write(file, damaged(Strait.original(file), random));
            }
            var loaded = load(strait, seed);
            for (Problem problem : loaded.problems()) {
                assertThat(problem.file()).as("file, seed %d", seed).isNotBlank();
                assertThat(problem.line()).as("line, seed %d", seed).isNotNegative();
                assertThat(problem.what())
                        .as("what, seed %d", seed)
                        .endsWith(".")
                        .doesNotContain("\n", "Exception");
                assertThat(problem.maybe()).as("maybe, seed %d", seed).startsWith("Maybe ");
            }
            if (loaded instanceof Loaded.Broken) {
                assertThat(loaded.problems()).as("reasons, seed %d", seed).anyMatch(Problem::isError);
                broken++;
            }
        }
        // most damage is noticed; what only changes a word of a text is rightly not
        assertThat(broken).isBetween(TRIES / 2, TRIES - 1);
    }

    private static Loaded load(Strait strait, int seed) {
        try {
            return strait.load();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("thrown with seed " + seed, e);
        }
    }

    private static byte[] damaged(byte[] bytes, RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> replaced(bytes, random, new byte[0], random.nextInt(1, 30));
            case 1 -> replaced(bytes, random, snippet(random), 0);
            case 2 -> replaced(bytes, random, snippet(random), random.nextInt(1, 4));
            case 3 -> replaced(bytes, random, new byte[] {(byte) random.nextInt(256)}, 1);
            case 4 -> lines(bytes, random, 0);
            case 5 -> lines(bytes, random, 1);
            case 6 -> lines(bytes, random, 2);
            default -> java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
        };
    }

    private static byte[] snippet(RandomGenerator random) {
        return SNIPPETS.get(random.nextInt(SNIPPETS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] replaced(byte[] bytes, RandomGenerator random, byte[] by, int length) {
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + length);
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(by);
        out.write(bytes, end, bytes.length - end);
        return out.toByteArray();
    }

    /// Deletes a line, doubles it, or swaps it with another.
    private static byte[] lines(byte[] bytes, RandomGenerator random, int how) {
        var lines = new ArrayList<>(
                new String(bytes, StandardCharsets.UTF_8).lines().toList());
        int i = random.nextInt(lines.size());
        int j = random.nextInt(lines.size());
        switch (how) {
            case 0 -> lines.remove(i);
            case 1 -> lines.add(j, lines.get(i));
            default -> java.util.Collections.swap(lines, i, j);
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
