package dev.dwim.app.platform;

import dev.dwim.api.ContextProvider;
import dev.dwim.app.platform.sources.Accessibility;
import dev.dwim.app.platform.sources.DocumentSource;
import dev.dwim.app.platform.sources.FieldSource;
import dev.dwim.app.platform.sources.Front;
import dev.dwim.app.platform.sources.MediaSource;
import dev.dwim.app.platform.sources.NetworkSource;
import dev.dwim.app.platform.sources.Pace;
import dev.dwim.app.platform.sources.PageSource;
import dev.dwim.app.platform.sources.PlaceSource;
import dev.dwim.app.platform.sources.PowerSource;
import dev.dwim.app.platform.sources.Processes;
import dev.dwim.app.platform.sources.ProjectSource;
import dev.dwim.app.platform.sources.RecentFiles;
import dev.dwim.app.platform.sources.TitledFile;
import dev.dwim.app.platform.x11.Idleness;
import dev.dwim.app.platform.x11.Monitors;
import dev.dwim.core.context.Discretion;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What this computer tells of the user's surroundings by itself.
public final class DesktopSources {
    private static final Path SUPPLIES = Path.of("/sys/class/power_supply");
    private static final Path ETC = Path.of("/etc");
    private static final Path PROC = Path.of("/proc");

    private final Surroundings surroundings;
    private final Clock clock;
    private final FrontWindow front = new FrontWindow();
    private final TitledFile titled;
    private final Accessibility accessibility;

    /// Nothing runs yet.
    ///
    /// @param surroundings what the program found around it
    /// @param clock        tells when something was seen
    public DesktopSources(Surroundings surroundings, Clock clock) {
        this.surroundings = surroundings;
        this.clock = clock;
        var home = Path.of(surroundings.variable("HOME").orElse(System.getProperty("user.home")));
        var data = folder("XDG_DATA_HOME").orElse(home.resolve(".local/share"));
        var state = folder("XDG_STATE_HOME").orElse(home.resolve(".local/state"));
        this.titled = new TitledFile(new RecentFiles(data.resolve("recently-used.xbel")), home);
        this.accessibility = new Accessibility(surroundings::bus, state.resolve("dwim/accessibility-on"));
    }

    private Optional<Path> folder(String variable) {
        return surroundings.variable(variable).map(Path::of).filter(Path::isAbsolute);
    }

    /// Accessibility as this desktop has it.
    Accessibility accessibility() {
        return accessibility;
    }

    /// The sources there are on this system.
    ///
    /// @param discretion to be told which window is in front
    /// @return new ones, not started
    List<ContextProvider> list(Discretion discretion) {
        var sources = new ArrayList<ContextProvider>();
        WindowWay.of(surroundings, new Programs(surroundings.env()))
                .toOptional()
                .ifPresent(way -> sources.add(new WindowSource(
                        way::open, discretion, front, ProcessHandle.current().pid(), clock)));
        surroundings
                .x11()
                .ifPresent(display -> sources.add(
                        new IdleSource(() -> Idleness.at(display, IdleSource.AWAY), IdleSource.AWAY, clock)));
        surroundings.display().ifPresent(display -> sources.add(new ScreensSource(() -> Monitors.at(display), clock)));
        if (surroundings.system() == Surroundings.Os.LINUX) {
            surroundings.variable("DISPLAY").ifPresent(display -> {
                sources.add(new SelectionSource(display, discretion, clock));
                sources.add(new ClipboardSource(display, CopiedImages.place(surroundings), discretion, clock));
            });
        }
        sources.add(new PlaceSource(surroundings.env(), ETC, clock, Pace.TOLD));
        sources.add(new NetworkSource(surroundings::systemBus, NetworkSource::linked, clock, Pace.TOLD));
        if (surroundings.system() == Surroundings.Os.LINUX) {
            sources.add(new PowerSource(surroundings::systemBus, SUPPLIES, clock, Pace.TOLD));
            sources.add(new MediaSource(surroundings::bus, clock, Pace.TOLD));
            sources.add(new DocumentSource(feed(front), titled, clock, Pace.WALKING));
            sources.add(new ProjectSource(feed(front), titled, new Processes(PROC), clock, Pace.WALKING));
            sources.add(new PageSource(feed(front), accessibility, clock, Pace.TOLD));
            sources.add(new FieldSource(feed(front), accessibility, clock, Pace.TOLD));
        }
        return List.copyOf(sources);
    }

    static Front.Feed feed(FrontWindow window) {
        return new Front.Feed() {
            @Override
            public Optional<Front> now() {
                return window.now().map(DesktopSources::front);
            }

            @Override
            public Runnable watch(Consumer<Optional<Front>> watcher) {
                return window.watch(now -> watcher.accept(now.map(DesktopSources::front)));
            }
        };
    }

    private static Front front(FrontWindow.Window window) {
        return new Front(window.app(), window.title(), window.pid());
    }
}
