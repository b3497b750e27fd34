/// Fills the parameters of an action from words and facts.
@NullMarked
package dev.dwim.core.resolve.fill;

import org.jspecify.annotations.NullMarked;
