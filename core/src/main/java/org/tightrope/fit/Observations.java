package org.tightrope.fit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.tightrope.effect.Effect;
import org.tightrope.effect.Situation;
import org.tightrope.effect.TypeEffect;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.event.Quad;
import org.tightrope.model.Model;
import org.tightrope.scenario.Scenario;

/// What the likelihoods look at: every ordered pair on every day of the fit window with its statistics
/// and its events, and every event of the window with the statistics of each quad. Statistics of a day
/// use only events of earlier days, back to the start of the history.
final class Observations {
    /// `rows x effects`, row-major; one row per day and ordered pair, pairs in order within a day.
    final double[] x;

    /// Status-weighted number of events per row.
    final double[] events;

    /// Position `sender * actors + receiver` of each row.
    final int[] pair;

    /// `events x quads x effects`, row-major.
    final double[] z;

    /// Quad that happened, per event.
    final int[] quad;

    /// Status weight per event.
    final double[] share;

    final int rows;
    final int typed;

    /// The state on the first day after the last known one.
    final Situation end;

    private Observations(
            double[] x, double[] events, int[] pair, double[] z, int[] quad, double[] share, Situation end) {
        this.x = x;
        this.events = events;
        this.pair = pair;
        this.z = z;
        this.quad = quad;
        this.share = share;
        this.rows = pair.length;
        this.typed = quad.length;
        this.end = end;
    }

    /// @param from first day of the fit window, inclusive
    static Observations of(Scenario scenario, History history, Model model, LocalDate from) {
        return of(scenario, history, model, from, scenario.asOf().plusDays(1));
    }

    /// @param from first day looked at, inclusive
    /// @param until the day after the last
    static Observations of(Scenario scenario, History history, Model model, LocalDate from, LocalDate until) {
        int n = scenario.roster().size();
        LocalDate start = history.first().filter(from::isAfter).orElse(from);
        int days = Math.toIntExact(until.toEpochDay() - from.toEpochDay());
        int pairs = n * (n - 1);
        int k = model.rate().size();
        int kt = model.type().size();
        int typed = (int) history.events().stream()
                .filter(event -> !event.date().isBefore(from) && event.date().isBefore(until))
                .count();
        var x = new double[days * pairs * k];
        var counts = new double[days * pairs];
        var pair = new int[days * pairs];
        var z = new double[typed * Quad.COUNT * kt];
        var quad = new int[typed];
        var share = new double[typed];

        Situation now = Situation.empty(scenario, start, model.halfLives());
        var day = new DayStatistics(model, n);
        List<Event> events = history.events();
        int next = 0;
        int row = 0;
        int type = 0;
        for (LocalDate date = start; date.isBefore(until); date = date.plusDays(1)) {
            int first = next;
            while (next < events.size() && !events.get(next).date().isAfter(date)) {
                next++;
            }
            List<Event> today = events.subList(first, next);
            if (!date.isBefore(from)) {
                day.fillRates(now);
                double[] happened = new double[n * n];
                for (Event event : today) {
                    int i = scenario.roster().indexOf(event.source());
                    int j = scenario.roster().indexOf(event.target());
                    for (Situation.Doer doer : now.doers(event)) {
                        happened[doer.actor() * n + j] += doer.share();
                    }
                    day.fillTypes(now, i, j, z, type * Quad.COUNT * kt);
                    quad[type] = event.quad().ordinal();
                    share[type] = event.status().weight();
                    type++;
                }
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        if (i != j) {
                            day.copyRates(i * n + j, x, row * k);
                            counts[row] = happened[i * n + j];
                            pair[row] = i * n + j;
                            row++;
                        }
                    }
                }
            }
            for (Event event : today) {
                now.add(event);
            }
            now.nextDay();
        }
        return new Observations(x, counts, pair, z, quad, Arrays.copyOf(share, type), now);
    }

    /// Statistics of one day, by effect.
    private static final class DayStatistics {
        private final Model model;
        private final double[][] rates;
        private final double[] perQuad = new double[Quad.COUNT];

        DayStatistics(Model model, int n) {
            this.model = model;
            this.rates = new double[model.rate().size()][n * n];
        }

        void fillRates(Situation now) {
            int k = 0;
            for (Effect effect : model.rate()) {
                effect.fill(now, rates[k++]);
            }
        }

        void copyRates(int pair, double[] x, int at) {
            for (int k = 0; k < rates.length; k++) {
                x[at + k] = rates[k][pair];
            }
        }

        void fillTypes(Situation now, int i, int j, double[] z, int at) {
            int kt = model.type().size();
            int k = 0;
            for (TypeEffect effect : model.type()) {
                effect.fill(now, i, j, perQuad);
                for (int q = 0; q < Quad.COUNT; q++) {
                    z[at + q * kt + k] = perQuad[q];
                }
                k++;
            }
        }
    }
}
