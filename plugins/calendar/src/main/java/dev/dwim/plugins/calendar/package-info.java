/// The user's calendars: what is on, what comes next, what is free; and events added and moved.
@NullMarked
package dev.dwim.plugins.calendar;

import org.jspecify.annotations.NullMarked;
