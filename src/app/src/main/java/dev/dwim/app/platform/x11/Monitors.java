package dev.dwim.app.platform.x11;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.Feed;
import dev.dwim.app.platform.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The screens of an X11 desktop, as its events tell of them (the extension RANDR, from 1.5 on).
public final class Monitors implements DisplayFeed.Watch<List<Screen>> {
    private static final String LIBRARY = "libxcb-randr.so.0";

    /// The two events that it has: of the whole, and of its parts.
    private static final int LAST_EVENT = 1;

    private static final short WHOLE_AND_PARTS = 1 | 2 | 4;
    private static final byte IN_USE = 1;

    /// A screen that is plugged in is told of several times over.
    private static final long SETTLING = Duration.ofMillis(200).toNanos();

    private final XDisplay display;
    private final WindowHints hints;
    private final Extension randr;

    private Monitors(XDisplay display, Extension randr) {
        this.display = display;
        this.hints = display.hints();
        this.randr = randr;
    }

    /// Looks at a display.
    ///
    /// @param name as in `DISPLAY`
    /// @return to be followed and closed; or what is missing
    public static Answer<Feed<List<Screen>>> at(String name) {
        return switch (XDisplay.open(name)) {
            case Answer.Lacking<XDisplay>(String reason) -> Answer.lacking(reason);
            case Answer.Given<XDisplay>(XDisplay display) ->
                switch (display.extension(LIBRARY, "RANDR")) {
                    case Answer.Given<Extension>(Extension randr) ->
                        Answer.given(new DisplayFeed<>(display, new Monitors(display, randr)));
                    case Answer.Lacking<Extension>(String reason) -> {
                        display.close();
                        yield Answer.lacking(reason);
                    }
                };
        };
    }

    @Override
    public void begin(Consumer<List<Screen>> told) {
        randr.ask("xcb_randr_query_version", 1, 5);
        randr.say("xcb_randr_select_input", hints.root(), WHOLE_AND_PARTS);
        told.accept(look());
    }

    @Override
    public void heed(XEvent event, Consumer<List<Screen>> told) {
        if (event instanceof XEvent.Other(int code, int _)
                && code >= randr.event(0)
                && code <= randr.event(LAST_EVENT)) {
            DisplayFeed.settle(display, SETTLING);
            told.accept(look());
        }
    }

    private List<Screen> look() {
        var screens = new ArrayList<Screen>();
        randr.ask("xcb_randr_get_monitors", hints.root(), IN_USE).ifPresent(told -> {
            long at = 32;
            for (int left = told.get(JAVA_INT_UNALIGNED, 12); left > 0; left--) {
                screens.add(new Screen(
                        hints.name(told.get(JAVA_INT_UNALIGNED, at)),
                        Short.toUnsignedInt(told.get(JAVA_SHORT_UNALIGNED, at + 12)),
                        Short.toUnsignedInt(told.get(JAVA_SHORT_UNALIGNED, at + 14)),
                        told.get(JAVA_BYTE, at + 4) != 0));
                at += 24 + 4L * Short.toUnsignedInt(told.get(JAVA_SHORT_UNALIGNED, at + 6));
            }
        });
        return List.copyOf(screens);
    }
}
