package org.tightrope.play;

import java.util.Arrays;
import java.util.List;
import org.tightrope.actor.Roster;
import org.tightrope.effect.Situation;
import org.tightrope.event.Action;
import org.tightrope.scenario.Agreement;
import org.tightrope.scenario.Predicate;
import org.tightrope.scenario.Scenario;

/// A predicate watched through one future at a time. Fed with events as they happen, asked once at the
/// end of each day.
abstract class Watch {

    /// Forgets the last future.
    abstract void reset();

    /// An event of the day.
    void see(int day, int source, Action action, int target) {}

    /// Whether the predicate holds at the end of the day. Ask exactly once a day, in order.
    abstract boolean holds(int day, Situation now);

    static Watch of(Predicate predicate, Scenario scenario) {
        Roster roster = scenario.roster();
        return switch (predicate) {
            case Predicate.Events events -> new EventsWatch(events, scenario);
            case Predicate.Unanswered unanswered -> new UnansweredWatch(unanswered, scenario);
            case Predicate.Tie tie -> {
                int a = roster.indexOf(tie.a());
                int b = roster.indexOf(tie.b());
                yield new LevelWatch(tie.above(), tie.threshold(), tie.forDays()) {
                    @Override
                    double level(Situation now) {
                        return now.tie(a, b);
                    }
                };
            }
            case Predicate.Tension tension -> {
                int a = roster.indexOf(tension.a());
                int b = roster.indexOf(tension.b());
                yield new LevelWatch(tension.above(), tension.threshold(), tension.forDays()) {
                    @Override
                    double level(Situation now) {
                        return now.tension(a, b);
                    }
                };
            }
            case Predicate.AgreementReaches reaches ->
                new StateWatch() {
                    private final int g = position(scenario.agreements(), reaches.id());

                    @Override
                    boolean holds(int day, Situation now) {
                        return now.agreements().isAlive(g)
                                && now.agreements().state(g).isAtLeastAsBadAs(reaches.state());
                    }
                };
            case Predicate.LeverBecomes becomes ->
                new StateWatch() {
                    private final int l = scenario.levers().stream()
                            .map(lever -> lever.id())
                            .toList()
                            .indexOf(becomes.id());

                    @Override
                    boolean holds(int day, Situation now) {
                        return now.levers().state(l).ordinal()
                                >= becomes.state().ordinal();
                    }
                };
            case Predicate.All all -> new PartsWatch(all.parts(), scenario, true);
            case Predicate.Any any -> new PartsWatch(any.parts(), scenario, false);
        };
    }

    private static int position(List<Agreement> agreements, String id) {
        for (int g = 0; g < agreements.size(); g++) {
            if (agreements.get(g).id().equals(id)) {
                return g;
            }
        }
        throw new IllegalArgumentException("Unknown agreement (%s).".formatted(id));
    }

    private abstract static class StateWatch extends Watch {
        @Override
        void reset() {}
    }

    /// So many matching events within a moving window of days.
    private static final class EventsWatch extends Watch {
        private final boolean[] matches;
        private final int[] perDay;
        private final int atLeast;
        private final int within;
        private final int n;
        private int inWindow;

        EventsWatch(Predicate.Events events, Scenario scenario) {
            Roster roster = scenario.roster();
            this.n = roster.size();
            this.atLeast = events.atLeast();
            this.within = events.withinDays();
            this.perDay = new int[scenario.horizon() + 1];
            this.matches = new boolean[n * n * Action.COUNT];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    for (Action action : Action.values()) {
                        matches[(i * n + j) * Action.COUNT + action.ordinal()] =
                                i != j && events.pattern().matches(roster.code(i), action, roster.code(j));
                    }
                }
            }
        }

        @Override
        void reset() {
            Arrays.fill(perDay, 0);
            inWindow = 0;
        }

        @Override
        void see(int day, int source, Action action, int target) {
            if (matches[(source * n + target) * Action.COUNT + action.ordinal()]) {
                perDay[day]++;
                inWindow++;
            }
        }

        @Override
        boolean holds(int day, Situation now) {
            if (day > within) {
                inWindow -= perDay[day - within];
            }
            return inWindow >= atLeast;
        }
    }

    /// An event nobody in particular has answered for so many days. Waits per pair; an act of the one
    /// asked toward either side answers, also on the day of the event if it comes later in the day.
    private static final class UnansweredWatch extends Watch {
        private static final int NONE = 0;
        private final Predicate.Unanswered unanswered;
        private final Roster roster;
        private final int by;
        private final int n;
        private final int[] waitingSince;

        UnansweredWatch(Predicate.Unanswered unanswered, Scenario scenario) {
            this.unanswered = unanswered;
            this.roster = scenario.roster();
            this.by = roster.indexOf(unanswered.by());
            this.n = roster.size();
            this.waitingSince = new int[n * n];
        }

        @Override
        void reset() {
            Arrays.fill(waitingSince, NONE);
        }

        @Override
        void see(int day, int source, Action action, int target) {
            if (source == by) {
                for (int other = 0; other < n; other++) {
                    waitingSince[target * n + other] = NONE;
                    waitingSince[other * n + target] = NONE;
                }
            } else if (waitingSince[source * n + target] == NONE
                    && unanswered.pattern().matches(roster.code(source), action, roster.code(target))) {
                waitingSince[source * n + target] = day;
            }
        }

        @Override
        boolean holds(int day, Situation now) {
            for (int since : waitingSince) {
                if (since != NONE && day - since >= unanswered.withinDays()) {
                    return true;
                }
            }
            return false;
        }
    }

    /// A level beyond a threshold for so many days in a row.
    private abstract static class LevelWatch extends Watch {
        private final boolean above;
        private final double threshold;
        private final int forDays;
        private int days;

        LevelWatch(boolean above, double threshold, int forDays) {
            this.above = above;
            this.threshold = threshold;
            this.forDays = forDays;
        }

        abstract double level(Situation now);

        @Override
        void reset() {
            days = 0;
        }

        @Override
        boolean holds(int day, Situation now) {
            double level = level(now);
            days = (above ? level > threshold : level < threshold) ? days + 1 : 0;
            return days >= forDays;
        }
    }

    /// All or any of several.
    private static final class PartsWatch extends Watch {
        private final List<Watch> parts;
        private final boolean all;

        PartsWatch(List<Predicate> predicates, Scenario scenario, boolean all) {
            this.parts = predicates.stream().map(part -> of(part, scenario)).toList();
            this.all = all;
        }

        @Override
        void reset() {
            parts.forEach(Watch::reset);
        }

        @Override
        void see(int day, int source, Action action, int target) {
            for (Watch part : parts) {
                part.see(day, source, action, target);
            }
        }

        @Override
        boolean holds(int day, Situation now) {
            int held = 0;
            for (Watch part : parts) {
                held += part.holds(day, now) ? 1 : 0;
            }
            return all ? held == parts.size() : held > 0;
        }
    }
}
