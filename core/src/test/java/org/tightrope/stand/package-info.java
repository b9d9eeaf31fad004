@NullMarked
package org.tightrope.stand;

import org.jspecify.annotations.NullMarked;
