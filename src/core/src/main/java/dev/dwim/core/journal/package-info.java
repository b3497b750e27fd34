/// The durable record: every effect is written down before it happens.
@NullMarked
package dev.dwim.core.journal;

import org.jspecify.annotations.NullMarked;
