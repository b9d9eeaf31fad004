package org.tightrope.app.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tightrope.event.Evidence;
import org.tightrope.reader.Proposal;

/// A proposed agreement or lever as one line of JSON, or as a block for agreements.yaml or levers.yaml.
///
/// @param kind `agreement` or `lever`
/// @param what the documents' word for an agreement; what a lever does when used
/// @param parties of an agreement; holder and target of a lever, in this order
/// @param state of a lever: `armed` (threatened) or `executed`
/// @param status of an agreement: how it is known
/// @param terms sentences that say what an agreement holds
public record ProposalLine(
        String kind,
        String what,
        List<String> parties,
        LocalDate date,
        String datePrecision,
        Optional<String> status,
        Optional<String> state,
        List<Quoted> terms,
        List<Quoted> quotes) {

    /// A sentence with its place in the extracted text.
    public record Quoted(String doc, int start, int end, String sentence) {
        static Quoted of(Evidence.Quote quote) {
            return new Quoted(quote.document(), quote.start(), quote.end(), quote.sentence());
        }
    }

    public static ProposalLine of(Proposal proposal) {
        return switch (proposal) {
            case Proposal.OfAgreement deal ->
                new ProposalLine(
                        "agreement",
                        deal.what(),
                        deal.parties(),
                        deal.date(),
                        deal.isDated() ? deal.precision().label() : "unknown",
                        Optional.of(deal.status().label()),
                        Optional.empty(),
                        deal.terms().stream().map(Quoted::of).toList(),
                        deal.quotes().stream().map(Quoted::of).toList());
            case Proposal.OfLever lever ->
                new ProposalLine(
                        "lever",
                        lever.does().name(),
                        List.of(lever.holder(), lever.target()),
                        lever.date(),
                        lever.isDated() ? lever.precision().label() : "unknown",
                        Optional.empty(),
                        Optional.of(lever.executed() ? "executed" : "armed"),
                        List.of(),
                        lever.quotes().stream().map(Quoted::of).toList());
        };
    }

    /// The block for a scenario's file; what the documents do not say is left for the analyst to fill in.
    public String yaml(int number) {
        var first = quotes.getFirst();
        if (kind.equals("lever")) {
            return """
                    - id: LV%02d
                      name: %s
                      holder: %s
                      target: %s
                      does: {action: %s}
                      state: %s
                    %s  source: %s
                      certainty: M
                      # %s
                    """.formatted(
                            number,
                            quoted("%s of %s against %s"
                                    .formatted(what.toLowerCase(Locale.ROOT), parties.getFirst(), parties.getLast())),
                            parties.getFirst(),
                            parties.getLast(),
                            what,
                            state.orElse("armed"),
                            datePrecision.equals("unknown") ? "" : "  since: %s%n".formatted(date),
                            quoted(first.doc()),
                            oneLine(first.sentence()));
        }
        boolean silencesArms = List.of("ceasefire", "truce", "armistice").contains(what);
        var notes = terms.isEmpty() ? List.of(first) : terms;
        var all = String.join(", ", parties);
        return """
                - id: AG%s
                  name: %s
                  parties: [%s]
                  signed: %s
                  terms:
                %s
                  source: %s
                  certainty: M
                """.formatted(
                        number,
                        quoted("%s of %s".formatted(what, String.join(" and ", parties))),
                        all,
                        date,
                        notes.stream()
                                .map(term -> """
                                            - %s
                                              from: [%s]
                                              to: [%s]
                                              note: %s""".formatted(
                                        silencesArms ? "forbids: [ASSAULT, MOBILIZE, COERCE]" : "promises: [COOPERATE]",
                                        all,
                                        all,
                                        quoted(oneLine(term.sentence()))))
                                .map(block -> block.indent(4).stripTrailing())
                                .collect(Collectors.joining("\n")),
                        quoted(first.doc()));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
