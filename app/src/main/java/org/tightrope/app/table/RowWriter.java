package org.tightrope.app.table;

import java.io.Closeable;
import java.io.IOException;

/// Writes a table row by row: the cells of a row in the order of the columns, then [#end()].
public interface RowWriter extends Closeable {
    void text(String value) throws IOException;

    /// @param value a whole number
    void whole(long value) throws IOException;

    /// @param value written so that reading it back gives the same number
    void real(double value) throws IOException;

    void end() throws IOException;
}
