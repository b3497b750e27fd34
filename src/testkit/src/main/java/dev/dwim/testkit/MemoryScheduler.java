package dev.dwim.testkit;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A schedule in memory.
final class MemoryScheduler implements Host.Scheduler {
    private final List<Waiting> waiting = new ArrayList<>();
    private final String plugin;
    private final BooleanSupplier diskFull;

    MemoryScheduler(String plugin, BooleanSupplier diskFull) {
        this.plugin = plugin;
        this.diskFull = diskFull;
    }

    @Override
    public synchronized Answer<Waiting> plan(Waiting call) {
        if (!call.action().startsWith(plugin + ".")) {
            throw new IllegalArgumentException(plugin + " can only schedule actions of its own: " + call.action());
        }
        if (diskFull.getAsBoolean()) {
            return Answer.lacking(FakeHost.FULL);
        }
        waiting.removeIf(other -> other.key().equals(call.key()));
        waiting.add(call);
        waiting.sort(Comparator.comparing(Waiting::at).thenComparing(Waiting::key));
        return Answer.given(call);
    }

    @Override
    public synchronized Answer<Optional<Waiting>> cancel(String key) {
        if (diskFull.getAsBoolean()) {
            return Answer.lacking(FakeHost.FULL);
        }
        var found = waiting.stream().filter(call -> call.key().equals(key)).findFirst();
        found.ifPresent(waiting::remove);
        return Answer.given(found);
    }

    @Override
    public synchronized List<Waiting> list() {
        return List.copyOf(waiting);
    }

    synchronized List<Waiting> takeDue(Instant now) {
        var due = waiting.stream().filter(call -> !call.at().isAfter(now)).toList();
        waiting.removeAll(due);
        return due;
    }
}
