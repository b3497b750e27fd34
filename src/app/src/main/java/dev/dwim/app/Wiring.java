package dev.dwim.app;

import dev.dwim.api.ContextProvider;
import dev.dwim.api.Origin;
import dev.dwim.app.bench.AllAllowed;
import dev.dwim.app.bench.Bench;
import dev.dwim.app.bench.OverlayBench;
import dev.dwim.app.bench.PaletteStand;
import dev.dwim.app.bench.PlumbingBench;
import dev.dwim.app.bench.PlumbingStand;
import dev.dwim.app.bench.RandomVectors;
import dev.dwim.app.bench.RankBench;
import dev.dwim.app.bench.StartBench;
import dev.dwim.app.bench.SuggestBench;
import dev.dwim.app.cli.Backstage;
import dev.dwim.app.cli.BenchCommand;
import dev.dwim.app.cli.Cli;
import dev.dwim.app.cli.DoctorCommand;
import dev.dwim.app.cli.EvalCommand;
import dev.dwim.app.cli.PaletteCommand;
import dev.dwim.app.cli.PlumbingCommand;
import dev.dwim.app.cli.RehearseCommand;
import dev.dwim.app.cli.ResidentCommand;
import dev.dwim.app.cli.Shell;
import dev.dwim.app.cli.ThisTerminal;
import dev.dwim.app.log.Logs;
import dev.dwim.app.overlay.Drawing;
import dev.dwim.app.overlay.Rehearsal;
import dev.dwim.app.overlay.Tidying;
import dev.dwim.app.overlay.Veils;
import dev.dwim.app.overlay.WindowClipboard;
import dev.dwim.app.platform.DesktopMachine;
import dev.dwim.app.platform.FirstClipboard;
import dev.dwim.app.platform.Launchers;
import dev.dwim.app.platform.PassedOn;
import dev.dwim.app.platform.Surroundings;
import dev.dwim.app.resident.EngineDesk;
import dev.dwim.app.resident.MissedNews;
import dev.dwim.app.resident.Outside;
import dev.dwim.app.resident.ResidentStart;
import dev.dwim.app.resident.RunFolder;
import dev.dwim.app.resident.SelfReport;
import dev.dwim.app.resident.SettingsNews;
import dev.dwim.app.settings.Folders;
import dev.dwim.app.settings.Settings;
import dev.dwim.app.settings.SettingsFile;
import dev.dwim.app.settings.SettingsWatch;
import dev.dwim.app.settings.VeilWriter;
import dev.dwim.core.Engine;
import dev.dwim.core.EngineOptions;
import dev.dwim.core.OfflineUnderstanding;
import dev.dwim.core.ResolverMaker;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.context.Discretion;
import dev.dwim.core.eval.EvalRunner;
import dev.dwim.core.eval.PreparedResolver;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.nlu.Embeddings;
import dev.dwim.core.nlu.value.Language;
import dev.dwim.core.nlu.value.english.EnglishGrammar;
import dev.dwim.core.resolve.Habits;
import dev.dwim.core.suggest.Suggester;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The desktop's object graph around the engine.
public final class Wiring implements Backstage {
    private static final String LAUNCHER = "dwim.launcher";

    private final Shell shell;
    private final Function<Settings, ResolverMaker> resolvers;
    private final Optional<Embeddings> early;
    private final Optional<Drawing> drawing;
    private final BundledManifests bundled = new BundledManifests(Wiring.class.getClassLoader());

    Wiring(Shell shell, Function<Settings, ResolverMaker> resolvers) {
        this(shell, resolvers, Optional.empty(), Optional.empty());
    }

    private Wiring(
            Shell shell,
            Function<Settings, ResolverMaker> resolvers,
            Optional<Embeddings> early,
            Optional<Drawing> drawing) {
        this.shell = shell;
        this.resolvers = resolvers;
        this.early = early;
        this.drawing = drawing;
    }

