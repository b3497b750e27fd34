package dev.dwim.app.platform.x11;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import dev.dwim.app.platform.x11.Xcb.Call;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The properties by which windows and the window manager talk (ICCCM and EWMH). Not safe for use by several threads
/// at once.
final class WindowHints {
    private static final byte CLIENT_MESSAGE = 33;
    private static final byte WORDS_OF_32 = 32;
    private static final int TO_THE_MANAGER = 1 << 19 | 1 << 20; // SubstructureNotify and SubstructureRedirect
    private static final int MOST_WORDS = 1 << 16;
    private static final int EVENT_MASK = 1 << 11;
    private static final int HEADER = 32;

    private final Xcb xcb;
    private final MemorySegment connection;
    private final int root;
    private final Map<String, Integer> atoms = new HashMap<>();

    WindowHints(Xcb xcb, MemorySegment connection, int root) {
        this.xcb = xcb;
        this.connection = connection;
        this.root = root;
    }

    int root() {
        return root;
    }

    /// A property of numbers: windows, atoms, cardinals.
    ///
    /// @return empty if the window has none, or is gone
    List<Integer> numbers(int window, String property) {
        var bytes = property(window, property);
        var numbers = new ArrayList<Integer>();
        for (long at = 0; at + 4 <= bytes.length; at += 4) {
            numbers.add(MemorySegment.ofArray(bytes).get(JAVA_INT_UNALIGNED, at));
        }
        return List.copyOf(numbers);
    }

    /// A property of text.
    ///
    /// @return its parts, which are parted by NUL; empty if the window has none, or is gone
    List<String> texts(int window, String property, Charset charset) {
        var text = new String(property(window, property), charset);
        return text.isEmpty() ? List.of() : List.of(text.split("\0"));
    }

    /// The title of a window, as newer and as older programs give it.
    String title(int window) {
        return texts(window, "_NET_WM_NAME", StandardCharsets.UTF_8).stream()
                .findFirst()
                .or(() -> texts(window, "WM_NAME", StandardCharsets.ISO_8859_1).stream()
                        .findFirst())
                .orElse("");
    }

    /// What the program of a window is known by: the class of the window, in lower case.
    ///
    /// @return empty if it has none
    String app(int window) {
        // Instance and class.
        var names = texts(window, "WM_CLASS", StandardCharsets.ISO_8859_1);
        return names.isEmpty() ? "" : names.getLast().toLowerCase(Locale.ROOT);
    }

    /// The process of a window, as it says itself.
    Optional<Long> pid(int window) {
        return numbers(window, "_NET_WM_PID").stream().findFirst().map(Integer::toUnsignedLong);
    }

    /// The window that the window manager calls active.
    ///
    /// @return 0 if none is
    int active() {
        return numbers(root, "_NET_ACTIVE_WINDOW").stream().findFirst().orElse(0);
    }

    /// Lets the connection's events tell of what becomes of a window.
    ///
    /// @param events a mask; 0 for none any more
    void follow(int window, int events) {
        try (var memory = Arena.ofConfined()) {
            xcb.struct(
                    memory,
                    Call.ATTRIBUTES,
                    connection,
                    window,
                    EVENT_MASK,
                    memory.allocateFrom(JAVA_INT_UNALIGNED, events));
        }
        xcb.number(Call.FLUSH, connection);
    }

    /// Gives a window a property of text, and waits until the server has it.
    ///
    /// @param type of the text, which says how it is encoded; here always as UTF-8
    void text(int window, String property, String type, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        byte replace = 0;
        byte bits = 8;
        try (var memory = Arena.ofConfined()) {
            xcb.struct(
                    memory,
                    Call.CHANGE,
                    connection,
                    replace,
                    window,
                    atom(property),
                    atom(type),
                    bits,
                    bytes.length,
                    memory.allocateFrom(JAVA_BYTE, bytes));
        }
        xcb.number(Call.FLUSH, connection);
        numbers(window, property);
    }

    /// The number that stands for a name.
    int atom(String name) {
        return Optional.ofNullable(atoms.get(name)).orElseGet(() -> {
            int atom = asked(name);
            atoms.put(name, atom);
            return atom;
        });
    }

