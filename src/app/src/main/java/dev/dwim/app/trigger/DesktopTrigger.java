package dev.dwim.app.trigger;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.Presses;
import dev.dwim.app.platform.Surroundings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// The best way to hotkeys that this desktop has: borrowed from a Wayland desktop, taken from an X server, else
/// listened for.
public final class DesktopTrigger implements HotkeyTrigger {
    /// How long the user may think about the question that a Wayland desktop asks.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Supplier<Optional<HotkeyTrigger>> find;
    private Optional<HotkeyTrigger> way = Optional.empty();
    private boolean found;

    /// Looks for nothing yet: that takes a while.
    ///
    /// @param surroundings tell what kind of desktop this is
    /// @param libraries    a folder of our own, into which native libraries are unpacked
    /// @param grab         whether the key may be taken from other programs
    public DesktopTrigger(Surroundings surroundings, Path libraries, boolean grab) {
        this.find = () -> way(surroundings, libraries, grab);
    }

    @Override
    public Answer<Hotkey> listen(Hotkey hotkey, Purpose purpose, Presses presses) {
        return found().map(trigger -> trigger.listen(hotkey, purpose, presses))
                .orElseGet(() -> Answer.lacking("This desktop lends no keys to programs."));
    }

    private synchronized Optional<HotkeyTrigger> found() {
        if (!found) {
            found = true;
            way = find.get();
        }
        return way;
    }

    private synchronized Optional<HotkeyTrigger> soFar() {
        return way;
    }

    private static Optional<HotkeyTrigger> way(Surroundings surroundings, Path libraries, boolean grab) {
        return switch (KeyWay.of(surroundings, grab)) {
            case TAKEN -> surroundings.variable("DISPLAY").map(GrabbingTrigger::new);
            case LISTENED -> Optional.of(new ListeningTrigger(libraries));
            case LENT -> surroundings.bus().map(bus -> new PortalTrigger(bus, PATIENCE));
            case NONE -> Optional.empty();
        };
    }

    @Override
    public void release(Hotkey hotkey) {
        soFar().ifPresent(trigger -> trigger.release(hotkey));
    }

    @Override
    public void close() {
        soFar().ifPresent(HotkeyTrigger::close);
    }
}
