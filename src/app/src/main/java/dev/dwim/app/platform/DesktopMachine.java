package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.Host;
import dev.dwim.core.context.Discretion;
import dev.dwim.core.plugin.Machine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What this computer lends to plugins.
///
/// @param windows   the open windows
/// @param clipboard the clipboard
/// @param notifier  messages to the user
/// @param opener    opening files and pages
/// @param apps      the installed apps
/// @param secrets   the keyring
/// @param http      the network
/// @param model     the user's language model
/// @param sources   what it tells of the user's surroundings
public record DesktopMachine(
        Host.Windows windows,
        Host.Clipboard clipboard,
        Host.Notifier notifier,
        Host.Opener opener,
        Host.Apps apps,
        Host.Secrets secrets,
        Host.Http http,
        Host.Model model,
        DesktopSources sources)
        implements Machine {
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    /// How long a program that was started is watched for an early failure; the user waits for it.
    private static final Duration SETTLING = Duration.ofMillis(400);

    /// The services of the computer that this runs on.
    ///
    /// @param surroundings what the program found around it
    /// @param clock        tells when something was seen
    /// @return services that each do their work or say what is missing
    public static DesktopMachine in(Surroundings surroundings, Clock clock) {
        var programs = new Programs(surroundings.env());
        var bus = new SessionBus(surroundings, DEADLINE);
        var terminal = new TerminalNotifier(surroundings, DEADLINE);
        return new DesktopMachine(
                new X11Windows(surroundings),
                new CommandClipboard(surroundings, programs, DEADLINE),
                switch (surroundings.system()) {
                    case LINUX -> new FirstNotifier(List.of(new BusNotifier(bus), terminal));
                    case MAC -> new FirstNotifier(List.of(new MacNotifier(programs, DEADLINE), terminal));
                    case WINDOWS -> terminal;
                },
                opener(surroundings),
                apps(surroundings, programs),
                switch (surroundings.system()) {
                    case LINUX -> new BusSecrets(bus);
                    case MAC, WINDOWS -> name -> Answer.lacking("The keyring of this system is not yet supported.");
                },
                new WebHttp(WebHttp.Limits.PROMISED),
                (instruction, content) -> Answer.lacking("No language model is configured."),
                new DesktopSources(surroundings, clock));
    }

    /// Whether messages would be seen on the desktop, without showing one.
    ///
    /// @param surroundings what the program found around it
    /// @return where, or why not and what to do
    public static Answer<String> showsMessages(Surroundings surroundings) {
        return switch (surroundings.system()) {
            case LINUX -> new BusNotifier(new SessionBus(surroundings, DEADLINE)).ready();
            case MAC -> Answer.given("desktop");
            case WINDOWS -> Answer.lacking("Messages on the desktop of Windows are not supported yet.");
        };
    }

    private static Host.Opener opener(Surroundings surroundings) {
        return new DesktopOpener(surroundings, new Programs(surroundings.env()), DEADLINE);
    }

    private static Host.Apps apps(Surroundings surroundings, Programs programs) {
        return switch (surroundings.system()) {
            case LINUX -> XdgApps.in(surroundings, programs, SETTLING);
            case MAC -> FolderApps.ofMac(surroundings, programs, SETTLING);
            case WINDOWS -> FolderApps.ofWindows(surroundings, programs, SETTLING);
        };
    }

    @Override
    public List<ContextProvider> sources(Discretion discretion) {
        return sources.list(discretion);
    }

    /// The same computer with another clipboard: that of our window, where one runs.
    ///
    /// @param other the clipboard
    /// @return a copy
    public DesktopMachine with(Host.Clipboard other) {
        return new DesktopMachine(windows, other, notifier, opener, apps, secrets, http, model, sources);
    }
}
