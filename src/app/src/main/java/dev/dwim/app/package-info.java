/// The program: [Main] starts it, everything else hangs below.
@NullMarked
package dev.dwim.app;

import org.jspecify.annotations.NullMarked;
