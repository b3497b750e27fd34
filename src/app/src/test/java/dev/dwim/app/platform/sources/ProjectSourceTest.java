package dev.dwim.app.platform.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextProvider;
import dev.dwim.api.Value;
import dev.dwim.testkit.ContextProviderContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectSourceTest extends ContextProviderContract {
    private static final long TERMINAL = 100;
    private static final long SHELL = 101;
    private static final long EDITOR = 200;

    @TempDir
    Path folder;

    private final Stage stage = new Stage();
    private Path home;
    private Path proc;

    @BeforeEach
    void makeMachine() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        proc = Files.createDirectories(folder.resolve("proc"));
        Files.createDirectory(proc.resolve("self"));
    }

    private ProjectSource source(Path processes, Pace pace) {
        var titled = new TitledFile(new RecentFiles(home.resolve("recently-used.xbel")), home);
        return new ProjectSource(stage, titled, new Processes(processes), Clock.systemUTC(), pace);
    }

    /// A process as Linux shows it.
    private void runs(long pid, long parent, long terminal, boolean reads, Path cwd) throws IOException {
        var process = Files.createDirectories(proc.resolve(Long.toString(pid)));
        var line = "%d (a (strange) name) S %d %d %d %d %d 0 0"
                .formatted(pid, parent, pid, parent, terminal, reads ? pid : 1);
        Files.writeString(process.resolve("stat"), line);
        Files.deleteIfExists(process.resolve("cwd"));
        Files.createSymbolicLink(process.resolve("cwd"), cwd);
    }

    private Path repository(String name, String head) throws IOException {
        var repository = home.resolve(name);
        Files.createDirectories(repository.resolve(".git"));
        Files.createDirectories(repository.resolve("src/deep"));
        head(repository.resolve(".git"), head);
        return repository;
    }

    /// As Git does it: aside, then in one step.
    private static void head(Path git, String text) throws IOException {
        var lock = git.resolve("HEAD.lock");
        Files.writeString(lock, text + "\n");
        Files.move(lock, git.resolve("HEAD"), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    protected ContextProvider provider() {
        return source(proc, Told.QUICK);
    }

    @Override
    protected Optional<ContextProvider> shortLived(Duration ttl) {
        return Optional.of(source(proc, new Pace(Told.QUICK.settling(), ttl)));
    }

    @Override
    protected String change(int turn) {
        try {
            var repository = repository("proj", "ref: refs/heads/turn-" + turn);
            runs(EDITOR, 1, 0, false, repository);
            stage.shows("editor", "Editor", EDITOR);
            return ProjectSource.BRANCH;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    protected void die() {
        try {
            Files.move(home.resolve("proj"), home.resolve("away"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    protected void comeBack() {
        change(1);
    }

    @Test
    void inATerminalItIsWhereTheForegroundProgramRuns() throws Exception {
        var one = repository("one", "ref: refs/heads/main");
        var two = repository("two", "ref: refs/heads/feature/tide");
        runs(TERMINAL, 1, 0, false, home);
        runs(SHELL, TERMINAL, 5, true, one.resolve("src"));
        try (var told = new Told(source(proc, Told.DEAF))) {
            stage.shows("xterm", "xterm", TERMINAL);
            told.awaits(ProjectSource.PATH, Value.of(one.toString()));
            told.awaits(ProjectSource.BRANCH, Value.of("main"));
            runs(102, SHELL, 5, true, two.resolve("src/deep"));
            runs(103, SHELL, 5, false, one);
            runs(104, 102, 0, false, one);
            stage.shows("xterm", "make", TERMINAL);
            told.awaits(ProjectSource.PATH, Value.of(two.toString()));
            told.awaits(ProjectSource.BRANCH, Value.of("feature/tide"));
        }
    }

    @Test
    void ofSeveralTerminalsTheTitleTellsWhich() throws Exception {
        var one = repository("one", "ref: refs/heads/main");
        var two = repository("two", "ref: refs/heads/main");
        runs(TERMINAL, 1, 0, false, home);
        runs(SHELL, TERMINAL, 5, true, one);
        runs(102, TERMINAL, 6, true, two.resolve("src"));
        try (var told = new Told(source(proc, Told.DEAF))) {
            stage.shows("gnome-terminal", "ada@desk: ~/two/src", TERMINAL);
            told.awaits(ProjectSource.PATH, Value.of(two.toString()));
            stage.shows("gnome-terminal", "one", TERMINAL);
            told.awaits(ProjectSource.PATH, Value.of(one.toString()));
            stage.shows("gnome-terminal", "top", TERMINAL);
            told.awaitsNone(ProjectSource.PATH);
            told.awaitsNone(ProjectSource.BRANCH);
        }
    }

    @Test
    void inAnEditorItIsWhereTheFileLies() throws Exception {
        var one = repository("one", "ref: refs/heads/main");
        var two = repository("two", "ref: refs/heads/main");
        Files.writeString(two.resolve("src/main.rs"), "");
        runs(EDITOR, 1, 0, false, one);
        try (var told = new Told(source(proc, Told.DEAF))) {
            stage.shows("gedit", "main.rs (~/two/src) - gedit", EDITOR);
            told.awaits(ProjectSource.PATH, Value.of(two.toString()));
            stage.shows("gedit", "Untitled - gedit", EDITOR);
            told.awaits(ProjectSource.PATH, Value.of(one.toString()));
            stage.is(Optional.empty());
            told.awaitsNone(ProjectSource.PATH);
        }
    }

    @Test
    void aProgramFromTheDesktopsMenuHasNoProject() throws Exception {
        Files.createDirectory(home.resolve(".git"));
        head(home.resolve(".git"), "ref: refs/heads/main");
        runs(EDITOR, 1, 0, false, home);
        try (var told = new Told(source(proc, Told.QUICK))) {
            stage.shows("mail", "Mail", EDITOR);
            runs(TERMINAL, 1, 0, false, home);
            runs(SHELL, TERMINAL, 5, true, home);
            assertThat(told.now(ProjectSource.PATH)).isEmpty();
            stage.shows("xterm", "xterm", TERMINAL);
            told.awaits(ProjectSource.PATH, Value.of(home.toString()));
            stage.shows("mail", "Mail", EDITOR);
            told.awaitsNone(ProjectSource.PATH);
        }
    }

    @Test
    void theBranchFollowsWhatIsCheckedOut() throws Exception {
        var one = repository("one", "ref: refs/heads/main");
        var git = one.resolve(".git");
        runs(EDITOR, 1, 0, false, one);
        try (var told = new Told(source(proc, Told.DEAF))) {
            stage.shows("editor", "Editor", EDITOR);
            told.awaits(ProjectSource.BRANCH, Value.of("main"));
            head(git, "ref: refs/heads/other");
            told.awaits(ProjectSource.BRANCH, Value.of("other"));
            head(git, "0123456789abcdef0123456789abcdef01234567");
            told.awaits(ProjectSource.BRANCH, Value.of("01234567"));
            head(git, "ref: refs/heads/" + "x".repeat(1 << 20));
            told.awaitsNone(ProjectSource.BRANCH);
            told.awaits(ProjectSource.PATH, Value.of(one.toString()));
        }
    }

    @Test
    void aWorktreeHasABranchOfItsOwn() throws Exception {
        var one = repository("one", "ref: refs/heads/main");
        var git = Files.createDirectories(one.resolve(".git/worktrees/tree"));
        head(git, "ref: refs/heads/aside");
        var tree = Files.createDirectories(home.resolve("tree/src")).getParent();
        Files.writeString(tree.resolve(".git"), "gitdir: ../one/.git/worktrees/tree\n");
        runs(EDITOR, 1, 0, false, tree.resolve("src"));
        try (var told = new Told(source(proc, Told.DEAF))) {
            stage.shows("editor", "Editor", EDITOR);
            told.awaits(ProjectSource.PATH, Value.of(tree.toString()));
            told.awaits(ProjectSource.BRANCH, Value.of("aside"));
            head(git, "ref: refs/heads/again");
            told.awaits(ProjectSource.BRANCH, Value.of("again"));
        }
    }

    @Test
    void whatOnlyLooksLikeARepositoryIsNone() throws Exception {
        var outer = repository("outer", "ref: refs/heads/main");
        var inner = Files.createDirectories(outer.resolve("inner"));
        Files.writeString(inner.resolve(".git"), "gitdir: " + "x".repeat(1 << 20));
        runs(EDITOR, 1, 0, false, inner);
        try (var told = new Told(source(proc, Told.DEAF))) {
            stage.shows("editor", "Editor", EDITOR);
            told.awaits(ProjectSource.PATH, Value.of(outer.toString()));
        }
    }

    @Test
    void whatRunsForSomebodyElseIsNotLookedInto() throws Exception {
        var one = repository("one", "ref: refs/heads/main");
        var two = repository("two", "ref: refs/heads/main");
        runs(TERMINAL, 1, 0, false, home);
        runs(SHELL, TERMINAL, 5, true, one);
        runs(102, SHELL, 5, true, two);
        var users = proc.getFileSystem().getUserPrincipalLookupService();
        try {
            Files.setOwner(proc.resolve("102"), users.lookupPrincipalByName("65534"));
        } catch (FileSystemException _) {
            // Only root gives files away; for others the process is gone, which comes to the same.
            Files.delete(proc.resolve("102/stat"));
        }
        try (var told = new Told(source(proc, Told.DEAF))) {
            stage.shows("xterm", "xterm", TERMINAL);
            told.awaits(ProjectSource.PATH, Value.of(one.toString()));
        }
    }

    @Test
    void realProcessesAreReadAsTheyAre() throws Exception {
        var one = repository("one", "ref: refs/heads/main");
        // `script` is a terminal: it runs its command on a device of its own.
        var terminal = new ProcessBuilder(List.of("script", "-qfc", "cd src && cat", "/dev/null"))
                .directory(one.toFile())
                .start();
        var alone = new ProcessBuilder("cat").directory(one.toFile()).start();
        try (var told = new Told(source(Path.of("/proc"), Told.QUICK))) {
            stage.shows("script", "script", terminal.pid());
            told.awaits(ProjectSource.PATH, Value.of(one.toString()));
            stage.is(Optional.empty());
            told.awaitsNone(ProjectSource.PATH);
            stage.shows("cat", "cat", alone.pid());
            told.awaits(ProjectSource.PATH, Value.of(one.toString()));
            assertThat(new Processes(Path.of("/proc")).inTerminals(terminal.pid()))
                    .containsExactly(one.resolve("src"));
            assertThat(new Processes(Path.of("/proc")).inTerminals(alone.pid())).isEmpty();
        } finally {
            terminal.destroy();
            alone.destroy();
        }
    }
}
