package org.tightrope.scenario.file;

import java.util.List;

/// Which files a scenario directory has.
final class Layout {
    static final String DIRECTORY = ".";
    static final String QUESTION = "scenario.yaml";
    static final String ACTORS = "actors.yaml";
    static final String TIES = "ties.csv";
    static final String AGREEMENTS = "agreements.yaml";
    static final String LEVERS = "levers.yaml";
    static final String OUTCOMES = "outcomes.yaml";
    static final String MOVES = "moves.yaml";
    static final String EVENTS = "events.csv";
    static final String EFFECTS = "effects.yaml";
    static final String COVARIATES = "covariates.csv";
    static final String DATES = "dates.csv";
    static final String ATTRIBUTIONS = "attributions.csv";
    static final String INTERESTS = "interests.yaml";
    static final String DOCUMENTS = "documents";

    /// All names, in the order of the format document.
    static final List<String> NAMES = List.of(
            DIRECTORY,
            QUESTION,
            ACTORS,
            TIES,
            AGREEMENTS,
            LEVERS,
            OUTCOMES,
            MOVES,
            EFFECTS,
            COVARIATES,
            DATES,
            ATTRIBUTIONS,
            INTERESTS,
            EVENTS,
            DOCUMENTS);

    private Layout() {}

    /// Where problems of a file are listed among those of the others.
    static int order(String file) {
        int i = NAMES.indexOf(file);
        return i < 0 ? NAMES.size() : i;
    }
}
