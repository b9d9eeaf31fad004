package org.tightrope.expression;

import static org.tightrope.expression.Kind.ACTOR;
import static org.tightrope.expression.Kind.AGREEMENT;
import static org.tightrope.expression.Kind.LEVER;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a formula can look at in the situation before a day.
@SuppressWarnings("ImmutableEnumChecker") // List.of is
public enum BuildingBlock {
    TIE("signed tie of a and b, -1 to 1", ACTOR, ACTOR),
    FRIEND("how far a and b are friends: the positive part of their tie, 0 to 1", ACTOR, ACTOR),
    FOE("how far a and b are foes: the negative part of their tie, 0 to 1", ACTOR, ACTOR),
    TENSION("share of conflict in what is felt between a and b, 0 to 1", ACTOR, ACTOR),
    GOOD("decayed Goldstein points of cooperation from a to b", true, false, ACTOR, ACTOR),
    BAD("decayed Goldstein points of conflict from a to b", true, false, ACTOR, ACTOR),
    COUNT("decayed number of acts of a toward b, of some kinds only when kinds are named", true, true, ACTOR, ACTOR),
    MEMBER("1 when a belongs to the bloc b", ACTOR, ACTOR),
    BINDING("1 while agreement g is in force or strained", AGREEMENT),
    ALIVE("1 from the signing of g to its end, whatever its state", AGREEMENT),
    STATE("0 in force, 1 strained, 2 suspended, 3 collapsed", AGREEMENT),
    BREACHES("decayed breaches of g by a, in breaches of Goldstein weight 10", AGREEMENT, ACTOR),
    PARTY("1 when a signed g", AGREEMENT, ACTOR),
    GUARANTOR("1 when a vouches for g", AGREEMENT, ACTOR),
    OUTSIDER("1 when g binds a in fact and a did not sign", AGREEMENT, ACTOR),
    COVERS("1 when g concerns what a does to b", AGREEMENT, ACTOR, ACTOR),
    OPEN_ISSUES("what g leaves unsettled, counted", AGREEMENT),
    MONITORED("1 when somebody watches over g", AGREEMENT),
    STANDING("1 while lever l is at hand and nobody threatens with it", LEVER),
    ARMED("1 while l is threatened and not used", LEVER),
    EXECUTED("1 once l has been used", LEVER),
    SPENT("1 once l is used up", LEVER),
    HOLDER("1 when a holds l", LEVER, ACTOR),
    TARGET("1 when l is meant to move a", LEVER, ACTOR),
    RESTRAINS("1 when l, if armed, holds a back from acting against b", LEVER, ACTOR, ACTOR),
    IGNORED("days on which something called for l and it was not used, since it was armed", LEVER),
    COVARIATE("value on the day of the covariate of that name: of the world, of a, or of a toward b"),
    UNTIL("nearness of the next date of that name, of the world or of a: 2^(-days until it / half-life), 0 if none"),
    AFTER("nearness of the last date of that name, of the world or of a: 2^(-days since it / half-life), 0 if none");

    /// Half-life when [#UNTIL] and [#AFTER] name none, days.
    public static final double DATE_HALF_LIFE = 30;

    private final String meaning;
    private final boolean decays;
    private final boolean selects;
    private final List<Kind> kinds;

    BuildingBlock(String meaning, Kind... kinds) {
        this(meaning, false, false, kinds);
    }

    BuildingBlock(String meaning, boolean decays, boolean selects, Kind... kinds) {
        this.meaning = meaning;
        this.decays = decays;
        this.selects = selects;
        this.kinds = List.of(kinds);
    }

    public String meaning() {
        return meaning;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// How it is spelt with all it takes, for lists.
    public String spelling() {
        return switch (this) {
            case COVARIATE -> "covariate(name[, a[, b]])";
            case UNTIL, AFTER -> label() + "(name[, a][, 30d])";
            case COUNT -> "count(a, b[, kind | kind][, 30d])";
            case GOOD, BAD -> label() + "(a, b[, 30d])";
            default -> label() + "(" + String.join(", ", letters()) + ")";
        };
    }

    private List<String> letters() {
        var letters = new java.util.ArrayList<String>();
        for (Kind kind : kinds) {
            letters.add(
                    switch (kind) {
                        case AGREEMENT -> "g";
                        case LEVER -> "l";
                        case ACTOR -> letters.contains("a") ? "b" : "a";
                    });
        }
        return letters;
    }

    /// Whether the first name is that of a covariate or a date.
    public boolean isNamed() {
        return this == COVARIATE || this == UNTIL || this == AFTER;
    }

    boolean takesHalfLife() {
        return decays || this == UNTIL || this == AFTER;
    }

    boolean takesKinds() {
        return selects;
    }

    /// What the names stand for; a named block has up to two actors after its name, see [#mostActors()].
    public List<Kind> kinds() {
        return kinds;
    }

    /// Of a named block, how many actors may follow.
    int mostActors() {
        return this == COVARIATE ? 2 : 1;
    }

    static Optional<BuildingBlock> of(String name) {
        return Stream.of(values()).filter(block -> block.label().equals(name)).findFirst();
    }

    static List<String> labels() {
        return Stream.of(values()).map(BuildingBlock::label).toList();
    }
}
