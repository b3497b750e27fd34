/// Calls go out to plugins from here, and only from here.
@NullMarked
package dev.dwim.core.dispatch;

import org.jspecify.annotations.NullMarked;
