package org.tightrope.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.tightrope.effect.Prior;
import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.fit.Coefficient;
import org.tightrope.play.Chance;
import org.tightrope.play.Difference;
import org.tightrope.play.Fan;
import org.tightrope.play.Forecast;
import org.tightrope.play.Interval;
import org.tightrope.play.MoveForecast;
import org.tightrope.play.OutcomeForecast;
import org.tightrope.play.Sample;
import org.tightrope.play.Volume;

/// A made-up report to draw: invented countries, seeded numbers, and strings that try to break out of the page.
/// Nothing in it was fitted or played.
final class SampleReport {
    static final String HOSTILE = "<script>alert(1)</script>";
    static final String HOSTILE_ATTRIBUTE = "\"><img src=x onerror=alert(2)>' onload='alert(3)";

    private static final LocalDate AS_OF = LocalDate.of(2020, 3, 16);
    private static final int HORIZON = 90;
    private static final List<String> CODES = List.of("NOR", "EST", "WES", "HIL", "SEA", "ISL", "LEA");

    private final Random random = new Random(7);
    private final int events;

    private SampleReport(int events) {
        this.events = events;
    }

    /// Forty events, every section filled.
    static Report usual() {
        return new SampleReport(40).report();
    }

    /// As many events as the largest scenarios have.
    static Report large(int events) {
        return new SampleReport(events).report();
    }

    /// A scenario of nearly nothing: no moves, documents, agreements, levers, ties, and an outcome that never
    /// comes.
    static Report bare() {
        Report full = usual();
        var never = outcome("O1", "Nothing of the kind ever happens", 0, 0);
        var graph = new Report.Graph(List.of(), 0, 1, List.of(), 1, Map.of(), 0, List.of(), List.of());
        return new Report(
                full.about(),
                new Report.Verdict(
                        "almost certainly yes",
                        "Almost certainly yes: in none of 2,000 futures does anything happen.",
                        1,
                        new Interval(0.998, 1),
                        new Interval(1, 1),
                        2000,
                        "O1",
                        "Nothing of the kind ever happens",
                        List.of(),
                        List.of(),
                        "There was none to choose from"),
                full.actors(),
                new Report.Reading(List.of(), 0, 0, 0, 0, 0, List.of(), List.of()),
                List.of(),
                List.of(),
                new Report.Standing(90, 0.1, graph, Optional.empty()),
                List.of(),
                List.of(),
                new Report.Estimates(
                        "acts ~ 1",
                        "quad ~ 1",
                        AS_OF.minusDays(540),
                        AS_OF,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        List.of(),
                        List.of()),
                new Forecast(
                        2000,
                        HORIZON,
                        1,
                        List.of(never),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Volume(HORIZON, 0, 0, 0, 0, 0),
                        List.of()),
                List.of());
    }

    private Report report() {
        return new Report(
                about(),
                verdict(),
                parties(),
                reading(),
                dated(),
                ties(),
                standing(),
                agreements(),
                levers(),
                estimates(),
                forecast(),
                List.of(
                        "Reads English only; names in other scripts are left to review.",
                        "Does not yet learn from other conflicts: a few hundred events carry every estimate.",
                        "Shows no back-test, so trust the order of the outcomes more than the numbers."));
    }

