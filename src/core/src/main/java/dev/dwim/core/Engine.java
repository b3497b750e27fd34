package dev.dwim.core;

import dev.dwim.api.Host;
import dev.dwim.api.Manifest;
import dev.dwim.core.button.Buttons;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.context.Discretion;
import dev.dwim.core.dispatch.PluginDispatcher;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.json.SchemaCheck;
import dev.dwim.core.ledger.Border;
import dev.dwim.core.ledger.Ledger;
import dev.dwim.core.memory.Goal;
import dev.dwim.core.memory.LentStore;
import dev.dwim.core.memory.Novelties;
import dev.dwim.core.memory.Repeat;
import dev.dwim.core.memory.Session;
import dev.dwim.core.memory.Shortcuts;
import dev.dwim.core.nlu.Reason;
import dev.dwim.core.plan.Binder;
import dev.dwim.core.plan.PlanCheck;
import dev.dwim.core.plan.WordOrigins;
import dev.dwim.core.plugin.CallOrigins;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.plugin.LentOpener;
import dev.dwim.core.plugin.PluginHost;
import dev.dwim.core.plugin.PluginRegistry;
import dev.dwim.core.plugin.PluginSettings;
import dev.dwim.core.plugin.PluginStatus;
import dev.dwim.core.plugin.Watched;
import dev.dwim.core.plumbing.Changes;
import dev.dwim.core.plumbing.NextEvent;
import dev.dwim.core.plumbing.Pausing;
import dev.dwim.core.plumbing.Pipes;
import dev.dwim.core.plumbing.Plumbing;
import dev.dwim.core.plumbing.Staying;
import dev.dwim.core.policy.Policy;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.resolve.Resolver;
import dev.dwim.core.routine.Conditions;
import dev.dwim.core.routine.Routines;
import dev.dwim.core.say.Attempt;
import dev.dwim.core.say.Sentence;
import dev.dwim.core.schedule.Missed;
import dev.dwim.core.schedule.PluginScheduler;
import dev.dwim.core.schedule.ScheduleRunner;
import dev.dwim.core.schedule.Scheduled;
import dev.dwim.core.store.Database;
import dev.dwim.core.store.Stores;
import dev.dwim.core.suggest.Suggester;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// The headless engine: it builds the object graph, and is the one door to it. Safe to use from any thread; whoever
/// started it closes it.
public final class Engine implements AutoCloseable {
    private final EngineOptions options;
    private final Database database;
    private final ContextStore contexts;
    private final CompletableFuture<Catalogue> started = new CompletableFuture<>();
    private final PluginRegistry plugins;
    private final ScheduleRunner schedules;
    private final Resolver resolver;
    private final ResolverMaker.Readiness readiness;
    private final PlanRunner runner;
    private final Assistant assistant;
    private final Palette palette;
    private final Ambient ambient;
    private final ResolverMaker.Moments moments;
    private final Scheduling scheduling;
    private final DueCalls due;
    private final RoutineRuns routines;
    private final Conditions conditions;
    private final Pins pins;
    private final Border border;

