/// What is measured: every figure of `docs/performance.md`, by one command each.
@NullMarked
package dev.dwim.app.bench;

import org.jspecify.annotations.NullMarked;
