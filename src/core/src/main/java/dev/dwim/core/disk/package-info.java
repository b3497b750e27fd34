/// The folders that DWIM makes for itself, and what can be in their way.
@NullMarked
package dev.dwim.core.disk;

import org.jspecify.annotations.NullMarked;