    private Engine(EngineOptions options, Database database, ResolverMaker resolvers, ClassLoader classes) {
        var stores = database.stores();
        this.options = options;
        this.database = database;
        var discretion = new Discretion(options.veiled());
        this.border = new Border(options.localOnly(), stores.ledger(), options.clock());
        this.contexts = new ContextStore(stores.channels(), discretion, options.clock());
        this.schedules = new ScheduleRunner(stores.schedule(), options.clock(), this::fire);
        this.plugins = PluginRegistry.load(classes, manifest -> host(manifest, stores), Host.DEADLINE);
        started.complete(plugins.catalogue());
        var dispatcher = new PluginDispatcher(plugins);
        var pending = new PendingRuns(options.clock(), new SecureRandom());
        var understanding = resolvers.make(options, stores.habits());
        var court = new Court(
                new Binder(understanding.extractor()),
                new PlanCheck(new SchemaCheck()),
                new Policy(stores.grants(), border),
                dispatcher);
        this.resolver = understanding.resolver();
        this.readiness = understanding.readiness();
        var execution = new Execution(stores.journal(), dispatcher, new Session(contexts, options.clock()), border);
        var origins = new WordOrigins(understanding.derivation());
        this.runner = new PlanRunner(court, execution, pending, this::catalogue);
        this.assistant = new Assistant(contexts, resolver, this::catalogue, runner, pending, origins, stores.habits());
        this.palette = new Palette(
                resolver,
                contexts,
                plugins::looked,
                shortcuts(),
                new Suggester(stores.habits()::picks),
                new LiveAnswers(court, execution, this::catalogue, origins));
        this.moments = understanding.moments();
        this.scheduling = new Scheduling(court, stores.schedule(), moments, schedules::wake);
        var telling = new Telling(options.machine().notifier(), new Missed(stores.journal(), stores.memory()));
        var routines = new Routines(stores.memory());
        var pressing = new Pressing(assistant, runner);
        this.routines = new RoutineRuns(routines, stores.schedule(), pressing, telling);
        this.conditions =
                new Conditions(routines, contexts, options.clock(), routine -> this.routines.fire(routine, now()));
        this.pins = new Pins(
                new Buttons(stores.memory()),
                routines,
                pressing,
                this.routines,
                conditions,
                new Pins.Ground(contexts, stores.channels(), this::catalogue, options.clock(), schedules::wake));
        this.due = new DueCalls(runner, stores.journal(), telling);
        var plumbing = new Plumbing(
                contexts,
                stores.channels(),
                () -> options.machine().sources(discretion),
                plugins::providers,
                new Pipes(contexts, List.of(new NextEvent(), new Staying(), new Changes()), options.clock()));
        var goal = new Goal(stores.memory(), contexts, options.clock());
        var pausing = new Pausing(
                stores.channels(),
                contexts,
                () -> {
                    plumbing.heed();
                    goal.publish();
                },
                options.clock());
        var novelties = new Novelties(stores.memory(), contexts, options.clock());
        this.ambient = new Ambient(
                contexts,
                stores.channels(),
                discretion,
                plumbing,
                pausing,
                goal,
                () -> novelties.look(plugins.catalogue()));
        Thread.ofVirtual().name("expiry").start(() -> {
            stores.journal().expire(options.clock().instant().minus(Journal.KEPT));
            stores.ledger().expire(options.clock().instant().minus(Ledger.KEPT));
        });
        goal.publish();
    }

    /// What starting came to.
    public sealed interface Start {
        /// It runs.
        ///
        /// @param engine to be closed
        /// @param notice something the user must be told once, such as a damaged file that was kept aside
        record Ready(Engine engine, Optional<String> notice) implements Start {}

        /// It does not, and no file was changed.
        ///
        /// @param reason one sentence: what is in the way
        /// @param mend   one sentence: what to do
        record Refused(String reason, String mend) implements Start {}
    }

    /// Starts an engine that understands by what it is given.
    ///
    /// @param options   folders, clock, settings, machine
    /// @param resolvers makes the understanding
    /// @return the engine, or why not
    public static Start start(EngineOptions options, ResolverMaker resolvers) {
        return start(options, resolvers, Engine.class.getClassLoader());
    }

    /// Starts an engine with the plugins of another class path.
    ///
    /// @param options   folders, clock, settings, machine
    /// @param resolvers makes the understanding
    /// @param classes   where the plugins' manifests and classes lie
    /// @return the engine, or why not
    public static Start start(EngineOptions options, ResolverMaker resolvers, ClassLoader classes) {
        return switch (Database.open(options.state(), options.cache(), options.clock())) {
            case Database.Opening.Opened(Database database, Optional<String> notice) ->
                new Start.Ready(new Engine(options, database, resolvers, classes), notice);
            case Database.Opening.Refused(String reason, String mend) -> new Start.Refused(reason, mend);
        };
    }

    /// Does what is meant; what is pinned under just that name, if anything is.
    ///
    /// @param intent the words
    /// @param leave  what the user said beforehand
    /// @return what came of it
    public Reply ask(Intent intent, Run.Leave leave) {
        return pins.called(intent, leave).orElseGet(() -> assistant.handle(intent, leave));
    }

    /// Does the one thing that the user has in view; what is meant where nothing is, and where the words mean
    /// several things.
    ///
    /// @param intent the words
    /// @param inView what the user has in view
    /// @return what came of it
    public Reply ask(Intent intent, Supplier<Optional<Candidate>> inView) {
        return pins.called(intent, Run.Leave.NONE).orElseGet(() -> assistant.handle(intent, inView));
    }

    /// What the user has pinned.
    ///
    /// @return buttons and routines
    public Pins pins() {
        return pins;
    }

