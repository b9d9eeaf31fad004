package org.tightrope.scenario.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tightrope.scenario.Agreement;

/// agreements.yaml: who promised what to whom, and how it fares.
final class AgreementsFile {
    private final Names names = new Names("agreement", Layout.AGREEMENTS);
    private final List<Agreement> agreements = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();

    private AgreementsFile() {}

    static AgreementsFile read(Reading reading, Frame frame, Names actors) {
        var file = new AgreementsFile();
        if (reading.exists(Layout.AGREEMENTS)) {
            Entries.open(reading, Layout.AGREEMENTS, "agreement", AgreementReader.KEYS, "id", Cell::id, file.names)
                    .ifPresent(entries -> file.read(entries, frame, actors, reading.problems()));
        }
        return file;
    }

    Names names() {
        return names;
    }

    /// The sound ones, in the order of the file; each that is replaced ends when its successor is signed.
    List<Agreement> agreements() {
        return agreements;
    }

    private void read(Entries entries, Frame frame, Names actors, Problems problems) {
        var reader = new AgreementReader(frame, actors, names);
        entries.read((block, id) -> {
                    places.putIfAbsent(id, block.place());
                    var signed = block.need("signed");
                    var date =
                            signed.flatMap(Cell::date).filter(day -> frame.isKnown(day, signed.get(), "The signature"));
                    return reader.read(block, id, date.orElse(LocalDate.MIN));
                })
                .forEach(agreements::add);
        boolean circular = !new Cycles("replaces", "a circle of agreements that replace each other").check(entries);
        if (!circular && endReplaced(problems)) {
            Overlaps.report(agreements, id -> places.getOrDefault(id, Place.of(Layout.AGREEMENTS)), problems);
        }
    }

    /// Whether each one that is replaced is older than its successor.
    private boolean endReplaced(Problems problems) {
        int before = problems.errors();
        for (Agreement newer : List.copyOf(agreements)) {
            newer.replaces().flatMap(this::find).ifPresent(older -> {
                if (!older.signed().isBefore(newer.signed())) {
                    problems.error(
                            places.getOrDefault(newer.id(), Place.of(Layout.AGREEMENTS)),
                            "The agreement %s (%s) replaces %s, which was signed no earlier (%s)."
                                    .formatted(newer.id(), newer.signed(), older.id(), older.signed()),
                            "Maybe the two are swapped, or a date is wrong.");
                } else if (older.ended().isEmpty() || older.ended().get().isAfter(newer.signed())) {
                    agreements.set(agreements.indexOf(older), ending(older, newer));
                }
            });
        }
        return problems.errors() == before;
    }

    Optional<Agreement> find(String id) {
        return agreements.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    private static Agreement ending(Agreement older, Agreement newer) {
        return new Agreement(
                older.id(),
                older.name(),
                older.parties(),
                older.guarantors(),
                older.nonSignatories(),
                older.signed(),
                Optional.of(newer.signed()),
                older.replaces(),
                older.terms(),
                older.states(),
                older.openIssues(),
                older.monitoring(),
                older.doubtful(),
                older.source(),
                older.certainty());
    }
}
