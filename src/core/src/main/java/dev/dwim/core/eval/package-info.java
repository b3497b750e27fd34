/// Runs sets of sentences with known answers through a resolver.
@NullMarked
package dev.dwim.core.eval;

import org.jspecify.annotations.NullMarked;
