package org.tightrope.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tightrope.event.Action;
import org.tightrope.event.Cameo;
import org.tightrope.event.Status;

/// What one trigger of a sentence says about one ordered pair, before it has a date.
///
/// @param at index of the unit that triggered it
/// @param ground what it rests on
record Finding(
        int at,
        String source,
        String target,
        Action action,
        String cameo,
        Status status,
        Optional<String> claimedBy,
        double confidence,
        Ground ground,
        List<String> because) {
    /// What a finding rests on.
    enum Ground {
        /// A rule that finds a doer and whom it is done to.
        RULE,
        /// A rule for what two do with each other.
        BOTH_WAYS,
        /// What somebody is blamed for.
        BLAME,
        /// The classifiers alone.
        LEARNED
    }

    Finding {
        because = List.copyOf(because);
    }

    /// What is told as a fact, of its general kind.
    ///
    /// @param confidence kept in hundredths
    static Finding fact(
            int at,
            String source,
            String target,
            Action action,
            double confidence,
            Ground ground,
            List<String> because) {
        return new Finding(
                at,
                source,
                target,
                action,
                Cameo.general(action),
                Status.REPORTED,
                Optional.empty(),
                Math.round(100 * confidence) / 100.0,
                ground,
                because);
    }

    String key() {
        return source + ">" + target;
    }

    /// The same the other way round.
    Finding turned() {
        return between(target, source);
    }

    /// The same between two others.
    Finding between(String from, String to) {
        return new Finding(at, from, to, action, cameo, status, claimedBy, confidence, ground, because);
    }

    Finding with(Status other, Optional<String> by, String reason) {
        var reasons = because.contains(reason) ? because : because(reason).because;
        return new Finding(at, source, target, action, cameo, other, by, confidence, ground, reasons);
    }

    /// The same for one reason more.
    Finding because(String reason) {
        var reasons = new ArrayList<>(because);
        reasons.add(reason);
        return new Finding(at, source, target, action, cameo, status, claimedBy, confidence, ground, reasons);
    }

    private Finding sure(double likely) {
        return new Finding(at, source, target, action, cameo, status, claimedBy, likely, ground, because);
    }

    /// The same and something else between the same two. What a threat or a promise announces has not
    /// happened.
    ///
    /// @param likely how likely both are
    List<Finding> and(Action other, double likely) {
        var reasons = because("learned: %s beside %s".formatted(other, action)).because;
        boolean announces = announces(action, other) && status == Status.REPORTED;
        var second = new Finding(
                at,
                source,
                target,
                other,
                Cameo.general(other),
                announces ? Status.HYPOTHETICAL : status,
                claimedBy,
                likely,
                Ground.LEARNED,
                reasons);
        var first = sure(likely);
        if (!announces(other, action)) {
            return List.of(first, second);
        }
        var announced = first.with(Status.HYPOTHETICAL, Optional.empty(), "hypothetical: announced");
        return List.of(
                status == Status.REPORTED ? announced : first,
                status == Status.HYPOTHETICAL
                        ? second.with(Status.REPORTED, Optional.empty(), "stated as a fact")
                        : second);
    }

    /// Whether one of two actions announces the other.
    static boolean goTogether(Action one, Action other) {
        return announces(one, other) || announces(other, one);
    }

    private static boolean announces(Action said, Action deed) {
        return deed.quad().isMaterial()
                && (said == Action.THREATEN && deed.quad().isConflict()
                        || said == Action.AGREE && !deed.quad().isConflict());
    }
}
