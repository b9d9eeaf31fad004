package org.tightrope.app.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.SequencedSet;
import java.util.Set;

/// Sets with an order keep it; the others are written sorted by their text, so that the same set gives the same bytes.
@SuppressWarnings("rawtypes")
final class OrderedSets extends JsonSerializer<Set> {
    @Override
    public void serialize(Set value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        Set<?> set = value;
        boolean ordered = set instanceof SequencedSet || set instanceof EnumSet;
        var inOrder = ordered
                ? set.stream().toList()
                : set.stream().sorted(Comparator.comparing(String::valueOf)).toList();
        generator.writeStartArray();
        for (Object element : inOrder) {
            provider.defaultSerializeValue(element, generator);
        }
        generator.writeEndArray();
    }
}
