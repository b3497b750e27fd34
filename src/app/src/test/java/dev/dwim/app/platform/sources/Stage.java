package dev.dwim.app.platform.sources;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The window in front, as a test has it.
final class Stage implements Front.Feed {
    private final List<Consumer<Optional<Front>>> watchers = new CopyOnWriteArrayList<>();
    private volatile Optional<Front> now = Optional.empty();

    void shows(String app, String title, long pid) {
        is(Optional.of(new Front(app, title, pid)));
    }

    void is(Optional<Front> window) {
        now = window;
        watchers.forEach(watcher -> watcher.accept(window));
    }

    int watchers() {
        return watchers.size();
    }

    @Override
    public Optional<Front> now() {
        return now;
    }

    @Override
    public Runnable watch(Consumer<Optional<Front>> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }
}
