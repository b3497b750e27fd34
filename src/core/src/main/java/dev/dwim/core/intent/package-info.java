/// What the user said, how it came, and when.
@NullMarked
package dev.dwim.core.intent;

import org.jspecify.annotations.NullMarked;
