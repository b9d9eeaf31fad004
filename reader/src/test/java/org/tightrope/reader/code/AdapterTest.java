package org.tightrope.reader.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AdapterTest {
    /// The inner matrix of the first layer, 384 x 1,536.
    private static final String MATRIX = "onnx::MatMul_1536";

    private static final int COLUMNS = 4 * Encoder.WIDTH;

    private static OnnxFile model() throws IOException {
        try (var in = Objects.requireNonNull(AdapterTest.class.getResourceAsStream("/bge-small-en-v1.5-q.onnx"))) {
            var model = new OnnxFile(in.readAllBytes());
            Tuning.builtIn(Tuning.SHOWN).tune(model);
            return model;
        }
    }

    private static Adapter adapter(OnnxFile model, float up) throws IOException {
        var down = new float[Encoder.WIDTH];
        var ups = new float[COLUMNS];
        down[2] = 1;
        ups[5] = up;
        var written = new ByteArrayOutputStream();
        new Adapter(new Tuning(model.checksum(), Map.of(), List.of()), Map.of(MATRIX, new LowRank(1, down, ups)))
                .write(new DataOutputStream(written));
        return Adapter.read(new DataInputStream(new ByteArrayInputStream(written.toByteArray())));
    }

    @Test
    void nothingAddedLeavesTheModelAsItWas() throws IOException {
        var model = model();
        var before = model.bytes().clone();
        adapter(model, 0).adapt(model);
        assertThat(model.bytes()).isEqualTo(before);
    }

    @Test
    void anotherModelIsTurnedDown() throws IOException {
        var model = model();
        var adapter = adapter(model, 0.5f);
        adapter.adapt(model);
        assertThatThrownBy(() -> adapter.adapt(model)).hasMessageContaining("another sentence encoder");
    }

    @Test
    void whatIsAddedStandsInItsPlace() throws IOException {
        var model = model();
        float[] before = Quantized.in(model, MATRIX).floats();
        adapter(model, 0.5f).adapt(model);
        float[] after = Quantized.in(model, MATRIX).floats();
        int at = 2 * COLUMNS + 5;
        assertThat(after[at] - before[at]).isCloseTo(0.5f, within(0.02f));
        // Its neighbour in the row stands in another column, and is as it was.
        assertThat(after[at + 1]).isEqualTo(before[at + 1]);
    }
}
