/// Plans are inert data; binding turns a step into a call whose every argument carries its origins.
@NullMarked
package dev.dwim.core.plan;

import org.jspecify.annotations.NullMarked;
