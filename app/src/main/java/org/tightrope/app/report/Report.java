package org.tightrope.app.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tightrope.explore.Discovery;
import org.tightrope.explore.Options;
import org.tightrope.explore.Tornado;
import org.tightrope.fit.Coefficient;
import org.tightrope.play.Example;
import org.tightrope.play.Forecast;
import org.tightrope.play.Interval;
import org.tightrope.play.Why;

/// Everything a run found out, in the order a reader wants it. The JSON of `--json` is this record, field
/// by field; the page is drawn from it and from nothing else.
public record Report(
        About about,
        Verdict verdict,
        List<Party> actors,
        Reading reading,
        List<Dated> events,
        List<TieSeries> ties,
        Standing standing,
        List<AgreementCard> agreements,
        List<LeverCard> levers,
        Estimates estimates,
        Forecast forecast,
        Explored explored,
        List<String> notYet) {

    /// A report with nothing explored beside the forecast.
    public Report(
            About about,
            Verdict verdict,
            List<Party> actors,
            Reading reading,
            List<Dated> events,
            List<TieSeries> ties,
            Standing standing,
            List<AgreementCard> agreements,
            List<LeverCard> levers,
            Estimates estimates,
            Forecast forecast,
            List<String> notYet) {
        this(
                about,
                verdict,
                actors,
                reading,
                events,
                ties,
                standing,
                agreements,
                levers,
                estimates,
                forecast,
                Explored.NOTHING,
                notYet);
    }

    /// What was asked for beside the forecast; empty where it was not.
    ///
    /// @param because why each move's futures differ from those without it
    /// @param examples futures with a move written out
    public record Explored(
            Optional<Tornado> tornado,
            Optional<Discovery> discovery,
            List<Options> actors,
            List<Why> because,
            List<Example> examples) {
        public static final Explored NOTHING =
                new Explored(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());

        public Explored {
            actors = List.copyOf(actors);
            because = List.copyOf(because);
            examples = List.copyOf(examples);
        }
    }

    /// The same report with what was explored.
    public Report with(Explored other) {
        return new Report(
                about,
                verdict,
                actors,
                reading,
                events,
                ties,
                standing,
                agreements,
                levers,
                estimates,
                forecast,
                other,
                notYet);
    }

    /// What was asked, of what, with what.
    ///
    /// @param dataHash SHA-256 over the scenario's files, hexadecimal
    public record About(
            String version,
            String scenario,
            String title,
            String question,
            String summary,
            String focal,
            List<String> rivals,
            LocalDate asOf,
            LocalDate until,
            int horizon,
            long seed,
            int futures,
            String dataHash) {}

    /// The answer.
    ///
    /// @param answer one of `almost certainly yes`, `probably yes`, `open`, `probably no`, `almost
    /// certainly no`
    /// @param sentence the question answered in one sentence
    /// @param probability that the balance holds to the horizon
    /// @param outcome id of the outcome whose absence means it holds
    /// @param forIt strongest evidence that it holds, strongest first
    /// @param against strongest evidence that it does not
    /// @param how how that evidence was chosen, in words
    public record Verdict(
            String answer,
            String sentence,
            double probability,
            Interval monteCarlo,
            Interval parameter,
            int futures,
            String outcome,
            String outcomeName,
            List<Argument> forIt,
            List<Argument> against,
            String how) {}

    /// One piece of evidence.
    ///
    /// @param event id of the event
    /// @param strength decayed Goldstein points it still weighs
    /// @param quote the sentence of a document when one reports it, else empty
    /// @param source the document, or the origin noted in the chronology
    public record Argument(
            String event, LocalDate date, String what, double strength, Optional<Quote> quote, String source) {}

    /// A quoted sentence.
    public record Quote(String document, String title, LocalDate published, int start, int end, String sentence) {}

    public record Party(String code, String name, String kind, String role) {}

    /// What the documents gave.
    ///
    /// @param coded events coded from documents, before merging
    /// @param attached of these, attached to events the chronology already had
    /// @param added new to the history
    /// @param leftOut coded, but kept out of the history (hypothetical, denied, undated background, after
    /// as-of)
    public record Reading(
            List<Source> documents,
            int chronology,
            int coded,
            int attached,
            int added,
            int leftOut,
            List<String> unknownActors,
            List<String> notes) {}

    /// A document that was read.
    ///
    /// @param events found in it, before merging with the chronology
    public record Source(String name, String title, LocalDate published, String outlet, int sentences, int events) {}

    /// An event of the history as reports list it.
    public record Dated(
            String id,
            LocalDate date,
            String precision,
            String source,
            String target,
            String action,
            String quad,
            double weight,
            String status,
            Optional<String> claimedBy,
            String certainty,
            String description,
            String origin,
            List<Quote> quotes) {}

    /// The tie of a pair through time.
    ///
    /// @param points weekly, oldest first
    public record TieSeries(String a, String b, List<TiePoint> points) {}

    /// @param cooperation decayed Goldstein points of cooperation, both directions
    /// @param conflict of conflict
    /// @param tension share of conflict, 0..1
    /// @param tie signed tie, -1..1
    public record TiePoint(LocalDate date, double cooperation, double conflict, double tension, double tie) {}

    /// Where everyone stands at as-of, on the measured ties and on the analyst's coded ones.
    public record Standing(double halfLife, double threshold, Graph measured, Optional<Graph> coded) {}

    /// A signed network with what follows from it.
    ///
    /// @param blocs one optimal partition: codes per bloc
    /// @param optima number of optimal partitions
    /// @param balance 1 - 2 frustration / ties
    /// @param costOfSiding frustration if the focal actor sides with that rival against the other
    /// @param choiceGap cost of siding with the first rival minus that with the second
    public record Graph(
            List<Edge> edges,
            int frustration,
            double balance,
            List<List<String>> blocs,
            int optima,
            Map<String, Integer> costOfSiding,
            int choiceGap,
            List<Straddle> straddles,
            List<String> sentences) {}

    /// @param tie signed tie, -1..1 (or -1 and 1 for coded ties)
    /// @param frustrated whether the optimal partition strains it
    public record Edge(String a, String b, double tie, boolean frustrated) {}

    /// How much an actor stands between rivals.
    public record Straddle(String actor, double load, double share) {}

    /// An agreement and how it fares.
    ///
    /// @param judged the analyst's last word, when there is one
    /// @param breaches decayed breaches by party, in units of a breach of Goldstein weight 10
    /// @param breachDays days with at least one breach, oldest first
    /// @param breachCount breaches by party ever since signing, undecayed count of events
    public record AgreementCard(
            String id,
            String name,
            List<String> parties,
            List<String> guarantors,
            List<String> nonSignatories,
            LocalDate signed,
            Optional<LocalDate> ended,
            long daysAlive,
            String state,
            Optional<String> judged,
            Map<String, Double> breaches,
            Map<String, Integer> breachCount,
            List<LocalDate> breachDays,
            List<String> terms,
            List<String> openIssues,
            String monitoring,
            String doubtful,
            String source,
            String certainty) {}

    public record LeverCard(
            String id,
            String name,
            String holder,
            String target,
            String does,
            String toward,
            String state,
            String condition,
            String doubtful,
            String source,
            String certainty) {}

    /// The fitted model.
    public record Estimates(
            String rateFormula,
            String typeFormula,
            LocalDate from,
            LocalDate until,
            int events,
            int rows,
            double rateLogLik,
            double rateNullLogLik,
            double typeLogLik,
            double typeNullLogLik,
            double senderSpread,
            double receiverSpread,
            double pairSpread,
            List<Coefficient> coefficients,
            List<String> notes) {}
}
