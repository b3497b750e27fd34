package dev.dwim.core.plugin;

import dev.dwim.api.Answer;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.Host;
import dev.dwim.core.context.Discretion;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the desktop and the system lend to plugins. Each service is real or says honestly what is missing; by default
/// everything is missing, as on a machine without a desktop.
public interface Machine {
    /// A machine without anything.
    Machine BARE = new Machine() {};

    /// The open windows.
    ///
    /// @return the service
    default Host.Windows windows() {
        return new Host.Windows() {
            @Override
            public Answer<List<Window>> list() {
                return Answer.lacking("There is no desktop here, so there are no windows.");
            }

            @Override
            public Answer<Window> focus(String id) {
                return Answer.lacking("There is no desktop here, so there are no windows.");
            }
        };
    }

    /// The clipboard.
    ///
    /// @return the service
    default Host.Clipboard clipboard() {
        return new Host.Clipboard() {
            @Override
            public Answer<Optional<String>> text() {
                return Answer.lacking("There is no desktop here, so there is no clipboard.");
            }

            @Override
            public Answer<Optional<String>> put(String text) {
                return Answer.lacking("There is no desktop here, so there is no clipboard.");
            }
        };
    }

    /// Messages to the user.
    ///
    /// @return the service
    default Host.Notifier notifier() {
        return (title, body) -> Answer.lacking("There is neither a desktop nor a terminal to show a message on.");
    }

    /// Opening files and pages.
    ///
    /// @return the service
    default Host.Opener opener() {
        return target -> Answer.lacking("There is no desktop here to open it on.");
    }

    /// The installed apps.
    ///
    /// @return the service
    default Host.Apps apps() {
        return new Host.Apps() {
            @Override
            public Answer<List<App>> list() {
                return Answer.lacking("There is no desktop here, so there are no apps.");
            }

            @Override
            public Answer<App> launch(String id) {
                return Answer.lacking("There is no desktop here, so there are no apps.");
            }
        };
    }

    /// The OS keyring.
    ///
    /// @return the service
    default Host.Secrets secrets() {
        return name -> Answer.lacking("There is no keyring here.");
    }

    /// Requests over the network.
    ///
    /// @return the service
    default Host.Http http() {
        return (String method, URI uri, Map<String, String> headers, String body) ->
                Answer.lacking("There is no network here.");
    }

    /// The user's language model.
    ///
    /// @return the service
    default Host.Model model() {
        return (instruction, content) -> Answer.lacking("No language model is configured.");
    }

    /// What this machine tells of the user's surroundings by itself. Their facts are the host's own.
    ///
    /// @param discretion to be told which window is in front
    /// @return new ones, not started yet; whoever starts them closes them
    default List<ContextProvider> sources(Discretion discretion) {
        return List.of();
    }
}
