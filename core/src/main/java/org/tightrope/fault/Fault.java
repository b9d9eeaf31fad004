package org.tightrope.fault;

/// The data or the model is at fault, not the program. The command line prints the message, without a stack trace, and
/// ends with exit code 1.
///
/// Inside the library an expected failure is a value; this is for the last step, where a command cannot go on.
/// The message names the thing, its value in parentheses and the rule; then comes a line that starts with
/// "Maybe" and says what to do.
///
///     throw new Fault("""
///             The scenario idlib-2020 has no move W99.
///             Maybe you meant W09.""");
public final class Fault extends RuntimeException {
    public Fault(String message) {
        super(message);
    }

    public Fault(String message, Throwable cause) {
        super(message, cause);
    }

    /// The message; never absent.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
