package org.tightrope.actor;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Somebody who acts or is acted upon.
///
/// @param code ISO 3166-1 alpha-3 for states, a short upper-case code for anyone else (`HEZ`, `NATO`)
/// @param name the name reports print
/// @param kind state, bloc, organisation, armed group or person
/// @param aliases further names it goes by, without those the built-in book knows
/// @param home the code of the state it lives in, when it is not a state itself
/// @param memberOf codes of the blocs it belongs to
/// @param role what it is in the story, in words; may be empty
public record Actor(
        String code,
        String name,
        Kind kind,
        List<String> aliases,
        Optional<String> home,
        List<String> memberOf,
        String role) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,7}");

    public Actor {
        if (!isCode(code)) {
            throw new IllegalArgumentException("""
                    The actor code (%s) must be 2 to 8 upper-case letters and digits, a letter first.
                    Maybe use the ISO 3166-1 alpha-3 code of the state, or a short code such as HEZ.""".formatted(code));
        }
        aliases = List.copyOf(aliases);
        memberOf = List.copyOf(memberOf);
    }

    /// A state with nothing but a code and a name.
    public static Actor state(String code, String name) {
        return new Actor(code, name, Kind.STATE, List.of(), Optional.empty(), List.of(), "");
    }

    /// Whether the text has the shape of an actor code; says nothing about whether anyone bears it.
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
