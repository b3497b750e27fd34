package dev.dwim.core.plugin;

import dev.dwim.api.Origin;
import java.util.Set;
import java.util.function.Supplier;

/// The labels of the call that a plugin is working on, so that what it stores or schedules keeps them. The plugin never
/// sees them.
public final class CallOrigins {
    private static final ScopedValue<Set<Origin>> CURRENT = ScopedValue.newInstance();

    private CallOrigins() {}

    /// Runs code on behalf of a call.
    ///
    /// @param origins the call's labels
    /// @param code    the plugin's method
    /// @param <T>     what it returns
    /// @return what it returns
    public static <T> T within(Set<Origin> origins, Supplier<T> code) {
        return ScopedValue.where(CURRENT, Set.copyOf(origins)).call(code::get);
    }

    /// The labels of the call on this thread.
    ///
    /// @return not empty: what a plugin does of itself has the origin `PLUGIN`, a call without arguments `DEFAULT`
    public static Set<Origin> current() {
        var origins = CURRENT.orElse(Set.of(Origin.PLUGIN));
        return origins.isEmpty() ? Set.of(Origin.DEFAULT) : origins;
    }
}
