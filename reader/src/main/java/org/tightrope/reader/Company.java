package org.tightrope.reader;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tightrope.actor.Mention;

/// Sentences that tell of one actor what another did too, with both named: `The United States, like the European Union,
/// refused` is read as `The United States and the European Union refused`.
final class Company {
    private static final Pattern WITH = Pattern.compile(
            ", (?:like|just like|along with|together with|as well as|alongside|followed by|and later|and then) ((?:the )?)");

    private Company() {}

    /// The sentence with the two side by side; empty when nobody has company so.
    static Optional<Sentence> named(Language language, Sentence sentence, List<Mention> names) {
        for (int i = 1; i < names.size(); i++) {
            var text = sentence.text();
            int end = names.get(i).end();
            var between = text.substring(names.get(i - 1).end(), names.get(i).start());
            var with = WITH.matcher(between);
            if (with.matches() && text.startsWith(", ", end) && isActor(names.get(i - 1)) && isActor(names.get(i))) {
                var both = text.substring(0, names.get(i - 1).end())
                        + " and " + with.group(1)
                        + text.substring(names.get(i).start(), end)
                        + text.substring(end + 1);
                var read = language.sentences(both);
                return read.size() == 1 ? Optional.of(read.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isActor(Mention name) {
        return name.role() != Mention.Role.ADJECTIVE;
    }
}
