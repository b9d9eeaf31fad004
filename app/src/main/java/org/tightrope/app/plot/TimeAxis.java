package org.tightrope.app.plot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A stretch of days on paper, with months marked as densely as the width allows.
final class TimeAxis {
    /// Room a month's name needs, in user units.
    private static final double ROOM = 34;

    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 60};

    private final Scale scale;
    private final LocalDate from;
    private final LocalDate to;

    TimeAxis(LocalDate from, LocalDate to, double start, double end) {
        this.from = from;
        this.to = to;
        scale = new Scale(
                (double) from.toEpochDay(), (double) Math.max(to.toEpochDay(), from.toEpochDay() + 1), start, end);
    }

    double at(LocalDate date) {
        return scale.at((double) date.toEpochDay());
    }

    boolean holds(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    /// Draws a thin rule at each marked month from `top` to `bottom`, its name below, the year under the first and
    /// under each January. Needs 26 units below `bottom`.
    void draw(Svg svg, double top, double bottom) {
        boolean first = true;
        int lastYear = 0;
        for (LocalDate month : marked()) {
            double x = at(month);
            svg.line(x, top, x, bottom, "grid");
            if (x > scale.end() - 8) {
                continue;
            }
            boolean yearly = step() >= 12;
            svg.text(x, bottom + 12, "tick middle", yearly ? String.valueOf(month.getYear()) : Figures.month(month));
            if (!yearly && (first || month.getYear() != lastYear)) {
                svg.text(x, bottom + 24, "tick year middle", String.valueOf(month.getYear()));
            }
            lastYear = month.getYear();
            first = false;
        }
    }

    private List<LocalDate> marked() {
        int step = step();
        var marked = new ArrayList<LocalDate>();
        for (LocalDate month = from.withDayOfMonth(1); !month.isAfter(to); month = month.plusMonths(1)) {
            if (!month.isBefore(from) && (month.getYear() * 12 + month.getMonthValue() - 1) % step == 0) {
                marked.add(month);
            }
        }
        return marked;
    }

    private int step() {
        double perMonth = (scale.end() - scale.start()) / (scale.to() - scale.from()) * 30.4;
        for (int step : STEPS) {
            if (perMonth * step >= ROOM) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}
