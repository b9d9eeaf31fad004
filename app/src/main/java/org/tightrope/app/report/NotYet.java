package org.tightrope.app.report;

import java.util.List;

/// What this version does not do, said in every report.
final class NotYet {
    static final List<String> SENTENCES = List.of(
            "No score of past forecasts stands beside the probability yet: it has not been back-tested on this scenario.",
            "Probabilities cover the chance in the futures and the uncertainty of the coefficients, not the chance that the model"
                    + " or the chronology is wrong.",
            "The chronology is a selection of what was notable: rates are rates of notable events, not of every shell or call.",
            "Meetings and other mutual events are fitted and simulated as two separate acts.",
            "Of the articles' mechanisms, habit, answering, signed closure, agreements, breaches and armed levers are in the"
                    + " standard model; the others only where the scenario's effects.yaml names them.",
            "How agreements wear down and recover is estimated on the graded histories of the bundled scenarios' agreements: few"
                    + " changes, one coder.",
            "The reader weighs rules and learned classifiers against each other; it follows few pronouns, misses about two events"
                    + " in ten, more where an article only hints at them, and one in ten that it codes is none.",
            "What carried the difference between a what-if and the baseline is traced to first order only (--why).");

    private NotYet() {}
}
