@NullMarked
package org.tightrope.app.report;

import org.jspecify.annotations.NullMarked;
