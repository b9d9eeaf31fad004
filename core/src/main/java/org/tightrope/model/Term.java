package org.tightrope.model;

import java.util.List;

/// One term of a formula: an effect's name and its arguments, as in `closure(enemy_of_enemy, 90d, log1p)`.
///
/// @param name in lower case with underscores, `reciprocity`
/// @param arguments in the order they were written
public record Term(String name, List<Argument> arguments) {
    public Term {
        arguments = List.copyOf(arguments);
    }

    /// @param key empty for a positional argument; `weight` in `weight=goldstein`
    /// @param value as it was written: `30d`, `log1p`, `enemy_of_enemy`, a number, or a nested term's text
    public record Argument(String key, String value) {
        @Override
        public String toString() {
            return key.isEmpty() ? value : key + "=" + value;
        }
    }

    /// The term as a formula shows it, and as it can be pasted back.
    @Override
    public String toString() {
        return arguments.isEmpty()
                ? name
                : name + "("
                        + String.join(
                                ", ", arguments.stream().map(Argument::toString).toList()) + ")";
    }
}
