package dev.dwim.core.store;

import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.Journal.Cause;
import dev.dwim.core.journal.Journal.JudgedCall;
import dev.dwim.core.journal.Journal.Written;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.policy.Verdict;
import dev.dwim.core.schedule.Scheduled;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Small records for the tests of the store.
final class Calls {
    static final Instant NOON = Instant.parse("2027-03-01T12:00:00.123456789Z");
    static final Clock CLOCK = Clock.fixed(NOON, java.time.ZoneOffset.UTC);

    private Calls() {}

    static Database open(Path folder) {
        return opened(Database.open(folder, CLOCK)).database();
    }

    static Database.Opening.Opened opened(Database.Opening opening) {
        if (opening instanceof Database.Opening.Opened opened) {
            return opened;
        }
        throw new AssertionError(opening.toString());
    }

    static ActionCall call(String action, String text) {
        return new ActionCall(action, Map.of("text", Labelled.of(Value.of(text), Origin.TYPED)));
    }

    static Journal.Opening opening(String words) {
        return new Journal.Opening(NOON, words, Trigger.CLI, Origin.TYPED, "plan", Optional.empty());
    }

    static JudgedCall judged(ActionCall call, Cause cause) {
        return new JudgedCall(call, Effect.REVERSIBLE, new Verdict.Allow(Set.of()), cause);
    }

    /// Does a call on paper, with a way back.
    static long done(Journal journal, String words) {
        String entry = kept(journal.open(opening(words)));
        long step = kept(journal.begin(entry, 0, judged(call("notes.append", words), new Cause.Planned())));
        return kept(journal.end(step, Outcome.done("Noted."), Optional.of(call("notes.remove", words))));
    }

    static Scheduled scheduled(String key, Instant at) {
        return new Scheduled("", "timers", key, at, call("timers.ring", key), "hash", "Ring");
    }

    static <T> T kept(Written<T> written) {
        return switch (written) {
            case Written.Kept<T>(T id) -> id;
            case Written.Refused<T>(String reason) -> throw new AssertionError(reason);
        };
    }

    static String refused(Written<?> written) {
        if (written instanceof Written.Refused<?>(String reason)) {
            return reason;
        }
        throw new AssertionError(written.toString());
    }
}
