/// Timers and reminders.
@NullMarked
package dev.dwim.plugins.timers;

import org.jspecify.annotations.NullMarked;
