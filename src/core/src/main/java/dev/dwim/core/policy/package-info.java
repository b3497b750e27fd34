/// The one gate: effect and origins in, verdict out. No model has a say here.
@NullMarked
package dev.dwim.core.policy;

import org.jspecify.annotations.NullMarked;
