package dev.dwim.app.platform.x11;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import dev.dwim.api.Answer;
import java.lang.foreign.Arena;

/// Somebody who changes a display's screens.
public final class DisplayTrial implements AutoCloseable {
    private final XDisplay display;

    private DisplayTrial(XDisplay display) {
        this.display = display;
    }

    /// @param name as in `DISPLAY`
    public static Answer<DisplayTrial> at(String name) {
        return switch (XDisplay.open(name)) {
            case Answer.Given<XDisplay>(XDisplay display) -> Answer.given(new DisplayTrial(display));
            case Answer.Lacking<XDisplay>(String reason) -> Answer.lacking(reason);
        };
    }

    /// Makes a part of the desktop a screen of its own, or gives that screen another width.
    public void screen(String name, int width, int height) {
        var randr = display.extension("libxcb-randr.so.0", "RANDR").toOptional().orElseThrow();
        randr.ask("xcb_randr_query_version", 1, 5);
        try (var memory = Arena.ofConfined()) {
            var info = memory.allocate(24);
            info.set(JAVA_INT_UNALIGNED, 0, display.hints().atom(name));
            info.set(JAVA_SHORT_UNALIGNED, 12, (short) width);
            info.set(JAVA_SHORT_UNALIGNED, 14, (short) height);
            randr.say("xcb_randr_set_monitor", display.hints().root(), info);
        }
        display.hints().active();
    }

    @Override
    public void close() {
        display.close();
    }
}
