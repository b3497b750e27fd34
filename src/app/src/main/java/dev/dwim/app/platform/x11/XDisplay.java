package dev.dwim.app.platform.x11;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.x11.Xcb.Call;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A connection to an X server. One thread takes its events; everything else may be called from any.
final class XDisplay implements AutoCloseable {
    /// Room for any event that is not generic.
    private static final int EVENT_BYTES = 32;

    private static final byte KEY_PRESS = 2;
    private static final byte KEY_RELEASE = 3;
    private static final byte MOTION = 6;
    private static final byte DESTROYED = 17;
    private static final byte PROPERTY_CHANGED = 28;
    private static final byte CLIENT_MESSAGE = 33;
    private static final byte MAPPING_NOTIFY = 34;
    private static final byte ASYNC = 1;
    private static final short INPUT_OUTPUT = 1;
    private static final short INPUT_ONLY = 2;
    private static final short SIDE = 300;
    private static final int BAD_ACCESS = 10;

    private final Xcb xcb;
    private final MemorySegment connection;
    private final int root;
    private final int window;

    private XDisplay(Xcb xcb, MemorySegment connection) {
        this.xcb = xcb;
        this.connection = connection;
        this.root = firstRoot();
        this.window = hiddenWindow();
    }

    /// How a request for a key ended.
    enum Grab {
        /// It is ours.
        OURS,
        /// Another program has it.
        TAKEN,
        /// The server would not, for another reason.
        REFUSED
    }

    /// Connects.
    ///
    /// @param name as in `DISPLAY`
    /// @return to be closed; or why there is none
    static Answer<XDisplay> open(String name) {
        return Xcb.load()
                .map(xcb -> connect(xcb, name))
                .orElseGet(() -> Answer.lacking("libxcb is missing: install the package libxcb1."));
    }

    private static Answer<XDisplay> connect(Xcb xcb, String name) {
        try (var memory = Arena.ofConfined()) {
            var connection = xcb.address(Call.CONNECT, memory.allocateFrom(name), MemorySegment.NULL);
            if (xcb.number(Call.HAS_ERROR, connection) != 0) {
                xcb.run(Call.DISCONNECT, connection);
                return Answer.lacking("The X display " + name + " cannot be reached.");
            }
            return Answer.given(new XDisplay(xcb, connection));
        }
    }

    /// What the windows and their manager tell of themselves, by this connection.
    WindowHints hints() {
        return new WindowHints(xcb, connection, root);
    }

    /// Selections by this connection; whoever takes their events takes all.
    SelectionPort selections(SelectionCalls calls) {
        return new SelectionPort(xcb, calls, connection, window);
    }

    /// An extension of the protocol, by this connection.
    ///
    /// @param library the file with its functions
    /// @param name    as the server knows it
    /// @return the extension; or what is missing
    Answer<Extension> extension(String library, String name) {
        return Extension.of(xcb, connection, library, name);
    }

    private int firstRoot() {
        try (var memory = Arena.ofConfined()) {
            var screens = xcb.struct(memory, Call.SCREENS, setup());
            return screens.get(ADDRESS, 0).reinterpret(4).get(JAVA_INT_UNALIGNED, 0);
        }
    }

    private MemorySegment setup() {
        return xcb.address(Call.SETUP, connection).reinterpret(40);
    }

    /// A window that is never shown, as an address for messages to ourselves.
    private int hiddenWindow() {
        return window(INPUT_ONLY, (short) 1);
    }

    /// An empty window, not shown yet; it ends with the connection.
    int newWindow() {
        return window(INPUT_OUTPUT, SIDE);
    }

    private int window(short kind, short side) {
        int id = xcb.number(Call.NEW_ID, connection);
        short none = 0;
        try (var memory = Arena.ofConfined()) {
            xcb.struct(
                    memory,
                    Call.CREATE_WINDOW,
                    connection,
                    (byte) 0,
                    id,
                    root,
                    none,
                    none,
                    side,
                    side,
                    none,
                    kind,
                    0,
                    0,
                    MemorySegment.NULL);
        }
        xcb.number(Call.FLUSH, connection);
        return id;
    }

    /// Shows a window.
    void show(int shown) {
        try (var memory = Arena.ofConfined()) {
            xcb.struct(memory, Call.MAP, connection, shown);
        }
        xcb.number(Call.FLUSH, connection);
    }

    /// The keyboard as it is now.
    KeyMap keys() {
        var setup = setup();
        byte first = setup.get(JAVA_BYTE, 34);
        int count = Byte.toUnsignedInt(setup.get(JAVA_BYTE, 35)) - Byte.toUnsignedInt(first) + 1;
        try (var memory = Arena.ofConfined()) {
            var cookie = xcb.struct(memory, Call.KEYBOARD, connection, first, (byte) count);
            var reply = xcb.address(Call.KEYBOARD_REPLY, connection, cookie, MemorySegment.NULL);
            if (reply.address() == 0) {
                return new KeyMap(0, 1, List.of(), List.of());
            }
            int perKey = Byte.toUnsignedInt(reply.reinterpret(2).get(JAVA_BYTE, 1));
            var body = reply.reinterpret(32 + 4L * perKey * count);
            var signs = new ArrayList<Integer>();
            for (int index = 0; index < perKey * count; index++) {
                signs.add(body.get(JAVA_INT_UNALIGNED, 32 + 4L * index));
            }
            xcb.free(reply);
            return new KeyMap(Byte.toUnsignedInt(first), perKey, signs, modifiers(memory));
        }
    }

