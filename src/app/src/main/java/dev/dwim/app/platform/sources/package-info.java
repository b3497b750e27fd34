/// Sources of context that listen to the desktop's buses and to files.
@NullMarked
package dev.dwim.app.platform.sources;

import org.jspecify.annotations.NullMarked;
