package dev.dwim.app.platform.x11;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import dev.dwim.api.Answer;

/// Somebody who changes what a display's screen is.
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

    /// Makes the only screen the main one, or takes that from it.
    public void primary(boolean main) {
        var randr = display.extension("libxcb-randr.so.0", "RANDR").toOptional().orElseThrow();
        randr.ask("xcb_randr_query_version", 1, 5);
        int root = display.hints().root();
        randr.ask("xcb_randr_get_screen_resources", root).ifPresent(told -> {
            int controllers = Short.toUnsignedInt(told.get(JAVA_SHORT_UNALIGNED, 16));
            int output = told.get(JAVA_INT_UNALIGNED, 32 + 4L * controllers);
            randr.say("xcb_randr_set_output_primary", root, main ? output : 0);
        });
        display.hints().active();
    }

    @Override
    public void close() {
        display.close();
    }
}
