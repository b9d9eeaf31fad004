@NullMarked
package org.tightrope.app.run;

import org.jspecify.annotations.NullMarked;
