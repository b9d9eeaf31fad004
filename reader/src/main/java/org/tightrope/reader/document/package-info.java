/// Files become articles: text, title, day of publication, outlet. One class a format; start with
/// [Opening].
///
/// Knows nothing of actors or events. Nothing is fetched, no script is run, no entity of an XML file is
/// expanded, and what a file unpacks to is limited ([Limits]).
@NullMarked
package org.tightrope.reader.document;

import org.jspecify.annotations.NullMarked;
