package org.tightrope.scenario.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tightrope.event.Action;
import org.tightrope.event.Quad;
import org.tightrope.fault.Nearest;

/// A piece of text in a file, under its key or column: a YAML scalar or a cell of a table. Each reader of it returns
/// the
/// value, or nothing after reporting a problem at this place.
record Cell(String name, String text, Place place, Problems problems) {
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,15}(\\.\\d{0,15})?|\\.\\d{1,15})([eE][+-]?\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,39}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /// Anything but blank.
    Optional<String> words() {
        return text.isBlank()
                ? wrong("The %s is empty.".formatted(name), "Maybe it was forgotten.")
                : Optional.of(text.strip());
    }

    /// A short name made of letters, digits and . _ : -
    Optional<String> id() {
        if (text.isBlank()) {
            return words();
        }
        return ID.matcher(text).matches()
                ? Optional.of(text)
                : wrong(
                        "The %s (%s) must be at most 40 letters, digits, hyphens, dots or underscores."
                                .formatted(name, shown()),
                        "Maybe use a short one such as AG1.");
    }

    /// An ISO date of the years 1900 to 2200.
    Optional<LocalDate> date() {
        var matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return wrong(
                    "The %s (%s) is no ISO date.".formatted(name, shown()),
                    "Maybe write it as 2020-03-05: year, month, day.");
        }
        int year = Integer.parseInt(matcher.group(1));
        try {
            var date = LocalDate.of(year, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
            return year >= FIRST_YEAR && year <= LAST_YEAR
                    ? Optional.of(date)
                    : wrong(
                            "The %s (%s) must lie in the years %s to %s."
                                    .formatted(name, shown(), FIRST_YEAR, LAST_YEAR),
                            "Maybe a digit of the year is wrong.");
        } catch (DateTimeException _) {
            return wrong(
                    "There is no such day (%s) for %s.".formatted(shown(), name), "Maybe month and day are swapped.");
        }
    }

    /// A number within limits, both included.
    Optional<Double> number(double least, double most) {
        if (!NUMBER.matcher(text).matches()) {
            return wrong(
                    "The %s (%s) is no number.".formatted(name, shown()), "Maybe write it like -4.5, without units.");
        }
        double value = Double.parseDouble(text);
        return value >= least && value <= most
                ? Optional.of(value)
                : wrong(outside(plain(least), plain(most)), "Maybe check the sign and the decimal point.");
    }

    /// A whole number within limits, both included.
    Optional<Long> whole(long least, long most) {
        if (!WHOLE.matcher(text).matches()) {
            return wrong(
                    "The %s (%s) is no whole number.".formatted(name, shown()),
                    "Maybe write it in digits, without units.");
        }
        long value = Long.parseLong(text);
        return value >= least && value <= most
                ? Optional.of(value)
                : wrong(outside(Long.toString(least), Long.toString(most)), "Maybe check the sign and the digits.");
    }

    /// One of a closed set of words.
    <T> Optional<T> choice(Function<String, Optional<T>> parse, List<String> words) {
        return choice(name, parse, words);
    }

    private <T> Optional<T> choice(String noun, Function<String, Optional<T>> parse, List<String> words) {
        if (text.isBlank()) {
            return wrong("The %s is empty.".formatted(noun), Nearest.maybe(text, words));
        }
        var value = parse.apply(text);
        return value.isPresent()
                ? value
                : wrong("Unknown %s (%s).".formatted(noun, shown()), Nearest.maybe(text, words));
    }

    Optional<Action> action() {
        return choice("action", Action::parse, Words.ACTIONS);
    }

    Optional<Quad> quad() {
        return choice("quad", Quad::parse, Words.QUADS);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    String shown() {
        return Problems.shown(text);
    }

    <T> Optional<T> wrong(String what, String maybe) {
        problems.error(place, what, maybe);
        return Optional.empty();
    }

    void warn(String what, String maybe) {
        problems.warn(place, what, maybe);
    }

    private String outside(String least, String most) {
        return "The %s (%s) must lie in %s to %s.".formatted(name, shown(), least, most);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
