package org.tightrope.reader.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OnnxFileTest {
    /// A graph `y = x w` with w = (1, 2) as raw bytes and a scale s = (0.5) as packed floats, by hand.
    private static byte[] model() {
        var raw = field(5, join(new byte[] {8, 2}, field(8, text("w")), field(9, floats(1, 2))));
        var packed = field(5, join(field(4, floats(0.5f)), field(8, text("s"))));
        var node = field(1, join(field(1, text("x")), field(1, text("w")), field(2, text("y"))));
        // A version number (field 1) and a double (field 15) stand around the graph and are passed over.
        byte[] version = {8, (byte) 0x96, 1};
        byte[] number = {15 << 3 | 1, 0, 0, 0, 0, 0, 0, 0, 0};
        return join(version, number, field(7, join(raw, packed, node)));
    }

    private static byte[] field(int number, byte[] content) {
        return join(new byte[] {(byte) (number << 3 | 2), (byte) content.length}, content);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] floats(float... values) {
        var bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    @Test
    void numbersAreFoundByTheirNames() {
        var file = new OnnxFile(model());

        assertThat(file.floats("w")).containsExactly(1, 2);
        assertThat(file.floats("s")).containsExactly(0.5f);
        assertThat(file.inputs("y")).containsExactly("x", "w");
    }

    @Test
    void numbersAreReplacedWhereTheyStand() {
        var file = new OnnxFile(model());
        long before = file.checksum();
        file.overwrite("w", floats(3, -4));

        var again = new OnnxFile(file.bytes());
        assertThat(again.floats("w")).containsExactly(3, -4);
        assertThat(again.floats("s")).containsExactly(0.5f);
        assertThat(again.bytes()).hasSize(model().length);
        assertThat(again.checksum()).isNotEqualTo(before);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var file = new OnnxFile(model());

        assertThatThrownBy(() -> file.overwrite("w", new byte[4]))
                .hasMessage("w has 8 bytes in the model, 4 were given.");
        assertThatThrownBy(() -> file.floats("v")).hasMessage("v");
        assertThatThrownBy(() -> new OnnxFile(new byte[] {0x0f, 1})).hasMessageContaining("This is no model");
    }
}
