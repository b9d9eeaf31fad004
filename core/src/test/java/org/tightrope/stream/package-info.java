@NullMarked
package org.tightrope.stream;

import org.jspecify.annotations.NullMarked;
