package org.tightrope.scenario.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tightrope.event.Certainty;
import org.tightrope.scenario.Agreement;
import org.tightrope.scenario.Agreement.Judgement;
import org.tightrope.scenario.AgreementState;
import org.tightrope.scenario.Term;

/// One agreement, whether it stands in agreements.yaml or is signed by a move.
final class AgreementReader {
    /// The keys of an agreement a move signs.
    static final List<String> UNSIGNED_KEYS = List.of(
            "id",
            "name",
            "parties",
            "guarantors",
            "non-signatories",
            "ended",
            "replaces",
            "terms",
            "states",
            "open-issues",
            "monitoring",
            "doubtful",
            "source",
            "certainty");

    /// The keys of an agreement in agreements.yaml.
    static final List<String> KEYS = withSigned();

    private static final List<String> TERM_KEYS = List.of("forbids", "promises", "from", "to", "note");

    private final Frame frame;
    private final Names actors;
    private final Names agreements;

    AgreementReader(Frame frame, Names actors, Names agreements) {
        this.frame = frame;
        this.actors = actors;
        this.agreements = agreements;
    }

    /// The agreement; empty, with problems, when anything is wrong.
    Optional<Agreement> read(Block block, String id, LocalDate signed) {
        var name = text(block.need("name"));
        var parties = parties(block);
        var guarantors = actors.check(block.cells("guarantors"));
        var nonSignatories = nonSignatories(block, parties);
        var ended = ended(block, signed);
        var replaces = block.find("replaces").flatMap(agreements::check);
        var bound = new HashSet<>(parties);
        bound.addAll(guarantors);
        bound.addAll(nonSignatories);
        var terms = terms(block, bound);
        var states = states(block, signed);
        var openIssues = block.cells("open-issues").stream().map(Cell::text).toList();
        var monitoring = text(block.find("monitoring"));
        var doubtful = text(block.find("doubtful"));
        var source = text(block.need("source"));
        var certainty = block.need("certainty")
                .flatMap(cell -> cell.choice(Certainty::parse, Words.CERTAINTIES))
                .orElse(Certainty.MEDIUM);
        return block.isSound()
                ? Optional.of(new Agreement(
                        id,
                        name,
                        parties,
                        guarantors,
                        nonSignatories,
                        signed,
                        ended,
                        replaces,
                        terms,
                        states,
                        openIssues,
                        monitoring,
                        doubtful,
                        source,
                        certainty))
                : Optional.empty();
    }

    private List<String> parties(Block block) {
        var cells = block.needCells("parties");
        distinct(cells);
        if (cells.size() == 1) {
            block.wrong(
                    "parties",
                    "An agreement needs two parties or more, and this has one (%s)."
                            .formatted(cells.getFirst().shown()),
                    "Maybe who is bound without signing stands under non-signatories; a party is missing here.");
        }
        return actors.check(cells);
    }

    private List<String> nonSignatories(Block block, List<String> parties) {
        var cells = block.cells("non-signatories");
        distinct(cells);
        for (Cell cell : cells) {
            if (parties.contains(cell.text())) {
                cell.wrong(
                        "The party (%s) cannot be a non-signatory too.".formatted(cell.shown()),
                        "Maybe delete it in one of the two lists.");
            }
        }
        return actors.check(cells);
    }

    private static void distinct(List<Cell> cells) {
        var seen = new HashSet<String>();
        for (Cell cell : cells) {
            if (!seen.add(cell.text())) {
                cell.wrong(
                        "The %s name %s twice.".formatted(cell.name(), cell.shown()), "Maybe another actor was meant.");
            }
        }
    }

    private static Optional<LocalDate> ended(Block block, LocalDate signed) {
        var ended = block.find("ended");
        return ended.flatMap(Cell::date)
                .flatMap(date -> date.isAfter(signed)
                        ? Optional.of(date)
                        : ended.get()
                                .wrong(
                                        "It cannot have ended (%s) before it was in force: it was signed on %s."
                                                .formatted(date, signed),
                                        "Maybe the two dates are swapped."));
    }

    private List<Term> terms(Block block, Set<String> bound) {
        if (block.isEmpty("terms")) {
            block.wrong("terms", "An agreement needs at least one term.", "Maybe say what it forbids or promises.");
        }
        var terms = new ArrayList<Term>();
        block.each("terms", "term", TERM_KEYS, term -> {
            var kind = term.onlyOneOf(List.of("forbids", "promises"));
            var pattern = kind.flatMap(key -> Patterns.of(term, key, false, actors));
            var note = text(term.find("note"));
            pattern.ifPresent(p -> {
                var strangers = new HashSet<>(p.from());
                strangers.removeAll(bound);
                strangers.stream()
                        .sorted()
                        .forEach(code -> term.warn(
                                "from",
                                "The term binds %s, who is neither party nor guarantor nor non-signatory."
                                        .formatted(code),
                                "Maybe add it to the non-signatories."));
                terms.add(new Term(kind.get().equals("forbids"), p, note));
            });
        });
        return terms;
    }

    private List<Judgement> states(Block block, LocalDate signed) {
        var states = new ArrayList<Judgement>();
        block.each("states", "state", List.of("from", "state"), entry -> {
            var cell = entry.need("from");
            var from = cell.flatMap(Cell::date);
            var state = entry.need("state").flatMap(word -> word.choice(AgreementState::parse, Words.AGREEMENT_STATES));
            if (from.isPresent() && state.isPresent()) {
                var last = states.isEmpty() ? signed : states.getLast().from();
                check(from.get(), signed, last, !states.isEmpty(), cell.get());
                states.add(new Judgement(from.get(), state.get()));
            }
        });
        return states;
    }

    private void check(LocalDate from, LocalDate signed, LocalDate last, boolean isLater, Cell cell) {
        if (from.isBefore(signed)) {
            cell.wrong(
                    "It cannot be judged on %s, before it was signed on %s.".formatted(from, signed),
                    "Maybe a year is wrong.");
        } else if (isLater && !from.isAfter(last)) {
            cell.wrong(
                    "The states are not in order of time: %s comes after %s.".formatted(from, last),
                    "Maybe sort them, oldest first, one a day.");
        } else {
            frame.isKnown(from, cell, "The judgement");
        }
    }

    private static String text(Optional<Cell> cell) {
        return cell.map(Cell::text).orElse("");
    }

    private static List<String> withSigned() {
        var keys = new ArrayList<>(UNSIGNED_KEYS);
        keys.add("signed");
        return List.copyOf(keys);
    }
}
