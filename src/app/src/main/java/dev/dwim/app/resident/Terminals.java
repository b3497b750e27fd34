package dev.dwim.app.resident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds out whether the process at the other end of a socket belongs to a terminal, as Linux tells it in `/proc`.
///
/// A caller binds its end of the socket to a name nobody can guess, and says its process id. It is believed only if
/// exactly one socket of the system has that name, and that process holds that very socket. Whatever cannot be found
/// out counts as no terminal.
///
/// @param proc the folder `/proc`
record Terminals(Path proc) {

    /// A process at a terminal.
    ///
    /// @param pid     the process
    /// @param started when, in ticks since the system's start: tells it from a later process with the same id
    /// @param device  its controlling terminal's number
    record Seat(long pid, long started, long device) {}

    /// Where the caller sits.
    ///
    /// @param pid     the process it says it is
    /// @param address the name its end of the socket is bound to
    /// @return empty if it is not that process, or has no controlling terminal
    Optional<Seat> seat(long pid, Path address) {
        try {
            return inode(address)
                    .filter(inode -> holds(pid, inode))
                    .flatMap(inode -> stat(pid))
                    .filter(seat -> seat.device() != 0);
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// The one socket of that name.
    private Optional<String> inode(Path address) throws IOException {
        if (address.toString().isEmpty() || address.toString().chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(proc.resolve("net/unix"), StandardCharsets.ISO_8859_1)) {
            var name = new String(address.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            var found = lines.map(line -> line.strip().split("\\s+", 8))
                    .filter(columns -> columns.length == 8 && columns[7].equals(name))
                    .map(columns -> columns[6])
                    .limit(2)
                    .toList();
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        }
    }

    private boolean holds(long pid, String inode) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(proc.resolve(pid + "/fd"))) {
            for (var descriptor : descriptors) {
                if (link(descriptor).equals("socket:[" + inode + "]")) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static String link(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    /// Fields 7 and 22 of `/proc/PID/stat`; the name before them may hold blanks and brackets.
    private Optional<Seat> stat(long pid) {
        try {
            var text = Files.readString(proc.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
            var fields =
                    List.of(text.substring(text.lastIndexOf(')') + 1).strip().split("\\s+"));
            return fields.size() < 20
                    ? Optional.empty()
                    : Optional.of(new Seat(pid, Long.parseLong(fields.get(19)), Long.parseLong(fields.get(4))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
