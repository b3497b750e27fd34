/// Markdown notes in a folder of the user's own.
@NullMarked
package dev.dwim.plugins.notes;

import org.jspecify.annotations.NullMarked;
