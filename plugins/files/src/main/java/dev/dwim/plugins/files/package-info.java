/// Files in the user's home folder.
@NullMarked
package dev.dwim.plugins.files;

import org.jspecify.annotations.NullMarked;
