package org.tightrope.play;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The content of a value as text that is the same in every run: records by their components, sets in
/// the order of their members' texts.
final class Canonical {
    private Canonical() {}

    /// SHA-256 of the contents, in hexadecimal.
    static String digest(Object... values) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Object value : values) {
                digest.update(text(value).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "none";
            case Record some -> record(some);
            case Optional<?> maybe -> text(maybe.orElse(null));
            case Set<?> set ->
                set.stream().map(Canonical::text).sorted().toList().toString();
            case List<?> list -> list.stream().map(Canonical::text).toList().toString();
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, String>();
                map.forEach((key, of) -> sorted.put(text(key), text(of)));
                yield sorted.toString();
            }
            case double[] numbers -> java.util.Arrays.toString(numbers);
            default -> value.getClass().getSimpleName() + " " + value;
        };
    }

    private static String record(Record some) {
        var text = new StringBuilder(some.getClass().getSimpleName()).append('(');
        for (RecordComponent component : some.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                text.append(component.getName())
                        .append('=')
                        .append(text(accessor.invoke(some)))
                        .append(';');
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
        return text.append(')').toString();
    }
}
