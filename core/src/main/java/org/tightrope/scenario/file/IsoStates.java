package org.tightrope.scenario.file;

import java.util.HashMap;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;

/// The states of ISO 3166-1 as the Java runtime knows them, for loading without a better book.
final class IsoStates {
    private static final Map<String, String> NAMES = names();

    private IsoStates() {}

    /// The English name of a state by its three-letter code.
    static Optional<String> name(String code) {
        return Optional.ofNullable(NAMES.get(code));
    }

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (String two : Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2)) {
            var state = Locale.of("", two);
            names.put(state.getISO3Country(), state.getDisplayCountry(Locale.ENGLISH));
        }
        return Map.copyOf(names);
    }
}
