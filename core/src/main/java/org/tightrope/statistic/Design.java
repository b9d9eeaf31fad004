package org.tightrope.statistic;

import java.util.List;
import java.util.Set;
import org.tightrope.stream.EventStream;

/// What is to be explained by what: the left and the right side of a formula on one stream.
///
/// @param statistics the columns, in order
/// @param response event types whose occurrence is modelled; empty for all. The others only feed the
/// past.
public record Design(EventStream stream, List<Statistic> statistics, Set<String> response, RiskSet riskSet, Ties ties) {
    public Design {
        statistics = List.copyOf(statistics);
        response = Set.copyOf(response);
    }

    /// All events modelled, everybody always at risk, each event a stratum.
    public static Design of(EventStream stream, List<Statistic> statistics) {
        return new Design(
                stream, statistics, Set.of(), RiskSet.always(stream.actors().size()), Ties.EVENT);
    }

    public List<String> names() {
        return statistics.stream().map(statistic -> statistic.term().toString()).toList();
    }

    boolean[] modelled() {
        var modelled = new boolean[stream.types().size()];
        for (int type = 0; type < modelled.length; type++) {
            modelled[type] =
                    response.isEmpty() || response.contains(stream.types().get(type));
        }
        return modelled;
    }

    /// The furthest an event reaches in any statistic.
    Statistic.Reach reach() {
        Statistic.Reach reach = Statistic.Reach.NOTHING;
        for (Statistic statistic : statistics) {
            reach = reach.and(statistic.reach());
        }
        return reach;
    }
}
