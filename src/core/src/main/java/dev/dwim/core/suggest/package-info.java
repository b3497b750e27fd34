/// What is offered before a word is typed: actions that what is known now calls for, and what the user does anyway.
@NullMarked
package dev.dwim.core.suggest;

import org.jspecify.annotations.NullMarked;
