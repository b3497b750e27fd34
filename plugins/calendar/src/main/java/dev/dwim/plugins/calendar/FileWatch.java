package dev.dwim.plugins.calendar;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Rings when files may have changed, where the system tells of changes.
///
/// @param folders that hold them
/// @param service tells of changes; absent where there is nothing to watch, or the system has no more of these to give
/// @param watched by folder
record FileWatch(Set<Path> folders, Optional<WatchService> service, Map<Path, WatchKey> watched)
        implements AutoCloseable {

    /// Begins to watch.
    ///
    /// @param files which
    /// @param bell  rung at each change
    static FileWatch of(List<Path> files, Bell bell) {
        var folders = files.stream()
                .flatMap(file -> Optional.ofNullable(file.toAbsolutePath().getParent()).stream())
                .collect(Collectors.toSet());
        var service = folders.isEmpty() ? Optional.<WatchService>empty() : opened();
        service.ifPresent(each -> Thread.ofVirtual().name("calendar files").start(() -> listen(each, bell)));
        return new FileWatch(folders, service, new HashMap<>());
    }

    private static Optional<WatchService> opened() {
        try {
            return Optional.of(FileSystems.getDefault().newWatchService());
        } catch (IOException | UnsupportedOperationException noMore) {
            return Optional.empty();
        }
    }

    private static void listen(WatchService service, Bell bell) {
        try {
            while (true) {
                var changed = service.take();
                changed.pollEvents();
                changed.reset();
                bell.ring();
            }
        } catch (ClosedWatchServiceException closed) {
            return;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// Sees to it that changes from now on are noticed, in folders too that were not there before.
    void renew() {
        service.ifPresent(by -> folders.forEach(folder -> watch(folder, by)));
    }

    private void watch(Path folder, WatchService by) {
        var known = watched.get(folder);
        if (known != null && known.isValid() || !Files.isDirectory(folder)) {
            return;
        }
        try {
            watched.put(
                    folder,
                    folder.register(
                            by,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE));
        } catch (IOException gone) {
            watched.remove(folder);
        }
    }

    @Override
    public void close() {
        try {
            if (service.isPresent()) {
                service.get().close();
            }
        } catch (IOException already) {
            watched.clear();
        }
    }
}
