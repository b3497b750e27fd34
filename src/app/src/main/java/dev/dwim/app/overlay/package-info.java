/// The window: a field, rows as you type, and what came of it. [OverlayModel] decides, [OverlayView] binds.
@NullMarked
package dev.dwim.app.overlay;

import org.jspecify.annotations.NullMarked;
