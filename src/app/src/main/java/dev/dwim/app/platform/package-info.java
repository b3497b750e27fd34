/// What this computer lends to plugins: windows, clipboard, messages, opening, secrets, network. Everything here is
/// real or answers with one sentence that says what is missing.
@NullMarked
package dev.dwim.app.platform;

import org.jspecify.annotations.NullMarked;
