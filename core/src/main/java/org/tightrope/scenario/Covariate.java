package org.tightrope.scenario;

import java.time.LocalDate;
import java.util.Optional;

/// A value known from outside the stream of events: of the world, of an actor, or of one actor toward
/// another.
///
/// @param from whose it is; empty for the world
/// @param to toward whom; empty when it is one actor's
/// @param since the day it holds from, until a later one of the same name; empty for always
public record Covariate(
        String name, Optional<String> from, Optional<String> to, Optional<LocalDate> since, double value) {}
