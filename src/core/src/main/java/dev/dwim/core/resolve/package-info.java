/// From words and context to a resolution: planned, a question, or declined.
@NullMarked
package dev.dwim.core.resolve;

import org.jspecify.annotations.NullMarked;
