/// How close words are to what actions advertise: by meaning, by spelling, and both fused into one probability.
@NullMarked
package dev.dwim.core.nlu;

import org.jspecify.annotations.NullMarked;
