package dev.dwim.plugins.files;

import dev.dwim.api.Host;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Opens documents, and nothing that would run.
record Opening(Host host, Home home) {
    private static final Set<String> RUNS = Set.of(
            "desktop",
            "appimage",
            "run",
            "sh",
            "exe",
            "msi",
            "bat",
            "cmd",
            "com",
            "scr",
            "ps1",
            "vbs",
            "js",
            "jar",
            "lnk",
            "command",
            "app",
            "workflow",
            "reg",
            "hta",
            "pif");

    Outcome open(Path given) throws IOException {
        var file = home.file(given);
        Path real;
        try {
            real = file.toRealPath();
        } catch (NoSuchFileException dangling) {
            throw new Refused(home.shown(file) + " is a link to something that is not there.");
        }
        home.place(real);
        if (!Files.isDirectory(real) && (runs(real) || runs(file))) {
            throw new Refused(
                    home.shown(file) + " would run as a program, so it is not opened from here; start it yourself.");
        }
        return host.opener()
                .open(real.toUri())
                .then(program ->
                        Outcome.done("Opened " + home.shown(file) + " in " + program + ".", Value.of(real.toString())));
    }

    private static boolean runs(Path file) {
        var name = HomeFiles.name(file).toLowerCase(Locale.ROOT);
        return Files.isExecutable(file) || RUNS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
