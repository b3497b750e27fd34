/// What the engine says to people, as data: whoever shows it says it in their language.
@NullMarked
package dev.dwim.core.say;

import org.jspecify.annotations.NullMarked;