    private static Report.About about() {
        return new Report.About(
                "0.1.0",
                "three-shores",
                "Northmark between Eastreach and Westfold " + HOSTILE,
                "Can Northmark keep its balance between Eastreach and Westfold for the next 90 days?",
                "Northmark sells arms to one neighbour and guards the other. Both shell the hills between them, and each asks Northmark to choose.",
                "NOR",
                List.of("EST", "WES"),
                AS_OF,
                AS_OF.plusDays(HORIZON),
                HORIZON,
                1,
                2000,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    }

    private static Report.Verdict verdict() {
        return new Report.Verdict(
                "probably yes",
                "Probably yes: in 71 % of 2,000 futures Northmark still keeps its balance between Eastreach and Westfold after 90 days (simulation error 69\u201373 %, open in the events 52\u201386 %).",
                0.71,
                new Interval(0.69, 0.73),
                new Interval(0.52, 0.86),
                2000,
                "O1",
                "Northmark and Eastreach clash directly",
                List.of(argument("E2", 6.4, true), argument("E5", 4.1, false), argument("E9", 2.0, false)),
                List.of(argument("E3", -9.2, true), argument("E<8>", -3.3, false)),
                "The three events on either side that still weigh most in the ties between the focal actor and its rivals");
    }

    private static Report.Argument argument(String id, double strength, boolean quoted) {
        return new Report.Argument(
                id,
                AS_OF.minusDays(11),
                strength > 0
                        ? "Northmark and Eastreach agree a line no one crosses " + HOSTILE
                        : "Thirty Eastreach soldiers die under bombs both neighbours deny having dropped",
                strength,
                quoted ? Optional.of(quote()) : Optional.empty(),
                "briefs of the three-shores scenario, paragraph 4");
    }

    private static Report.Quote quote() {
        return new Report.Quote(
                "01-a-line-on-the-map.md",
                "A line on the map",
                AS_OF.minusDays(10),
                1204,
                1377,
                "The two presidents spoke for six hours and came out with a line on the map, " + HOSTILE
                        + " & a promise that \"no one\" would cross it.");
    }

    private static List<Report.Party> parties() {
        return List.of(
                new Report.Party("NOR", "Northmark", "state", "balancer"),
                new Report.Party("EST", "Eastreach", "state", "rival"),
                new Report.Party("WES", "Westfold", "state", "rival"),
                new Report.Party("HIL", "Hill brigades of the upper valley", "armed group", ""),
                new Report.Party("SEA", "Seaward Union", "state", ""),
                new Report.Party("ISL", HOSTILE_ATTRIBUTE, "state", ""),
                new Report.Party("LEA", "League of Shores", "bloc", ""));
    }

    private static Report.Reading reading() {
        return new Report.Reading(
                List.of(
                        new Report.Source(
                                "01-a-line-on-the-map.md", "A line on the map", AS_OF.minusDays(10), "Brief", 48, 17),
                        new Report.Source(
                                "02-quiet-guns.md", "Quiet guns " + HOSTILE, AS_OF.minusDays(3), "Brief", 61, 22)),
                29,
                39,
                21,
                11,
                7,
                List.of("Harbour Guild", HOSTILE),
                List.of("Two sentences name no date and were dated by their document."));
    }

    private List<Report.Dated> dated() {
        var list = new ArrayList<Report.Dated>();
        for (int e = 0; e < events; e++) {
            String source = CODES.get(random.nextInt(e % 2 == 0 ? 3 : CODES.size()));
            String target = CODES.get((CODES.indexOf(source) + 1 + random.nextInt(CODES.size() - 1)) % CODES.size());
            Action action = Action.values()[random.nextInt(Action.COUNT)];
            boolean claimed = e % 7 == 3;
            double back = random.nextDouble();
            list.add(new Report.Dated(
                    e == 8 ? "E<8>" : "E" + e,
                    AS_OF.minusDays((long) (back * back * 1700)),
                    e % 11 == 4 ? "month" : "day",
                    source,
                    target,
                    action.name(),
                    action.quad().label(),
                    action.goldstein(),
                    claimed ? "claimed" : "reported",
                    claimed ? Optional.of("WES") : Optional.empty(),
                    e % 3 == 0 ? "M" : "H",
                    e == 4
                            ? HOSTILE
                            : "One side does to the other what chronologies record as %s, on the coast road"
                                    .formatted(action),
                    e % 5 == 0 ? "" : "public record of the day, item " + e + (e == 6 ? HOSTILE_ATTRIBUTE : ""),
                    e % 4 == 2 ? List.of(quote()) : List.of()));
        }
        return list;
    }

    private List<Report.TieSeries> ties() {
        var list = new ArrayList<Report.TieSeries>();
        for (int a = 0; a < CODES.size(); a++) {
            for (int b = a + 1; b < CODES.size(); b++) {
                list.add(new Report.TieSeries(
                        CODES.get(a), CODES.get(b), points(a + b == 11 ? 0 : 3 + 60 / (1 + a + b))));
            }
        }
        return list;
    }

    private List<Report.TiePoint> points(double size) {
        var points = new ArrayList<Report.TiePoint>();
        double good = size * random.nextDouble();
        double bad = size * random.nextDouble();
        for (LocalDate week = AS_OF.minusWeeks(270); !week.isAfter(AS_OF); week = week.plusWeeks(1)) {
            good = good * 0.95 + (random.nextInt(6) == 0 ? size * 0.25 : 0);
            bad = bad * 0.95 + (random.nextInt(8) == 0 ? size * 0.4 : 0);
            points.add(new Report.TiePoint(week, good, bad, bad / (good + bad + 10), (good - bad) / (good + bad + 10)));
        }
        return points;
    }

    private static Report.Standing standing() {
        var measured = new Report.Graph(
                List.of(
                        new Report.Edge("NOR", "EST", 0.42, true),
                        new Report.Edge("NOR", "WES", 0.81, false),
                        new Report.Edge("EST", "WES", -0.93, false),
                        new Report.Edge("EST", "HIL", 0.71, false),
                        new Report.Edge("WES", "HIL", -0.88, false),
                        new Report.Edge("NOR", "HIL", -0.55, false),
                        new Report.Edge("SEA", "EST", 0.31, false),
                        new Report.Edge("SEA", "NOR", -0.24, false),
                        new Report.Edge("WES", "ISL", 0.15, false),
                        new Report.Edge("LEA", "SEA", 0.5, false)),
                1,
                0.8,
                List.of(List.of("NOR", "WES", "ISL"), List.of("EST", "HIL", "SEA", "LEA")),
                1,
                Map.of("EST", 4, "WES", 1),
                3,
                List.of(
                        new Report.Straddle("NOR", 0.34, 0.33),
                        new Report.Straddle("EST", 0.12, 0.5),
                        new Report.Straddle("WES", 0, 0),
                        new Report.Straddle("ISL", 0, 0)),
                List.of(
                        "One tie is strained however the actors divide: that of Northmark with Eastreach.",
                        "Siding with Westfold costs one strained tie, siding with Eastreach four."));
        return new Report.Standing(90, 0.1, measured, Optional.of(measured));
    }

    private static List<Report.AgreementCard> agreements() {
        return List.of(
                new Report.AgreementCard(
                        "AG1",
                        "Harbour accord on the upper valley and its two roads",
                        List.of("NOR", "EST"),
                        List.of("NOR"),
                        List.of("WES", "HIL"),
                        LocalDate.of(2018, 9, 17),
                        Optional.empty(),
                        546,
                        "strained",
                        Optional.of("collapsed"),
                        Map.of("WES", 3.4, "HIL", 1.2, "NOR", 0.0),
                        Map.of("WES", 31, "HIL", 12, "NOR", 0),
                        List.of(AS_OF.minusDays(200), AS_OF.minusDays(20), AS_OF.minusDays(3)),
                        List.of("Westfold and Northmark must not attack the hills", "joint patrols on the coast road"),
                        List.of("who holds the bridge"),
                        "joint patrols",
                        "The accord's map was never published " + HOSTILE,
                        "public text of the accord",
                        "H"),
                new Report.AgreementCard(
                        "AG2",
                        "Line of contact",
                        List.of("NOR", "EST"),
                        List.of(),
                        List.of(),
                        LocalDate.of(2020, 3, 5),
                        Optional.empty(),
                        11,
                        "in force",
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "public text",
                        "M"),
                new Report.AgreementCard(
                        "AG0",
                        "Old truce",
                        List.of("EST", "WES"),
                        List.of("LEA"),
                        List.of(),
                        LocalDate.of(2015, 5, 4),
                        Optional.of(LocalDate.of(2019, 6, 1)),
                        1489,
                        "collapsed",
                        Optional.empty(),
                        Map.of("EST", 0.1),
                        Map.of("EST", 1),
                        List.of(LocalDate.of(2019, 2, 1)),
                        List.of("no shelling"),
                        List.of(),
                        "observers",
                        "",
                        "public text",
                        "H"));
    }

    private static List<Report.LeverCard> levers() {
        return List.of(
                new Report.LeverCard(
                        "LV1",
                        "Air defence for Westfold",
                        "NOR",
                        "EST",
                        "AID",
                        "WES",
                        "armed",
                        "if the line is crossed",
                        "",
                        "brief, paragraph 9",
                        "H"),
                new Report.LeverCard(
                        "LV2",
                        "Opening the border " + HOSTILE,
                        "EST",
                        "SEA",
                        "COERCE",
                        "SEA",
                        "executed",
                        "",
                        "The numbers are disputed",
                        "brief, paragraph 2",
                        "M"));
    }

    private static Report.Estimates estimates() {
        return new Report.Estimates(
                "acts ~ intercept + inertia(30d) + reciprocity(30d) + closure(90d) + agreement_binds + lever_armed",
                "quad ~ same_quad(30d) + returned_quad(30d) + tie(90d)",
                AS_OF.minusDays(540),
                AS_OF,
                210,
                22680,
                -1204.33,
                -1390.2,
                -233.1,
                -280.4,
                0.61,
                0.44,
                0.3,
                List.of(
                        coefficient("rate", "intercept", -6.1, 0.4, 0, 3),
                        coefficient("rate", "inertia(30d)", 0.52, 0.11, 0.5, 0.5),
                        coefficient("rate", "reciprocity(30d)", 0.31, 0.12, 0.3, 0.3),
                        coefficient("rate", "closure(90d, friend of friend)", -0.04, 0.2, 0.1, 0.3),
                        coefficient("type", "same_quad(30d)", 0.8, 0.2, 0.5, 0.5),
                        coefficient("type", "tie(90d)", -0.61, 0.33, -0.5, 0.5)),
                List.of("Newton converged in 9 steps."));
    }

    private static Coefficient coefficient(String part, String term, double b, double se, double mean, double sd) {
        return new Coefficient(
                part,
                term,
                b,
                se,
                b - 1.96 * se,
                b + 1.96 * se,
                new Prior(mean, sd),
                "a measure",
                "One unit more of what " + term
                        + " measures multiplies how often the one acts toward the other by a factor: clearly more acts.");
    }

    private Forecast forecast() {
        var baseline = List.of(
                outcome("O1", "Northmark and Eastreach clash directly", 0.29, 31),
                outcome("O2", "The line of contact is suspended by one of its parties " + HOSTILE, 0.46, 22),
                outcome("O3", "Eastreach and Westfold meet at the highest level", 0.13, 44),
                outcome("O4", "Northmark hands over its air defence to Westfold", 0.004, 60),
                outcome("O5", "The League condemns everybody", 0, 0));
        var moves = List.of(
                move("W1", "Eastreach strikes Westfold at scale", "Eastreach strikes", baseline, 0.181, 0.03),
                move(
                        "W2",
                        "The accord is revised with Westfold as a party",
                        "Westfold joins the accord",
                        baseline,
                        -0.094,
                        0.02),
                move(
                        "W3",
                        "The League mediates between both neighbours " + HOSTILE,
                        "League mediates & <waits>",
                        baseline,
                        -0.004,
                        0.006),
                move("W4", "Northmark withdraws its patrols", "Patrols withdrawn", baseline, 0.043, 0.014),
                move("W5", "A move nobody notices", "Nobody notices", baseline, 0, 0));
        var fans = List.of(fan("NOR", "EST", 0.42), fan("NOR", "WES", 0.81), fan("EST", "WES", -0.93));
        var samples = List.of(
                new Sample(812, "a middling future", simulated(12)),
                new Sample(3, "the future in which it comes soonest " + HOSTILE, simulated(30)));
        return new Forecast(
                2000,
                HORIZON,
                1,
                baseline,
                fans,
                moves,
                samples,
                new Volume(HORIZON, 120, 70, 210, 130, 80),
                List.of("No pair-day was cut."));
    }

    private List<Event> simulated(int count) {
        var list = new ArrayList<Event>();
        for (int e = 0; e < count; e++) {
            int a = random.nextInt(4);
            list.add(Event.of(
                    "S" + e,
                    AS_OF.plusDays(1 + e * 2L),
                    CODES.get(a),
                    Action.values()[random.nextInt(Action.COUNT)],
                    CODES.get(a + 1)));
        }
        return list;
    }

    private static OutcomeForecast outcome(String id, String name, double p, int median) {
        var curve = new ArrayList<Double>();
        for (int day = 1; day <= HORIZON; day++) {
            curve.add(p * (1 - Math.exp(-day / 30.0)) / (1 - Math.exp(-3)));
        }
        double half = p == 0 ? 0 : 0.02;
        return new OutcomeForecast(
                id,
                name,
                new Chance(
                        p,
                        new Interval(Math.max(0, p - half), p + half),
                        new Interval(p * 0.5, Math.min(1, p * 1.6)),
                        2000,
                        (int) (2000 * p),
                        8000),
                curve,
                median);
    }

    private static MoveForecast move(
            String id, String name, String shortName, List<OutcomeForecast> baseline, double by, double se) {
        var differences = new ArrayList<Difference>();
        var shifted = new ArrayList<OutcomeForecast>();
        for (int o = 0; o < baseline.size(); o++) {
            double value = o == 4 ? 0 : by / (1 + o);
            double error = o == 4 ? 0 : se;
            OutcomeForecast base = baseline.get(o);
            double moved = Math.clamp(base.chance().probability() + value, 0, 1);
            shifted.add(outcome(base.id(), base.name(), moved, base.medianDay()));
            differences.add(new Difference(value, error, new Interval(value - 1.96 * error, value + 1.96 * error), (int)
                    Math.abs(value * 3000)));
        }
        return new MoveForecast(List.of(id), name, shortName, List.of(), shifted, differences);
    }

    private Fan fan(String a, String b, double today) {
        var values = new ArrayList<List<Double>>();
        for (double z : new double[] {-1.64, -0.67, 0, 0.67, 1.64}) {
            var level = new ArrayList<Double>();
            for (int day = 1; day <= HORIZON; day++) {
                level.add(Math.clamp(today * Math.exp(-day / 200.0) + z * 0.035 * Math.sqrt(day), -0.97, 0.97));
            }
            values.add(level);
        }
        return new Fan(a, b, today, List.of(0.05, 0.25, 0.5, 0.75, 0.95), values);
    }
}
