/// One process stays and answers the others through a socket that only its owner can reach.
@NullMarked
package dev.dwim.app.resident;

import org.jspecify.annotations.NullMarked;
