@NullMarked
package org.tightrope.balance;

import org.jspecify.annotations.NullMarked;
