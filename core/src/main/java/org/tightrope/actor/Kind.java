package org.tightrope.actor;

import java.util.Locale;

/// What sort of actor it is.
public enum Kind {
    STATE,
    BLOC,
    ORGANISATION,
    ARMED_GROUP,
    PERSON;

    /// The word used in files and reports, for example `armed group`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
