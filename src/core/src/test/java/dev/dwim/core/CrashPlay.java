package dev.dwim.core;

import dev.dwim.api.Origin;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.json.SchemaCheck;
import dev.dwim.core.ledger.Border;
import dev.dwim.core.memory.Session;
import dev.dwim.core.plan.Binder;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.PlanCheck;
import dev.dwim.core.policy.Policy;
import dev.dwim.core.schedule.Scheduled;
import dev.dwim.core.store.Database;
import dev.dwim.core.store.Database.Opening;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A scene on the real runner and the real database, in this process.
final class CrashPlay implements AutoCloseable {
    private final Database database;
    private final CrashScene.Stage stage;
    private final PlanRunner runner;

    private CrashPlay(Database database, CrashScene.Stage stage, Journal journal) {
        this.database = database;
        this.stage = stage;
        this.runner = runner(database, stage, journal);
    }

    static CrashPlay open(CrashScene scene, String which, Path folder) {
        var database = database(folder);
        var stage = scene.stage(which, folder, database.stores());
        return new CrashPlay(database, stage, database.stores().journal());
    }

    /// The same play, but whoever runs a step dies at this boundary.
    CrashPlay dyingAt(CrashPoint point) {
        return new CrashPlay(database, stage, point.deadly(database.stores().journal()));
    }

    private static Database database(Path folder) {
        return switch (Database.open(folder.resolve("state"), Clock.systemUTC())) {
            case Opening.Opened(Database database, Optional<String> notice) when notice.isEmpty() -> database;
            case Opening.Opened opened ->
                throw new AssertionError(opened.notice().toString());
            case Opening.Refused(String reason, String mend) -> throw new AssertionError(reason);
        };
    }

    private static PlanRunner runner(Database database, CrashScene.Stage stage, Journal journal) {
        var border = new Border(false, database.stores().ledger(), Clock.systemUTC());
        var court = new Court(
                new Binder((contents, schema) -> Optional.empty()),
                new PlanCheck(new SchemaCheck()),
                new Policy(database.stores().grants(), border),
                stage.dispatcher());
        return new PlanRunner(
                court,
                new Execution(
                        journal,
                        stage.dispatcher(),
                        new Session(
                                new ContextStore(database.stores().channels(), Clock.systemUTC()), Clock.systemUTC()),
                        border),
                new PendingRuns(Clock.systemUTC(), new SecureRandom()),
                stage::catalogue);
    }

    CrashScene.Stage stage() {
        return stage;
    }

    Journal journal() {
        return database.stores().journal();
    }

    List<Scheduled> waiting() {
        return database.stores().schedule().waiting();
    }

    Database database() {
        return database;
    }

    /// The newest entry that is no undo.
    JournalEntry newest() {
        return journal().recent(100).stream()
                .filter(entry -> entry.undoOf().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /// Runs a plan, approving what is asked.
    Reply run(Plan plan, String words) {
        var intent = intent(words);
        var run = new Run(
                intent,
                ContextSnapshot.empty(intent.at().toInstant()),
                stage.catalogue(),
                plan,
                (step, parameter, schema, value) -> Set.of(Origin.TYPED),
                "offline",
                Run.Leave.NONE);
        var reply = runner.run(run, Optional.empty());
        return reply instanceof Reply.NeedsApproval(Pending.ForApproval pending) ? runner.resume(pending) : reply;
    }

    Reply undo(JournalEntry entry) {
        return runner.undo(entry, intent("undo"));
    }

    Reply fire(Scheduled due) {
        return runner.fire(due, intent("due"));
    }

    private static Intent intent(String words) {
        return new Intent(words, Trigger.CLI, Origin.TYPED, ZonedDateTime.now(Clock.systemUTC()), List.of());
    }

    @Override
    public void close() {
        stage.close();
        database.close();
    }
}
