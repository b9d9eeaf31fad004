package org.tightrope.app.run;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tightrope.fault.Fault;
import org.tightrope.fault.Nearest;
import org.tightrope.scenario.Move;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.Step;

/// Which what-ifs the user asked for.
///
///     what-if = timed { "+" timed }
///     timed   = id [ "x" times [ "/" days "d" ] ] [ "@" ( date | days ) ]
///
/// `W09` as the scenario has it; `W08+W09` two together; `W09@2020-04-01` or `W09@17` at another time,
/// the latter in days after as-of; `W09x4/7d@10` four times, seven days apart, from day ten on.
public final class WhatIfs {
    private static final Pattern TIMED = Pattern.compile(
            "(?<id>.+?)(?:x(?<times>\\d{1,4})(?:/(?<every>\\d{1,4})d)?)?(?:@(?<at>\\d{1,5}|\\d{4}-\\d{2}-\\d{2}))?");

    private WhatIfs() {}

    /// Each of the scenario's moves alone.
    public static List<List<Move>> all(Scenario scenario) {
        return scenario.moves().stream().map(List::of).toList();
    }

    /// Those named.
    ///
    /// @throws Fault naming the nearest known move when one is unknown, or the rule a time breaks
    public static List<List<Move>> named(Scenario scenario, List<String> names) {
        var whatIfs = new ArrayList<List<Move>>();
        for (String name : names) {
            var together = new ArrayList<Move>();
            for (String one : name.split("\\+", -1)) {
                together.add(timed(scenario, one.strip()));
            }
            whatIfs.add(List.copyOf(together));
        }
        return whatIfs;
    }

    private static Move timed(Scenario scenario, String text) {
        var asItIs = scenario.move(text);
        if (asItIs.isPresent()) {
            return asItIs.get();
        }
        Matcher matcher = TIMED.matcher(text);
        if (!matcher.matches()) {
            throw unknown(scenario, text);
        }
        String id = matcher.group("id");
        Move move = scenario.move(id).orElseThrow(() -> unknown(scenario, id));
        String at = matcher.group("at");
        int day = at == null ? move.at() : day(scenario, text, at);
        int times = matcher.group("times") == null ? move.times() : number(scenario, text, matcher.group("times"));
        String every = matcher.group("every");
        int apart = every == null ? move.everyDays() : number(scenario, text, every);
        if (times > 1 && move.steps().stream().anyMatch(Step.Sign.class::isInstance)) {
            throw new Fault("""
                    The move %s signs an agreement and cannot be made %s times.
                    Maybe leave out x%s.""".formatted(id, times, times));
        }
        String name = move.name()
                + (times > 1 ? ", %s times, %s days apart".formatted(times, apart) : "")
                + (at == null ? "" : ", from %s".formatted(scenario.asOf().plusDays(day)));
        return move.when(text, name, day, times, apart);
    }

    private static int day(Scenario scenario, String text, String at) {
        long day;
        try {
            day = at.contains("-")
                    ? ChronoUnit.DAYS.between(scenario.asOf(), LocalDate.parse(at))
                    : Integer.parseInt(at);
        } catch (DateTimeException _) {
            throw new Fault("""
                    There is no such day (%s) in the what-if %s.
                    Maybe month and day are swapped.""".formatted(at, text));
        }
        if (day < 1 || day > scenario.horizon()) {
            throw new Fault("""
                    The what-if %s falls on day %s after as-of (%s); it must lie in 1 to %s.
                    Maybe choose a date up to %s.""".formatted(
                            text,
                            day,
                            scenario.asOf(),
                            scenario.horizon(),
                            scenario.asOf().plusDays(scenario.horizon())));
        }
        return (int) day;
    }

    private static int number(Scenario scenario, String text, String digits) {
        int number = Integer.parseInt(digits);
        if (number < 1 || number > scenario.horizon()) {
            throw new Fault("""
                    The number (%s) in the what-if %s must lie in 1 to %s, the horizon in days.
                    Maybe write it like W09x4/7d: four times, seven days apart.""".formatted(digits, text, scenario.horizon()));
        }
        return number;
    }

    private static Fault unknown(Scenario scenario, String id) {
        return new Fault("The scenario %s has no move (%s).%n%s"
                .formatted(
                        scenario.name(),
                        id,
                        Nearest.maybe(
                                id, scenario.moves().stream().map(Move::id).toList())));
    }
}
