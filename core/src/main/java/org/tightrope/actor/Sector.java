package org.tightrope.actor;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which part of an actor is meant, by PLOVER's sector codes (PLOVER 2021): the government of Turkey, its
/// armed forces, its courts.
///
/// `Turkish troops` are MIL, `Ankara` and `the Turkish foreign minister` GOV, `Turkish lawmakers` LEG.
/// What says nothing about the sector (`Turkey`) has none.
public enum Sector {
    GOV(
            "government|ministry|minister|ministers|president|premier|chancellor|cabinet|administration|regime|ambassador|envoy"
                    + "|diplomat|diplomats|diplomacy|embassy|consulate|official|officials|spokesman|spokeswoman|spokesperson|leader|king"
                    + "|queen|emir|sultan|secretary|delegation|negotiator|negotiators|authorities|authority|leadership|kremlin|treasury"),
    MIL(
            "troops|troop|soldier|soldiers|army|armies|military|forces|navy|jets|jet|warplane|warplanes|warship|warships|fleet"
                    + "|airstrike|airstrikes|artillery|tanks|tank|general|generals|commander|commanders|convoy|drone|drones|missiles"
                    + "|missile|paratroopers|marines|brigade|battalion|pilots|bombers|strikes|shelling|gunboats"),
    SPY("intelligence|spies|spy|agents"),
    COP("police|policemen|gendarmes|gendarmerie"),
    LEG("parliament|parliamentarians|lawmaker|lawmakers|senate|senator|senators|congress|congressman|deputies|mps"
            + "|legislature|legislators|duma|knesset"),
    JUD("court|courts|judge|judges|prosecutor|prosecutors|tribunal"),
    PTY("party|parties"),
    OPP("opposition|dissident|dissidents|activist|activists|protesters|demonstrators"),
    REB(
            "rebel|rebels|insurgent|insurgents|guerrillas|guerrilla|separatists|militants|militant|militia|militias|militiamen"),
    BUS("company|companies|bank|banks|firm|firms|businessmen|investors|airline|airlines"),
    MED("newspaper|newspapers|media|journalist|journalists|television|broadcaster"),
    REF("refugee|refugees|migrants|displaced"),
    CVL(
            "civilian|civilians|citizen|citizens|people|voters|students|workers|tourists|men|women|children|villagers|farmers"),
    IGO(""),
    UAF("");

    private static final Pattern WORD = Pattern.compile("[\\p{L}'’]+");
    private static final int REACH = 4;
    private static final Map<Sector, Set<String>> WORDS = words();
    private static final Set<String> ENDS = Set.of(
            "and", "or", "in", "on", "at", "with", "from", "to", "by", "for", "against", "that", "which", "who", "said",
            "has", "have", "had", "was", "were", "is", "are", "will", "would", "after", "before", "into", "over");

    private final String triggers;

    Sector(String triggers) {
        this.triggers = triggers;
    }

    /// The sector a mention speaks of, by how it is named and by the noun it belongs to.
    ///
    /// @param text the text the mention was found in
    public static Optional<Sector> of(Mention mention, String text) {
        var role = mention.role();
        var adjective = role == Mention.Role.ADJECTIVE
                || role == Mention.Role.NAME
                || text.startsWith("'s", mention.end())
                || text.startsWith("’s", mention.end());
        if (adjective) {
            var said = after(text, mention.end());
            if (said.isPresent()) {
                return said;
            }
        }
        return switch (mention.actor().kind()) {
            case ARMED_GROUP -> Optional.of(REB);
            case BLOC, ORGANISATION -> Optional.of(IGO);
            case STATE, PERSON ->
                switch (role) {
                    case LEADER, CAPITAL -> Optional.of(GOV);
                    case METONYM -> Optional.of(organ(mention.text()));
                    case PEOPLE -> Optional.of(CVL);
                    case NAME, ADJECTIVE, CONTEXTUAL, COMPOUND, HELD -> Optional.empty();
                };
        };
    }

    private static Optional<Sector> after(String text, int from) {
        var matcher = WORD.matcher(text).region(from, Math.min(text.length(), from + 60));
        int last = from;
        Optional<Sector> found = Optional.empty();
        for (int i = 0; i < REACH && matcher.find(); i++) {
            var word = matcher.group().toLowerCase(Locale.ROOT);
            boolean broken = text.substring(last, matcher.start()).matches(".*[,;.:()\"].*");
            if (broken || ENDS.contains(word)) {
                break;
            }
            // The head of the group is its last noun: `Turkish military officials` are officials.
            var named = WORDS.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(word))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (named.isEmpty() && found.isPresent()) {
                break;
            }
            found = named.isPresent() ? named : found;
            last = matcher.end();
        }
        return found;
    }

    private static Sector organ(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches(
                ".*(?:duma|knesset|parliament|congress|senate|house of|bundestag|rada|majlis|sejm|lok sabha).*")) {
            return LEG;
        }
        if (lower.matches(
                ".*(?:pentagon|army|armed forces|idf|defen[cs]e forces|bundeswehr|guard|centcom|command|quds|tsk).*")) {
            return MIL;
        }
        return lower.matches("(?:cia|mossad|fsb|gru|svr|mi6|isi|shin bet|sbu).*") ? SPY : GOV;
    }

    private static Map<Sector, Set<String>> words() {
        var words = new EnumMap<Sector, Set<String>>(Sector.class);
        for (Sector sector : values()) {
            words.put(sector, new HashSet<>(List.of(sector.triggers.split("\\|", -1))));
        }
        return words;
    }
}
