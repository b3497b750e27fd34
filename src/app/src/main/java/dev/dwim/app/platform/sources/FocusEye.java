package dev.dwim.app.platform.sources;

import dev.dwim.api.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks over the accessibility bus at what has the focus, if that is in the window in front. Nothing is asked of a
/// program while no window may be looked at, and nothing is told of what was read while that changed.
final class FocusEye implements Rounds.Eye {
    private final Set<String> keys;
    private final Front.Feed front;
    private final Attention attention;
    private final Reader reader;
    private final Runnable unwatch;
    private final FocusSearch search = new FocusSearch();
    private Optional<Look> last = Optional.empty();

    /// @param keys      that it tells of
    /// @param front     which window is in front
    /// @param attention tells what has the focus; closed with this
    /// @param changed   told of another window; returns at once
    /// @param reader    reads
    FocusEye(Set<String> keys, Front.Feed front, Attention attention, Runnable changed, Reader reader) {
        this.keys = keys;
        this.front = front;
        this.attention = attention;
        this.reader = reader;
        this.unwatch = front.watch(_ -> changed.run());
    }

    /// Reads what there is to know.
    interface Reader {
        /// Reads.
        ///
        /// @param focused what has the focus, in the window in front
        /// @param inquiry asks
        /// @return by key; what is not there is left out
        Map<String, Value> read(Lineage focused, Inquiry inquiry) throws InterruptedException;
    }

    /// What was looked at.
    private record Look(Front front, Accessible focused) {}

    @Override
    public Map<String, Optional<Value>> look() throws InterruptedException {
        var inquiry = attention.inquiry();
        var shown = front.now();
        var focused = attention.focused();
        if (inquiry.isEmpty() || shown.isEmpty()) {
            return seen(Map.of());
        }
        var line = line(shown.get(), focused, inquiry.get());
        var read = line.isEmpty() ? Map.<String, Value>of() : reader.read(line.get(), inquiry.get());
        boolean late = inquiry.get().late();
        if (late) {
            attention.missed();
        }
        if (!front.now().equals(shown)) {
            return seen(Map.of());
        }
        if (late) {
            // It is busy. What was read of it before may still hold: it is neither confirmed nor taken back.
            boolean same = last.equals(focused.map(now -> new Look(shown.get(), now)));
            return same && last.isPresent() ? Map.of() : seen(Map.of());
        }
        last = line.map(found -> new Look(shown.get(), found.first().object()));
        return seen(read);
    }

    /// What has the focus in the window in front. If that is elsewhere, in DWIM's own window or on the desktop's bar,
    /// it is what had it last there; where neither is known, it is searched.
    private Optional<Lineage> line(Front shown, Optional<Accessible> focused, Inquiry inquiry) {
        return focused.flatMap(object -> line(shown, object, inquiry))
                .or(() -> last.map(Look::focused)
                        .filter(before -> !focused.equals(Optional.of(before)))
                        .flatMap(before -> line(shown, before, inquiry)))
                .or(() -> search.in(shown, inquiry).flatMap(object -> line(shown, object, inquiry)));
    }

    private static Optional<Lineage> line(Front shown, Accessible object, Inquiry inquiry) {
        return Lineage.of(object, inquiry).filter(line -> line.in(shown, inquiry));
    }

    private Map<String, Optional<Value>> seen(Map<String, Value> values) {
        var all = new HashMap<String, Optional<Value>>();
        keys.forEach(key -> all.put(key, Optional.ofNullable(values.get(key))));
        return all;
    }

    @Override
    public void close() {
        unwatch.run();
        attention.close();
    }
}
