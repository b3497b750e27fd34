package dev.dwim.app.platform.x11;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// A program that has selections, as well or as badly behaved as a test wants it.
public final class SelectionOwner implements AutoCloseable {
    private static final FunctionDescriptor THREE_NUMBERS =
            FunctionDescriptor.of(Xcb.COOKIE, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final int PART = 1 << 16;
    private static final int WINDOW_MASK = 1 << 11;
    private static final int PROPERTY_CHANGE = 1 << 22;
    private static final int ATOM = 4;
    private static final int TEXT = 31;
    private static final byte PROPERTY_NOTIFY = 28;
    private static final byte SELECTION_REQUEST = 30;
    private static final byte SELECTION_NOTIFY = 31;

    private final Xcb xcb = Xcb.load().orElseThrow();
    private final MemorySegment connection;
    private final WindowHints names;
    private final int window;
    private final Map<Integer, Has> has = new ConcurrentHashMap<>();
    private final Map<Place, Giving> underWay = new HashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("owner").unstarted(this::answer);
    private volatile boolean ended;

    /// @param display as in `DISPLAY`
    public SelectionOwner(String display) {
        try (var memory = Arena.ofConfined()) {
            connection = xcb.address(Xcb.Call.CONNECT, memory.allocateFrom(display), MemorySegment.NULL);
            if (xcb.number(Xcb.Call.HAS_ERROR, connection) != 0) {
                throw new IllegalStateException("no display " + display);
            }
            var setup = xcb.address(Xcb.Call.SETUP, connection).reinterpret(40);
            var screens = xcb.struct(memory, Xcb.Call.SCREENS, setup);
            int root = screens.get(ADDRESS, 0).reinterpret(4).get(JAVA_INT_UNALIGNED, 0);
            names = new WindowHints(xcb, connection, root);
            window = xcb.number(Xcb.Call.NEW_ID, connection);
            short none = 0;
            short one = 1;
            xcb.struct(
                    memory,
                    Xcb.Call.CREATE_WINDOW,
                    connection,
                    (byte) 0,
                    window,
                    root,
                    none,
                    none,
                    one,
                    one,
                    none,
                    (short) 2,
                    0,
                    0,
                    MemorySegment.NULL);
            sync();
        }
        thread.start();
    }

    /// How it gives.
    public enum Manner {
        /// At once and whole.
        WHOLE,
        /// In parts, as what is large must be.
        IN_PARTS,
        /// In parts, but after the second it is gone.
        DYING,
        /// It tells what it has, lets the first who asks for it wait for ever, and answers the next.
        SILENT,
        /// It does not even tell what it has.
        DEAF
    }

    private record Has(Manner manner, Map<String, byte[]> contents, AtomicBoolean asked) {}

    /// A property on a window.
    private record Place(int window, int property) {}

    /// What goes in parts.
    ///
    /// @param given how many parts have gone
    private record Giving(Manner manner, byte[] bytes, int given) {}

    private record Request(int requestor, int selection, int target, int property, int time) {}

    /// Takes a selection.
    ///
    /// @param selection `PRIMARY` or `CLIPBOARD`
    /// @param contents  by target
    public void take(String selection, Manner manner, Map<String, byte[]> contents) {
        has.put(atom(selection), new Has(manner, Map.copyOf(contents), new AtomicBoolean()));
        own(window, selection);
    }

    /// Gives a selection up.
    public void leave(String selection) {
        own(0, selection);
    }

    private void own(int owner, String selection) {
        call("xcb_set_selection_owner", THREE_NUMBERS, connection, owner, atom(selection), 0);
        sync();
    }

    /// Whether some program has a selection.
    public boolean owned(String selection) {
        try (var memory = Arena.ofConfined()) {
            var cookie = call(
                    memory,
                    "xcb_get_selection_owner",
                    FunctionDescriptor.of(Xcb.COOKIE, ADDRESS, JAVA_INT),
                    connection,
                    atom(selection));
            var ask = Xcb.elsewhere(
                            "libxcb.so.1",
                            "xcb_get_selection_owner_reply",
                            FunctionDescriptor.of(ADDRESS, ADDRESS, Xcb.COOKIE, ADDRESS))
                    .orElseThrow();
            var reply = (MemorySegment) Xcb.invoke(ask, List.of(connection, cookie, MemorySegment.NULL));
            boolean owned = reply.reinterpret(12).get(JAVA_INT_UNALIGNED, 8) != 0;
            xcb.free(reply);
            return owned;
        }
    }

    /// How often others have asked for anything, if only for what there is.
    public int requests() {
        return requests.get();
    }

    /// What others have asked for, in order, but for what there is.
    public List<String> asked() {
        return asked;
    }

    private void answer() {
        while (!ended) {
            var told = xcb.address(Xcb.Call.WAIT, connection);
            if (told.address() == 0) {
                break;
            }
            var event = told.reinterpret(32);
            switch ((byte) (event.get(JAVA_BYTE, 0) & 0x7f)) {
                case SELECTION_REQUEST ->
                    answer(new Request(
                            event.get(JAVA_INT_UNALIGNED, 12),
                            event.get(JAVA_INT_UNALIGNED, 16),
                            event.get(JAVA_INT_UNALIGNED, 20),
                            event.get(JAVA_INT_UNALIGNED, 24),
                            event.get(JAVA_INT_UNALIGNED, 4)));
                case PROPERTY_NOTIFY -> {
                    if (event.get(JAVA_BYTE, 16) == 1) {
                        goOn(new Place(event.get(JAVA_INT_UNALIGNED, 4), event.get(JAVA_INT_UNALIGNED, 8)));
                    }
                }
                default -> {}
            }
            xcb.free(told);
        }
        ended = true;
        xcb.run(Xcb.Call.DISCONNECT, connection);
    }

    private void answer(Request request) {
        requests.incrementAndGet();
        var had = has.get(request.selection());
        if (had == null || had.manner() == Manner.DEAF) {
            return;
        }
        if (request.target() == atom("TARGETS")) {
            var targets = new ArrayList<>(List.of(request.target()));
            had.contents().keySet().forEach(name -> targets.add(atom(name)));
            put(request.requestor(), request.property(), ATOM, 32, words(targets));
            tell(request, request.property());
            return;
        }
        var kind = had.contents().keySet().stream()
                .filter(name -> atom(name) == request.target())
                .findFirst();
        asked.add(kind.orElse("something else"));
        if (kind.isEmpty()) {
            tell(request, 0);
            return;
        }
        var bytes = had.contents().getOrDefault(kind.get(), new byte[0]);
        boolean first = had.asked().compareAndSet(false, true);
        switch (had.manner()) {
            case WHOLE, SILENT, DEAF -> {
                if (first && had.manner() == Manner.SILENT) {
                    return;
                }
                put(request.requestor(), request.property(), request.target(), 8, bytes);
                tell(request, request.property());
            }
            case IN_PARTS, DYING -> begin(request, had.manner(), bytes);
        }
    }

    private void begin(Request request, Manner manner, byte[] bytes) {
        try (var memory = Arena.ofConfined()) {
            call(
                    memory,
                    "xcb_change_window_attributes",
                    FunctionDescriptor.of(Xcb.COOKIE, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS),
                    connection,
                    request.requestor(),
                    WINDOW_MASK,
                    memory.allocateFrom(JAVA_INT, PROPERTY_CHANGE));
        }
        underWay.put(new Place(request.requestor(), request.property()), new Giving(manner, bytes, 0));
        // It is at least so much; not to say how much is as good.
        put(request.requestor(), request.property(), atom("INCR"), 32, words(List.of(1)));
        tell(request, request.property());
    }

    /// The other side has taken what lay there: the next part, or at last an empty one.
    private void goOn(Place place) {
        var had = underWay.get(place);
        if (had == null) {
            return;
        }
        if (had.given() == 2 && had.manner() == Manner.DYING) {
            ended = true;
            return;
        }
        int from = Math.min(had.bytes().length, had.given() * PART);
        var part = Arrays.copyOfRange(had.bytes(), from, Math.min(had.bytes().length, from + PART));
        underWay.put(place, new Giving(had.manner(), had.bytes(), had.given() + 1));
        put(place.window(), place.property(), TEXT, 8, part);
        if (part.length == 0) {
            underWay.remove(place);
        }
    }

    private static byte[] words(List<Integer> numbers) {
        var bytes = ByteBuffer.allocate(4 * numbers.size()).order(ByteOrder.nativeOrder());
        numbers.forEach(bytes::putInt);
        return bytes.array();
    }

    private void put(int onto, int property, int type, int bits, byte[] bytes) {
        try (var memory = Arena.ofConfined()) {
            call(
                    memory,
                    "xcb_change_property",
                    FunctionDescriptor.of(
                            Xcb.COOKIE, ADDRESS, JAVA_BYTE, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_BYTE, JAVA_INT, ADDRESS),
                    connection,
                    (byte) 0,
                    onto,
                    property,
                    type,
                    (byte) bits,
                    bytes.length / (bits / 8),
                    memory.allocateFrom(JAVA_BYTE, bytes));
        }
        xcb.number(Xcb.Call.FLUSH, connection);
    }

    private void tell(Request request, int property) {
        try (var memory = Arena.ofConfined()) {
            var event = memory.allocate(32);
            event.set(JAVA_BYTE, 0, SELECTION_NOTIFY);
            event.set(JAVA_INT_UNALIGNED, 4, request.time());
            event.set(JAVA_INT_UNALIGNED, 8, request.requestor());
            event.set(JAVA_INT_UNALIGNED, 12, request.selection());
            event.set(JAVA_INT_UNALIGNED, 16, request.target());
            event.set(JAVA_INT_UNALIGNED, 20, property);
            xcb.struct(memory, Xcb.Call.SEND_EVENT, connection, (byte) 0, request.requestor(), 0, event);
        }
        xcb.number(Xcb.Call.FLUSH, connection);
    }

    private void call(String symbol, FunctionDescriptor signature, Object... arguments) {
        try (var memory = Arena.ofConfined()) {
            call(memory, symbol, signature, arguments);
        }
    }

    private static MemorySegment call(Arena memory, String symbol, FunctionDescriptor signature, Object... arguments) {
        var handle = Xcb.elsewhere("libxcb.so.1", symbol, signature).orElseThrow();
        var all = new ArrayList<Object>(List.of(memory));
        all.addAll(List.of(arguments));
        return (MemorySegment) Xcb.invoke(handle, all);
    }

    private synchronized int atom(String name) {
        return names.atom(name);
    }

    /// Until the server has done what it was asked.
    private synchronized void sync() {
        names.numbers(window, "WM_STATE");
    }

    /// Its window goes, and so does what it has.
    @Override
    public void close() {
        if (!ended) {
            ended = true;
            try (var memory = Arena.ofConfined()) {
                var event = memory.allocate(32);
                event.set(JAVA_BYTE, 0, (byte) 33);
                event.set(JAVA_BYTE, 1, (byte) 32);
                event.set(JAVA_INT_UNALIGNED, 4, window);
                xcb.struct(memory, Xcb.Call.SEND_EVENT, connection, (byte) 0, window, 0, event);
            }
            xcb.number(Xcb.Call.FLUSH, connection);
        }
    }
}
