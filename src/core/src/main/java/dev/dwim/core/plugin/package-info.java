/// Which plugins there are, what they advertise, and how their actions are called.
@NullMarked
package dev.dwim.core.plugin;

import org.jspecify.annotations.NullMarked;
