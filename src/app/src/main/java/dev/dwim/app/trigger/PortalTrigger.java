package dev.dwim.app.trigger;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.Presses;
import dev.dwim.app.platform.ShortcutsPortal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Borrows the key from a Wayland desktop, which asks the user the first time.
public final class PortalTrigger implements HotkeyTrigger {
    private final String bus;
    private final Duration patience;
    private final AtomicReference<Optional<ShortcutsPortal>> held = new AtomicReference<>(Optional.empty());

    /// @param bus      the session bus's address
    /// @param patience how long the user may take to decide
    public PortalTrigger(String bus, Duration patience) {
        this.bus = bus;
        this.patience = patience;
    }

    @Override
    public Answer<Hotkey> listen(Hotkey hotkey, Presses presses) {
        return switch (ShortcutsPortal.ask(bus, wish(hotkey), patience, presses)) {
            case Answer.Given<ShortcutsPortal>(ShortcutsPortal portal) -> {
                held.set(Optional.of(portal));
                yield Answer.given(hotkey);
            }
            case Answer.Lacking<ShortcutsPortal>(String reason) -> Answer.lacking(reason);
        };
    }

    /// As the shortcuts specification writes it: `CTRL+space`.
    private static String wish(Hotkey hotkey) {
        var key = hotkey.key().startsWith("F") && hotkey.key().length() > 1
                ? hotkey.key()
                : hotkey.key().toLowerCase(Locale.ROOT);
        var held = hotkey.held().stream()
                .sorted()
                .map(modifier -> modifier == Hotkey.Modifier.SUPER ? "LOGO" : modifier.name());
        return Stream.concat(held, Stream.of(key)).collect(Collectors.joining("+"));
    }

    @Override
    public void close() {
        held.getAndSet(Optional.empty()).ifPresent(ShortcutsPortal::close);
    }
}
