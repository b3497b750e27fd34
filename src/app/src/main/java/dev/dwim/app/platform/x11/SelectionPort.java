package dev.dwim.app.platform.x11;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.dwim.app.platform.x11.SelectionCalls.Call;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/// What selections take of the X protocol (ICCCM 2, XFixes 2), by a connection whose events nobody else
/// takes. Used by one thread.
final class SelectionPort {
    private static final int EVENT_BYTES = 32;
    private static final int REPLY_HEADER = 32;
    private static final byte PROPERTY_NOTIFY = 28;
    private static final byte SELECTION_NOTIFY = 31;
    private static final byte CLIENT_MESSAGE = 33;

    private static final int EVENT_MASK = 1 << 11;
    private static final int PROPERTY_CHANGE = 1 << 22;

    /// A new owner, the owner's window destroyed, the owner's connection closed.
    private static final int EVERY_CHANGE = 1 | 2 | 4;

    /// What is taken from a property at a time.
    private static final int SLICE_WORDS = 1 << 16;

    private static final short POLLIN = 1;
    private static final int POLLFD_BYTES = 8;
    private static final int FOREVER = -1;

    private final Xcb xcb;
    private final SelectionCalls calls;
    private final MemorySegment connection;
    private final int window;
    private int ownerChanged;

    /// @param window ours, never shown
    SelectionPort(Xcb xcb, SelectionCalls calls, MemorySegment connection, int window) {
        this.xcb = xcb;
        this.calls = calls;
        this.connection = connection;
        this.window = window;
    }

    /// A part of a property.
    ///
    /// @param type  an atom; 0 if there is no such property
    /// @param bytes the part
    /// @param whole whether nothing comes after it; then the property is gone from the window
    record Slice(int type, byte[] bytes, boolean whole) {}

    /// Lets the owner's changes be told from now on.
    ///
    /// @param selection its atom
    /// @return whether the server can
    boolean follow(int selection) {
        try (var memory = Arena.ofConfined()) {
            var name = "XFIXES";
            var asked =
                    calls.request(memory, Call.EXTENSION, connection, (short) name.length(), memory.allocateFrom(name));
            var extension = calls.address(Call.EXTENSION_REPLY, connection, asked, MemorySegment.NULL);
            if (extension.address() == 0) {
                return false;
            }
            var told = extension.reinterpret(EVENT_BYTES);
            boolean present = told.get(JAVA_BYTE, 8) != 0;
            ownerChanged = Byte.toUnsignedInt(told.get(JAVA_BYTE, 10));
            xcb.free(extension);
            return present && follow(memory, selection);
        }
    }

    private boolean follow(Arena memory, int selection) {
        // The server refuses everything else until it has been told which version we speak.
        var version = calls.address(
                Call.VERSION_REPLY,
                connection,
                calls.request(memory, Call.VERSION, connection, 2, 0),
                MemorySegment.NULL);
        boolean spoken = version.address() != 0;
        xcb.free(version);
        calls.request(
                memory,
                Call.ATTRIBUTES,
                connection,
                window,
                EVENT_MASK,
                memory.allocateFrom(JAVA_INT, PROPERTY_CHANGE));
        calls.request(memory, Call.FOLLOW, connection, window, selection, EVERY_CHANGE);
        // An answer to this says that the server has come so far: no change is missed from now on.
        take(selection, 0);
        return spoken;
    }

    /// Asks the owner for what it has.
    ///
    /// @param target   as what
    /// @param property where on our window it is to be put
    /// @param time     when it became the owner: a later one should refuse
    void ask(int selection, int target, int property, int time) {
        try (var memory = Arena.ofConfined()) {
            calls.request(memory, Call.DELETE, connection, window, property);
            calls.request(memory, Call.CONVERT, connection, window, selection, target, property, time);
        }
        flush();
    }

