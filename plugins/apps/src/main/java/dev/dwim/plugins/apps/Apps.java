package dev.dwim.plugins.apps;

import dev.dwim.api.Actions;
import dev.dwim.api.Choice;
import dev.dwim.api.Host;
import dev.dwim.api.Host.Apps.App;
import dev.dwim.api.Host.Windows.Window;
import dev.dwim.api.Outcome;
import dev.dwim.api.Plugin;
import dev.dwim.api.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The apps that are installed, and the windows that are open.
///
/// To open an app that has a window open brings the window of it that was used last to the front, as a dock does. A
/// further window is asked for with "new". Where an app is installed twice under one name, the one that counts for the
/// system is opened, and a window of either is one of it.
public final class Apps implements Plugin {
    private static final int MOST_TOLD = 8;

    record Launch(String app, Optional<Which> which) {}

    /// Which window of an app is wanted.
    enum Which {
        /// One more.
        NEW
    }

    record Focus(String window) {}

    record Windows() {}

    @Override
    public void start(Host host, Actions actions) {
        actions.on("launch", Launch.class, launch -> launch(host, launch)).choices("app", () -> choices(host));
        actions.on("focus", Focus.class, focus -> focus(host, focus.window()));
        actions.on("windows", Windows.class, _ -> windows(host));
    }

    private static List<Choice> choices(Host host) {
        var apps = host.apps().list().toOptional().orElse(List.of());
        var taken =
                apps.stream().map(app -> app.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        var names = new HashSet<String>();
        return apps.stream()
                .filter(app -> names.add(app.name().toLowerCase(Locale.ROOT)))
                .map(app -> choice(app, taken))
                .toList();
    }

    /// What an app is called beside its name is left out where another has it for a name.
    private static Choice choice(App app, Set<String> taken) {
        var names = Stream.of(app.kind(), app.program())
                .filter(name -> !name.isBlank() && !taken.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
        return new Choice(app.id(), app.name(), names, app.keywords(), app.icon());
    }

    private static Outcome launch(Host host, Launch launch) {
        return host.apps().list().then(all -> {
            var meant = Named.among(all, launch.app());
            var names = meant.stream().map(App::name).distinct().toList();
            return switch (names.size()) {
                case 0 -> Outcome.userFault("There is no app called " + launch.app() + " here; check its name.");
                case 1 -> open(host, meant.getFirst(), Named.alike(all, meant.getFirst()), launch);
                default ->
                    Outcome.userFault("More than one app is called so: " + String.join(", ", names) + ". Say which.");
            };
        });
    }

    private static Outcome open(Host host, App app, List<App> alike, Launch launch) {
        var open = launch.which().isPresent() ? Optional.<Window>empty() : lastUsed(host, alike);
        return open.flatMap(window -> host.windows().focus(window.id()).toOptional())
                .map(window -> Outcome.done(app.name() + " was open already: here is its window.", Value.of(app.id())))
                .orElseGet(() -> host.apps()
                        .launch(app.id())
                        .then(started -> Outcome.done("Opened " + started.name() + ".", Value.of(started.id()))));
    }

    /// The window of one of these that was used last.
    private static Optional<Window> lastUsed(Host host, List<App> apps) {
        return host.windows().list().toOptional().orElse(List.of()).stream()
                .filter(window -> apps.stream().anyMatch(app -> Named.isOf(window, app)))
                .findFirst();
    }

    private static Outcome focus(Host host, String words) {
        return host.windows().list().then(open -> {
            var apps = Named.among(host.apps().list().toOptional().orElse(List.of()), words);
            return Named.window(open, apps, words)
                    .map(window -> host.windows().focus(window.id()).then(Apps::inFront))
                    .orElseGet(() -> Outcome.userFault(
                            "No open window is called " + words + "; which windows are open tells what there is."));
        });
    }

    private static Outcome inFront(Window window) {
        return Outcome.done("Switched to " + called(window) + ".", Value.of(window.id()));
    }

    private static Outcome windows(Host host) {
        return host.windows().list().then(open -> {
            var apps = host.apps().list().toOptional().orElse(List.of());
            var running = open.stream().map(window -> Running.of(window, apps)).toList();
            return Outcome.done(
                    told(running), Value.of(running.stream().map(Running::value).toList()));
        });
    }

    /// The apps alone: their windows are in the result, a line each. One window is told whole.
    private static String told(List<Running> running) {
        if (running.isEmpty()) {
            return "No window is open.";
        }
        if (running.size() == 1) {
            var only = running.getFirst();
            return "Running: " + only.app()
                    + (only.title().isBlank() ? "." : ", with the window \"" + only.title() + "\".");
        }
        var names = running.stream().map(Running::app).distinct().toList();
        var more = names.size() > MOST_TOLD ? " and " + (names.size() - MOST_TOLD) + " more" : "";
        return "Running: " + names.stream().limit(MOST_TOLD).collect(Collectors.joining(", ")) + more + ".";
    }

    /// A window and the app that it is one of.
    ///
    /// @param app   what people call it, or the program where it is none that is installed
    /// @param title the window's; may be empty
    private record Running(String app, String title) {
        static Running of(Window window, List<App> apps) {
            var app = apps.stream().filter(each -> Named.isOf(window, each)).findFirst();
            return new Running(app.map(App::name).orElse(window.app()), window.title());
        }

        Value value() {
            return Value.Fields.EMPTY.with("app", Value.of(app)).with("title", Value.of(title));
        }
    }

    private static String called(Window window) {
        return window.title().isBlank() ? window.app() : window.title();
    }
}
