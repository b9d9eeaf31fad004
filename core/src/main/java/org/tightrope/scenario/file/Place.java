package org.tightrope.scenario.file;

/// Where something stands.
///
/// @param file path within the scenario directory, with slashes
/// @param line from 1; 0 for the file as a whole
/// @param column from 1; 0 for the line as a whole
record Place(String file, int line, int column) {
    static Place of(String file) {
        return new Place(file, 0, 0);
    }
}
