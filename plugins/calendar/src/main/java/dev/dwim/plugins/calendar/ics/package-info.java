/// What iCalendar text (RFC 5545) says, read from anybody's: bounded in time and memory, and never a reason to fail for
/// what else is in the text.
@NullMarked
package dev.dwim.plugins.calendar.ics;

import org.jspecify.annotations.NullMarked;
