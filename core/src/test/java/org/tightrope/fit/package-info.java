@NullMarked
package org.tightrope.fit;

import org.jspecify.annotations.NullMarked;
