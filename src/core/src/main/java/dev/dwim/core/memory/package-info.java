/// What plugins remember, with the origins of what they stored.
@NullMarked
package dev.dwim.core.memory;

import org.jspecify.annotations.NullMarked;
