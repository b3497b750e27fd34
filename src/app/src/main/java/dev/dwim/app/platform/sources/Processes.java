package dev.dwim.app.platform.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The user's own processes, as Linux shows them; those of others are not looked into.
///
/// @param proc the folder with a folder for each
public record Processes(Path proc) {
    private static final int DEEPEST = 64;
    private static final int MOST = 20_000;

    /// Of the fields of `stat` behind the name, after proc_pid_stat(5).
    private static final int PARENT = 1;

    private static final int GROUP = 2;
    private static final int TERMINAL = 4;
    private static final int FOREGROUND = 5;
    private static final int NEEDED = 6;

    /// A process.
    ///
    /// @param pid        its number
    /// @param parent     that of its parent
    /// @param group      its process group
    /// @param terminal   the device it is driven from; 0 for none
    /// @param foreground the process group that reads from there
    private record Running(long pid, long parent, long group, long terminal, long foreground) {
        boolean reads() {
            return terminal != 0 && group == foreground;
        }
    }

    /// Where the programs work that run in the terminals of a window.
    ///
    /// @param pid the window's process
    /// @return the folder of each terminal's program in the foreground; none if the process is no terminal
    List<Path> inTerminals(long pid) {
        var children = children();
        var folders = new ArrayList<Path>();
        for (var child : children.getOrDefault(pid, List.of())) {
            if (child.terminal() != 0) {
                folder(line(child, children)).ifPresent(folders::add);
            }
        }
        return folders.stream().distinct().toList();
    }

    /// From a shell down to the deepest process that reads from its terminal.
    private static List<Running> line(Running shell, Map<Long, List<Running>> children) {
        var line = new ArrayList<Running>();
        Optional<Running> next = Optional.of(shell);
        while (next.isPresent() && line.size() < DEEPEST) {
            var process = next.get();
            line.add(process);
            next = children.getOrDefault(process.pid(), List.of()).stream()
                    .filter(child -> child.terminal() == shell.terminal() && child.reads())
                    .max(Comparator.comparingLong(Running::pid));
        }
        return line;
    }

    /// The folder of the last one that may be looked into.
    private Optional<Path> folder(List<Running> line) {
        return line.reversed().stream()
                .flatMap(process -> folder(process.pid()).stream())
                .findFirst();
    }

    /// Where a process works.
    ///
    /// @param pid its number
    /// @return empty if it is gone, or somebody else's
    Optional<Path> folder(long pid) {
        try {
            return user(process(pid)).equals(user(proc.resolve("self")))
                    ? Optional.of(Files.readSymbolicLink(process(pid).resolve("cwd")))
                            .filter(Path::isAbsolute)
                            .filter(Files::isDirectory)
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Object user(Path process) throws IOException {
        return Files.getAttribute(process, "unix:uid");
    }

    private Path process(long pid) {
        return proc.resolve(Long.toString(pid));
    }

    private Map<Long, List<Running>> children() {
        var children = new HashMap<Long, List<Running>>();
        try (var folders = Files.newDirectoryStream(proc, "[0-9]*")) {
            var self = user(proc.resolve("self"));
            int seen = 0;
            for (var folder : folders) {
                if (seen++ >= MOST) {
                    break;
                }
                read(folder, self)
                        .ifPresent(process -> children.computeIfAbsent(process.parent(), _ -> new ArrayList<>())
                                .add(process));
            }
        } catch (IOException _) {
            // There is no such folder here; nothing runs then.
        }
        return children;
    }

    private static Optional<Running> read(Path folder, Object self) {
        try {
            long pid = Long.parseLong(folder.getFileName().toString());
            if (!user(folder).equals(self)) {
                return Optional.empty();
            }
            // The name may hold anything, brackets too.
            var stat = SmallFile.read(folder.resolve("stat")).orElse("");
            var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
            return fields.length < NEEDED
                    ? Optional.empty()
                    : Optional.of(new Running(
                            pid,
                            Long.parseLong(fields[PARENT]),
                            Long.parseLong(fields[GROUP]),
                            Long.parseLong(fields[TERMINAL]),
                            Long.parseLong(fields[FOREGROUND])));
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }
}
