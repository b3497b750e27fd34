package dev.dwim.plugins.files;

import dev.dwim.api.Actions;
import dev.dwim.api.Host;
import dev.dwim.api.Outcome;
import dev.dwim.api.Plugin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Files and folders in the user's home folder.
public final class HomeFiles implements Plugin {
    private final Path userHome;
    private final Map<String, String> environment;

    record Find(String name, Optional<Path> folder) {}

    record Open(Path path) {}

    record Move(Path path, Path to) {}

    record Rename(Path path, String name) {}

    record ToTrash(Path path) {}

    record PutBack(Path now, Path before, Mark mark) {}

    record Restore(Path trashed, Path before, Mark mark) {}

    /// The plugin, for the user who runs it.
    public HomeFiles() {
        this(home(System.getenv(), System.getProperty("user.home")), System.getenv());
    }

    /// The home folder as every other program of the user sees it, which Java alone takes from the user database.
    static Path home(Map<String, String> environment, String registered) {
        return Optional.ofNullable(environment.get("HOME"))
                .filter(text -> text.startsWith("/"))
                .map(Path::of)
                .orElseGet(() -> Path.of(registered));
    }

    /// @param userHome    what `~` means
    /// @param environment read for `XDG_DATA_HOME`
    HomeFiles(Path userHome, Map<String, String> environment) {
        this.userHome = userHome;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public void start(Host host, Actions actions) {
        actions.on("find", Find.class, find -> told(() -> new Search(host, home(host)).find(find)));
        actions.on("open", Open.class, open -> told(() -> new Opening(host, home(host)).open(open.path())));
        actions.on("move", Move.class, move -> told(() -> moves(host).move(move)));
        actions.on("rename", Rename.class, rename -> told(() -> moves(host).rename(rename)));
        actions.on("trash", ToTrash.class, trash -> told(() -> moves(host).trash(trash.path())));
        actions.on("put-back", PutBack.class, back -> told(() -> moves(host).putBack(back)));
        actions.on("restore", Restore.class, restore -> told(() -> moves(host).restore(restore)));
    }

    @FunctionalInterface
    private interface Doing {
        Outcome run() throws IOException;
    }

    private static Outcome told(Doing doing) {
        try {
            return doing.run();
        } catch (Refused refused) {
            return Outcome.userFault(refused.advice());
        } catch (Transfer.HalfDone half) {
            return new Outcome.Unknown(
                    "It was copied to its new place, but the original could not be removed completely; please look at both.");
        } catch (IOException failed) {
            return Outcome.externalFault("The file system refused ("
                    + failed.getClass().getSimpleName() + "); check permissions and free space.");
        }
    }

    private Home home(Host host) throws IOException {
        var named = expanded(host.settings().text("home").orElse("~"));
        return new Home(named, new Finder(host.clock()));
    }

    private Moves moves(Host host) throws IOException {
        var set = host.settings().text("data-home").filter(text -> !text.isBlank());
        var data = set.map(this::expanded).or(this::xdgDataHome).orElseGet(() -> userHome.resolve(".local/share"));
        return new Moves(host, home(host), new Trash(data.resolve("Trash"), Trash.Devices::real));
    }

    private Optional<Path> xdgDataHome() {
        return Optional.ofNullable(environment.get("XDG_DATA_HOME"))
                .filter(text -> text.startsWith("/"))
                .map(Path::of);
    }

    private Path expanded(String text) {
        return text.equals("~") || text.startsWith("~/")
                ? userHome.resolve(text.substring(Math.min(2, text.length())))
                : Path.of(text);
    }

    /// The last part of a path; empty for a root.
    static String name(Path path) {
        var name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /// A name without its ending.
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
