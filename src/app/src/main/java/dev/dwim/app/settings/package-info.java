/// Where things lie on this machine, and what the user has set.
@NullMarked
package dev.dwim.app.settings;

import org.jspecify.annotations.NullMarked;
