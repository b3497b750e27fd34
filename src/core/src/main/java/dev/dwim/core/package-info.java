/// The headless engine. [Assistant] is the file to read first.
@NullMarked
package dev.dwim.core;

import org.jspecify.annotations.NullMarked;
