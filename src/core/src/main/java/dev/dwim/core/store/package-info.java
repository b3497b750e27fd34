/// The one SQLite database behind journal, schedule, grants and memory.
@NullMarked
package dev.dwim.core.store;

import org.jspecify.annotations.NullMarked;
