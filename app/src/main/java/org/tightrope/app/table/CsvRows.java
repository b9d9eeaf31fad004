package org.tightrope.app.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// CSV (RFC 4180, line feeds) for millions of rows: numbers go straight into one buffer.
final class CsvRows implements RowWriter {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NUMBER = 32;
    private static final double MOST_WHOLE = 1e15;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int size;
    private boolean begun;

    CsvRows(OutputStream out, List<Column> columns) throws IOException {
        this.out = out;
        for (Column column : columns) {
            text(column.name());
        }
        end();
    }

    @Override
    public void text(String value) throws IOException {
        separate();
        byte[] bytes = quoted(value).getBytes(StandardCharsets.UTF_8);
        if (size + bytes.length > BUFFER) {
            flush();
        }
        if (bytes.length > BUFFER) {
            out.write(bytes);
            return;
        }
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    private static String quoted(String value) {
        boolean plain =
                value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0;
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    @Override
    public void whole(long value) throws IOException {
        separate();
        digits(value);
    }

    @Override
    public void real(double value) throws IOException {
        separate();
        long whole = (long) value;
        if (whole == value && Math.abs(value) < MOST_WHOLE) {
            digits(whole);
        } else {
            String digits = Double.toString(value);
            for (int at = 0; at < digits.length(); at++) {
                buffer[size++] = (byte) digits.charAt(at);
            }
        }
    }

    private void digits(long value) {
        long rest = value;
        if (rest < 0) {
            buffer[size++] = '-';
            rest = -rest;
        }
        int length = 1;
        for (long ten = rest; ten >= 10; ten /= 10) {
            length++;
        }
        for (int at = size + length - 1; at >= size; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += length;
    }

    @Override
    public void end() throws IOException {
        if (size == BUFFER) {
            flush();
        }
        buffer[size++] = '\n';
        begun = false;
    }

    private void separate() throws IOException {
        if (size + LONGEST_NUMBER > BUFFER) {
            flush();
        }
        if (begun) {
            buffer[size++] = ',';
        }
        begun = true;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}
