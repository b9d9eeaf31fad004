package org.tightrope.scenario.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tightrope.event.Quad;
import org.tightrope.expression.Expression;
import org.tightrope.expression.Kind;
import org.tightrope.expression.Parsed;
import org.tightrope.expression.Range;
import org.tightrope.fault.Nearest;
import org.tightrope.scenario.ActsOn;
import org.tightrope.scenario.Covariate;
import org.tightrope.scenario.KeyDate;
import org.tightrope.scenario.Mechanism;
import org.tightrope.scenario.Mechanisms;
import org.tightrope.scenario.OwnEffect;

/// effects.yaml: effects the analyst adds, as formulas or by the id of a mechanism that comes with
/// Tightrope.
final class EffectsFile {
    private static final List<String> KEYS = List.of("name", "formula", "acts-on", "prior", "meaning", "source");
    private static final List<String> ACTS_ON = List.of("how often", "valence");
    private static final Set<String> ROLES = Set.of("i", "j", "balancer", "rival1", "rival2");
    private static final int MOST = 60;

    private final Names names = new Names("effect", Layout.EFFECTS);
    private final Names actors;
    private final Names agreements;
    private final Names levers;
    private final List<String> covariates;
    private final List<String> dates;

    private EffectsFile(Names actors, Names agreements, Names levers, OutsideFiles outside) {
        this.actors = actors;
        this.agreements = agreements;
        this.levers = levers;
        this.covariates =
                outside.covariates().stream().map(Covariate::name).distinct().toList();
        this.dates = outside.dates().stream().map(KeyDate::name).distinct().toList();
    }

    static List<OwnEffect> read(Reading reading, Names actors, Names agreements, Names levers, OutsideFiles outside) {
        var effects = new ArrayList<OwnEffect>();
        if (reading.exists(Layout.EFFECTS)) {
            var file = new EffectsFile(actors, agreements, levers, outside);
            Entries.open(reading, Layout.EFFECTS, "effect", KEYS, "name", Cell::id, file.names)
                    .ifPresent(entries -> effects.addAll(entries.read(file::read)));
        }
        if (effects.size() > MOST) {
            reading.problems()
                    .error(
                            Place.of(Layout.EFFECTS),
                            "There are %s effects; at most %s are fitted.".formatted(effects.size(), MOST),
                            "Maybe keep those that matter.");
        }
        return effects;
    }

    private Optional<OwnEffect> read(Block block, String name) {
        if (block.has("formula")) {
            return own(block, name);
        }
        Optional<Mechanism> mechanism = Mechanisms.find(name);
        if (mechanism.isEmpty()) {
            return block.wrong(
                    "name",
                    "The effect %s has no formula, and no mechanism that comes with Tightrope has this id."
                            .formatted(name),
                    "Maybe add a formula, or use one of M01 to M42; see tightrope effects.");
        }
        OwnEffect effect = mechanism.get().effect();
        check(block.need("name").orElseThrow(), effect.formula());
        double[] prior = prior(block, effect.priorMean(), effect.priorSd());
        return block.isSound()
                ? Optional.of(new OwnEffect(
                        name, effect.formula(), effect.on(), prior[0], prior[1], effect.meaning(), effect.source()))
                : Optional.empty();
    }

    private Optional<OwnEffect> own(Block block, String name) {
        var cell = block.need("formula");
        var formula = cell.flatMap(EffectsFile::parse);
        formula.ifPresent(expression -> check(cell.get(), expression));
        var on = actsOn(block);
        double[] prior = prior(block, 0, 0.5);
        var meaning = block.need("meaning").map(Cell::text).orElse("");
        var source = block.find("source").map(Cell::text).orElse("");
        return block.isSound() && formula.isPresent() && on.isPresent()
                ? Optional.of(new OwnEffect(name, formula.get(), on.get(), prior[0], prior[1], meaning, source))
                : Optional.empty();
    }

    private static Optional<Expression> parse(Cell cell) {
        return switch (Parsed.of(cell.text())) {
            case Parsed.Sound(Expression expression) -> Optional.of(expression);
            case Parsed.Broken broken ->
                cell.wrong(
                        "%s (line %d, column %d of the formula):%n%s"
                                .formatted(broken.what(), broken.line(), broken.column(), broken.shown()),
                        broken.maybe());
        };
    }

    private static Optional<ActsOn> actsOn(Block block) {
        if (block.isSingle("acts-on") || !block.has("acts-on")) {
            return block.need("acts-on").flatMap(cell -> switch (cell.text()) {
                case "how often" -> Optional.of(new ActsOn.HowOften());
                case "valence" -> Optional.of(new ActsOn.Valence());
                default ->
                    cell.wrong(
                            "An effect cannot act on (%s).".formatted(cell.shown()),
                            "%s Or a list of quads, as in [material conflict]."
                                    .formatted(Nearest.maybe(cell.text(), ACTS_ON)));
            });
        }
        var quads = new HashSet<Quad>();
        block.needCells("acts-on").forEach(cell -> cell.quad().ifPresent(quads::add));
        return quads.isEmpty() ? Optional.empty() : Optional.of(new ActsOn.Kinds(quads));
    }

    private static double[] prior(Block block, double mean, double sd) {
        var prior = block.block("prior", "prior", List.of("mean", "sd"));
        return new double[] {
            prior.flatMap(p -> p.find("mean"))
                    .flatMap(cell -> cell.number(-10, 10))
                    .orElse(mean),
            prior.flatMap(p -> p.find("sd"))
                    .flatMap(cell -> cell.number(0.001, 100))
                    .orElse(sd)
        };
    }

    /// Whether the scenario has what the formula asks for.
    private void check(Cell cell, Expression formula) {
        var variables = new HashSet<>(ROLES);
        formula.all().forEach(part -> {
            switch (part) {
                case Expression.Over over -> {
                    variables.add(over.variable());
                    if (over.range() instanceof Range.Named(var codes)) {
                        codes.forEach(code -> known(cell, code, actors.all(), "actor", variables));
                    }
                }
                case Expression.Same same -> {
                    known(cell, same.left(), actors.all(), "actor", variables);
                    known(cell, same.right(), actors.all(), "actor", variables);
                }
                case Expression.Look look -> look(cell, look, variables);
                default -> {
                    // names nobody
                }
            }
        });
    }

    private void look(Cell cell, Expression.Look look, Set<String> variables) {
        boolean named = look.block().isNamed();
        for (int at = 0; at < look.names().size(); at++) {
            String name = look.names().get(at);
            if (named && at == 0) {
                boolean covariate = look.block().label().equals("covariate");
                known(
                        cell,
                        name,
                        covariate ? covariates : dates,
                        covariate ? "covariate of covariates.csv" : "date of dates.csv",
                        Set.of());
            } else {
                Kind kind = named ? Kind.ACTOR : look.block().kinds().get(at);
                Names of = switch (kind) {
                    case ACTOR -> actors;
                    case AGREEMENT -> agreements;
                    case LEVER -> levers;
                };
                known(cell, name, of.all(), kind.name().toLowerCase(java.util.Locale.ROOT), variables);
            }
        }
    }

    private static void known(
            Cell cell, String name, java.util.Collection<String> known, String what, Set<String> variables) {
        if (!known.contains(name) && !variables.contains(name)) {
            cell.wrong("The formula asks for an unknown %s (%s).".formatted(what, name), Nearest.maybe(name, known));
        }
    }
}
