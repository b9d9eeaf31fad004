@NullMarked
package org.tightrope.model;

import org.jspecify.annotations.NullMarked;
