package org.tightrope.reader.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/// How likely a claim is once it was read in its passage:
///
///     logit p = a logit p(beside its rivals) + b logit p(in its passage) + c
///
/// Worked, with a = b = 0.5 and c = 0: what its sentence makes 0.4 likely and its passage 0.9 is 0.71 likely.
///
/// @param weights a, b, c
public record Context(double[] weights) {
    private static final String FILE = "context.csv";

    private static final class BuiltIn {
        static final Context ONE = load();

        private static Context load() {
            try (var in = Objects.requireNonNull(Context.class.getResourceAsStream(FILE), FILE)) {
                var row = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                        .get(1);
                return new Context(Arrays.stream(row.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The one that comes with Tightrope.
    public static Context builtIn() {
        return BuiltIn.ONE;
    }

    /// @param own how likely it is beside its rivals
    /// @param passage how likely by the encoder that reads passages
    public double judge(double own, double passage) {
        return Logit.p(weights, values(own, passage));
    }

    static double[] values(double own, double passage) {
        return new double[] {Logit.of(own), Logit.of(passage), 1};
    }
}
