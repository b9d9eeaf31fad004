@NullMarked
package org.tightrope.reader.syntax;

import org.jspecify.annotations.NullMarked;
