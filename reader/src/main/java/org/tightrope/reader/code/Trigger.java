package org.tightrope.reader.code;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.tightrope.event.Action;

/// The word that carries an event whose action is known.
final class Trigger {
    private Trigger() {}

    /// A place in the text: the word where the ways of the two meet, if the tables know it for the action; else
    /// one on their ways that they know for it; else, where they know the word in which the two meet for something
    /// else, the only such word of the sentence; else where they meet. -1 when there is none.
    ///
    /// `What could be salvaged was salvaged, and in May A and B signed a treaty` is about signing, wherever a
    /// misread tree joins the two.
    static int of(Marked marked, Action action) {
        int top = marked.meeting();
        if (top < 0 || tells(marked, top, action)) {
            return marked.trigger();
        }
        var way = new ArrayList<>(marked.climb(marked.sourceHead(), top));
        way.addAll(marked.climb(marked.targetHead(), top));
        int[] onWay = telling(marked, way.stream().mapToInt(Integer::intValue), action);
        if (onWay.length > 0) {
            return start(marked, onWay[0]);
        }
        if (marked.isActor(top) || PairFeatures.hints(marked, top).isEmpty()) {
            return marked.trigger();
        }
        int[] all = telling(marked, IntStream.range(0, marked.words().size()), action);
        return all.length == 1 ? start(marked, all[0]) : marked.trigger();
    }

    private static int[] telling(Marked marked, IntStream words, Action action) {
        return words.filter(word -> tells(marked, word, action)).toArray();
    }

    private static boolean tells(Marked marked, int word, Action action) {
        if (marked.isActor(word)) {
            return false;
        }
        var hints = PairFeatures.hints(marked, word);
        return hints.contains(action.name()) || hints.contains("n" + action.name());
    }

    private static int start(Marked marked, int word) {
        return marked.words().get(word).start();
    }
}
