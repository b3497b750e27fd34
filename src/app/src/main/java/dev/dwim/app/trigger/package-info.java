/// How the overlay is summoned.
@NullMarked
package dev.dwim.app.trigger;

import org.jspecify.annotations.NullMarked;
