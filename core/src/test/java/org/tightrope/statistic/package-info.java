@NullMarked
package org.tightrope.statistic;

import org.jspecify.annotations.NullMarked;
