/// What is written down about the program itself: never what the user said, has or did.
@NullMarked
package dev.dwim.app.log;

import org.jspecify.annotations.NullMarked;
