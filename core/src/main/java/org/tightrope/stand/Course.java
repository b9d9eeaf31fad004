package org.tightrope.stand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tightrope.balance.Choice;
import org.tightrope.balance.Components;
import org.tightrope.balance.Frustration;
import org.tightrope.balance.Search;
import org.tightrope.balance.SignedGraph;
import org.tightrope.balance.Straddle;

/// The stand through time, and when blocs changed.
///
/// Optimal divisions need not be unique; a bloc that merely could be drawn otherwise has not changed. So
/// the division of the step before is kept as long as it is still optimal; when it is not, the new one is
/// turned, part by part, to agree with it as far as possible, and who then stands on the other side has
/// moved.
///
/// @param steps one per date, oldest first
public record Course(List<Step> steps) {
    public Course {
        steps = List.copyOf(steps);
    }

    /// One date.
    ///
    /// @param asOf the last day that counts
    /// @param graph the signed network, with the actors of all dates
    /// @param strained positions of the ties the division strains
    /// @param moved who changed sides since the step before; only those with ties at both
    /// @param straddler who stands most between rivals; empty when nobody does
    public record Step(
            LocalDate asOf,
            SignedGraph graph,
            List<Integer> strained,
            double frustration,
            boolean optimal,
            double normalised,
            List<List<String>> blocs,
            List<String> moved,
            Optional<Straddle> straddler,
            Optional<Choice> choice) {
        public int ties() {
            return graph.ties();
        }

        public int negative() {
            return graph.negative();
        }

        public boolean blocsChanged() {
            return !moved.isEmpty();
        }
    }

    /// The ends of the months from one date to another.
    public static List<LocalDate> months(LocalDate from, LocalDate to) {
        var ends = new ArrayList<LocalDate>();
        for (LocalDate month = from.withDayOfMonth(1); !month.isAfter(to); month = month.plusMonths(1)) {
            ends.add(month.plusMonths(1).minusDays(1));
        }
        return ends;
    }

    /// @param dates as-of dates in order
    /// @param chooser focal actor and two rivals; empty for none
    public static Course of(
            List<LocalDate> dates,
            Acts acts,
            List<String> codes,
            double halfLifeDays,
            double kappa,
            double threshold,
            List<String> chooser,
            Search search) {
        var days = dates.stream().map(date -> date.plusDays(1)).toList();
        var steps = new ArrayList<Step>();
        boolean[] before = new boolean[codes.size()];
        boolean[] tiedBefore = new boolean[codes.size()];
        for (Tension tension : Tension.series(days, acts, codes, halfLifeDays, kappa, List.of())) {
            SignedGraph graph = tension.graph(threshold);
            Frustration frustration = Frustration.of(graph, search);
            boolean[] side = before.clone();
            if (Frustration.cost(graph, before) > frustration.index()) {
                side = turned(graph, frustration.sides(), before, tiedBefore);
            }
            boolean[] tied = tied(graph);
            var moved = new ArrayList<String>();
            for (int v = 0; v < side.length; v++) {
                if (tied[v] && tiedBefore[v] && side[v] != before[v]) {
                    moved.add(codes.get(v));
                }
            }
            boolean asked = chooser.size() == 3;
            steps.add(new Step(
                    tension.day().minusDays(1),
                    graph,
                    strained(graph, side),
                    frustration.index(),
                    frustration.isOptimal(),
                    frustration.normalised(),
                    blocs(codes, side, tied),
                    moved,
                    straddler(graph),
                    asked
                            ? Optional.of(
                                    Choice.of(frustration, chooser.get(0), chooser.get(1), chooser.get(2), search))
                            : Optional.empty()));
            before = side;
            tiedBefore = tied;
        }
        return new Course(steps);
    }

    /// Steps at which somebody changed sides.
    public List<Step> changes() {
        return steps.stream().filter(Step::blocsChanged).toList();
    }

    private static boolean[] turned(SignedGraph graph, boolean[] side, boolean[] before, boolean[] tiedBefore) {
        boolean[] turned = side.clone();
        for (int[] part : Components.of(graph)) {
            int agree = 0;
            for (int v : part) {
                if (part.length == 1 || tiedBefore[v]) {
                    agree += side[v] == before[v] ? 1 : -1;
                }
            }
            if (agree < 0) {
                for (int v : part) {
                    turned[v] = !side[v];
                }
            }
        }
        return turned;
    }

    private static List<Integer> strained(SignedGraph graph, boolean[] side) {
        var strained = new ArrayList<Integer>();
        for (int e = 0; e < graph.ties(); e++) {
            if ((side[graph.from(e)] == side[graph.to(e)]) != (graph.weight(e) > 0)) {
                strained.add(e);
            }
        }
        return strained;
    }

    private static boolean[] tied(SignedGraph graph) {
        boolean[] tied = new boolean[graph.nodes()];
        for (int e = 0; e < graph.ties(); e++) {
            tied[graph.from(e)] = true;
            tied[graph.to(e)] = true;
        }
        return tied;
    }

    private static List<List<String>> blocs(List<String> codes, boolean[] side, boolean[] tied) {
        var first = new ArrayList<String>();
        var second = new ArrayList<String>();
        for (int v = 0; v < side.length; v++) {
            if (tied[v]) {
                (side[v] ? second : first).add(codes.get(v));
            }
        }
        return List.of(first, second);
    }

    private static Optional<Straddle> straddler(SignedGraph graph) {
        Straddle most = null;
        for (Straddle straddle : Straddle.of(graph)) {
            if (straddle.load() > (most == null ? 0 : most.load())) {
                most = straddle;
            }
        }
        return Optional.ofNullable(most);
    }
}
