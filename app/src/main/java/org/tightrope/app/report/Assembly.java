package org.tightrope.app.report;

import java.util.ArrayList;
import java.util.List;
import org.tightrope.effect.TieHistory;
import org.tightrope.event.History;
import org.tightrope.fit.Fit;
import org.tightrope.play.Forecast;
import org.tightrope.scenario.Scenario;
import org.tightrope.verdict.Argument;
import org.tightrope.verdict.Verdict;

/// Puts a report together from what the stations found.
///
/// @param scenario with the events it came with
/// @param history the chronology and what was read, merged
public record Assembly(
        Scenario scenario,
        History history,
        Report.Reading reading,
        Report.Standing standing,
        Fit fit,
        Forecast forecast) {

    private static final int WEEK = 7;
    private static final int MONTHS_OF_TIES = 24;

    /// @param version of the program
    /// @param dataHash of the scenario's files
    public Report report(String version, String dataHash) {
        var events = new EventList(scenario);
        return new Report(
                about(version, dataHash),
                verdict(events),
                scenario.roster().actors().stream()
                        .map(actor -> new Report.Party(
                                actor.code(), actor.name(), actor.kind().label(), actor.role()))
                        .toList(),
                reading,
                events.of(history),
                ties(),
                standing,
                Cards.agreements(scenario, history, fit.situation()),
                Cards.levers(scenario),
                estimates(),
                forecast,
                NotYet.SENTENCES);
    }

    private Report.About about(String version, String dataHash) {
        return new Report.About(
                version,
                scenario.name(),
                scenario.title(),
                scenario.question(),
                scenario.summary().strip(),
                scenario.focal(),
                scenario.rivals(),
                scenario.asOf(),
                scenario.asOf().plusDays(scenario.horizon()),
                scenario.horizon(),
                forecast.seed(),
                forecast.futures(),
                dataHash);
    }

    private Report.Verdict verdict(EventList events) {
        Verdict verdict = Verdict.of(scenario, history, forecast);
        return new Report.Verdict(
                verdict.answer(),
                verdict.sentence(),
                verdict.holds().probability(),
                verdict.holds().monteCarlo(),
                verdict.holds().parameter(),
                verdict.holds().futures(),
                scenario.verdict(),
                forecast.outcome(scenario.verdict()).name(),
                verdict.forIt().stream()
                        .map(argument -> argument(events, argument))
                        .toList(),
                verdict.against().stream()
                        .map(argument -> argument(events, argument))
                        .toList(),
                verdict.how());
    }

    private static Report.Argument argument(EventList events, Argument argument) {
        return new Report.Argument(
                argument.event().id(),
                argument.event().date(),
                "%s (%s)".formatted(argument.event().description(), argument.why()),
                argument.strength(),
                events.quotes(argument.event()).stream().findFirst(),
                events.source(argument.event()));
    }

    private List<Report.TieSeries> ties() {
        int n = scenario.roster().size();
        var pairs = new ArrayList<int[]>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                pairs.add(new int[] {i, j});
            }
        }
        var from = scenario.asOf().minusMonths(MONTHS_OF_TIES);
        var series = TieHistory.of(scenario, history, pairs, from, WEEK);
        var ties = new ArrayList<Report.TieSeries>();
        for (int p = 0; p < pairs.size(); p++) {
            boolean silent = series.get(p).stream().allMatch(point -> point.cooperation() + point.conflict() < 0.5);
            if (!silent) {
                ties.add(new Report.TieSeries(
                        scenario.roster().code(pairs.get(p)[0]),
                        scenario.roster().code(pairs.get(p)[1]),
                        series.get(p).stream()
                                .map(point -> new Report.TiePoint(
                                        point.date(),
                                        point.cooperation(),
                                        point.conflict(),
                                        point.tension(),
                                        point.tie()))
                                .toList()));
            }
        }
        return ties;
    }

    private Report.Estimates estimates() {
        return new Report.Estimates(
                fit.model().rateFormula(),
                fit.model().typeFormula(),
                fit.from(),
                fit.until(),
                fit.events(),
                fit.rows(),
                fit.rateLogLik(),
                fit.rateNullLogLik(),
                fit.typeLogLik(),
                fit.typeNullLogLik(),
                fit.senderSpread(),
                fit.receiverSpread(),
                fit.pairSpread(),
                fit.coefficients(),
                fit.notes());
    }
}
