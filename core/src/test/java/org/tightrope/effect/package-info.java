@NullMarked
package org.tightrope.effect;

import org.jspecify.annotations.NullMarked;
