package dev.dwim.app.trigger;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.Presses;
import dev.dwim.app.platform.ShortcutsPortal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Borrows keys from a Wayland desktop, which asks the user the first time. Each has a session of its own, since a
/// session's keys are asked for once and for all.
public final class PortalTrigger implements HotkeyTrigger {
    private final String bus;
    private final Duration patience;
    private final Map<Hotkey, ShortcutsPortal> held = new ConcurrentHashMap<>();

    /// @param bus      the session bus's address
    /// @param patience how long the user may take to decide
    public PortalTrigger(String bus, Duration patience) {
        this.bus = bus;
        this.patience = patience;
    }

    @Override
    public Answer<Hotkey> listen(Hotkey hotkey, Purpose purpose, Presses presses) {
        var wish = new ShortcutsPortal.Wish(purpose.id(), purpose.title(), wish(hotkey));
        return switch (ShortcutsPortal.ask(bus, wish, patience, presses)) {
            case Answer.Given<ShortcutsPortal>(ShortcutsPortal portal) -> {
                held.put(hotkey, portal);
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
    public void release(Hotkey hotkey) {
        Optional.ofNullable(held.remove(hotkey)).ifPresent(ShortcutsPortal::close);
    }

    @Override
    public void close() {
        held.keySet().forEach(this::release);
    }
}
