@NullMarked
package org.tightrope.estimate;

import org.jspecify.annotations.NullMarked;
