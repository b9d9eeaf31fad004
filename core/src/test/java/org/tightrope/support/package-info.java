@NullMarked
package org.tightrope.support;

import org.jspecify.annotations.NullMarked;
