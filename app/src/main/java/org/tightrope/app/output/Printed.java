package org.tightrope.app.output;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Bytes of UTF-8 text, printed. Whole characters must arrive in one piece or be ASCII.
public final class Printed extends OutputStream {
    private final PrintWriter out;

    public Printed(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void write(int character) {
        out.write(character);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        out.write(new String(bytes, from, length, StandardCharsets.UTF_8));
    }

    @Override
    public void flush() {
        out.flush();
    }

    /// Leaves the printer open.
    @Override
    public void close() {
        out.flush();
    }
}
