@NullMarked
package org.tightrope.reader.code;

import org.jspecify.annotations.NullMarked;
