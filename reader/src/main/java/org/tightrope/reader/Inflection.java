package org.tightrope.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The forms of English verbs, made from the base form: the lemmatizer slips on rare ones, and a coder must not.
final class Inflection {
    /// What a form can be.
    enum Form {
        BASE,
        THIRD,
        ING,
        PAST,
        PARTICIPLE,
        PAST_OR_PARTICIPLE
    }

    record Reading(String lemma, Form form) {}

    private static final Map<String, String[]> IRREGULAR = new HashMap<>();

    static {
        for (String row :
                ("strike struck struck|hit hit hit|shoot shot shot|fight fought fought|overrun overran overrun"
                                + "|drive drove driven|sink sank sunk|lay laid laid|break broke broken|cut cut cut|withdraw withdrew withdrawn"
                                + "|freeze froze frozen|put put put|build built built|hold held held|give gave given|set set set|burn burned burned"
                                + "|take took taken|begin began begun|seek sought sought|tell told told|make made made|tear tore torn"
                                + "|speak spoke spoken|meet met met|have had had|fly flew flown|go went gone|come came come|pay paid paid"
                                + "|stand stood stood|send sent sent|lend lent lent|sell sold sold|buy bought bought|let let let|say said said"
                                + "|retake retook retaken|lead led led|rule ruled ruled|sit sat sat|bring brought brought|leave left left"
                                + "|beseech besought besought|call called called|swear swore sworn|see saw seen|get got got|lose lost lost"
                                + "|win won won|know knew known|show showed shown|keep kept kept|feel felt felt|think thought thought|write wrote written"
                                + "|become became become|find found found|forgive forgave forgiven|dig dug dug|deal dealt dealt|rise rose risen|choose chose chosen")
                        .split("\\|", -1)) {
            var parts = row.split(" ", -1);
            IRREGULAR.put(parts[0], parts);
        }
    }

    private static final List<String> DOUBLING = List.of(
            "ban",
            "bar",
            "jam",
            "plan",
            "stop",
            "drop",
            "snub",
            "beg",
            "deter",
            "ship",
            "rip",
            "hit",
            "cut",
            "put",
            "sit",
            "get",
            "set",
            "let",
            "begin",
            "admit",
            "commit",
            "permit",
            "transfer",
            "confer",
            "compel",
            "expel",
            "rebel",
            "propel",
            "prop",
            "step",
            "rob",
            "slam",
            "slap",
            "equip",
            "kidnap",
            "swap",
            "scrap",
            "run",
            "prefer",
            "occur",
            "rebut",
            "tip",
            "lob",
            "overrun",
            "dig",
            "win",
            "refer",
            "pin",
            "trap",
            "forget",
            "split",
            "quit");

    private final Map<String, List<Reading>> readings = new HashMap<>();

    void add(String verb) {
        put(verb, verb, Form.BASE);
        put(third(verb), verb, Form.THIRD);
        put(ing(verb), verb, Form.ING);
        var irregular = IRREGULAR.get(verb);
        if (irregular != null && !irregular[1].equals(irregular[2])) {
            put(irregular[1], verb, Form.PAST);
            put(irregular[2], verb, Form.PARTICIPLE);
        } else {
            put(irregular != null ? irregular[1] : past(verb), verb, Form.PAST_OR_PARTICIPLE);
        }
        if (List.of("travel", "cancel", "label", "quarrel", "signal").contains(verb)) {
            put(verb + "led", verb, Form.PAST_OR_PARTICIPLE);
            put(verb + "ling", verb, Form.ING);
        }
    }

    /// What a word can be; empty when it is no form of a verb the lexicon knows.
    List<Reading> of(String word) {
        return readings.getOrDefault(word, List.of());
    }

    private void put(String form, String lemma, Form kind) {
        readings.computeIfAbsent(form, key -> new ArrayList<>()).add(new Reading(lemma, kind));
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static String third(String verb) {
        int n = verb.length();
        if (verb.equals("have")) {
            return "has";
        }
        if (verb.endsWith("y") && n > 1 && !isVowel(verb.charAt(n - 2))) {
            return verb.substring(0, n - 1) + "ies";
        }
        return verb.matches(".*(s|x|z|ch|sh|o)") ? verb + "es" : verb + "s";
    }

    private static String ing(String verb) {
        if (DOUBLING.contains(verb)) {
            return verb + verb.charAt(verb.length() - 1) + "ing";
        }
        if (verb.endsWith("ie")) {
            return verb.substring(0, verb.length() - 2) + "ying";
        }
        boolean dropE = verb.endsWith("e") && !verb.endsWith("ee") && !verb.endsWith("oe") && !verb.endsWith("ye");
        return (dropE ? verb.substring(0, verb.length() - 1) : verb) + "ing";
    }

    private static String past(String verb) {
        int n = verb.length();
        if (DOUBLING.contains(verb)) {
            return verb + verb.charAt(n - 1) + "ed";
        }
        if (verb.endsWith("e")) {
            return verb + "d";
        }
        if (verb.endsWith("y") && n > 1 && !isVowel(verb.charAt(n - 2))) {
            return verb.substring(0, n - 1) + "ied";
        }
        return verb + "ed";
    }
}
