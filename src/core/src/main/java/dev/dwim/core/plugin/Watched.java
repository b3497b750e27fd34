package dev.dwim.core.plugin;

import dev.dwim.api.Host;
import java.util.function.Supplier;

/// Who looks on while a plugin works: whoever waits for the reply. What a plugin tells goes to the one who waits for
/// it, and to nobody else.
public final class Watched implements Host.Progress {
    private static final ScopedValue<Host.Progress> CURRENT = ScopedValue.newInstance();

    /// What plugins are lent.
    static final Watched LENT = new Watched();

    private Watched() {}

    /// Runs code while somebody looks on.
    ///
    /// @param watcher told by the plugins' calls that the code leads to, on their threads; must return at once
    /// @param code    what to run
    /// @param <T>     what it returns
    /// @return what it returns
    public static <T> T by(Host.Progress watcher, Supplier<T> code) {
        return ScopedValue.where(CURRENT, watcher).call(code::get);
    }

    /// Code for another thread that has the same watcher as this one.
    static <T> Supplier<T> carried(Supplier<T> code) {
        if (!CURRENT.isBound()) {
            return code;
        }
        var watcher = CURRENT.get();
        return () -> by(watcher, code);
    }

    @Override
    public void at(double part, String doing) {
        if (CURRENT.isBound()) {
            CURRENT.get().at(part, doing);
        }
    }

    @Override
    public void write(String piece) {
        if (CURRENT.isBound()) {
            CURRENT.get().write(piece);
        }
    }
}
