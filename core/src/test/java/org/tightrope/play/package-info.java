@NullMarked
package org.tightrope.play;

import org.jspecify.annotations.NullMarked;
