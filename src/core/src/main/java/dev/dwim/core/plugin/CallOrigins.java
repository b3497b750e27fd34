package dev.dwim.core.plugin;

import dev.dwim.api.Origin;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The labels of the call that a plugin is working on, so that what it stores and schedules keeps them. The plugin
/// never sees them.
public final class CallOrigins {
    private static final ScopedValue<CallOrigins> CURRENT = ScopedValue.newInstance();

    private final String action;
    private final Set<Origin> own;
    private final Set<Origin> seen = ConcurrentHashMap.newKeySet();

    /// @param action the call's
    /// @param own    the labels of the call's arguments; empty for a call without arguments, which
    ///               brings nothing of the user's: all that the plugin stores in it comes from the
    ///               plugin
    public CallOrigins(String action, Set<Origin> own) {
        this.action = action;
        this.own = own.isEmpty() ? Set.of(Origin.PLUGIN) : Set.copyOf(own);
    }

    /// Runs code on behalf of this call.
    ///
    /// @param code the plugin's method
    /// @param <T>  what it returns
    /// @return what it returns
    <T> T around(Supplier<T> code) {
        return ScopedValue.where(CURRENT, this).call(code::get);
    }

    /// The labels of the call on this thread, of what it has read as well.
    ///
    /// @return not empty: what a plugin does of itself has the origin `PLUGIN`
    public static Set<Origin> current() {
        return CURRENT.isBound() ? CURRENT.get().all() : Set.of(Origin.PLUGIN);
    }

    /// The action that is under way on this thread.
    ///
    /// @return its full name; empty where a plugin does something of itself
    static String action() {
        return CURRENT.isBound() ? CURRENT.get().action : "";
    }

    /// The labels of this call, of what it has read so far as well.
    ///
    /// @return not empty
    public Set<Origin> all() {
        var union = EnumSet.copyOf(own);
        union.addAll(seen);
        return Set.copyOf(union);
    }

    /// Adds the labels of something the plugin has just read.
    ///
    /// @param origins its labels
    public static void saw(Set<Origin> origins) {
        if (CURRENT.isBound()) {
            CURRENT.get().add(origins);
        }
    }

    /// Adds the labels of something that was read for this call.
    ///
    /// @param origins its labels
    public void add(Set<Origin> origins) {
        seen.addAll(origins);
    }
}
