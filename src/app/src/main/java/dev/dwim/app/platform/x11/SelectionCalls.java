package dev.dwim.app.platform.x11;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.dwim.api.Answer;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The functions that selections take beyond those of [Xcb].
final class SelectionCalls {
    /// A function and its signature, as in `xcb.h`, `xproto.h`, `xfixes.h` and `poll.h`.
    enum Call {
        DESCRIPTOR(Library.XCB, "xcb_get_file_descriptor", FunctionDescriptor.of(JAVA_INT, ADDRESS)),
        ATTRIBUTES(
                Library.XCB,
                "xcb_change_window_attributes",
                FunctionDescriptor.of(Xcb.COOKIE, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS)),
        CONVERT(
                Library.XCB,
                "xcb_convert_selection",
                FunctionDescriptor.of(Xcb.COOKIE, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT)),
        DELETE(Library.XCB, "xcb_delete_property", FunctionDescriptor.of(Xcb.COOKIE, ADDRESS, JAVA_INT, JAVA_INT)),
        EXTENSION(Library.XCB, "xcb_query_extension", FunctionDescriptor.of(Xcb.COOKIE, ADDRESS, JAVA_SHORT, ADDRESS)),
        EXTENSION_REPLY(
                Library.XCB, "xcb_query_extension_reply", FunctionDescriptor.of(ADDRESS, ADDRESS, Xcb.COOKIE, ADDRESS)),
        VERSION(
                Library.XFIXES,
                "xcb_xfixes_query_version",
                FunctionDescriptor.of(Xcb.COOKIE, ADDRESS, JAVA_INT, JAVA_INT)),
        VERSION_REPLY(
                Library.XFIXES,
                "xcb_xfixes_query_version_reply",
                FunctionDescriptor.of(ADDRESS, ADDRESS, Xcb.COOKIE, ADDRESS)),
        FOLLOW(
                Library.XFIXES,
                "xcb_xfixes_select_selection_input",
                FunctionDescriptor.of(Xcb.COOKIE, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT)),
        POLL(Library.C, "poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));

        private final Library library;
        private final String symbol;
        private final FunctionDescriptor signature;

        Call(Library library, String symbol, FunctionDescriptor signature) {
            this.library = library;
            this.symbol = symbol;
            this.signature = signature;
        }
    }

    private enum Library {
        XCB("libxcb.so.1"),
        XFIXES("libxcb-xfixes.so.0"),
        C("libc.so.6");

        private final String file;

        Library(String file) {
            this.file = file;
        }
    }

    private final Map<Call, MethodHandle> handles;

    private SelectionCalls(Map<Call, MethodHandle> handles) {
        this.handles = handles;
    }

    /// Loads the libraries for the rest of the process.
    ///
    /// @return the functions, or what is missing
    static Answer<SelectionCalls> load() {
        var handles = new EnumMap<Call, MethodHandle>(Call.class);
        for (var call : Call.values()) {
            Optional<MethodHandle> found = Xcb.elsewhere(call.library.file, call.symbol, call.signature);
            if (found.isEmpty()) {
                return Answer.lacking("What is selected and copied cannot be followed: install libxcb-xfixes0.");
            }
            handles.put(call, found.get());
        }
        return Answer.given(new SelectionCalls(handles));
    }

    int number(Call call, Object... arguments) {
        return (int) Xcb.invoke(handle(call), List.of(arguments));
    }

    MemorySegment address(Call call, Object... arguments) {
        return (MemorySegment) Xcb.invoke(handle(call), List.of(arguments));
    }

    /// Calls what returns a cookie.
    ///
    /// @param memory where the cookie is put
    MemorySegment request(Arena memory, Call call, Object... arguments) {
        var all = new ArrayList<Object>(List.of(memory));
        all.addAll(List.of(arguments));
        return (MemorySegment) Xcb.invoke(handle(call), all);
    }

    private MethodHandle handle(Call call) {
        return Objects.requireNonNull(handles.get(call), call.symbol);
    }
}
