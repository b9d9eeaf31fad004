@NullMarked
package org.tightrope.event;

import org.jspecify.annotations.NullMarked;
