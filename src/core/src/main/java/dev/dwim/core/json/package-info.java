/// JSON in and out of values, and schemas checked.
@NullMarked
package dev.dwim.core.json;

import org.jspecify.annotations.NullMarked;
