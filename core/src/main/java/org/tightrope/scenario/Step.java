package org.tightrope.scenario;

import java.util.List;
import java.util.Set;
import org.tightrope.event.Action;
import org.tightrope.event.Quad;

/// One thing a move does. See docs/formats/scenario.md for the spelling.
public sealed interface Step {

    /// Inserts events, so many times, every so many days, both ways if mutual. Three a week are 7/3 days
    /// apart: they fall on days 0, 2, 4, 7, 9, 11 and so on.
    record InsertEvents(
            String from, String to, Action action, double goldstein, int times, double everyDays, boolean mutual)
            implements Step {}

    record SetAgreement(String id, AgreementState state) implements Step {}

    /// Closes open issues and adds parties; breaches so far are forgiven and the agreement is in force
    /// again.
    record Revise(String id, List<String> closes, List<String> addsParties) implements Step {
        public Revise {
            closes = List.copyOf(closes);
            addsParties = List.copyOf(addsParties);
        }
    }

    record Sign(Agreement agreement) implements Step {}

    record UseLever(String id, LeverState state) implements Step {}

    /// Adds Goldstein points to a tie, both ways.
    record ShiftTie(String a, String b, double add) implements Step {}

    /// Multiplies how often such events happen; empty sets mean anyone and anything.
    record ScaleRate(Set<String> from, Set<String> to, Set<Quad> quads, double times) implements Step {
        public ScaleRate {
            from = Set.copyOf(from);
            to = Set.copyOf(to);
            quads = Set.copyOf(quads);
        }
    }

    /// The actor neither acts nor is acted upon any more.
    record Remove(String actor) implements Step {}
}
