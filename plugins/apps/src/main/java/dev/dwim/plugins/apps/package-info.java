/// Opens apps and brings their windows to the front.
@NullMarked
package dev.dwim.plugins.apps;

import org.jspecify.annotations.NullMarked;
