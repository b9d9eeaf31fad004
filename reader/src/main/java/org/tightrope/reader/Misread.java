package org.tightrope.reader;

import java.util.Set;
import java.util.regex.Pattern;
import org.tightrope.event.Action;

/// What classifiers believe now and then although the words rule it out. Rules are not asked: they read those words.
final class Misread {
    /// What is done to third parties: those of one list who do it do not do it to each other, unless the text says so.
    private static final Set<Action> TO_OTHERS = Set.of(
            Action.ACCUSE,
            Action.AID,
            Action.ASSAULT,
            Action.MOBILIZE,
            Action.REJECT,
            Action.REQUEST,
            Action.SANCTION,
            Action.THREATEN);

    private static final Pattern EACH_OTHER = Pattern.compile(
            "(?i)\\b(?:each other|one another|the other|mutual(?:ly)?|between|trad(?:ed?|ing)|exchang(?:ed?|es|ing)"
                    + "|clash(?:ed|es|ing)?|fight(?:s|ing)?|fought|at war|skirmish(?:es|ed)?)\\b");

    /// Condemned is who did it, not to whom it was done: `condemned the occupation of Kuwait`, `the raid on Israel`.
    private static final Pattern SUFFERED = Pattern.compile(
            "(?i)\\b(?:(?:occupation|invasion|annexation|bombardment|siege|blockade|partition|persecution|killing|murder"
                    + "|assassination) of|(?:attacks?|strikes?|raids?|assaults?|aggression|sanctions|embargo|pressure|war)"
                    + " (?:on|upon|against)) (?:the )?(?:\\w+ )?$");

    private Misread() {}

    /// Whether a claim is one of those.
    ///
    /// @param text of the sentence
    /// @param listed whether both stand in one list
    /// @param target first character of the target's name
    static boolean is(String text, Action action, boolean listed, int target) {
        boolean alone = listed && TO_OTHERS.contains(action);
        return alone && !EACH_OTHER.matcher(text).find()
                || action == Action.ACCUSE
                        && SUFFERED.matcher(text.substring(0, target)).find();
    }

    static boolean is(Sentence sentence, Asked one) {
        return is(
                sentence.text(),
                one.coded().action(),
                one.coded().together(),
                one.candidate().pair().target().orElseThrow().start());
    }
}
