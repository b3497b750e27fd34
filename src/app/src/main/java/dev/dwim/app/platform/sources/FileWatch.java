package dev.dwim.app.platform.sources;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells when files change, come or go, also those whose folders are not there yet. For one thread, but that it tells
/// of
/// changes on another. Where the system does not tell of a file, nothing is told.
final class FileWatch implements AutoCloseable {
    /// How often folders may come and go while they are looked for.
    private static final int MOST_TRIES = 8;

    private final Runnable changed;
    private final Map<Path, WatchKey> keys = new HashMap<>();
    private Optional<WatchService> service = Optional.empty();

    /// By folder, which of its entries matter.
    private volatile Map<Path, Set<Path>> wanted = Map.of();

    /// Nothing is watched yet.
    ///
    /// @param changed told of a change, after which [#follow] is to be called again; returns at once
    FileWatch(Runnable changed) {
        this.changed = changed;
    }

    /// Watches these files, and no others any more.
    ///
    /// @param files absolute paths
    void follow(Collection<Path> files) {
        boolean settled = false;
        for (int tries = 0; tries < MOST_TRIES && !settled; tries++) {
            // Also where nothing seems new: another folder may have been put in the place of the one that is watched.
            register();
            var now = entries(files);
            settled = now.equals(wanted);
            wanted = now;
        }
        keys.entrySet().removeIf(entry -> {
            boolean idle = !wanted.containsKey(entry.getKey());
            if (idle) {
                entry.getValue().cancel();
            }
            return idle;
        });
    }

    /// What is to be watched for each file: its entry in its folder, or, while that is missing, the folder's own
    /// entry
    /// in the nearest folder that is there.
    private static Map<Path, Set<Path>> entries(Collection<Path> files) {
        var entries = new HashMap<Path, Set<Path>>();
        for (var file : files) {
            var entry = file;
            var folder = file.getParent();
            while (folder != null && !Files.isDirectory(folder)) {
                entry = folder;
                folder = folder.getParent();
            }
            if (folder != null) {
                entries.computeIfAbsent(folder, _ -> new HashSet<>()).add(entry.getFileName());
            }
        }
        return entries;
    }

    private void register() {
        for (var folder : wanted.keySet()) {
            try {
                var key = folder.register(
                        service(),
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
                var before = keys.put(folder, key);
                if (before != null && !before.equals(key)) {
                    before.cancel();
                }
            } catch (IOException _) {
                // It went away just now, or the system watches no more folders: the next round sees what changes.
                keys.remove(folder);
            }
        }
    }

    private WatchService service() throws IOException {
        if (service.isEmpty()) {
            var made = FileSystems.getDefault().newWatchService();
            service = Optional.of(made);
            Thread.ofVirtual().name("file watch").start(() -> listen(made));
        }
        return service.get();
    }

    private void listen(WatchService from) {
        try {
            while (true) {
                var key = from.take();
                boolean concerned = concerns(key);
                boolean gone = !key.reset();
                if (concerned || gone) {
                    changed.run();
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException _) {
            // It is over.
        }
    }

    private boolean concerns(WatchKey key) {
        var entries = wanted.getOrDefault((Path) key.watchable(), Set.of());
        return key.pollEvents().stream()
                .anyMatch(event -> event.kind() == StandardWatchEventKinds.OVERFLOW
                        || (event.context() instanceof Path entry && entries.contains(entry)));
    }

    @Override
    public void close() {
        service.ifPresent(made -> {
            try {
                made.close();
            } catch (IOException _) {
                // Then the system has ended it.
            }
        });
        service = Optional.empty();
        keys.clear();
    }
}
