package org.tightrope.app.table;

import blue.strategic.parquet.ParquetWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/// Parquet, every column required: text as UTF-8, whole numbers as INT64, others as DOUBLE.
final class ParquetRows implements RowWriter {
    private final List<Column> columns;
    private final ParquetWriter<Object[]> writer;
    private final Object[] row;
    private int at;

    ParquetRows(Path file, List<Column> columns) throws IOException {
        this.columns = columns;
        this.row = new Object[columns.size()];
        var schema =
                new MessageType("row", columns.stream().map(ParquetRows::type).toList());
        this.writer = ParquetWriter.writeFile(schema, file.toFile(), (values, to) -> {
            for (int column = 0; column < values.length; column++) {
                to.write(columns.get(column).name(), values[column]);
            }
        });
    }

    private static Type type(Column column) {
        return switch (column.kind()) {
            case TEXT ->
                Types.required(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case WHOLE -> Types.required(PrimitiveTypeName.INT64).named(column.name());
            case REAL -> Types.required(PrimitiveTypeName.DOUBLE).named(column.name());
        };
    }

    @Override
    public void text(String value) {
        row[at++] = value;
    }

    @Override
    public void whole(long value) {
        row[at++] = value;
    }

    @Override
    public void real(double value) {
        row[at++] = value;
    }

    @Override
    public void end() throws IOException {
        if (at != columns.size()) {
            throw new IllegalStateException("A row has %d cells, not %d.".formatted(at, columns.size()));
        }
        writer.write(row);
        at = 0;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
