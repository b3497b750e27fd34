/// What may leave the machine, and what has left it.
@NullMarked
package dev.dwim.core.ledger;

import org.jspecify.annotations.NullMarked;
