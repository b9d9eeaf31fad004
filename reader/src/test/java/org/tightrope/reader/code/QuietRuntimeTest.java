package org.tightrope.reader.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// ONNX Runtime 1.29 began to keep an id of the machine in the user's home and to report over HTTPS what
/// it is used for. What reads the documents of an analyst must not.
class QuietRuntimeTest {
    private static final List<String> MARKS = List.of("ORT_DISABLE_TELEMETRY", "Telemetry system created", "deviceid");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linux-x64/libonnxruntime.so",
                "linux-aarch64/libonnxruntime.so",
                "osx-aarch64/libonnxruntime.dylib",
                "win-x64/onnxruntime.dll"
            })
    void theRuntimeHasNobodyToReportTo(String library) throws IOException {
        try (var stream = QuietRuntimeTest.class.getResourceAsStream("/ai/onnxruntime/native/" + library)) {
            assumeThat(stream).isNotNull();
            var text = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(MARKS).noneMatch(text::contains);
        }
    }
}
