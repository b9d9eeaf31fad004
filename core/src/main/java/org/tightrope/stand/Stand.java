package org.tightrope.stand;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tightrope.actor.Actor;
import org.tightrope.balance.Search;
import org.tightrope.balance.SignedGraph;
import org.tightrope.event.History;
import org.tightrope.scenario.CodedTie;
import org.tightrope.scenario.Scenario;

/// Where everyone stands as of a date: what is felt between each pair, the signed network it makes, the network
/// the analyst coded, and how agreements fare.
///
/// @param asOf the last day that counts
/// @param threshold ties weaker than this are none in the measured network
/// @param tension pair by pair, on the day after as-of
/// @param coded the analyst's network; empty without coded ties
public record Stand(
        LocalDate asOf,
        double threshold,
        Tension tension,
        Network measured,
        Optional<Network> coded,
        List<Health> agreements) {
    public Stand {
        agreements = List.copyOf(agreements);
    }

    /// A scenario's, with the history to use (chronology, or chronology and what was read).
    public static Stand of(Scenario scenario, History history, LocalDate asOf) {
        return of(scenario, history, asOf, chooser(scenario), Search.untilProven());
    }

    private static List<String> chooser(Scenario scenario) {
        return List.of(
                scenario.focal(), scenario.rivals().get(0), scenario.rivals().get(1));
    }

    /// The same for another focal actor and other rivals.
    ///
    /// @param chooser three codes of the roster; empty to ask nobody
    public static Stand of(Scenario scenario, History history, LocalDate asOf, List<String> chooser, Search search) {
        List<String> codes =
                scenario.roster().actors().stream().map(Actor::code).toList();
        var settings = scenario.settings();
        LocalDate day = asOf.plusDays(1);
        var tension =
                Tension.on(day, Acts.of(history), codes, settings.tieHalfLife(), settings.tiePrior(), scenario.ties());
        return new Stand(
                asOf,
                settings.tieThreshold(),
                tension,
                Network.of(tension.graph(settings.tieThreshold()), chooser, search),
                scenario.ties().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Network.of(coded(codes, scenario.ties()), chooser, search)),
                scenario.agreements().stream()
                        .filter(agreement -> !agreement.signed().isAfter(asOf))
                        .map(agreement -> Health.on(day, agreement, history, settings.breachHalfLife()))
                        .toList());
    }

    /// An event file's: no coded ties, no agreements.
    public static Stand of(
            Acts acts,
            List<String> codes,
            LocalDate asOf,
            double halfLifeDays,
            double kappa,
            double threshold,
            List<String> chooser,
            Search search) {
        var tension = Tension.on(asOf.plusDays(1), acts, codes, halfLifeDays, kappa, List.of());
        return new Stand(
                asOf,
                threshold,
                tension,
                Network.of(tension.graph(threshold), chooser, search),
                Optional.empty(),
                List.of());
    }

    private static SignedGraph coded(List<String> codes, List<CodedTie> ties) {
        int n = codes.size();
        double[] matrix = new double[n * n];
        for (CodedTie tie : ties) {
            int i = codes.indexOf(tie.from());
            int j = codes.indexOf(tie.to());
            if (i >= 0 && j >= 0) {
                matrix[i * n + j] = tie.sign();
                matrix[j * n + i] = tie.sign();
            }
        }
        return SignedGraph.ofMatrix(codes, matrix, 0.5, false);
    }
}
