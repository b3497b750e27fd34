package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Opens files and pages in the user's own programs, which live on by themselves.
final class DesktopOpener implements Host.Opener {
    /// Opening one of these would run it.
    private static final Set<String> RUNNABLE =
            Set.of("desktop", "exe", "com", "bat", "cmd", "lnk", "msi", "ps1", "vbs", "js", "scr", "app", "command");

    private final Surroundings surroundings;
    private final Programs programs;
    private final Duration patience;

    /// @param surroundings tells the system, and whether it has a desktop
    /// @param programs     finds and starts the opener
    /// @param patience     how long to watch for an early failure
    DesktopOpener(Surroundings surroundings, Programs programs, Duration patience) {
        this.surroundings = surroundings;
        this.programs = programs;
        this.patience = patience;
    }

    @Override
    public Answer<String> open(URI target) {
        return switch (target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT)) {
            case "file" -> file(target);
            case "http", "https" ->
                target.getHost() == null || target.getUserInfo() != null
                        ? Answer.lacking("That is not an address of a page.")
                        : start(target.toASCIIString());
            default -> Answer.lacking("Only files and web pages are opened.");
        };
    }

    private Answer<String> file(URI target) {
        Path path;
        try {
            path = Path.of(target);
        } catch (IllegalArgumentException | FileSystemNotFoundException _) {
            return Answer.lacking("That is not the address of a file.");
        }
        if (!Files.exists(path)) {
            return Answer.lacking("It is not there any more: " + path.getFileName());
        }
        return runs(path)
                ? Answer.lacking("Opening it would run it, and only documents and folders are opened.")
                : start(path.toString());
    }

    private static boolean runs(Path path) {
        var name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return RUNNABLE.contains(name.substring(name.lastIndexOf('.') + 1)) && name.contains(".");
    }

    private Answer<String> start(String target) {
        if (!surroundings.desktop()) {
            return Answer.lacking(
                    "There is no desktop here to open it on: neither DISPLAY nor WAYLAND_DISPLAY is set.");
        }
        return switch (surroundings.system()) {
            case WINDOWS -> launch("rundll32", List.of("rundll32", "url.dll,FileProtocolHandler", target));
            case MAC -> launch("open", List.of("open", "--", target));
            case LINUX ->
                programs.find("xdg-open")
                        .map(xdg -> launch("xdg-open", List.of(xdg.toString(), target)))
                        .or(() ->
                                programs.find("gio").map(gio -> launch("gio", List.of(gio.toString(), "open", target))))
                        .orElseGet(() -> Answer.lacking("Nothing here opens files: install the package xdg-utils."));
        };
    }

    private Answer<String> launch(String program, List<String> command) {
        return switch (programs.launch(patience, command)) {
            case Answer.Given<Integer>(Integer exit) when exit == 0 -> Answer.given(program);
            case Answer.Given<Integer> failed ->
                Answer.lacking(
                        "No program here opens this kind of file or page: install one, or choose one in the settings of your"
                                + " desktop.");
            case Answer.Lacking<Integer>(String reason) -> Answer.lacking(reason);
        };
    }
}
