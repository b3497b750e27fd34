/// The X server, by way of libxcb: its calls through the foreign function API, and what we need of them.
@NullMarked
package dev.dwim.app.platform.x11;

import org.jspecify.annotations.NullMarked;
