/// Calls at a later time: durable, made once.
@NullMarked
package dev.dwim.core.schedule;

import org.jspecify.annotations.NullMarked;
