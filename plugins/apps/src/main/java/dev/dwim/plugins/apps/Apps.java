package dev.dwim.plugins.apps;

import dev.dwim.api.Actions;
import dev.dwim.api.Choice;
import dev.dwim.api.Host;
import dev.dwim.api.Host.Apps.App;
import dev.dwim.api.Host.Windows.Window;
import dev.dwim.api.Outcome;
import dev.dwim.api.Plugin;
import dev.dwim.api.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The apps that are installed, and the windows that are open.
///
/// To open an app that has a window open brings the window of it that was used last to the front, as a dock does. There
/// are two ways to a further window: to say "new", and to open the app whose window is in front already.
public final class Apps implements Plugin {
    private static final int MOST_TOLD = 20;

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
        return apps.stream().map(app -> choice(app, taken)).toList();
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
            return switch (meant.size()) {
                case 0 -> Outcome.userFault("There is no app called " + launch.app() + " here; check its name.");
                case 1 -> open(host, meant.getFirst(), launch.which().isPresent());
                default ->
                    Outcome.userFault("More than one app is called so: "
                            + meant.stream().map(App::name).collect(Collectors.joining(", ")) + ". Say which.");
            };
        });
    }

    private static Outcome open(Host host, App app, boolean fresh) {
        var behind = fresh ? Optional.<Window>empty() : behind(host, app);
        return behind.flatMap(window -> host.windows().focus(window.id()).toOptional())
                .map(window -> Outcome.done(app.name() + " was open already: here is its window.", Value.of(app.id())))
                .orElseGet(() -> host.apps()
                        .launch(app.id())
                        .then(started -> Outcome.done("Opened " + started.name() + ".", Value.of(started.id()))));
    }

    /// The window of an app that was used last, if none of it is in front.
    private static Optional<Window> behind(Host host, App app) {
        var open = host.windows().list().toOptional().orElse(List.of());
        boolean inFront = !open.isEmpty() && Named.isOf(open.getFirst(), app);
        return inFront
                ? Optional.empty()
                : open.stream().filter(window -> Named.isOf(window, app)).findFirst();
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
            if (open.isEmpty()) {
                return Outcome.done("No window is open.", Value.of(List.of()));
            }
            var told = open.stream().limit(MOST_TOLD).map(Apps::called).collect(Collectors.joining(", "));
            var more = open.size() > MOST_TOLD ? " and " + (open.size() - MOST_TOLD) + " more" : "";
            return Outcome.done(
                    "Open: " + told + more + ".",
                    Value.of(open.stream().map(Apps::value).toList()));
        });
    }

    private static Value value(Window window) {
        return Value.Fields.EMPTY.with("title", Value.of(window.title())).with("app", Value.of(window.app()));
    }

    private static String called(Window window) {
        return window.title().isBlank() ? window.app() : window.title();
    }
}
