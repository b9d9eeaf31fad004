package org.tightrope.play;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tightrope.effect.Situation;
import org.tightrope.scenario.Scenario;

/// All futures of one run, reduced to what reports show.
final class Ensemble {
    private static final List<Double> LEVELS = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    private final Scenario scenario;
    private final Tracks tracks;

    Ensemble(Scenario scenario, Tracks tracks) {
        this.scenario = scenario;
        this.tracks = tracks;
    }

    List<OutcomeForecast> outcomes() {
        var forecasts = new ArrayList<OutcomeForecast>();
        for (int o = 0; o < tracks.outcomes; o++) {
            var outcome = scenario.outcomes().get(o);
            forecasts.add(new OutcomeForecast(
                    outcome.id(),
                    outcome.name(),
                    Chance.of(happened(o), Rollout.FUTURES_PER_DRAW),
                    firstPassage(o),
                    medianDay(o)));
        }
        return forecasts;
    }

    boolean[] happened(int outcome) {
        var happened = new boolean[tracks.futures];
        for (int f = 0; f < happened.length; f++) {
            happened[f] = tracks.firstDay(f, outcome) > 0;
        }
        return happened;
    }

    private List<Double> firstPassage(int outcome) {
        var byDay = new int[tracks.days + 1];
        for (int f = 0; f < tracks.futures; f++) {
            byDay[tracks.firstDay(f, outcome)]++;
        }
        var curve = new ArrayList<Double>();
        int sum = 0;
        for (int day = 1; day <= tracks.days; day++) {
            sum += byDay[day];
            curve.add((double) sum / tracks.futures);
        }
        return curve;
    }

    private int medianDay(int outcome) {
        int[] days = new int[tracks.futures];
        int held = 0;
        for (int f = 0; f < tracks.futures; f++) {
            if (tracks.firstDay(f, outcome) > 0) {
                days[held++] = tracks.firstDay(f, outcome);
            }
        }
        Arrays.sort(days, 0, held);
        return held == 0 ? 0 : days[(held - 1) / 2];
    }

    int[] acts() {
        return tracks.acts;
    }

    List<Fan> fans(List<int[]> pairs, Situation today) {
        var fans = new ArrayList<Fan>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            int a = pairs.get(pair)[0];
            int b = pairs.get(pair)[1];
            fans.add(new Fan(
                    scenario.roster().code(a), scenario.roster().code(b), today.tie(a, b), LEVELS, quantiles(pair)));
        }
        return fans;
    }

    private List<List<Double>> quantiles(int pair) {
        var perLevel = new ArrayList<List<Double>>();
        LEVELS.forEach(_ -> perLevel.add(new ArrayList<>()));
        double[] levels = LEVELS.stream().mapToDouble(level -> level).toArray();
        for (int day = 1; day <= tracks.days; day++) {
            double[] quantiles = tracks.ties.quantiles(pair, day, levels);
            for (int level = 0; level < levels.length; level++) {
                perLevel.get(level).add(quantiles[level]);
            }
        }
        return perLevel;
    }

    Tracks tracks() {
        return tracks;
    }
}
