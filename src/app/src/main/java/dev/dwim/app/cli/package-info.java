/// The command line: the same engine, in words and in JSON.
@NullMarked
package dev.dwim.app.cli;

import org.jspecify.annotations.NullMarked;
