package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The apps of a freedesktop: the desktop entries in the application folders of `XDG_DATA_HOME` and `XDG_DATA_DIRS`,
/// those that flatpak and snap export among them.
final class XdgApps implements Host.Apps {
    private final Surroundings surroundings;
    private final Programs programs;
    private final Duration patience;
    private final ApplicationFolders folders;
    private final List<String> locales;
    private final List<String> desktops;

    private XdgApps(Surroundings surroundings, Programs programs, Duration patience, List<Path> data) {
        this.surroundings = surroundings;
        this.programs = programs;
        this.patience = patience;
        this.folders = new ApplicationFolders(data);
        this.locales = locales(surroundings);
        this.desktops = Stream.of(
                        surroundings.variable("XDG_CURRENT_DESKTOP").orElse("").split(":"))
                .filter(name -> !name.isBlank())
                .toList();
    }

    /// The apps of this computer.
    ///
    /// @param surroundings tell folders, language and desktop
    /// @param programs     finds and starts them
    /// @param patience     how long to watch for an early failure
    static XdgApps in(Surroundings surroundings, Programs programs, Duration patience) {
        var home = surroundings.variable("HOME").map(Path::of).orElse(Path.of("/"));
        var own = surroundings
                .variable("XDG_DATA_HOME")
                .filter(text -> text.startsWith("/"))
                .map(Path::of)
                .orElseGet(() -> home.resolve(".local/share"));
        var shared = Stream.of(surroundings
                        .variable("XDG_DATA_DIRS")
                        .orElse("/usr/local/share:/usr/share")
                        .split(":"))
                .filter(text -> text.startsWith("/"))
                .map(Path::of);
        return new XdgApps(
                surroundings,
                programs,
                patience,
                Stream.concat(Stream.of(own), shared).distinct().toList());
    }

    /// `de_AT.UTF-8@euro` stands for `de_AT@euro`, `de_AT`, `de@euro`, `de`, in this order.
    private static List<String> locales(Surroundings surroundings) {
        var set = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .flatMap(name -> surroundings.variable(name).stream())
                .findFirst()
                .orElse("C");
        int at = set.indexOf('@');
        var modifier = at < 0 ? "" : set.substring(at);
        var plain = (at < 0 ? set : set.substring(0, at)).replaceFirst("\\..*", "");
        var language = plain.replaceFirst("_.*", "");
        return Stream.of(plain + modifier, plain, language + modifier, language)
                .distinct()
                .toList();
    }

    @Override
    public Answer<List<App>> list() {
        var look = folders.look();
        var entries = new LinkedHashMap<String, DesktopEntry>();
        look.entries().forEach((id, entry) -> {
            if (shown(entry)) {
                entries.put(id, entry);
            }
        });
        var claims = WindowClaims.among(entries);
        // Sorting keeps what is called the same in the order of the folders.
        return Answer.given(entries.entrySet().stream()
                .map(entry -> app(entry.getKey(), entry.getValue(), look, claims))
                .sorted(Comparator.comparing(app -> app.name().toLowerCase(Locale.ROOT)))
                .toList());
    }

    private boolean shown(DesktopEntry entry) {
        return entry.text("Type").orElse("").equals("Application")
                && entry.text("Name").isPresent()
                && !entry.flag("NoDisplay")
                && !entry.flag("Hidden")
                && entry.shownIn(desktops)
                && entry.text("TryExec").map(this::installed).orElse(true);
    }

    private boolean installed(String program) {
        return program.startsWith("/")
                ? Files.isExecutable(Path.of(program))
                : programs.find(program).isPresent();
    }

    private App app(String id, DesktopEntry entry, ApplicationFolders.Look look, WindowClaims claims) {
        var name = entry.text("Name", locales).orElse(id);
        return new App(
                id,
                name,
                entry.text("GenericName", locales).orElse(""),
                WindowClaims.program(entry).orElse(""),
                entry.list("Keywords", locales),
                claims.marks(id, entry),
                entry.text("Icon").flatMap(look::icon));
    }

    @Override
    public Answer<App> launch(String id) {
        var look = folders.look();
        var entry = Optional.ofNullable(look.entries().get(id)).filter(this::shown);
        if (entry.isEmpty()) {
            return Answer.lacking("That app is not installed any more.");
        }
        var app = app(id, entry.get(), look, WindowClaims.among(Map.of(id, entry.get())));
        if (!surroundings.desktop()) {
            return Answer.lacking("There is no desktop here to open " + app.name()
                    + " on: neither DISPLAY nor WAYLAND_DISPLAY is set.");
        }
        return ExecLine.of(entry.get(), app.name())
                .map(command -> start(app, entry.get(), command))
                .orElseGet(() -> Answer.lacking("The entry of " + app.name() + " has no command line that can be run: "
                        + entry.get().file()));
    }

    private Answer<App> start(App app, DesktopEntry entry, List<String> command) {
        if (!installed(command.getFirst())) {
            return Answer.lacking("The program of " + app.name() + " is missing: " + command.getFirst()
                    + ". Install it again, or have its entry taken out of your menu.");
        }
        var whole = entry.flag("Terminal") ? Terminal.around(programs, command) : Optional.of(command);
        return whole.map(programs::located)
                .map(all -> switch (programs.launch(patience, all, Optional.of(folder(entry)))) {
                    case Answer.Given<Integer>(Integer exit) when exit == 0 -> Answer.given(app);
                    case Answer.Given<Integer> failed ->
                        Answer.<App>lacking(app.name() + " ended at once with an error.");
                    case Answer.Lacking<Integer>(String reason) -> Answer.<App>lacking(reason);
                })
                .orElseGet(
                        () -> Answer.lacking(app.name() + " needs a terminal, and none is installed: install xterm."));
    }

    private Path folder(DesktopEntry entry) {
        return Stream.concat(entry.text("Path").stream(), surroundings.variable("HOME").stream())
                .map(Path::of)
                .filter(path -> path.isAbsolute() && Files.isDirectory(path))
                .findFirst()
                .orElse(Path.of("/"));
    }

    /// The window that a program of the command line gets.
    private enum Terminal {
        XDG("xdg-terminal-exec"),
        DEBIAN("x-terminal-emulator", "-e"),
        GNOME("gnome-terminal", "--"),
        KDE("konsole", "-e"),
        XFCE("xfce4-terminal", "-x"),
        XTERM("xterm", "-e");

        private final String program;
        private final List<String> before;

        Terminal(String program, String... before) {
            this.program = program;
            this.before = List.of(before);
        }

        private static Optional<List<String>> around(Programs programs, List<String> command) {
            return Stream.of(values())
                    .filter(terminal -> programs.find(terminal.program).isPresent())
                    .findFirst()
                    .map(terminal -> {
                        var whole = new ArrayList<String>(List.of(terminal.program));
                        whole.addAll(terminal.before);
                        whole.addAll(command);
                        return List.copyOf(whole);
                    });
        }
    }
}
