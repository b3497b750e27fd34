/// Sums, percentages and units.
@NullMarked
package dev.dwim.plugins.calc;

import org.jspecify.annotations.NullMarked;
