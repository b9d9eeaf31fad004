@NullMarked
package org.tightrope.app.plot;

import org.jspecify.annotations.NullMarked;
