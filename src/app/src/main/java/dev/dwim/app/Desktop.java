package dev.dwim.app;

import dev.dwim.api.Answer;
import dev.dwim.app.overlay.Drawing;
import dev.dwim.app.overlay.Overlay;
import dev.dwim.app.overlay.Veils;
import dev.dwim.app.platform.DesktopMachine;
import dev.dwim.app.platform.Surroundings;
import dev.dwim.app.platform.WorkPlace;
import dev.dwim.app.resident.Desk;
import dev.dwim.app.resident.Outside;
import dev.dwim.app.resident.SelfReport;
import dev.dwim.app.settings.OverlaySettings;
import dev.dwim.app.settings.SettingsWatch;
import dev.dwim.app.trigger.DesktopTrigger;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.app.trigger.KeyWay;
import dev.dwim.core.Engine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The window and the keys that reach it, as far as this machine has them.
///
/// @param window or why there is none
/// @param keys   to be closed; empty where there is no window
record Desktop(Answer<Overlay> window, Optional<KeyRing> keys) implements AutoCloseable {
    /// No desktop.
    static final Desktop NONE = new Desktop(
            Answer.lacking("The DWIM that runs has no window: `dwim quit` and then `dwim` give it one."),
            Optional.empty());

    /// How long the start waits for the hotkeys.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// Shows nothing yet; the window is ready when this returns, and no key is ours.
    ///
    /// @param drawing      what draws
    /// @param engine       does the work; waited for when there is some
    /// @param clock        says what time it is for the user
    /// @param surroundings tell what kind of desktop this is
    /// @param watch        the settings
    /// @param veils        keeps which windows to look away from
    /// @param cache        where native libraries may be unpacked
    static Desktop start(
            Drawing drawing,
            Supplier<Engine> engine,
            Clock clock,
            Surroundings surroundings,
            SettingsWatch watch,
            Veils veils,
            Path cache) {
        var settings = watch.inForce().overlay();
        var ground = new Overlay.Ground(
                drawing,
                clock,
                Executors.newVirtualThreadPerTaskExecutor(),
                new WorkPlace(surroundings)::find,
                page -> engine.get().opener().open(page),
                Path.of(System.getProperty("user.home")));
        var keys = new KeyRing(
                new DesktopTrigger(surroundings, cache.resolve("hotkey"), settings.grab()),
                settings.hotkey(),
                watch.inForce().context().pause());
        return switch (Overlay.start(ground, engine, watch, keys, veils)) {
            case Answer.Lacking<Overlay>(String reason) -> new Desktop(Answer.lacking(reason), Optional.empty());
            case Answer.Given<Overlay>(Overlay overlay) -> new Desktop(Answer.given(overlay), Optional.of(keys));
        };
    }

    /// Takes the keys. Waits only for answers that come at once: some desktops put the question to the user.
    ///
    /// @param engine keeps which keys are the user's own
    /// @return what is missing, a sentence each
    List<String> listen(Engine engine) {
        return switch (window) {
            case Answer.Lacking<Overlay>(String reason) -> List.of(reason);
            case Answer.Given<Overlay>(Overlay overlay) ->
                keys.map(ring -> listen(ring, overlay, engine)).orElse(List.of());
        };
    }

    private static List<String> listen(KeyRing keys, Overlay overlay, Engine engine) {
        var asked = CompletableFuture.supplyAsync(
                () -> keys.begin(overlay::summon, overlay::pause, overlay::press, own(engine)),
                task -> Thread.ofVirtual().start(task));
        return asked.completeOnTimeout(List.of(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static List<Hotkey> own(Engine engine) {
        var buttons = engine.pins().buttons().list().stream().flatMap(button -> button.hotkey().stream());
        return Stream.concat(engine.shortcuts().hotkeys().keySet().stream(), buttons)
                .flatMap(hotkey -> Hotkey.parse(hotkey).stream())
                .toList();
    }

    /// The keys that this desktop lends while we run.
    Outside.Keys lent() {
        return keys.<Outside.Keys>map(ring -> new Outside.Keys() {
                    @Override
                    public Answer<Hotkey> take(Hotkey hotkey) {
                        return ring.take(hotkey);
                    }

                    @Override
                    public void release(Hotkey hotkey) {
                        ring.release(hotkey);
                    }
                })
                .orElseGet(Outside.Unlent::new);
    }

    /// A desk that also says whether the hotkey is held, messages can be seen, and the clipboard can be used.
    ///
    /// @param desk         does all other work
    /// @param surroundings tell what kind of desktop this is
    /// @param settings     the key's
    SelfReport reporting(Desk desk, Surroundings surroundings, OverlaySettings settings) {
        var way = KeyWay.of(surroundings, settings.grab());
        return new SelfReport(
                desk, () -> new SelfReport.Self(hotkey(way), DesktopMachine.showsMessages(surroundings), clipboard()));
    }

    private Answer<String> clipboard() {
        return switch (window) {
            case Answer.Lacking<Overlay>(String reason) -> Answer.lacking(reason);
            case Answer.Given<Overlay> _ -> Answer.given("the window's own");
        };
    }

    private Answer<String> hotkey(KeyWay way) {
        return switch (window) {
            case Answer.Lacking<Overlay>(String reason) -> Answer.lacking(reason);
            case Answer.Given<Overlay> _ ->
                keys.map(ring -> ring.said(way)).orElseGet(() -> Answer.lacking("No key is listened for."));
        };
    }

    /// Shows the window, or hides it.
    ///
    /// @return empty, or why there is none
    Optional<String> toggle() {
        return switch (window) {
            case Answer.Given<Overlay>(Overlay overlay) -> {
                overlay.toggle();
                yield Optional.empty();
            }
            case Answer.Lacking<Overlay>(String reason) -> Optional.of(reason);
        };
    }

    @Override
    public void close() {
        keys.ifPresent(KeyRing::close);
        window.toOptional().ifPresent(Overlay::close);
    }
}
