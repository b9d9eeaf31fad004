package org.tightrope.play;

import org.tightrope.effect.Agreements;
import org.tightrope.scenario.Predicate;
import org.tightrope.scenario.Scenario;

/// Which differences between two futures an outcome looks at.
final class Concern {
    private final Scenario scenario;
    private final Agreements agreements;

    /// @param agreements of any of the futures: what they forbid
    Concern(Scenario scenario, Agreements agreements) {
        this.scenario = scenario;
        this.agreements = agreements;
    }

    /// Whether the difference can have brought about or prevented what the predicate says.
    boolean is(Predicate predicate, Consequence one) {
        return switch (predicate) {
            case Predicate.Events events ->
                one.isAct() && events.pattern().matches(code(one.source()), one.action(), code(one.target()));
            case Predicate.Unanswered unanswered ->
                one.isAct()
                        && (unanswered.pattern().matches(code(one.source()), one.action(), code(one.target()))
                                || code(one.source()).equals(unanswered.by()));
            case Predicate.Tie tie -> between(tie.a(), tie.b(), one);
            case Predicate.Tension tension -> between(tension.a(), tension.b(), one);
            case Predicate.AgreementReaches reaches -> isAgreement(reaches.id(), one);
            case Predicate.LeverBecomes becomes -> isLever(becomes.id(), one);
            case Predicate.All all -> all.parts().stream().anyMatch(part -> is(part, one));
            case Predicate.Any any -> any.parts().stream().anyMatch(part -> is(part, one));
        };
    }

    boolean isAgreement(String id, Consequence one) {
        return !one.isAct()
                && one.target() >= 0
                && agreements.agreement(one.target()).id().equals(id);
    }

    private boolean isLever(String id, Consequence one) {
        return !one.isAct()
                && one.target() <= -2
                && scenario.levers().get(-2 - one.target()).id().equals(id);
    }

    boolean between(String a, String b, Consequence one) {
        if (!one.isAct()) {
            return false;
        }
        String source = code(one.source());
        String target = code(one.target());
        return (source.equals(a) && target.equals(b)) || (source.equals(b) && target.equals(a));
    }

    private String code(int actor) {
        return scenario.roster().code(actor);
    }
}
