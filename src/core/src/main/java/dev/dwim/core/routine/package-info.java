/// Several steps under one name, done when it is said, at its times, or when something is so.
@NullMarked
package dev.dwim.core.routine;

import org.jspecify.annotations.NullMarked;
