package org.tightrope.reader.code;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.tightrope.reader.Lines;

/// Sentences of the kind news is made of, each with its two parties and what the one does to the other;
/// made from `news.txt`, the grammar we wrote.
final class News {
    /// A sentence made.
    ///
    /// @param action PLOVER name, or NONE
    /// @param template number of the line it was made from: sentences of one line are never split between
    /// learning
    ///     and measuring
    record Made(String action, int template, Pair pair) {}

    private record Template(String action, int number, List<String> sources, List<String> targets, String text) {}

    private final List<Template> templates = new ArrayList<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Random random;

    News(long seed) throws IOException {
        random = new Random(seed);
        for (String line : Lines.of(News.class, "news.txt")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var parts = line.split(" \\| ", 4);
            if (parts.length == 4) {
                templates.add(new Template(
                        parts[0],
                        templates.size(),
                        List.of(parts[1].split(" ")),
                        List.of(parts[2].split(" ")),
                        parts[3]));
            } else {
                int equals = line.indexOf(" = ");
                lists.put(
                        line.substring(0, equals),
                        List.of(line.substring(equals + 3).split("\\|", -1)));
            }
        }
    }

    int templates() {
        return templates.size();
    }

    /// One sentence of a template.
    Made make(int number) {
        var template = templates.get(number);
        var source = one(list(one(template.sources())));
        var target = one(list(one(template.targets())));
        while (target.equals(source)) {
            target = one(list(one(template.targets())));
        }
        var text = filled(template.text());
        var before = filled(one(list("before")));
        var after = template.text().contains("<when>") || random.nextBoolean() ? filled(one(list("after"))) : "";
        return new Made(template.action(), number, set(before + text + after + ".", source, target));
    }

    /// Where a text names a city as the place of what it tells: `in Geneva`.
    List<Pair.Span> cities(String text) {
        var found = new ArrayList<Pair.Span>();
        for (String city : list("city")) {
            int at = text.indexOf(" in " + city);
            if (at >= 0) {
                found.add(new Pair.Span(at + 4, at + 4 + city.length()));
            }
        }
        return found;
    }

    /// Puts the parties in place of the marks S and T, which stand alone as words.
    private static Pair set(String text, String source, String target) {
        var out = new StringBuilder();
        Optional<Pair.Span> sourceAt = Optional.empty();
        Optional<Pair.Span> targetAt = Optional.empty();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alone = (c == 'S' || c == 'T')
                    && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) && text.charAt(i - 1) != '-')
                    && (i + 1 == text.length()
                            || !Character.isLetterOrDigit(text.charAt(i + 1)) && text.charAt(i + 1) != '-');
            if (alone) {
                int from = out.length();
                out.append(c == 'S' ? source : target);
                var span = Optional.of(new Pair.Span(from, out.length()));
                if (c == 'S') {
                    sourceAt = sourceAt.isPresent() ? sourceAt : span;
                } else {
                    targetAt = targetAt.isPresent() ? targetAt : span;
                }
            } else {
                out.append(c);
            }
        }
        out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
        return new Pair(out.toString(), sourceAt, targetAt);
    }

    private List<String> list(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// Every choice made, every list drawn from; what a choice chose may choose again.
    private String filled(String template) {
        var text = template;
        while (true) {
            int close = text.indexOf('}');
            if (close >= 0) {
                int open = text.lastIndexOf('{', close);
                text = text.substring(0, open)
                        + one(List.of(text.substring(open + 1, close).split("\\|", -1)))
                        + text.substring(close + 1);
                continue;
            }
            int end = text.indexOf('>');
            if (end < 0) {
                return text.replaceAll(" +", " ")
                                .replace(" .", ".")
                                .replace(" ,", ",")
                                .strip()
                        + (template.endsWith(" ") ? " " : "");
            }
            int start = text.lastIndexOf('<', end);
            text = text.substring(0, start) + one(list(text.substring(start + 1, end))) + text.substring(end + 1);
        }
    }
}