    /// The program on the machine it runs on.
    ///
    /// @param arguments the command line
    /// @return the graph's roots; nothing runs yet but what takes longest
    static Wiring ofThisMachine(String... arguments) {
        var environment = System.getenv();
        var folders = Folders.of(
                environment,
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")),
                Path.of(System.getProperty("java.io.tmpdir")));
        Logs.to(folders.logs());
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var early = early(folders, arguments);
        var shell =
                new Shell(out, err, environment, folders, ThisTerminal.find(environment), Clock.systemDefaultZone());
        return new Wiring(
                shell,
                settings -> new OfflineUnderstanding(language(settings), early, UnaryOperator.identity()),
                early,
                drawing(shell, arguments));
    }

    /// What draws takes as long, so it begins together with it where a window will be wanted.
    private static Optional<Drawing> drawing(Shell shell, String... arguments) {
        boolean window = arguments.length == 0 || arguments[0].equals(ResidentCommand.SHOW);
        return window && shell.display() && !Files.exists(RunFolder.socket(shell.folders()))
                ? Optional.of(Drawing.begin())
                : Optional.empty();
    }

    /// Loading the embedding model takes longer than all else that a command does, so it begins first.
    private static Optional<Embeddings> early(Folders folders, String... arguments) {
        var early =
                arguments.length > 0 && UNDERSTANDING.contains(arguments[0]) && !Files.exists(RunFolder.socket(folders))
                        ? Optional.of(OfflineUnderstanding.embeddings(folders.cache()))
                        : Optional.<Embeddings>empty();
        early.ifPresent(Embeddings::warm);
        return early;
    }

    /// Waits for what began early. The command may have had nothing to understand after all, and the runtime's own
    /// shutdown hook pulls the ground from under native code that is at work.
    void settle() {
        early.ifPresent(Embeddings::settle);
    }

    /// The commands whose words must be understood.
    private static final Set<String> UNDERSTANDING = Set.of("ask", "rank", "button", "routine");

    private static Language language(Settings settings) {
        return switch (settings.dates()) {
            case US -> EnglishGrammar.american();
            case BRITISH -> EnglishGrammar.british();
        };
    }

    Cli commandLine() {
        return commandLine(
                ResidentStart.ofThisProgram(shell.folders(), shell.environment(), Main.class.getName())::run);
    }

    /// @param start starts a resident with these arguments, and says why if it cannot
    Cli commandLine(Function<List<String>, Optional<String>> start) {
        return new Cli(
                shell,
                this,
                start,
                Map.of(
                        "bench", () -> new BenchCommand(shell, benches()),
                        "palette", () -> new PaletteCommand(shell, this::palette),
                        "plumbing", () -> new PlumbingCommand(this::plumbing),
                        "rehearse",
                                () -> new RehearseCommand(
                                        shell, line -> commandLine(start).run(line), new Rehearsal()),
                        "eval", () -> new EvalCommand(shell, this::evaluation),
                        "doctor", () -> new DoctorCommand(shell, this::findings)));
    }

    private EvalRunner evaluation() {
        var reading = new SettingsFile(shell.folders(), bundled::settings).read();
        var made = resolvers.apply(reading.settings()).make(options(reading, Optional.empty()), Habits.none());
        return new EvalRunner(prepared(made), Clock.system(ZoneId.systemDefault()), System::nanoTime);
    }