    /// Does the one thing that was picked from the list. What was picked without a word is remembered.
    ///
    /// @param intent the words that the list was for; what was offered unasked brings its [Suggestion#facts]
    /// @param picked one of what [Palette#rank] or [Palette#suggest] returned
    /// @param leave  what the user said beforehand
    /// @return what came of it
    public Reply pick(Intent intent, Candidate picked, Run.Leave leave) {
        if (!leave.dry() && picked.why().stream().anyMatch(Reason::wordless)) {
            var keys = contexts.snapshot(intent).facts().keySet();
            stores().habits().picked(picked.spec().name(), keys);
        }
        return assistant.pick(intent, picked, leave);
    }

    /// Has the one thing that was picked from the list done later. It is bound and judged now, and once more when it
    /// falls due; what would be asked about at either time is not done. [#undo] takes it off the schedule.
    ///
    /// @param picked one of what [Palette#rank] returned
    /// @param intent the words that the list was for
    /// @param when   as the user says it: "tomorrow 9:30", "in 10 minutes"
    /// @return that it is scheduled, or why not
    public Reply schedule(Candidate picked, Intent intent, String when) {
        return schedule(assistant.prepare(intent, picked), when);
    }

    /// Has what is meant done later, as above.
    ///
    /// @param intent the words; they must mean one thing
    /// @param when   as the user says it
    /// @param leave  whether it is only to be shown; nothing else of it counts
    /// @return that it is scheduled, or why not
    public Reply schedule(Intent intent, String when, Run.Leave leave) {
        return schedule(assistant.prepare(intent, leave), when);
    }

    private Reply schedule(Attempt<Run> prepared, String when) {
        return switch (prepared) {
            case Attempt.Given<Run>(Run run) -> scheduling.at(when, run);
            case Attempt.Lacking<Run>(Sentence reason) -> new Reply.Refused(reason);
        };
    }

    /// How words are read that say when something is to be done.
    ///
    /// @param when as the user says it
    /// @return a time ahead, or one sentence that says what to type
    public Attempt<ZonedDateTime> moment(String when) {
        return moments.read(when, now());
    }

    /// Goes on with the answer to a question.
    ///
    /// @param pending the waiting run's id
    /// @param words   the answer
    /// @return what came of it
    public Reply answer(String pending, String words) {
        return assistant.answer(pending, words);
    }

    /// Gives up what waits: the user wants none of it, or has taken too long.
    ///
    /// @param pending the waiting run's id
    /// @param late    whether its time has run out
    /// @return that nothing was done
    public Reply leave(String pending, boolean late) {
        return assistant.leave(pending, late);
    }

    /// Goes on with an approval. Only our own window and the prompt of the terminal where the words were typed may
    /// call this.
    ///
    /// @param pending the waiting run's id
    /// @return what came of it
    public Reply approve(String pending) {
        return assistant.approve(pending);
    }

    /// Goes on with an approval that needs a second gesture: the user has written out whom it reaches.
    ///
    /// @param pending     the waiting run's id
    /// @param destination what the user wrote; must be what [Pending.ForApproval#secondGesture] says
    /// @return what came of it
    public Reply approve(String pending, String destination) {
        return assistant.approve(pending, destination);
    }

    /// Goes on with an approval, and does not ask again for such calls: the user has said so beside it. Only our own
    /// window and the prompt of the terminal where the words were typed may call this.
    ///
    /// @param pending     the waiting run's id
    /// @param destination what the user wrote; must be what [Pending.ForApproval#secondGesture] says
    /// @return what came of it; where the permission cannot be kept, it is asked again the next time
    public Reply approveAlways(String pending, String destination) {
        return assistant.approve(
                pending,
                destination,
                standing -> standing.forEach(each ->
                        stores().grants().give(each.given(options.clock().instant()))));
    }

    /// Lets somebody look on while something is asked of this engine. Whoever waits for a reply can also break it
    /// off, by interrupting the thread that waits: what is under way is interrupted, and no further step begins.
    ///
    /// @param watcher told on the plugins' threads; must return at once
    /// @param asking  calls this engine
    /// @param <T>     what it comes to
    /// @return what it came to
    public <T> T watched(Host.Progress watcher, Supplier<T> asking) {
        return Watched.by(watcher, asking);
    }

    /// Takes back an entry.
    ///
    /// @param entry  its id; empty for the newest that can be taken back, where what turns out to be beyond that is
    ///               passed over
    /// @param intent who asks, and in which words
    /// @return what came of it
    public Reply undo(Optional<String> entry, Intent intent) {
        return entry.map(id -> takingBack().entry(id, intent))
                .orElseGet(() -> takingBack().newest(intent));
    }

