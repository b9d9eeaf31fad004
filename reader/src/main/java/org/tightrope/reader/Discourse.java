package org.tightrope.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tightrope.actor.Actor;
import org.tightrope.actor.Kind;
import org.tightrope.actor.Mention;
import org.tightrope.reader.code.Pair;
import org.tightrope.reader.code.UnnamedCoder.Clue;

/// What a document said just before a sentence, and whom it is about: who may be meant where a sentence leaves out a
/// doer, or to whom it is done.
///
/// A sentence is read in its passage: `About Serbia. The sentence before. | The sentence itself.` Everybody the
/// passage names and the sentence does not may be meant.
final class Discourse {
    private static final int MOST_SENTENCES = 3;
    private static final int MOST_CHARACTERS = 360;
    private static final int MOST_SUBJECTS = 2;
    /// How far away the subjects of the document are, in sentences.
    static final int FAR = MOST_SENTENCES + 1;

    /// Characters of the marks around a name.
    private static final int MARKS = 4;

    private static final int MOST_NAMED = 5;
    private static final int MOST_OTHERS = 5;
    /// Of whom both may be left out.
    private static final int MOST_OF_BOTH = 3;

    private record Said(String text, List<Mention> parties, List<Finding> found) {}

    /// Somebody a sentence does not name.
    ///
    /// @param place in the passage
    /// @param distance in sentences; [#FAR] for whom only the document is about
    record Other(Actor actor, Pair.Span place, int distance) {}

    /// Who is left out of a sentence: the doer, whom it is done to, or both.
    ///
    /// @param own whom the sentence does name
    /// @param named how many it names
    /// @param passage the sentence in its passage; between marks who it names, as in [View]
    /// @param guesses who may be meant
    record Slot(Pair own, int named, String passage, List<Guess> guesses) {
        /// What is known of one of its guesses.
        ///
        /// @param likely how likely anything happens in the slot
        /// @param found whether something was found between those the sentence names
        Clue clue(int guess, double likely, boolean found) {
            var one = guesses.get(guess);
            boolean neither = own.source().isEmpty() && own.target().isEmpty();
            return new Clue(likely, one.distance(), one.share(), guess, one.acted(), one.turned(), neither, found);
        }

        /// Why a guess was made, to read.
        String reason(Guess guess) {
            var side = own.source().isPresent() ? "target" : own.target().isPresent() ? "source" : "source and target";
            return guess.distance() == FAR
                    ? side + ": whom the document is about"
                    : "%s: named %d sentence%s before"
                            .formatted(side, guess.distance(), guess.distance() == 1 ? "" : "s");
        }
    }

    /// Two who may be meant.
    ///
    /// @param from where the source is named in the passage
    /// @param to where the target is
    /// @param distance in sentences of who is not named in the sentence itself, of two the farther
    /// @param share of the document's mentions that name that one
    /// @param acted whether the two acted that way shortly before
    /// @param turned whether they acted the other way
    record Guess(
            String source,
            String target,
            Pair.Span from,
            Pair.Span to,
            int distance,
            double share,
            boolean acted,
            boolean turned) {
        String key() {
            return source + ">" + target;
        }
    }

    private final List<Actor> subjects;
    private final List<String> states;
    private final Map<Actor, Long> counts;
    private final int mentions;
    private final Deque<Said> before = new ArrayDeque<>();

    /// @param mentions of the whole document
    Discourse(List<Mention> mentions) {
        this.mentions = mentions.size();
        counts = mentions.stream()
                .map(Mention::actor)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        subjects = counts.keySet().stream()
                .sorted(Comparator.comparingLong((Actor actor) -> -share(actor)).thenComparing(Actor::code))
                .toList();
        states = foremost();
    }

