package org.tightrope.scenario;

import java.time.LocalDate;
import java.util.Optional;

/// A day that is known to matter: an election, a deadline, a leader's death. Scheduled days may lie after
/// as-of.
///
/// @param actor whose day it is; empty for everybody's
public record KeyDate(String name, Optional<String> actor, LocalDate date) {}