    private Map<String, Bench> benches() {
        var machine = "%s %s, %d cores, Java %s"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version());
        var program = program();
        return Map.of(
                "start",
                new StartBench(program, PassedOn.of(shell.environment()), machine, System::nanoTime),
                "plumbing",
                new PlumbingBench(
                        program,
                        PassedOn.of(shell.environment()),
                        machine,
                        System::nanoTime,
                        shell.clock(),
                        this::windowInFront),
                "overlay",
                new OverlayBench(program, PassedOn.of(shell.environment()), machine, System::nanoTime),
                "rank",
                (full, tell) -> new RankBench(generated(), machine, ZonedDateTime.now(shell.clock()), System::nanoTime)
                        .run(full, tell),
                "suggest",
                new SuggestBench(new Suggester(List::of), machine, shell.clock().instant(), System::nanoTime));
    }

    /// The source of a display's windows, into a store of its own.
    private PlumbingBench.Flow windowInFront(String display) {
        var discretion = new Discretion(Discretion.USUAL);
        var store = new ContextStore(new AllAllowed(), discretion, shell.clock());
        var surroundings =
                new Surroundings(Surroundings.Os.LINUX, Map.of("DISPLAY", display), Optional.empty(), Optional.empty());
        var sources = DesktopMachine.in(surroundings, shell.clock()).sources(discretion).stream()
                .filter(source -> source.id().equals("window"))
                .toList();
        sources.forEach(source -> source.start(store.own()));
        return new PlumbingBench.Flow(store, () -> sources.forEach(ContextProvider::close));
    }

    /// How this program is started, without arguments.
    private List<String> program() {
        return Optional.ofNullable(System.getProperty("dwim.launcher"))
                .map(List::of)
                .orElseGet(() -> ResidentStart.ofThisProgram(shell.folders(), shell.environment(), Main.class.getName())
                        .program());
    }

    private PaletteStand palette() {
        return new PaletteStand(
                generated(),
                surroundings(Optional.empty()),
                shell.folders().cache().resolve("bench"),
                words -> new Intent(words, Trigger.HOTKEY, Origin.TYPED, ZonedDateTime.now(shell.clock()), List.of()));
    }

    private PlumbingStand plumbing() {
        var reading = new SettingsFile(shell.folders(), bundled::settings).read();
        return new PlumbingStand(
                () -> switch (Engine.start(options(reading, Optional.empty()), resolvers.apply(reading.settings()))) {
                    case Engine.Start.Ready(Engine engine, Optional<String> _) -> engine;
                    case Engine.Start.Refused(String reason, String _) -> throw new IllegalStateException(reason);
                },
                () -> DesktopMachine.in(surroundings(Optional.empty()), shell.clock())
                        .sources(new Discretion(Discretion.USUAL)),
                shell.clock(),
                System::nanoTime,
                words -> new Intent(words, Trigger.HOTKEY, Origin.TYPED, ZonedDateTime.now(shell.clock()), List.of()));
    }

    /// Ranks generated actions. Their vectors go nowhere near the user's cache.
    private PreparedResolver generated() {
        var embeddings = OfflineUnderstanding.embeddings(shell.folders().cache());
        var understanding =
                new OfflineUnderstanding(EnglishGrammar.american(), Optional.of(embeddings), RandomVectors::new);
        var options = options(new SettingsFile.Reading.Absent(), Optional.empty());
        var apart = new EngineOptions(
                options.state(),
                options.cache().resolve("bench"),
                options.clock(),
                options.settings(),
                options.folders(),
                options.machine(),
                options.veiled(),
                options.localOnly());
        return prepared(understanding.make(apart, Habits.none()));
    }

    private static PreparedResolver prepared(ResolverMaker.Understanding made) {
        return new PreparedResolver(
                made.resolver(), catalogue -> made.readiness().await(catalogue, PATIENCE));
    }

    private List<DoctorCommand.Finding> findings() {
        var reading = new SettingsFile(shell.folders(), bundled::settings).read();
        var surroundings = surroundings(shell.terminal().device());
        var self = RunFolder.in(shell.folders()) instanceof RunFolder.Check.Sound(RunFolder folder)
                ? SelfReport.ask(folder)
                : Optional.<SelfReport.Self>empty();
        var overlay = reading.settings().overlay();
        var examination = new Examination(
                options(reading, shell.terminal().device()),
                resolvers.apply(reading.settings()),
                reading.notices(),
                shell.environment(),
                self.map(SelfReport.Self::messages).orElseGet(() -> DesktopMachine.showsMessages(surroundings)),
                self.map(SelfReport.Self::clipboard));
        var found = new ArrayList<>(examination.findings());
        found.add(new HotkeyExamination(
                        surroundings,
                        overlay.hotkey(),
                        overlay.grab(),
                        shell.folders().cache().resolve("hotkey"),
                        self.map(SelfReport.Self::hotkey),
                        BoundByHand.on(surroundings, Optional.ofNullable(System.getProperty(LAUNCHER))))
                .finding());
        found.add(new ContextExamination(surroundings).finding());
        found.addAll(new PlaceExamination(shell).findings());
        return found;
    }

    /// How long an evaluation waits for the embedding model.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public Opening open() {
        return start(shell.terminal().device(), false, false);
    }

    @Override
    public Opening stay(boolean headless, Optional<String> terminal) {
        return start(terminal, true, !headless);
    }

    private Opening start(Optional<String> terminal, boolean resident, boolean windowed) {
        var file = new SettingsFile(shell.folders(), bundled::settings);
        var writer = new VeilWriter(file, shell.folders());
        var watch = new SettingsWatch(file);
        var reading = watch.look().reading();
        var options = options(reading, terminal, windowed);
        // The window and the engine take as long, and neither needs the other to begin.
        var started = new CompletableFuture<Engine>();
        var desktop = windowed
                ? desktop(started::join, options, watch, writer::add, terminal)
                : CompletableFuture.completedFuture(Desktop.NONE);
        return switch (Engine.start(options, resolvers.apply(reading.settings()))) {
            case Engine.Start.Refused(String reason, String mend) -> {
                desktop.join().close();
                yield new Opening.Refused(reason, mend);
            }
            case Engine.Start.Ready(Engine engine, Optional<String> notice) -> {
                started.complete(engine);
                if (resident) {
                    engine.warm();
                    engine.fireSchedules();
                    engine.flow();
                    if (!windowed) {
                        Tidying.ofThisProcess().left();
                    }
                }
                var window = desktop.join();
                var notices = joined(reading.notices(), notice.stream().toList());
                var desk = new MissedNews(new EngineDesk(engine, resident, outside(window)), engine);
                yield new Opening.Ready(
                        resident
                                ? new SettingsNews(
                                        window.reporting(
                                                desk,
                                                surroundings(terminal),
                                                reading.settings().overlay()),
                                        watch,
                                        writer::since)
                                : desk,
                        window::toggle,
                        () -> windowed ? joined(notices, window.listen(engine)) : notices,
                        () -> {
                            window.close();
                            engine.close();
                        });
            }
        };
    }

    private Outside outside(Desktop window) {
        return new Outside(
                Launchers.of(
                        System.getProperty("os.name", ""),
                        shell.environment(),
                        shell.folders().home(),
                        program()),
                window.lent());
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private CompletableFuture<Desktop> desktop(
            Supplier<Engine> engine,
            EngineOptions options,
            SettingsWatch watch,
            Veils veils,
            Optional<String> terminal) {
        return CompletableFuture.supplyAsync(
                () -> Desktop.start(
                        drawing.orElseGet(Drawing::begin),
                        engine,
                        options.clock(),
                        surroundings(terminal),
                        watch,
                        veils,
                        options.cache()),
                task -> Thread.ofPlatform().daemon().name("window").start(task));
    }

    private Surroundings surroundings(Optional<String> terminal) {
        return new Surroundings(
                Surroundings.Os.named(System.getProperty("os.name")),
                shell.environment(),
                terminal.map(Path::of),
                Optional.empty());
    }

    private EngineOptions options(SettingsFile.Reading reading, Optional<String> terminal) {
        return options(reading, terminal, false);
    }

    private EngineOptions options(SettingsFile.Reading reading, Optional<String> terminal, boolean windowed) {
        var settings = reading.settings();
        var home = shell.folders().home();
        var clock = Clock.system(settings.zone().orElseGet(ZoneId::systemDefault));
        var machine = DesktopMachine.in(surroundings(terminal), clock);
        return new EngineOptions(
                shell.folders().state(),
                shell.folders().cache(),
                clock,
                settings::plugin,
                id -> settings.folder(id, home).orElseGet(() -> bundled.folder(id, home)),
                windowed ? machine.with(new FirstClipboard(new WindowClipboard(), machine.clipboard())) : machine,
                Stream.concat(Discretion.USUAL.stream(), settings.context().veiled().stream())
                        .toList(),
                settings.context().localOnly());
    }
}
