/// The English grammar: word lists and rules, and nothing else.
@NullMarked
package dev.dwim.core.nlu.value.english;

import org.jspecify.annotations.NullMarked;
