package dev.dwim.app.platform.x11;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.x11.Xcb.Call;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An extension of the X protocol: functions of a library of its own, and events after those of the protocol. A
/// function
/// takes the connection and numbers or an address, so its signature follows from what it is called with.
final class Extension {
    private static final FunctionDescriptor REPLY = FunctionDescriptor.of(ADDRESS, ADDRESS, Xcb.COOKIE, ADDRESS);
    private static final int HEADER = 32;

    private final Xcb xcb;
    private final MemorySegment connection;
    private final String library;
    private final int events;

    private Extension(Xcb xcb, MemorySegment connection, String library, int events) {
        this.xcb = xcb;
        this.connection = connection;
        this.library = library;
        this.events = events;
    }

    static Answer<Extension> of(Xcb xcb, MemorySegment connection, String library, String name) {
        if (!Xcb.there(library)) {
            // Debian and its like name the package after the file.
            var lacking = library.replace(".so.", "");
            return Answer.lacking(
                    library + " is missing: sudo apt install " + lacking + " (or what your system calls that package)");
        }
        try (var memory = Arena.ofConfined()) {
            var cookie =
                    xcb.struct(memory, Call.EXTENSION, connection, (short) name.length(), memory.allocateFrom(name));
            var reply = xcb.address(Call.EXTENSION_REPLY, connection, cookie, MemorySegment.NULL);
            if (reply.address() == 0) {
                return Answer.lacking("the X server is gone");
            }
            var told = reply.reinterpret(HEADER);
            boolean present = told.get(JAVA_BYTE, 8) != 0;
            int events = Byte.toUnsignedInt(told.get(JAVA_BYTE, 10));
            xcb.free(reply);
            return present
                    ? Answer.given(new Extension(xcb, connection, library, events))
                    : Answer.lacking("the X server does not have the extension " + name);
        }
    }

    /// The code of one of its events.
    ///
    /// @param offset its number in the extension
    int event(int offset) {
        return events + offset;
    }

    /// Asks, and waits for the reply.
    ///
    /// @param function  of the library
    /// @param arguments after the connection
    /// @return the whole reply; empty if it was refused or the server is gone
    Optional<MemorySegment> ask(String function, Object... arguments) {
        try (var memory = Arena.ofConfined()) {
            var cookie = request(memory, function, arguments);
            var reply = (MemorySegment) Xcb.invoke(
                    Xcb.of(library, function + "_reply", REPLY), List.of(connection, cookie, MemorySegment.NULL));
            if (reply.address() == 0) {
                return Optional.empty();
            }
            long length = HEADER
                    + 4 * Integer.toUnsignedLong(reply.reinterpret(HEADER).get(JAVA_INT_UNALIGNED, 4));
            var copy = MemorySegment.ofArray(reply.reinterpret(length).toArray(JAVA_BYTE));
            xcb.free(reply);
            return Optional.of(copy);
        }
    }

    /// Says something that has no reply.
    ///
    /// @param function  of the library
    /// @param arguments after the connection
    void say(String function, Object... arguments) {
        try (var memory = Arena.ofConfined()) {
            request(memory, function, arguments);
        }
        xcb.number(Call.FLUSH, connection);
    }

    /// A number for something new.
    int newId() {
        return xcb.number(Call.NEW_ID, connection);
    }

    private MemorySegment request(Arena memory, String function, Object... arguments) {
        var layouts = Stream.concat(Stream.of(ADDRESS), Stream.of(arguments).map(Extension::layout))
                .toArray(MemoryLayout[]::new);
        var all = new ArrayList<Object>(List.of(memory, connection));
        all.addAll(List.of(arguments));
        return (MemorySegment) Xcb.invoke(Xcb.of(library, function, FunctionDescriptor.of(Xcb.COOKIE, layouts)), all);
    }

    private static ValueLayout layout(Object argument) {
        return switch (argument) {
            case Byte _ -> JAVA_BYTE;
            case Short _ -> JAVA_SHORT;
            case Integer _ -> JAVA_INT;
            case MemorySegment _ -> ADDRESS;
            default -> throw new IllegalArgumentException("no argument of a request: " + argument);
        };
    }
}
