package dev.dwim.app.platform;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which desktop entry a window belongs to. A window tells the class that the entry says, or else the entry's id or the
/// last part of it. The program's name counts only where it is one entry's alone: a terminal or an interpreter runs in
/// many, and its windows are nobody's but its own.
///
/// @param named the names that entries say of themselves, in lower case
/// @param bare  how many entries run a program without arguments, by the program's name in lower case
record WindowClaims(Set<String> named, Map<String, Long> bare) {
    private static final Set<String> WRAPPERS = Set.of("env", "flatpak", "snap", "sh", "bash");

    /// Copies the collections.
    WindowClaims {
        named = Set.copyOf(named);
        bare = Map.copyOf(bare);
    }

    /// @param entries by id, those that the menu shows
    static WindowClaims among(Map<String, DesktopEntry> entries) {
        return new WindowClaims(
                entries.entrySet().stream()
                        .flatMap(entry -> own(entry.getKey(), entry.getValue()).stream())
                        .collect(Collectors.toSet()),
                entries.values().stream()
                        .flatMap(entry -> alone(entry).stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }

    /// What the windows of an entry tell, in lower case.
    Set<String> marks(String id, DesktopEntry entry) {
        var marks = new HashSet<>(own(id, entry));
        boolean says = entry.text("StartupWMClass").isPresent();
        alone(entry)
                .filter(program -> !says && !named.contains(program) && bare.getOrDefault(program, 0L) == 1)
                .ifPresent(marks::add);
        return Set.copyOf(marks);
    }

    private static Set<String> own(String id, DesktopEntry entry) {
        var stem = id.replaceFirst("\\.desktop$", "");
        return entry.text("StartupWMClass")
                .map(Stream::of)
                .orElseGet(() -> Stream.of(stem, stem.substring(stem.lastIndexOf('.') + 1)))
                .map(mark -> mark.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /// The program that runs, if it is one of the user's and not what starts one.
    static Optional<String> program(DesktopEntry entry) {
        return command(entry).map(WindowClaims::file).filter(program -> !WRAPPERS.contains(program));
    }

    /// The program that runs without any argument.
    private static Optional<String> alone(DesktopEntry entry) {
        return command(entry)
                .filter(command -> command.size() == 1)
                .map(command -> file(command).toLowerCase(Locale.ROOT));
    }

    private static Optional<List<String>> command(DesktopEntry entry) {
        return ExecLine.of(entry, "");
    }

    private static String file(List<String> command) {
        return Objects.toString(Path.of(command.getFirst()).getFileName(), "");
    }
}
