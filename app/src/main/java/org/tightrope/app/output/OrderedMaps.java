package org.tightrope.app.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.SequencedMap;

/// Maps with an order keep it; the others are written by key, so that the same map gives the same bytes.
@SuppressWarnings("rawtypes")
final class OrderedMaps extends JsonSerializer<Map> {
    @Override
    public void serialize(Map value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        Map<?, ?> map = value;
        boolean ordered = map instanceof SequencedMap || map instanceof EnumMap;
        var entries = map.entrySet().stream();
        var inOrder = ordered
                ? entries.toList()
                : entries.sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey())))
                        .toList();
        generator.writeStartObject();
        for (Map.Entry<?, ?> entry : inOrder) {
            generator.writeFieldName(String.valueOf(entry.getKey()));
            provider.defaultSerializeValue(entry.getValue(), generator);
        }
        generator.writeEndObject();
    }
}
