@NullMarked
package org.tightrope.reader.document;

import org.jspecify.annotations.NullMarked;