    /// How often the document names each actor, by their codes.
    Map<String, Long> shares() {
        return counts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(one -> one.getKey().code(), Map.Entry::getValue));
    }

    /// The two states the document is about, where they are named half as often again as any other; else none.
    List<String> states() {
        return states;
    }

    private List<String> foremost() {
        var all = subjects.stream().filter(actor -> actor.kind() == Kind.STATE).toList();
        boolean two = all.size() == 2 || all.size() > 2 && 2 * share(all.get(1)) >= 3 * share(all.get(2));
        return two ? all.subList(0, 2).stream().map(Actor::code).toList() : List.of();
    }

    private long share(Actor actor) {
        return counts.getOrDefault(actor, 0L);
    }

    /// Takes note of a sentence that was read.
    void said(Sentence sentence, List<Mention> parties, List<Finding> found) {
        before.addLast(new Said(sentence.text(), parties, found));
        if (before.size() > MOST_SENTENCES) {
            before.removeFirst();
        }
    }

    /// Whom a sentence may leave out.
    List<Slot> slots(Sentence sentence, List<Mention> parties) {
        var named = named(parties);
        if (named.size() > MOST_NAMED) {
            return List.of();
        }
        var passage = new StringBuilder();
        var others = others(named, passage);
        var slots = new ArrayList<Slot>();
        for (Mention mention : named.values()) {
            if (mention.role() != Mention.Role.HELD) {
                slots.add(slot(sentence, mention, true, named.size(), passage, others));
            }
            slots.add(slot(sentence, mention, false, named.size(), passage, others));
        }
        var few = others.subList(0, Math.min(MOST_OF_BOTH, others.size()));
        var both = few.stream()
                .flatMap(one -> few.stream().filter(other -> !other.equals(one)).map(other -> guess(one, other)))
                .toList();
        slots.add(new Slot(
                new Pair(sentence.text(), Optional.empty(), Optional.empty()),
                named.size(),
                passage + sentence.text(),
                both));
        return slots.stream().filter(slot -> !slot.guesses().isEmpty()).toList();
    }

    private Slot slot(
            Sentence sentence, Mention mention, boolean does, int named, StringBuilder before, List<Other> others) {
        var text = sentence.text();
        var place = Optional.of(new Pair.Span(mention.start(), mention.end()));
        var own = placed(mention, before.length(), MARKS);
        return new Slot(
                new Pair(text, does ? place : Optional.empty(), does ? Optional.empty() : place),
                named,
                before + marked(text, mention, does),
                others.stream()
                        .map(other -> does ? guess(own, other) : guess(other, own))
                        .toList());
    }

    /// Whether nothing was said before.
    boolean isEmpty() {
        return before.isEmpty();
    }

    /// Pairs a sentence names, in their passage, with the source between marks.
    ///
    /// @param keys the pairs, `source>target`
    /// @return of each pair where the two are named
    Map<String, Pair> passages(Sentence sentence, List<Mention> parties, Set<String> keys) {
        var named = named(parties);
        var before = new StringBuilder();
        others(named, before);
        var found = new LinkedHashMap<String, Pair>();
        for (String key : keys) {
            var codes = key.split(">", -1);
            var source = named.get(codes[0]);
            var target = named.get(codes[1]);
            if (source != null && target != null && !source.overlaps(target.start(), target.end())) {
                found.put(key, passage(sentence.text(), source, target, before.toString()));
            }
        }
        return found;
    }

    private static Pair passage(String text, Mention source, Mention target, String before) {
        int moved = before.length() + (target.start() > source.start() ? MARKS : 0);
        return new Pair(
                before + marked(text, source, true),
                Optional.of(placed(source, before.length(), MARKS).place()),
                Optional.of(placed(target, moved, 0).place()));
    }

    private static String marked(String text, Mention mention, boolean does) {
        var mark = does ? "@" : "#";
        return text.substring(0, mention.start())
                + mark + " " + text.substring(mention.start(), mention.end()) + " " + mark
                + text.substring(mention.end());
    }

    /// The actors of a sentence by their first mentions, those that are no asides before the others.
    private static Map<String, Mention> named(List<Mention> parties) {
        var named = new LinkedHashMap<String, Mention>();
        parties.stream()
                .sorted(Comparator.comparing((Mention mention) -> mention.role().isAside())
                        .thenComparingInt(Mention::start))
                .forEach(mention -> named.putIfAbsent(mention.actor().code(), mention));
        return named;
    }

    /// The pairs of who is marked in a slot with the others the sentence names: what there is to compare guesses with.
    ///
    /// @param parties of the sentence of the slot
    List<Guess> beside(Slot slot, List<Mention> parties) {
        boolean does = slot.own().source().isPresent();
        if (!does && slot.own().target().isEmpty()) {
            return List.of();
        }
        var first = slot.guesses().getFirst();
        var named = named(parties);
        var marked = Objects.requireNonNull(named.get(does ? first.source() : first.target()));
        int before = slot.passage().length() - slot.own().text().length() - MARKS;
        var own = placed(marked, before, MARKS);
        return named.values().stream()
                .filter(mention -> !mention.overlaps(marked.start(), marked.end()))
                .map(mention -> placed(mention, before + (mention.start() > marked.start() ? MARKS : 0), 0))
                .map(other -> does ? guess(own, other) : guess(other, own))
                .toList();
    }

    /// Where the passage names an actor of the sentence.
    ///
    /// @param before characters of the passage before the sentence
    /// @param marks characters of the marks around the name
    private static Other placed(Mention mention, int before, int marks) {
        int start = before + mention.start();
        return new Other(mention.actor(), new Pair.Span(start, before + mention.end() + marks), 0);
    }

    private Guess guess(Other source, Other target) {
        var from = source.actor().code();
        var to = target.actor().code();
        return new Guess(
                from,
                to,
                source.place(),
                target.place(),
                Math.max(source.distance(), target.distance()),
                Math.min(share(source), share(target)),
                acted(from, to),
                acted(to, from));
    }

    /// Of whom the sentence names it does not matter.
    private double share(Other other) {
        return other.distance() == 0 ? 1 : share(other.actor()) / (double) Math.max(1, mentions);
    }

    private boolean acted(String source, String target) {
        return before.stream()
                .flatMap(said -> said.found().stream())
                .anyMatch(finding ->
                        finding.source().equals(source) && finding.target().equals(target));
    }

    /// Whom the passage names before the sentence, the nearest first.
    ///
    /// @param named by the sentence
    /// @param passage gets what comes before the sentence
    private List<Other> others(Map<String, Mention> named, StringBuilder passage) {
        var kept = new ArrayList<Said>();
        int characters = 0;
        for (var said = before.descendingIterator(); said.hasNext(); ) {
            var one = said.next();
            characters += one.text().length();
            if (characters > MOST_CHARACTERS && !kept.isEmpty()) {
                break;
            }
            kept.addFirst(one);
        }
        var near = new LinkedHashSet<String>(named.keySet());
        kept.forEach(
                one -> one.parties().forEach(mention -> near.add(mention.actor().code())));
        var found = new LinkedHashMap<String, Other>();
        var about = subjects.stream()
                .filter(actor -> !near.contains(actor.code()))
                .limit(MOST_SUBJECTS)
                .toList();
        for (Actor actor : about) {
            passage.append(passage.isEmpty() ? "About " : " and ");
            int start = passage.length();
            passage.append(actor.name());
            found.put(actor.code(), new Other(actor, new Pair.Span(start, passage.length()), FAR));
        }
        passage.append(passage.isEmpty() ? "" : ". ");
        for (int i = 0; i < kept.size(); i++) {
            int start = passage.length();
            for (Mention mention : kept.get(i).parties()) {
                var code = mention.actor().code();
                if (!named.containsKey(code) && !mention.role().isAside()) {
                    var place = new Pair.Span(start + mention.start(), start + mention.end());
                    found.put(code, new Other(mention.actor(), place, kept.size() - i));
                }
            }
            passage.append(kept.get(i).text()).append(' ');
        }
        passage.append("| ");
        return found.values().stream()
                .sorted(Comparator.comparingInt(Other::distance)
                        .thenComparingLong(other -> -share(other.actor()))
                        .thenComparing(other -> other.actor().code()))
                .limit(MOST_OTHERS)
                .toList();
    }
}