    private List<List<Integer>> modifiers(Arena memory) {
        var cookie = xcb.struct(memory, Call.MODIFIERS, connection);
        var reply = xcb.address(Call.MODIFIERS_REPLY, connection, cookie, MemorySegment.NULL);
        if (reply.address() == 0) {
            return List.of();
        }
        int perModifier = Byte.toUnsignedInt(reply.reinterpret(2).get(JAVA_BYTE, 1));
        var body = reply.reinterpret(32 + 8L * perModifier);
        var modifiers = new ArrayList<List<Integer>>();
        for (int modifier = 0; modifier < 8; modifier++) {
            var keys = new ArrayList<Integer>();
            for (int index = 0; index < perModifier; index++) {
                keys.add(Byte.toUnsignedInt(body.get(JAVA_BYTE, 32 + (long) modifier * perModifier + index)));
            }
            modifiers.add(List.copyOf(keys));
        }
        xcb.free(reply);
        return List.copyOf(modifiers);
    }

    /// Takes a key for ourselves: no other program gets it while exactly these modifiers are held.
    ///
    /// @param modifiers their mask
    /// @param key       its code
    Grab grab(int modifiers, int key) {
        try (var memory = Arena.ofConfined()) {
            var cookie = xcb.struct(
                    memory, Call.GRAB_KEY, connection, (byte) 0, root, (short) modifiers, (byte) key, ASYNC, ASYNC);
            var error = xcb.address(Call.CHECK, connection, cookie);
            if (error.address() == 0) {
                return Grab.OURS;
            }
            int code = Byte.toUnsignedInt(error.reinterpret(EVENT_BYTES).get(JAVA_BYTE, 1));
            xcb.free(error);
            return code == BAD_ACCESS ? Grab.TAKEN : Grab.REFUSED;
        }
    }

    /// Gives a key back.
    void release(int modifiers, int key) {
        try (var memory = Arena.ofConfined()) {
            xcb.struct(memory, Call.UNGRAB_KEY, connection, (byte) key, root, (short) modifiers);
        }
        xcb.number(Call.FLUSH, connection);
    }

    /// Presses a key or lets it go, as the keyboard would.
    ///
    /// @param fake the function of the XTEST extension
    /// @param down whether it goes down
    /// @param key  its code
    void press(MethodHandle fake, boolean down, int key) {
        fake(fake, down ? KEY_PRESS : KEY_RELEASE, (byte) key, (short) 0, (short) 0);
    }

    /// Moves the pointer, as the mouse would.
    ///
    /// @param fake the function of the XTEST extension
    /// @param x    from the left
    /// @param y    from the top
    void point(MethodHandle fake, int x, int y) {
        fake(fake, MOTION, (byte) 0, (short) x, (short) y);
    }

    private void fake(MethodHandle fake, byte kind, byte detail, short x, short y) {
        try (var memory = Arena.ofConfined()) {
            byte zero = 0;
            Xcb.invoke(fake, List.of(memory, connection, kind, detail, 0, root, x, y, zero));
        }
        xcb.number(Call.FLUSH, connection);
    }

    /// Waits for the next event.
    ///
    /// @return empty when the connection broke
    Optional<XEvent> await() {
        return event(xcb.address(Call.WAIT, connection));
    }

    /// The next event, if it is here already.
    Optional<XEvent> poll() {
        return event(xcb.address(Call.POLL, connection));
    }

    private Optional<XEvent> event(MemorySegment told) {
        if (told.address() == 0) {
            return Optional.empty();
        }
        var event = told.reinterpret(EVENT_BYTES);
        // The highest bit says that another client sent it.
        var read = switch ((byte) (event.get(JAVA_BYTE, 0) & 0x7f)) {
            case KEY_PRESS -> key(true, event);
            case KEY_RELEASE -> key(false, event);
            case MAPPING_NOTIFY -> new XEvent.KeysChanged();
            case CLIENT_MESSAGE -> new XEvent.Woken();
            case PROPERTY_CHANGED ->
                new XEvent.Changed(event.get(JAVA_INT_UNALIGNED, 4), event.get(JAVA_INT_UNALIGNED, 8));
            case DESTROYED -> new XEvent.Gone(event.get(JAVA_INT_UNALIGNED, 8));
            default -> new XEvent.Other(event.get(JAVA_BYTE, 0) & 0x7f, event.get(JAVA_INT_UNALIGNED, 4));
        };
        xcb.free(told);
        return Optional.of(read);
    }

    private static XEvent key(boolean down, MemorySegment event) {
        return new XEvent.Key(down, Byte.toUnsignedInt(event.get(JAVA_BYTE, 1)), event.get(JAVA_INT_UNALIGNED, 4));
    }

    /// Lets whoever waits for events have one.
    void wake() {
        try (var memory = Arena.ofConfined()) {
            var message = memory.allocate(EVENT_BYTES);
            message.set(JAVA_BYTE, 0, CLIENT_MESSAGE);
            message.set(JAVA_BYTE, 1, (byte) 32);
            message.set(JAVA_SHORT_UNALIGNED, 2, (short) 0);
            message.set(JAVA_INT_UNALIGNED, 4, window);
            xcb.struct(memory, Call.SEND_EVENT, connection, (byte) 0, window, 0, message);
        }
        xcb.number(Call.FLUSH, connection);
    }

    /// Ends the connection and with it every grab. Nobody may be waiting for an event.
    @Override
    public void close() {
        xcb.run(Call.DISCONNECT, connection);
    }
}
