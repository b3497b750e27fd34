package dev.dwim.app.platform.sources;

import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `project.path` and `project.branch`: the Git repository that the user works in, going by the window in front. In a
/// terminal it is where the program in the foreground runs; else where the file lies that the window shows, or where
/// its own program runs.
public final class ProjectSource implements ContextProvider {
    static final String PATH = "project.path";
    static final String BRANCH = "project.branch";

    private final Front.Feed front;
    private final TitledFile titled;
    private final Processes processes;
    private final Rounds rounds;
    private final FileWatch watch;

    /// Nothing runs yet.
    ///
    /// @param front     which window is in front
    /// @param titled    which file it shows
    /// @param processes what runs
    /// @param clock     tells when something was seen
    /// @param pace      how often it looks
    public ProjectSource(Front.Feed front, TitledFile titled, Processes processes, Clock clock, Pace pace) {
        this.front = front;
        this.titled = titled;
        this.processes = processes;
        this.rounds = new Rounds(id(), Sensitivity.PRIVATE, clock, pace);
        this.watch = new FileWatch(rounds::wake);
    }

    @Override
    public String id() {
        return "project";
    }

    @Override
    public Set<String> channels() {
        return Set.of("project");
    }

    @Override
    public void start(ContextSink sink) {
        var unwatch = front.watch(_ -> rounds.wake());
        rounds.start(sink, new Rounds.Eye() {
            @Override
            public Map<String, Optional<Value>> look() {
                var project = front.now().flatMap(ProjectSource.this::project);
                watch.follow(project.map(Repository::head).stream().toList());
                return Map.of(
                        PATH,
                                project.map(Repository::folder)
                                        .map(Path::toString)
                                        .map(Value::of),
                        BRANCH, project.flatMap(Repository::branch).map(Value::of));
            }

            @Override
            public void close() {
                unwatch.run();
                watch.close();
            }
        });
    }

    private Optional<Repository> project(Front window) {
        var folders = processes.inTerminals(window.pid());
        if (!folders.isEmpty()) {
            return inTerminals(window, folders);
        }
        return titled.in(window)
                .map(Path::getParent)
                .flatMap(Repository::around)
                .or(() -> processes
                        .folder(window.pid())
                        // A program that was started from the desktop's menu runs at home.
                        .filter(folder -> !folder.equals(titled.home()))
                        .flatMap(Repository::around));
    }

    /// One process may have many windows and tabs: then the title must tell which folder is meant, unless all are of
    /// one project.
    private Optional<Repository> inTerminals(Front window, List<Path> folders) {
        var named =
                folders.stream().filter(folder -> names(window.title(), folder)).toList();
        var projects = (named.isEmpty() ? folders : named)
                .stream().map(Repository::around).distinct().toList();
        return projects.size() == 1 ? projects.getFirst() : Optional.empty();
    }

    private boolean names(String title, Path folder) {
        var home = titled.home();
        var name = folder.getFileName();
        return Words.in(title, folder.toString())
                || (folder.equals(home) && Words.in(title, "~"))
                || (folder.startsWith(home) && Words.in(title, "~/" + home.relativize(folder)))
                || (name != null && Words.in(title, name.toString()));
    }

    @Override
    public void close() {
        rounds.close();
    }
}
