package dev.dwim.app.settings;

import dev.dwim.core.json.Digest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where things lie: the XDG folders, and their equals on Windows and macOS. Nothing is made here.
///
/// @param home    the user's
/// @param config  what the user writes: `settings.toml`
/// @param state   what must last: the journal, logs
/// @param cache   what can be made again
/// @param run     the socket of the resident; for the user alone
/// @param session tells residents of different state folders apart; eight hexadecimal digits
public record Folders(Path home, Path config, Path state, Path cache, Path run, String session) {
    private static final String NAME = "dwim";

    /// The longest path of a folder for sockets, in bytes: a socket's address holds 107, and its name needs the
    /// rest.
    private static final int MAX_RUN = 70;

    /// The folders of this machine.
    ///
    /// @param environment the process's
    /// @param system      `os.name`
    /// @param account     the home folder as the account says, for when the environment does not
    /// @param temporary   where short-lived files go
    /// @return absolute paths
    public static Folders of(Map<String, String> environment, String system, Path account, Path temporary) {
        var home = absolute(environment, "HOME").orElse(account).toAbsolutePath();
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            var local = absolute(environment, "LOCALAPPDATA").orElse(home.resolve("AppData/Local"));
            var roaming = absolute(environment, "APPDATA").orElse(home.resolve("AppData/Roaming"));
            return of(
                    home,
                    roaming.resolve(NAME),
                    local.resolve(NAME).resolve("state"),
                    local.resolve(NAME).resolve("cache"),
                    temporary,
                    Optional.empty());
        }
        if (name.contains("mac")) {
            var support = home.resolve("Library/Application Support").resolve(NAME);
            return of(
                    home,
                    support,
                    support.resolve("state"),
                    home.resolve("Library/Caches").resolve(NAME),
                    temporary,
                    Optional.empty());
        }
        return of(
                home,
                absolute(environment, "XDG_CONFIG_HOME")
                        .orElse(home.resolve(".config"))
                        .resolve(NAME),
                absolute(environment, "XDG_STATE_HOME")
                        .orElse(home.resolve(".local/state"))
                        .resolve(NAME),
                absolute(environment, "XDG_CACHE_HOME")
                        .orElse(home.resolve(".cache"))
                        .resolve(NAME),
                temporary,
                absolute(environment, "XDG_RUNTIME_DIR").filter(Files::isDirectory));
    }

    private static Folders of(Path home, Path config, Path state, Path cache, Path temporary, Optional<Path> runtime) {
        var session = Digest.of(state.toString()).substring(0, 8);
        var run = runtime.map(folder -> folder.resolve(NAME)).orElse(state.resolve("run"));
        if (run.toString().getBytes(StandardCharsets.UTF_8).length > MAX_RUN) {
            run = temporary.resolve(NAME + "-" + session);
        }
        return new Folders(home, config, state, cache, run, session);
    }

    /// The settings that the user writes.
    ///
    /// @return the file, which may not exist
    public Path settingsFile() {
        return config.resolve("settings.toml");
    }

    /// The folder for logs.
    ///
    /// @return the folder, which may not exist
    public Path logs() {
        return state.resolve("logs");
    }

    /// A path as people write it: `~` for the home folder.
    ///
    /// @param path any
    /// @return the short form
    public String shortened(Path path) {
        return path.startsWith(home) && home.getNameCount() > 0 ? "~/" + home.relativize(path) : path.toString();
    }

    /// The XDG rules: a path that is not absolute counts as not set.
    private static Optional<Path> absolute(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
