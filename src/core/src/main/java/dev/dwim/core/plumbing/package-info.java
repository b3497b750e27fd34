/// Sources, pipes and the store that they flow into: apart from the line from intent to effect, and always running.
@NullMarked
package dev.dwim.core.plumbing;

import org.jspecify.annotations.NullMarked;
