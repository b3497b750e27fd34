package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The apps of a system that keeps one file for each: a bundle on macOS, a link in the start menu on Windows. They have
/// no kind, keywords or icon here.
///
/// @param folders  where they lie; those that are missing do not matter
/// @param ending   of their files
/// @param depth    how many folders deep they lie
/// @param starter  the command that starts one
/// @param programs starts them
/// @param patience how long to watch for an early failure
record FolderApps(
        List<Path> folders,
        String ending,
        int depth,
        Function<Path, List<String>> starter,
        Programs programs,
        Duration patience)
        implements Host.Apps {

    /// The apps of a Mac.
    static FolderApps ofMac(Surroundings surroundings, Programs programs, Duration patience) {
        var home = surroundings.variable("HOME").map(Path::of).orElse(Path.of("/"));
        return new FolderApps(
                List.of(home.resolve("Applications"), Path.of("/Applications"), Path.of("/System/Applications")),
                ".app",
                2,
                app -> List.of("open", "-a", app.toString()),
                programs,
                patience);
    }

    /// The apps in the start menu of Windows.
    static FolderApps ofWindows(Surroundings surroundings, Programs programs, Duration patience) {
        var folders = Stream.of("APPDATA", "ProgramData")
                .flatMap(name -> surroundings.variable(name).stream())
                .map(folder -> Path.of(folder, "Microsoft", "Windows", "Start Menu", "Programs"))
                .toList();
        return new FolderApps(
                folders,
                ".lnk",
                3,
                link -> List.of("rundll32", "url.dll,FileProtocolHandler", link.toString()),
                programs,
                patience);
    }

    @Override
    public Answer<List<App>> list() {
        return Answer.given(files().map(this::app)
                .sorted(Comparator.comparing(app -> app.name().toLowerCase(Locale.ROOT)))
                .toList());
    }

    @Override
    public Answer<App> launch(String id) {
        return files().filter(file -> file.toString().equals(id))
                .findFirst()
                .map(this::start)
                .orElseGet(() -> Answer.lacking("That app is not installed any more."));
    }

    private Answer<App> start(Path file) {
        var app = app(file);
        return switch (programs.launch(patience, programs.located(starter.apply(file)), Optional.empty())) {
            case Answer.Given<Integer>(Integer exit) when exit == 0 -> Answer.given(app);
            case Answer.Given<Integer> failed -> Answer.lacking(app.name() + " could not be started.");
            case Answer.Lacking<Integer>(String reason) -> Answer.lacking(reason);
        };
    }

    private App app(Path file) {
        var whole = String.valueOf(file.getFileName());
        var name = whole.substring(0, whole.length() - ending.length());
        return new App(
                file.toString(), name, "", "", List.of(), Set.of(name.toLowerCase(Locale.ROOT)), Optional.empty());
    }

    private Stream<Path> files() {
        return folders.stream().filter(Files::isDirectory).flatMap(this::below).distinct();
    }

    private Stream<Path> below(Path folder) {
        try (var files = Files.find(folder, depth, (file, _) -> file.toString().endsWith(ending))) {
            return files.toList().stream();
        } catch (IOException | UncheckedIOException unreadable) {
            return Stream.empty();
        }
    }
}
