package dev.dwim.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a process asked of the system between two marks, in a record as `strace -f -y` writes it.
///
/// @param opened    how often a file was opened
/// @param ofSockets how often something was done to a socket: opened, connected, sent, read
/// @param ofFiles   how often an open file was read or written
record SystemCalls(long opened, long ofSockets, long ofFiles) {
    private static final Pattern CALL = Pattern.compile("\\d+ +(?<name>[a-z_0-9]+)\\((?<arguments>.*)");
    private static final Pattern OPENS = Pattern.compile("open|openat|openat2|creat");
    private static final Pattern SOCKETS = Pattern.compile(
            "socket|socketpair|bind|connect|listen|accept4?|shutdown|(?:send|recv)(?:to|from|msg|mmsg)|[gs]etsockopt|get(?:sock|peer)name");
    private static final Pattern SOCKET = Pattern.compile("\\d+<(?:socket|UNIX|TCP|UDP|NETLINK).*");
    private static final Pattern FILE = Pattern.compile("\\d+</(?!dev/|proc/self/fd).*");

    private record Call(String name, String arguments) {}

    /// Reads a record. What was under way at the beginning does not count: it was called before.
    ///
    /// @param record its lines
    /// @param begin  the path that marks the beginning
    /// @param end    the path that marks the end
    static SystemCalls between(List<String> record, Path begin, Path end) throws IOException {
        int from = mark(record, begin);
        int to = mark(record, end);
        var calls = record.subList(from + 1, to).stream()
                .map(CALL::matcher)
                .filter(Matcher::matches)
                .map(call -> new Call(call.group("name"), call.group("arguments")))
                .toList();
        return new SystemCalls(
                count(calls, call -> OPENS.matcher(call.name()).matches()),
                count(
                        calls,
                        call -> SOCKETS.matcher(call.name()).matches()
                                || SOCKET.matcher(call.arguments()).matches()),
                count(calls, call -> FILE.matcher(call.arguments()).matches()));
    }

    private static int mark(List<String> record, Path mark) throws IOException {
        for (int line = 0; line < record.size(); line++) {
            if (record.get(line).contains("\"" + mark + "\"")) {
                return line;
            }
        }
        throw new IOException("the record of calls does not say " + mark);
    }

    private static long count(List<Call> calls, Predicate<Call> which) {
        return calls.stream().filter(which).count();
    }
}
