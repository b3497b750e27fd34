package dev.dwim.app.platform.x11;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The functions of libxcb that we call. libxcb rather than Xlib: it has no error handler that is global to the
/// process.
final class Xcb {
    /// What a request returns, and what its reply or its error is asked for with.
    static final StructLayout COOKIE = MemoryLayout.structLayout(JAVA_INT.withName("sequence"));

    /// An iterator over the screens: where the first one lies, and how many there are.
    private static final StructLayout SCREENS =
            MemoryLayout.structLayout(ADDRESS.withName("data"), JAVA_INT.withName("rem"), JAVA_INT.withName("index"));

    /// A function and its signature, as in `xcb.h` and `xproto.h`.
    enum Call {
        CONNECT("xcb_connect", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS)),
        HAS_ERROR("xcb_connection_has_error", FunctionDescriptor.of(JAVA_INT, ADDRESS)),
        DISCONNECT("xcb_disconnect", FunctionDescriptor.ofVoid(ADDRESS)),
        SETUP("xcb_get_setup", FunctionDescriptor.of(ADDRESS, ADDRESS)),
        SCREENS("xcb_setup_roots_iterator", FunctionDescriptor.of(Xcb.SCREENS, ADDRESS)),
        FLUSH("xcb_flush", FunctionDescriptor.of(JAVA_INT, ADDRESS)),
        NEW_ID("xcb_generate_id", FunctionDescriptor.of(JAVA_INT, ADDRESS)),
        CREATE_WINDOW(
                "xcb_create_window",
                FunctionDescriptor.of(
                        COOKIE,
                        ADDRESS,
                        JAVA_BYTE,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_SHORT,
                        JAVA_SHORT,
                        JAVA_SHORT,
                        JAVA_SHORT,
                        JAVA_SHORT,
                        JAVA_SHORT,
                        JAVA_INT,
                        JAVA_INT,
                        ADDRESS)),
        ATTRIBUTES("xcb_change_window_attributes", FunctionDescriptor.of(COOKIE, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS)),
        MAP("xcb_map_window", FunctionDescriptor.of(COOKIE, ADDRESS, JAVA_INT)),
        CHANGE(
                "xcb_change_property",
                FunctionDescriptor.of(
                        COOKIE, ADDRESS, JAVA_BYTE, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_BYTE, JAVA_INT, ADDRESS)),
        SEND_EVENT("xcb_send_event", FunctionDescriptor.of(COOKIE, ADDRESS, JAVA_BYTE, JAVA_INT, JAVA_INT, ADDRESS)),
        KEYBOARD("xcb_get_keyboard_mapping", FunctionDescriptor.of(COOKIE, ADDRESS, JAVA_BYTE, JAVA_BYTE)),
        KEYBOARD_REPLY("xcb_get_keyboard_mapping_reply", FunctionDescriptor.of(ADDRESS, ADDRESS, COOKIE, ADDRESS)),
        MODIFIERS("xcb_get_modifier_mapping", FunctionDescriptor.of(COOKIE, ADDRESS)),
        MODIFIERS_REPLY("xcb_get_modifier_mapping_reply", FunctionDescriptor.of(ADDRESS, ADDRESS, COOKIE, ADDRESS)),
        GRAB_KEY(
                "xcb_grab_key_checked",
                FunctionDescriptor.of(
                        COOKIE, ADDRESS, JAVA_BYTE, JAVA_INT, JAVA_SHORT, JAVA_BYTE, JAVA_BYTE, JAVA_BYTE)),
        UNGRAB_KEY("xcb_ungrab_key", FunctionDescriptor.of(COOKIE, ADDRESS, JAVA_BYTE, JAVA_INT, JAVA_SHORT)),
        ATOM("xcb_intern_atom", FunctionDescriptor.of(COOKIE, ADDRESS, JAVA_BYTE, JAVA_SHORT, ADDRESS)),
        ATOM_REPLY("xcb_intern_atom_reply", FunctionDescriptor.of(ADDRESS, ADDRESS, COOKIE, ADDRESS)),
        ATOM_NAME("xcb_get_atom_name", FunctionDescriptor.of(COOKIE, ADDRESS, JAVA_INT)),
        ATOM_NAME_REPLY("xcb_get_atom_name_reply", FunctionDescriptor.of(ADDRESS, ADDRESS, COOKIE, ADDRESS)),
        EXTENSION("xcb_query_extension", FunctionDescriptor.of(COOKIE, ADDRESS, JAVA_SHORT, ADDRESS)),
        EXTENSION_REPLY("xcb_query_extension_reply", FunctionDescriptor.of(ADDRESS, ADDRESS, COOKIE, ADDRESS)),
        PROPERTY(
                "xcb_get_property",
                FunctionDescriptor.of(COOKIE, ADDRESS, JAVA_BYTE, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT)),
        PROPERTY_REPLY("xcb_get_property_reply", FunctionDescriptor.of(ADDRESS, ADDRESS, COOKIE, ADDRESS)),
        GEOMETRY("xcb_get_geometry", FunctionDescriptor.of(COOKIE, ADDRESS, JAVA_INT)),
        GEOMETRY_REPLY("xcb_get_geometry_reply", FunctionDescriptor.of(ADDRESS, ADDRESS, COOKIE, ADDRESS)),
        TRANSLATE(
                "xcb_translate_coordinates",
                FunctionDescriptor.of(COOKIE, ADDRESS, JAVA_INT, JAVA_INT, JAVA_SHORT, JAVA_SHORT)),
        TRANSLATE_REPLY("xcb_translate_coordinates_reply", FunctionDescriptor.of(ADDRESS, ADDRESS, COOKIE, ADDRESS)),
        CHECK("xcb_request_check", FunctionDescriptor.of(ADDRESS, ADDRESS, COOKIE)),
        WAIT("xcb_wait_for_event", FunctionDescriptor.of(ADDRESS, ADDRESS)),
        POLL("xcb_poll_for_event", FunctionDescriptor.of(ADDRESS, ADDRESS));