    /// What [#undo] would take back if no entry were named.
    ///
    /// @return empty if there is nothing
    public Optional<JournalEntry> undoable() {
        return takingBack().undoable().stream().findFirst();
    }

    private TakingBack takingBack() {
        return new TakingBack(journal(), stores().schedule(), runner);
    }

    /// What the user has put within reach.
    ///
    /// @return favourites, short names and hotkeys
    public Shortcuts shortcuts() {
        return new Shortcuts(database.stores().memory());
    }

    /// Waits until words are understood by their meaning and not by their spelling alone.
    ///
    /// @param patience how long at most
    /// @return empty, or why they are not
    public Optional<String> awaitUnderstanding(Duration patience) {
        return readiness.await(catalogue(), patience)
                ? Optional.empty()
                : Optional.of(readiness.problem().orElse("The embedding model is still being loaded."));
    }

    /// Why words will never be understood by their meaning, but by their spelling alone.
    ///
    /// @return one sentence with the mend; empty while all is well
    public Optional<String> misunderstanding() {
        return readiness.problem();
    }

    /// Begins to get ready to understand, in the background, before the first words come.
    public void warm() {
        readiness.begin();
    }

    /// What may be meant, and what is offered.
    ///
    /// @return the palette's rows
    public Palette palette() {
        return palette;
    }

    /// What flows in, and the user's say over it.
    ///
    /// @return the ambient context
    public Ambient ambient() {
        return ambient;
    }

    /// Lets what the user allows flow in, from now on; until then only what is pushed by hand is known.
    public void flow() {
        conditions.start();
        plugins.flow();
        ambient.flow();
    }

    /// What a hotkey of the user's own stands for, its words read as of now.
    ///
    /// @param repeat what was kept when the key was given
    /// @param intent who asks, and when
    /// @return to be picked, or why it is not to be run
    public Attempt<Candidate> again(Repeat repeat, Intent intent) {
        return new Repeating(resolver, contexts, catalogue()).again(repeat, intent);
    }

    /// Opening what the user clicks on in our own window.
    ///
    /// @return pages pass the border, as those of plugins do
    public Host.Opener opener() {
        return new LentOpener("dwim", options.machine().opener(), border);
    }

    /// Begins to fire what falls due; until then another process may do it.
    public void fireSchedules() {
        schedules.start();
    }

    /// The actions there are.
    ///
    /// @return the catalogue now
    public Catalogue catalogue() {
        return plugins.catalogue();
    }

    /// What became of each plugin.
    ///
    /// @return in the order of ids
    public List<PluginStatus> plugins() {
        return plugins.plugins();
    }

    /// Reads all of the database to see whether it is whole; takes a while where it is large.
    ///
    /// @return one sentence with the mend, if it is not
    public Optional<String> damage() {
        return database.damage();
    }

    /// What is durable: history, schedule, grants, consents, habits.
    ///
    /// @return usable until this is closed
    public Stores stores() {
        return database.stores();
    }

    /// What fell due, and the user does not know yet.
    ///
    /// @return asked for and told here
    public Missed missed() {
        return new Missed(journal(), database.stores().memory());
    }

    /// Where the user is in time.
    ///
    /// @return now, in the user's zone
    public ZonedDateTime now() {
        return ZonedDateTime.now(options.clock());
    }

    private Journal journal() {
        return database.stores().journal();
    }

    private void fire(Scheduled call) {
        if (call.routine()) {
            routines.fire(call, now());
        } else {
            due.fire(call, now());
        }
    }

    private Host host(Manifest manifest, Stores stores) {
        var store = new LentStore(stores.memory(), manifest.id(), CallOrigins::current, CallOrigins::saw);
        var scheduler = new PluginScheduler(
                manifest.id(), stores.schedule(), () -> Optional.ofNullable(started.getNow(null)), schedules::wake);
        return new PluginHost(
                manifest.id(),
                PluginSettings.of(manifest, options.settings().apply(manifest.id())),
                options.folders().apply(manifest.id()),
                options.clock(),
                options.machine(),
                new PluginHost.Keeping(store, scheduler, border));
    }

    @Override
    public void close() {
        conditions.close();
        ambient.close();
        schedules.close();
        plugins.close();
        database.close();
        readiness.end();
    }
}
