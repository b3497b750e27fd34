/// Files that libraries bring along in their jars, kept unpacked between starts.
@NullMarked
package dev.dwim.core.unpack;

import org.jspecify.annotations.NullMarked;
