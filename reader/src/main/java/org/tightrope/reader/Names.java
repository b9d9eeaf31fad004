package org.tightrope.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tightrope.actor.ActorBook;
import org.tightrope.actor.Kind;
import org.tightrope.actor.Mention;
import org.tightrope.actor.Mention.Role;
import org.tightrope.reader.time.When;

/// The actors a document names, sentence by sentence in its order: what the book of actors knows of, and persons it
/// introduces ([Persons]).
final class Names {
    private static final Pattern LED = Pattern.compile("[-‑–]led\\b");
    /// Characters between `-led` and the body that is led.
    private static final int NEAR = 25;

    /// What may follow a leader's last name with a capital and is no part of it.
    private static final Pattern NO_NAME = Pattern.compile(
            "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Administration|Government|White|Regime|Cabinet|Memorandum|Doctrine"
                    + "|Agreement|Plan|Accord|Pact|Summit|Treaty|Initiative|Commission|Declaration|Line|Era");

    /// Others than who is named: `US allies`, `Iran's neighbours`.
    private static final Pattern OTHERS =
            Pattern.compile("(?:['’]s?)? (?:\\w+ )?(?:allies|partners|neighbou?rs|rivals|foes|enemies|adversaries)\\b");

    /// `its American allies` are the Americans.
    private static final Pattern POSSESSIVE = Pattern.compile("(?i)\\b(?:its|his|her|their|our|whose) (?:\\w+ )?$");

    private final ActorBook book;
    private final LocalDate published;
    private final Set<String> context;
    private final Persons persons = new Persons();
    private final Map<LocalDate, ActorBook.Scan> scans = new HashMap<>();
    private String last = "";

    /// @param context codes of all actors of the document
    Names(ActorBook book, LocalDate published, Set<String> context) {
        this.book = book;
        this.published = published;
        this.context = context;
    }

    /// The names of a sentence. Who was in office when the paragraph's story happened is known by that
    /// time too: `In 1995 ... . Gore and Chernomyrdin signed it`; and who was in any part of the year a
    /// sentence speaks of, or is now.
    ///
    /// @param day the sentence speaks of
    /// @param era the paragraph spoke of before
    List<Mention> in(Sentence sentence, LocalDate day, Optional<When> era) {
        var all = new ArrayList<>(scan(sentence, day).mentions());
        for (LocalDate other : hasUnknown(sentence, all) ? others(day, era) : Set.<LocalDate>of()) {
            for (Mention then : scan(sentence, other).mentions()) {
                if (then.role() == Role.LEADER
                        && all.stream().noneMatch(name -> name.overlaps(then.start(), then.end()))) {
                    all.add(then);
                }
            }
        }
        all.removeIf(name -> isStranger(name, sentence) || leads(name, sentence, all) || isOfOthers(name, sentence));
        all.sort(Comparator.comparingInt(Mention::start));
        return persons.with(all, sentence);
    }

    /// Who is meant without being named, on the day the sentence or else its paragraph speaks of.
    List<Mention> asides(Sentence sentence, LocalDate day, Optional<When> era) {
        var then = era.map(When::date).filter(date -> day.equals(published) && date.isBefore(day));
        return scan(sentence, then.orElse(day)).asides();
    }

    /// Scans of the last sentence are kept, for it is asked of the same days again.
    private ActorBook.Scan scan(Sentence sentence, LocalDate day) {
        if (!sentence.text().equals(last)) {
            last = sentence.text();
            scans.clear();
        }
        return scans.computeIfAbsent(day, date -> book.all(sentence.text(), date, context));
    }

    /// Whether a proper noun names nobody: it may be somebody's of another day.
    private static boolean hasUnknown(Sentence sentence, List<Mention> names) {
        return sentence.tokens().stream()
                .filter(token -> token.tag().equals("PROPN"))
                .anyMatch(token -> names.stream()
                        .noneMatch(name -> name.overlaps(sentence.startOf(token), sentence.endOf(token))));
    }

    private Set<LocalDate> others(LocalDate day, Optional<When> era) {
        var others = new LinkedHashSet<LocalDate>();
        if (!day.equals(published)) {
            others.add(day.withDayOfYear(1));
            others.add(day.withMonth(12).withDayOfMonth(31));
        }
        era.map(When::date).ifPresent(others::add);
        others.add(published);
        others.removeIf(other -> other.equals(day) || other.isAfter(published));
        return others;
    }

    /// Who leads a body takes no part in what it does by that: `the Russian-led CSTO`.
    private static boolean leads(Mention name, Sentence sentence, List<Mention> all) {
        var led =
                LED.matcher(sentence.text()).region(name.end(), sentence.text().length());
        return led.lookingAt()
                && all.stream()
                        .anyMatch(body -> body.actor().kind() != Kind.STATE
                                && body.start() >= led.end()
                                && body.start() <= led.end() + NEAR);
    }

    private static boolean isOfOthers(Mention name, Sentence sentence) {
        var text = sentence.text();
        return OTHERS.matcher(text).region(name.end(), text.length()).lookingAt()
                && !POSSESSIVE.matcher(text.substring(0, name.start())).find();
    }

    /// `Abbas Kamel` is not Abbas. Where most words have capitals, as in headlines, capitals say nothing.
    private static boolean isStranger(Mention name, Sentence sentence) {
        if (name.role() != Role.LEADER || name.text().indexOf(' ') >= 0) {
            return false;
        }
        var tokens = sentence.tokens();
        long capitals = tokens.stream()
                .filter(token -> Character.isUpperCase(token.text().charAt(0)))
                .count();
        return 2 * capitals < tokens.size()
                && tokens.stream()
                        .filter(token -> sentence.startOf(token) == name.end() + 1)
                        .anyMatch(next -> next.tag().equals("PROPN")
                                && Character.isUpperCase(next.text().charAt(0))
                                && !NO_NAME.matcher(next.text()).lookingAt());
    }
}
