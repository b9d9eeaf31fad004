package org.tightrope.reader.time;

import java.time.LocalDate;
import org.tightrope.event.Precision;

/// A time a sentence speaks of.
///
/// @param start first character in the sentence
/// @param end character after the last
/// @param date a day within the time, its middle where it is a month, season or year
/// @param precision how much of the date is known
/// @param future whether it lies after publication by its own words (`next week`)
/// @param words by which the sentence names it
public record When(int start, int end, LocalDate date, Precision precision, boolean future, String words) {}
