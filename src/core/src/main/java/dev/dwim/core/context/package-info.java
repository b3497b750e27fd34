/// The plumbing: facts flow in all along, and one snapshot is frozen for each intent.
@NullMarked
package dev.dwim.core.context;

import org.jspecify.annotations.NullMarked;
