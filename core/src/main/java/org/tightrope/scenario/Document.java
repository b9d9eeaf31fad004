package org.tightrope.scenario;

import java.nio.file.Path;
import java.time.LocalDate;

/// A text that belongs to a scenario.
///
/// @param name file name within the scenario's documents
/// @param path where it is
/// @param title from its header, else the file name
/// @param published from its header, else the as-of date
/// @param outlet from its header; may be empty
public record Document(String name, Path path, String title, LocalDate published, String outlet) {}
