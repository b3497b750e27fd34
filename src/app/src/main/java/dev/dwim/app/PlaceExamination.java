package dev.dwim.app;

import dev.dwim.app.cli.DoctorCommand.Finding;
import dev.dwim.app.cli.Shell;
import dev.dwim.app.resident.Caller;
import dev.dwim.app.resident.Resident;
import dev.dwim.app.resident.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks at where DWIM lives: its folders and their permissions, the disk, the resident, the terminal. Changes
/// nothing.
///
/// @param shell what the command finds around it
record PlaceExamination(Shell shell) {
    private static final String OURS_ALONE = "rwx------";
    private static final String STARTED = "none runs; dwim starts one when something is scheduled";
    private static final long MEGABYTE = 1024 * 1024;

    /// Less than this, and effects will soon be refused.
    private static final long ROOM = 100 * MEGABYTE;

    private static final List<String> XDG =
            List.of("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR");

    List<Finding> findings() {
        var found = new ArrayList<Finding>();
        folders().forEach((name, folder) -> found.add(folder(name, folder)));
        xdg(found);
        found.addAll(disks());
        found.add(resident());
        found.add(terminal());
        return found;
    }

    private Map<String, Path> folders() {
        var folders = new LinkedHashMap<String, Path>();
        folders.put("Settings folder", shell.folders().config());
        folders.put("State folder", shell.folders().state());
        folders.put("Cache folder", shell.folders().cache());
        folders.put("Socket folder", shell.folders().run());
        return folders;
    }

    private Finding folder(String name, Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return blocked(folder)
                    .map(reason -> new Finding(name, false, folder + " cannot be made: " + reason))
                    .orElseGet(() -> new Finding(name, true, folder + " is made when it is needed"));
        }
        var obstacle = folder.equals(shell.folders().run()) ? obstacle() : Optional.<String>empty();
        if (obstacle.isPresent()) {
            return new Finding(name, false, obstacle.get());
        }
        if (!Files.isDirectory(folder)) {
            return new Finding(name, false, folder + " is no folder: move it away");
        }
        if (!Files.isWritable(folder)) {
            return new Finding(name, false, folder + " cannot be written to: " + leave(folder));
        }
        // Settings may be kept with other dotfiles, and what is in the cache anybody may have.
        boolean alone = folder.equals(shell.folders().state())
                || folder.equals(shell.folders().run());
        var permissions = permissions(folder).filter(rights -> alone && !rights.equals(OURS_ALONE));
        return permissions
                .map(rights ->
                        new Finding(name, false, folder + " is open to others (" + rights + "): chmod 700 " + folder))
                .orElseGet(() -> new Finding(name, true, folder + (alone ? ", for you alone" : "")));
    }

    /// How a folder that cannot be written to becomes one that can.
    private static String leave(Path folder) {
        return permissions(folder).filter(rights -> rights.startsWith("rwx")).isPresent()
                ? "the disk can only be read; mount it so that it can be written to, or point XDG_CONFIG_HOME,"
                        + " XDG_STATE_HOME and XDG_CACHE_HOME elsewhere"
                : "chmod u+rwx " + folder;
    }

    private Optional<String> obstacle() {
        return switch (RunFolder.in(shell.folders())) {
            case RunFolder.Check.Refused(String reason) -> Optional.of(reason);
            case RunFolder.Check.Sound(RunFolder folder) -> folder.obstacle();
        };
    }

    private static Optional<String> permissions(Path folder) {
        try {
            return Optional.of(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        } catch (IOException | UnsupportedOperationException notToBeHad) {
            return Optional.empty();
        }
    }

    private void xdg(List<Finding> found) {
        for (var name : XDG) {
            var value = shell.environment().getOrDefault(name, "");
            if (!value.isBlank() && !Path.of(value).isAbsolute()) {
                found.add(new Finding(name, false, "is no absolute path and counts as not set: unset " + name));
            } else if (name.equals("XDG_RUNTIME_DIR") && !value.isBlank() && !Files.isDirectory(Path.of(value))) {
                found.add(new Finding(name, false, value + " is no folder and counts as not set: unset " + name));
            }
        }
    }

    /// The disk of what must last, and that of what can be made again where it is another one.
    private List<Finding> disks() {
        var state = there(shell.folders().state());
        var cache = there(shell.folders().cache());
        var found = new ArrayList<Finding>();
        found.add(disk("Disk", state, "nothing can be done"));
        if (!sameDisk(state, cache)) {
            found.add(disk("Disk of the cache", cache, "words are understood more slowly, or by spelling alone"));
        }
        return found;
    }

    private static Finding disk(String name, Path folder, String consequence) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            return free < ROOM
                    ? new Finding(name, false, free / MEGABYTE + " MiB free: make room, or " + consequence)
                    : new Finding(name, true, free / MEGABYTE + " MiB free");
        } catch (IOException e) {
            return new Finding(name, false, "cannot be asked for its free space: see that it is mounted");
        }
    }

    private static boolean sameDisk(Path one, Path other) {
        try {
            return Files.getFileStore(one).equals(Files.getFileStore(other));
        } catch (IOException e) {
            return false;
        }
    }

    /// Why a folder cannot be made: something that is none lies above it.
    private static Optional<String> blocked(Path folder) {
        var above = there(folder);
        return Files.isDirectory(above) ? Optional.empty() : Optional.of(above + " is no folder: move it away");
    }

    /// The folder, or the nearest one above it that is there.
    private static Path there(Path folder) {
        return Files.exists(folder) || !(folder.getParent() instanceof Path parent) ? folder : there(parent);
    }

    private Finding resident() {
        var name = "Resident";
        if (!Files.exists(shell.folders().run(), LinkOption.NOFOLLOW_LINKS)) {
            return blocked(shell.folders().run())
                    .map(reason -> new Finding(name, false, "none can run: " + reason))
                    .orElseGet(() -> new Finding(name, true, STARTED));
        }
        return switch (RunFolder.in(shell.folders())) {
            case RunFolder.Check.Refused(String reason) -> new Finding(name, false, "none can run: " + reason);
            case RunFolder.Check.Sound(RunFolder folder) ->
                switch (Caller.to(folder)) {
                    case Caller.Call.Connected(Caller caller) -> {
                        caller.close();
                        yield new Finding(name, true, "runs, in this version");
                    }
                    case Caller.Call.Strange(String reason, var _) -> new Finding(name, false, reason);
                    case Caller.Call.Nobody nobody ->
                        Resident.lives(folder)
                                ? new Finding(name, false, "is starting or ending; if it stays so: dwim quit")
                                : folder.obstacle()
                                        .map(obstacle -> new Finding(name, false, "none can run: " + obstacle))
                                        .orElseGet(() -> new Finding(name, true, STARTED));
                };
        };
    }

    private Finding terminal() {
        return shell.terminal().controlling()
                ? new Finding("Terminal", true, "there is one: what you type counts as yours")
                : new Finding(
                        "Terminal",
                        true,
                        "there is none: words count as another program's, and nothing can be confirmed here");
    }
}
