package dev.dwim.app.bench;

import java.nio.file.Path;
import java.util.ArrayList;
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

    /// Reads a record. What was under way at a beginning does not count: it was called before.
    ///
    /// @param record its lines
    /// @param begin  the path that marks a beginning
    /// @param end    the path that marks an end
    /// @return from each beginning to the next end
    static List<SystemCalls> between(List<String> record, Path begin, Path end) {
        var all = new ArrayList<SystemCalls>();
        int from = -1;
        for (int line = 0; line < record.size(); line++) {
            if (marks(record.get(line), begin)) {
                from = line + 1;
            } else if (from >= 0 && marks(record.get(line), end)) {
                all.add(of(record.subList(from, line)));
                from = -1;
            }
        }
        return List.copyOf(all);
    }

    /// The least of each: what is caused by something that is done every time is in all of them, what merely goes on
    /// beside it is not.
    ///
    /// @param all at least one
    static SystemCalls least(List<SystemCalls> all) {
        return all.stream()
                .reduce((one, other) -> new SystemCalls(
                        Math.min(one.opened, other.opened),
                        Math.min(one.ofSockets, other.ofSockets),
                        Math.min(one.ofFiles, other.ofFiles)))
                .orElseThrow();
    }

    private static boolean marks(String line, Path mark) {
        return line.contains("\"" + mark + "\"");
    }

    private static SystemCalls of(List<String> lines) {
        var calls = lines.stream()
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

    private static long count(List<Call> calls, Predicate<Call> which) {
        return calls.stream().filter(which).count();
    }
}