    private int asked(String name) {
        try (var memory = Arena.ofConfined()) {
            var cookie = xcb.struct(
                    memory, Call.ATOM, connection, (byte) 0, (short) name.length(), memory.allocateFrom(name));
            var reply = xcb.address(Call.ATOM_REPLY, connection, cookie, MemorySegment.NULL);
            int atom = reply.address() == 0 ? 0 : reply.reinterpret(12).get(JAVA_INT_UNALIGNED, 8);
            xcb.free(reply);
            return atom;
        }
    }

    /// The name that a number stands for.
    String name(int atom) {
        try (var memory = Arena.ofConfined()) {
            var cookie = xcb.struct(memory, Call.ATOM_NAME, connection, atom);
            var reply = xcb.address(Call.ATOM_NAME_REPLY, connection, cookie, MemorySegment.NULL);
            if (reply.address() == 0) {
                return "";
            }
            int length = Short.toUnsignedInt(reply.reinterpret(HEADER).get(JAVA_SHORT_UNALIGNED, 8));
            var bytes =
                    reply.reinterpret(HEADER + length).asSlice(HEADER, length).toArray(JAVA_BYTE);
            xcb.free(reply);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private byte[] property(int window, String name) {
        int any = 0;
        try (var memory = Arena.ofConfined()) {
            var cookie =
                    xcb.struct(memory, Call.PROPERTY, connection, (byte) 0, window, atom(name), any, 0, MOST_WORDS);
            var reply = xcb.address(Call.PROPERTY_REPLY, connection, cookie, MemorySegment.NULL);
            if (reply.address() == 0) {
                return new byte[0];
            }
            var head = reply.reinterpret(HEADER);
            int bits = Byte.toUnsignedInt(head.get(JAVA_BYTE, 1));
            long length = Integer.toUnsignedLong(head.get(JAVA_INT_UNALIGNED, 16)) * bits / 8;
            var bytes =
                    reply.reinterpret(HEADER + length).asSlice(HEADER, length).toArray(JAVA_BYTE);
            xcb.free(reply);
            return bytes;
        }
    }

    /// The middle of a window, in pixels from the upper left of the whole desktop.
    ///
    /// @return x, then y; empty if the window is gone
    Optional<List<Integer>> middle(int window) {
        try (var memory = Arena.ofConfined()) {
            var cookie = xcb.struct(memory, Call.GEOMETRY, connection, window);
            var geometry = xcb.address(Call.GEOMETRY_REPLY, connection, cookie, MemorySegment.NULL);
            if (geometry.address() == 0) {
                return Optional.empty();
            }
            var sizes = geometry.reinterpret(HEADER);
            short x = (short) (Short.toUnsignedInt(sizes.get(JAVA_SHORT_UNALIGNED, 16)) / 2);
            short y = (short) (Short.toUnsignedInt(sizes.get(JAVA_SHORT_UNALIGNED, 18)) / 2);
            xcb.free(geometry);
            var asked = xcb.struct(memory, Call.TRANSLATE, connection, window, root, x, y);
            var place = xcb.address(Call.TRANSLATE_REPLY, connection, asked, MemorySegment.NULL);
            if (place.address() == 0) {
                return Optional.empty();
            }
            var there = place.reinterpret(HEADER);
            var middle = List.of((int) there.get(JAVA_SHORT_UNALIGNED, 12), (int) there.get(JAVA_SHORT_UNALIGNED, 14));
            xcb.free(place);
            return Optional.of(middle);
        }
    }

    /// Asks the window manager for something, and waits until the server has passed it on.
    ///
    /// @param window what it is about
    /// @param type   the kind of the message
    /// @param data   at most five numbers
    void ask(int window, String type, int... data) {
        try (var memory = Arena.ofConfined()) {
            var message = memory.allocate(HEADER);
            message.set(JAVA_BYTE, 0, CLIENT_MESSAGE);
            message.set(JAVA_BYTE, 1, WORDS_OF_32);
            message.set(JAVA_INT_UNALIGNED, 4, window);
            message.set(JAVA_INT_UNALIGNED, 8, atom(type));
            for (int at = 0; at < data.length; at++) {
                message.set(JAVA_INT_UNALIGNED, 12 + 4L * at, data[at]);
            }
            xcb.struct(memory, Call.SEND_EVENT, connection, (byte) 0, root, TO_THE_MANAGER, message);
        }
        xcb.number(Call.FLUSH, connection);
        numbers(root, type);
    }
}
