/// What the user has pinned to be done again: with one click, by name, at its time.
@NullMarked
package dev.dwim.core.button;

import org.jspecify.annotations.NullMarked;
