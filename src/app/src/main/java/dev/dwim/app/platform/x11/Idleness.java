package dev.dwim.app.platform.x11;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.Feed;
import dev.dwim.app.platform.Presence;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// Whether somebody uses keyboard or mouse, as the X server's own alarms tell (the extension SYNC): nothing is polled.
public final class Idleness implements DisplayFeed.Watch<Presence> {
    private static final String LIBRARY = "libxcb-sync.so.1";
    private static final String COUNTER = "IDLETIME";
    private static final int ALARM = 1;

    // What an alarm is made of, and its values, as in sync.xml of the X protocol's descriptions.
    private static final int ALL_PARTS = 0b111111;
    private static final int ABSOLUTE = 0;
    private static final int RISES_ABOVE = 0;
    private static final int FALLS_BELOW = 1;

    private final Extension sync;
    private final int counter;
    private final Duration length;
    private int left;
    private int returned;

    private Idleness(Extension sync, int counter, Duration length) {
        this.sync = sync;
        this.counter = counter;
        this.length = length;
    }

    /// Looks at a display.
    ///
    /// @param name   as in `DISPLAY`
    /// @param length from when on somebody is away; at least a millisecond
    /// @return to be followed and closed; or what is missing
    public static Answer<Feed<Presence>> at(String name, Duration length) {
        return switch (XDisplay.open(name)) {
            case Answer.Lacking<XDisplay>(String reason) -> Answer.lacking(reason);
            case Answer.Given<XDisplay>(XDisplay display) ->
                switch (watch(display, length)) {
                    case Answer.Given<Idleness>(Idleness watch) -> Answer.given(new DisplayFeed<>(display, watch));
                    case Answer.Lacking<Idleness>(String reason) -> {
                        display.close();
                        yield Answer.lacking(reason);
                    }
                };
        };
    }

    private static Answer<Idleness> watch(XDisplay display, Duration length) {
        return switch (display.extension(LIBRARY, "SYNC")) {
            case Answer.Lacking<Extension>(String reason) -> Answer.lacking(reason);
            case Answer.Given<Extension>(Extension sync) -> {
                sync.ask("xcb_sync_initialize", (byte) 3, (byte) 1);
                var counter = counter(sync);
                yield counter.isPresent()
                        ? Answer.given(new Idleness(sync, counter.getAsInt(), length))
                        : Answer.lacking("the X server does not count how long nobody has used it");
            }
        };
    }

    private static OptionalInt counter(Extension sync) {
        var told = sync.ask("xcb_sync_list_system_counters");
        if (told.isEmpty()) {
            return OptionalInt.empty();
        }
        var counters = told.get();
        long at = 32;
        for (int left = counters.get(JAVA_INT_UNALIGNED, 8); left > 0; left--) {
            int length = Short.toUnsignedInt(counters.get(JAVA_SHORT_UNALIGNED, at + 12));
            var name = counters.asSlice(at + 14, length).toArray(ValueLayout.JAVA_BYTE);
            if (new String(name, StandardCharsets.US_ASCII).equals(COUNTER)) {
                return OptionalInt.of(counters.get(JAVA_INT_UNALIGNED, at));
            }
            at += (14 + length + 3) / 4 * 4;
        }
        return OptionalInt.empty();
    }

    @Override
    public void begin(Consumer<Presence> told) {
        left = alarm(RISES_ABOVE);
        returned = alarm(FALLS_BELOW);
    }

    private int alarm(int test) {
        int id = sync.newId();
        long millis = length.toMillis();
        int high = (int) (millis >> 32);
        int low = (int) millis;
        int none = 0;
        int tell = 1;
        try (var memory = Arena.ofConfined()) {
            MemorySegment parts =
                    memory.allocateFrom(ValueLayout.JAVA_INT, counter, ABSOLUTE, high, low, test, none, none, tell);
            sync.say("xcb_sync_create_alarm", id, ALL_PARTS, parts);
        }
        return id;
    }

    @Override
    public void heed(XEvent event, Consumer<Presence> told) {
        if (event instanceof XEvent.Other(int code, int about) && code == sync.event(ALARM)) {
            if (about == left) {
                told.accept(Presence.AWAY);
            } else if (about == returned) {
                told.accept(Presence.BACK);
            }
        }
    }
}
