package org.tightrope.app.output;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tightrope.actor.Kind;
import org.tightrope.event.Certainty;
import org.tightrope.event.Precision;
import org.tightrope.event.Quad;
import org.tightrope.event.Status;
import org.tightrope.scenario.AgreementState;
import org.tightrope.scenario.LeverState;
import org.tightrope.scenario.file.Problem.Severity;

/// Records as JSON, the same bytes for the same value.
///
/// Fields stand in the order of the record; maps and sets without an order of their own are sorted; dates are
/// ISO text; an empty Optional is null; numbers that are not finite are null; enums are the words of our files
/// (`in force`). Anything but records, maps, collections, arrays, numbers, text, booleans and those is refused.
public final class Json {
    private static final ObjectMapper MAPPER = mapper();

    private Json() {}

    /// Indented by two spaces, ending in a newline.
    public static String pretty(Object value) {
        var colon = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        var printer = new DefaultPrettyPrinter(colon).withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return write(value, generator -> generator.setPrettyPrinter(printer)) + "\n";
    }

    /// On one line, without a newline: for JSON lines.
    public static String line(Object value) {
        return write(value, generator -> generator);
    }

    private static String write(Object value, Function<JsonGenerator, JsonGenerator> style) {
        var text = new StringWriter();
        try (var generator = style.apply(new FiniteNumbers(MAPPER.getFactory().createGenerator(text)))) {
            MAPPER.writeValue(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static ObjectMapper mapper() {
        var module = new SimpleModule("tightrope");
        as(module, LocalDate.class, LocalDate::toString);
        as(module, Path.class, Path::toString);
        as(module, Kind.class, Kind::label);
        as(module, Quad.class, Quad::label);
        as(module, Status.class, Status::label);
        as(module, Precision.class, Precision::label);
        as(module, Certainty.class, Certainty::mark);
        as(module, AgreementState.class, AgreementState::label);
        as(module, LeverState.class, LeverState::label);
        as(module, Severity.class, Severity::label);
        as(module, OptionalInt.class, value -> value.isPresent() ? value.getAsInt() : null);
        as(module, OptionalDouble.class, value -> value.isPresent() ? value.getAsDouble() : null);
        as(module, Optional.class, value -> value.isPresent() ? value.get() : null);
        module.addSerializer(Map.class, new OrderedMaps());
        module.addSerializer(Set.class, new OrderedSets());
        return JsonMapper.builder()
                .addModule(module)
                .visibility(PropertyAccessor.ALL, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .build();
    }

    private static <T> void as(
            SimpleModule module, Class<T> type, Function<? super T, ? extends @Nullable Object> spelling) {
        module.addSerializer(type, new JsonSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
                provider.defaultSerializeValue(spelling.apply(value), generator);
            }
        });
    }
}