    /// Takes the next part of a property.
    ///
    /// @param offset how much of it is taken already, in bytes
    Slice take(int property, int offset) {
        try (var memory = Arena.ofConfined()) {
            var cookie = xcb.struct(
                    memory,
                    Xcb.Call.PROPERTY,
                    connection,
                    (byte) 1,
                    window,
                    property,
                    0,
                    offset / Integer.BYTES,
                    SLICE_WORDS);
            var reply = xcb.address(Xcb.Call.PROPERTY_REPLY, connection, cookie, MemorySegment.NULL);
            if (reply.address() == 0) {
                return new Slice(0, new byte[0], true);
            }
            var head = reply.reinterpret(REPLY_HEADER);
            int unit = Byte.toUnsignedInt(head.get(JAVA_BYTE, 1)) / Byte.SIZE;
            long length = (long) unit * Integer.toUnsignedLong(head.get(JAVA_INT_UNALIGNED, 16));
            var bytes = reply.reinterpret(REPLY_HEADER + length)
                    .asSlice(REPLY_HEADER, length)
                    .toArray(JAVA_BYTE);
            var slice = new Slice(head.get(JAVA_INT_UNALIGNED, 8), bytes, head.get(JAVA_INT_UNALIGNED, 12) == 0);
            xcb.free(reply);
            return slice;
        }
    }

    /// Waits for an event.
    ///
    /// @param until by [System#nanoTime()]; empty to wait for ever
    SelectionEvent next(OptionalLong until) {
        while (true) {
            var told = xcb.address(Xcb.Call.POLL, connection);
            if (told.address() != 0) {
                return read(told);
            }
            if (xcb.number(Xcb.Call.HAS_ERROR, connection) != 0) {
                return new SelectionEvent.Gone();
            }
            var left =
                    until.stream().map(end -> end - System.nanoTime()).boxed().findFirst();
            if (left.filter(nanos -> nanos <= 0).isPresent()) {
                return new SelectionEvent.Quiet();
            }
            sleep(left);
        }
    }

    /// Until something comes from the server, or the time is over.
    private void sleep(Optional<Long> nanos) {
        int millis = nanos.map(left -> (int) Math.min(Integer.MAX_VALUE, TimeUnit.NANOSECONDS.toMillis(left) + 1))
                .orElse(FOREVER);
        try (var memory = Arena.ofConfined()) {
            var socket = memory.allocate(POLLFD_BYTES, Integer.BYTES);
            socket.set(JAVA_INT, 0, calls.number(Call.DESCRIPTOR, connection));
            socket.set(JAVA_SHORT, 4, POLLIN);
            calls.number(Call.POLL, socket, 1L, millis);
        }
    }

    private SelectionEvent read(MemorySegment told) {
        var event = told.reinterpret(EVENT_BYTES);
        // The highest bit says that another client sent it.
        int kind = event.get(JAVA_BYTE, 0) & 0x7f;
        var read = kind == ownerChanged ? owner(event) : fromTheCore((byte) kind, event);
        xcb.free(told);
        return read;
    }

    private static SelectionEvent owner(MemorySegment event) {
        return new SelectionEvent.Owner(event.get(JAVA_INT_UNALIGNED, 8) != 0, event.get(JAVA_INT_UNALIGNED, 16));
    }

    private static SelectionEvent fromTheCore(byte kind, MemorySegment event) {
        return switch (kind) {
            case SELECTION_NOTIFY ->
                new SelectionEvent.Answered(
                        event.get(JAVA_INT_UNALIGNED, 16),
                        event.get(JAVA_INT_UNALIGNED, 20),
                        event.get(JAVA_INT_UNALIGNED, 4));
            case PROPERTY_NOTIFY ->
                event.get(JAVA_BYTE, 16) == 0
                        ? new SelectionEvent.Put(event.get(JAVA_INT_UNALIGNED, 8))
                        : new SelectionEvent.Other();
            case CLIENT_MESSAGE -> new SelectionEvent.Woken();
            default -> new SelectionEvent.Other();
        };
    }

    private void flush() {
        xcb.number(Xcb.Call.FLUSH, connection);
    }
}
