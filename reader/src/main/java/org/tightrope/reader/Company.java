package org.tightrope.reader;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tightrope.actor.Mention;

/// Sentences that tell of one actor what another did too, with both named: `Iran, like the European Union, refused`
/// is read as `Iran and the European Union refused`.
final class Company {
    private static final Pattern WITH = Pattern.compile(
            ", (?:like|just like|along with|together with|as well as|alongside|followed by|and later|and then) ((?:the )?)");

    /// Characters of `, and the ` at most between a name and the next of a list.
    private static final int NEAR = 10;

    private Company() {}

    /// The sentence with the two side by side; empty when nobody has company so.
    static Optional<Sentence> named(Language language, Sentence sentence, List<Mention> names) {
        var text = sentence.text();
        for (int i = 1; i < names.size(); i++) {
            int end = names.get(i).end();
            var with = WITH.matcher(
                    text.substring(names.get(i - 1).end(), names.get(i).start()));
            boolean another = i + 1 < names.size() && names.get(i + 1).start() <= end + NEAR;
            if (with.matches() && text.startsWith(", ", end) && !another && areNamed(names.get(i - 1), names.get(i))) {
                var both = text.substring(0, names.get(i - 1).end())
                        + " and " + with.group(1)
                        + text.substring(names.get(i).start(), end)
                        + text.substring(end + 1);
                return language.sentence(both);
            }
        }
        return Optional.empty();
    }

    private static boolean areNamed(Mention one, Mention other) {
        return one.role() != Mention.Role.ADJECTIVE && other.role() != Mention.Role.ADJECTIVE;
    }
}
