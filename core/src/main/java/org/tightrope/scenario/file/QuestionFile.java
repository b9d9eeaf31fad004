package org.tightrope.scenario.file;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tightrope.scenario.Settings;

/// scenario.yaml: the question, the focal actor, the rivals, the dates, the settings.
final class QuestionFile {
    private static final List<String> KEYS = List.of(
            "name", "title", "question", "focal", "rivals", "as-of", "horizon", "verdict", "summary", "settings");
    private static final List<String> SETTINGS =
            List.of("tie-half-life", "tie-prior", "tie-threshold", "breach-half-life", "fit-days", "futures", "seed");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    static final int LONGEST_HORIZON = 1000;

    /// What the file says.
    record Question(
            String name,
            String title,
            String question,
            String focal,
            List<String> rivals,
            LocalDate asOf,
            int horizon,
            String verdict,
            String summary,
            Settings settings) {}

    private final Block block;

    private QuestionFile(Block block) {
        this.block = block;
    }

    static Optional<QuestionFile> open(Reading reading) {
        return Yaml.mapping(reading, Layout.QUESTION, "scenario", KEYS).map(QuestionFile::new);
    }

    /// Reads the dates, which the other files are checked against. Call once.
    Frame frame() {
        var asOf = block.need("as-of").flatMap(Cell::date);
        var horizon = block.need("horizon").flatMap(cell -> cell.whole(1, LONGEST_HORIZON));
        return new Frame(asOf, horizon.map(Long::intValue).orElse(LONGEST_HORIZON));
    }

    /// Reads the rest; empty when anything in the file is wrong.
    Optional<Question> read(Frame frame, Names actors, Names outcomes, Path directory) {
        var name = block.need("name").flatMap(cell -> name(cell, directory)).orElse("");
        var title = block.need("title").map(Cell::text).orElse("");
        var question = block.need("question").map(Cell::text).orElse("");
        var summary = block.need("summary").map(Cell::text).orElse("");
        var focal = block.need("focal");
        var focalCode = focal.flatMap(actors::check).orElse("");
        var rivals = rivals(focalCode, actors);
        var verdict = block.need("verdict").flatMap(outcomes::check).orElse("");
        var settings = settings();
        return block.isSound() && frame.asOf().isPresent()
                ? Optional.of(new Question(
                        name,
                        title,
                        question,
                        focalCode,
                        rivals,
                        frame.asOf().get(),
                        frame.horizon(),
                        verdict,
                        summary,
                        settings))
                : Optional.empty();
    }

    private static Optional<String> name(Cell cell, Path directory) {
        if (!NAME.matcher(cell.text()).matches()) {
            return cell.wrong(
                    "The name (%s) must be at most 60 lower-case letters, digits and hyphens.".formatted(cell.shown()),
                    "Maybe write it like idlib-2020.");
        }
        var path = directory.toAbsolutePath().normalize();
        var last = path.getFileName();
        if (last != null && !last.toString().equals(cell.text())) {
            return cell.wrong(
                    "The name (%s) differs from that of the directory (%s).".formatted(cell.shown(), last),
                    "Maybe write name: %s, or rename the directory.".formatted(last));
        }
        return Optional.of(cell.text());
    }

    private List<String> rivals(String focal, Names actors) {
        var cells = block.needCells("rivals");
        var codes = actors.check(cells);
        if (cells.isEmpty()) {
            return codes;
        }
        if (cells.size() != 2 || new HashSet<>(cells.stream().map(Cell::text).toList()).size() != 2) {
            block.wrong(
                    "rivals",
                    "There must be exactly two different rivals (%s)."
                            .formatted(Problems.shown(String.join(
                                    ", ", cells.stream().map(Cell::text).toList()))),
                    "Maybe name the two between whom the focal actor balances.");
        }
        for (Cell cell : cells) {
            if (cell.text().equals(focal)) {
                cell.wrong(
                        "The focal actor (%s) cannot be its own rival.".formatted(focal),
                        "Maybe name the other side instead.");
            }
        }
        return codes;
    }

    private Settings settings() {
        var usual = Settings.defaults();
        if (!block.has("settings")) {
            return usual;
        }
        return block.block("settings", "settings", SETTINGS)
                .map(own -> new Settings(
                        number(own, "tie-half-life", 0.1, 36500, usual.tieHalfLife()),
                        number(own, "tie-prior", 0, 1000, usual.tiePrior()),
                        number(own, "tie-threshold", 0, 1, usual.tieThreshold()),
                        number(own, "breach-half-life", 0.1, 36500, usual.breachHalfLife()),
                        (int) whole(own, "fit-days", 1, 36500, usual.fitDays()),
                        (int) whole(own, "futures", 1, 10_000_000, usual.futures()),
                        whole(own, "seed", -999_999_999_999_999_999L, 999_999_999_999_999_999L, usual.seed())))
                .orElse(usual);
    }

    private static double number(Block block, String key, double least, double most, double usual) {
        return block.find(key).flatMap(cell -> cell.number(least, most)).orElse(usual);
    }

    private static long whole(Block block, String key, long least, long most, long usual) {
        return block.find(key).flatMap(cell -> cell.whole(least, most)).orElse(usual);
    }
}
