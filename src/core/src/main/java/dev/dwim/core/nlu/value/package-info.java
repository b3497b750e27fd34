/// Reading values out of the user's words: numbers, lengths of time, instants, choices. Language-neutral; a language
/// plugs in as a [dev.dwim.core.nlu.value.Language].
@NullMarked
package dev.dwim.core.nlu.value;

import org.jspecify.annotations.NullMarked;