        private final String symbol;
        private final FunctionDescriptor signature;

        Call(String symbol, FunctionDescriptor signature) {
            this.symbol = symbol;
            this.signature = signature;
        }

        private boolean returnsStruct() {
            return signature
                    .returnLayout()
                    .filter(StructLayout.class::isInstance)
                    .isPresent();
        }
    }

    private final Map<Call, MethodHandle> handles;
    private final MethodHandle free;

    private Xcb(Map<Call, MethodHandle> handles, MethodHandle free) {
        this.handles = handles;
        this.free = free;
    }

    /// Loads the library for the rest of the process.
    ///
    /// @return empty if this machine has none
    static Optional<Xcb> load() {
        var linker = Linker.nativeLinker();
        try {
            var library = SymbolLookup.libraryLookup("libxcb.so.1", Arena.global());
            var handles = new EnumMap<Call, MethodHandle>(Call.class);
            for (var call : Call.values()) {
                handles.put(
                        call, linker.downcallHandle(library.find(call.symbol).orElseThrow(), call.signature));
            }
            var free = linker.downcallHandle(
                    linker.defaultLookup().find("free").orElseThrow(), FunctionDescriptor.ofVoid(ADDRESS));
            return Optional.of(new Xcb(handles, free));
        } catch (IllegalArgumentException | java.util.NoSuchElementException _) {
            return Optional.empty();
        }
    }

    /// A function of another library of the family, for the rest of the process.
    ///
    /// @param library   its file's name
    /// @param symbol    the function
    /// @param signature as in its header
    /// @return empty if this machine has none
    static Optional<MethodHandle> elsewhere(String library, String symbol, FunctionDescriptor signature) {
        try {
            return SymbolLookup.libraryLookup(library, Arena.global())
                    .find(symbol)
                    .map(found -> Linker.nativeLinker().downcallHandle(found, signature));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Whether this machine has a library of the family.
    ///
    /// @param library its file's name
    static boolean there(String library) {
        try {
            SymbolLookup.libraryLookup(library, Arena.global());
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// A function of another library of the family that is there.
    ///
    /// @param library   its file's name
    /// @param symbol    the function
    /// @param signature as in its header
    static MethodHandle of(String library, String symbol, FunctionDescriptor signature) {
        return elsewhere(library, symbol, signature)
                .orElseThrow(() -> new IllegalStateException(library + " has no " + symbol));
    }

    int number(Call call, Object... arguments) {
        return (int) invoke(handle(call), List.of(arguments));
    }

    MemorySegment address(Call call, Object... arguments) {
        return (MemorySegment) invoke(handle(call), List.of(arguments));
    }

    void run(Call call, Object... arguments) {
        invoke(handle(call), List.of(arguments));
    }

    /// Calls what returns a structure.
    ///
    /// @param memory where the structure is put
    MemorySegment struct(Arena memory, Call call, Object... arguments) {
        if (!call.returnsStruct()) {
            throw new IllegalArgumentException(call + " returns no structure");
        }
        var all = new ArrayList<Object>(List.of(memory));
        all.addAll(List.of(arguments));
        return (MemorySegment) invoke(handle(call), all);
    }

    /// Gives back what the library allocated; nothing for null.
    void free(MemorySegment allocated) {
        if (allocated.address() != 0) {
            invoke(free, List.of(allocated));
        }
    }

    private MethodHandle handle(Call call) {
        return java.util.Objects.requireNonNull(handles.get(call), call.symbol);
    }

    static Object invoke(MethodHandle handle, List<Object> arguments) {
        try {
            // Nothing comes back from a function without a result, and nobody reads it.
            return java.util.Objects.requireNonNullElse(handle.invokeWithArguments(arguments), arguments);
        } catch (Throwable bug) {
            throw new IllegalStateException("a call of libxcb that does not fit its signature", bug);
        }
    }
}
