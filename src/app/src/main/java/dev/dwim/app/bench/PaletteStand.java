package dev.dwim.app.bench;

import dev.dwim.api.Answer;
import dev.dwim.app.overlay.Drawing;
import dev.dwim.app.overlay.Overlay;
import dev.dwim.app.platform.Surroundings;
import dev.dwim.app.settings.OverlaySettings;
import dev.dwim.app.trigger.DesktopTrigger;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.app.trigger.Purpose;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.resolve.Resolver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// The overlay over 1,000 generated actions, to be measured: everything is as in the program, but nothing is done.
///
/// @param resolver     prepares itself for the catalogue before it answers
/// @param surroundings tell what kind of desktop this is
/// @param cache        where native libraries may be unpacked
/// @param intent       from the words typed
public record PaletteStand(Resolver resolver, Surroundings surroundings, Path cache, Function<String, Intent> intent) {
    private static final int ACTIONS = 1_000;

    /// Shows it on demand until its input ends; says so when it is ready.
    ///
    /// @return empty, or what is missing
    public Answer<Hotkey> stand() {
        var catalogue = GeneratedCatalogue.of(ACTIONS);
        var now = intent.apply("open").at().toInstant();
        var context = new ContextSnapshot(now, Map.of());
        // The first answer waits until the model is loaded and the catalogue is read.
        resolver.rank(intent.apply("open"), context, catalogue);
        var ground = new Overlay.Ground(Drawing.begin(), Executors.newVirtualThreadPerTaskExecutor());
        var shown = Overlay.ranking(
                ground, words -> resolver.rank(intent.apply(words), context, catalogue), OverlaySettings.STANDARD);
        return switch (shown) {
            case Answer.Lacking<Overlay>(String reason) -> Answer.lacking(reason);
            case Answer.Given<Overlay>(Overlay overlay) -> {
                try (var trigger = new DesktopTrigger(surroundings, cache, true)) {
                    var answer = trigger.listen(Hotkey.SUMMON, Purpose.SUMMON, overlay::toggle);
                    if (answer instanceof Answer.Given<Hotkey>) {
                        System.out.println(List.of("ready"));
                        waitForTheEnd();
                    }
                    overlay.close();
                    yield answer;
                }
            }
        };
    }

    private static void waitForTheEnd() {
        try {
            while (System.in.read() >= 0) {
                // Whatever is said, only the end counts.
            }
        } catch (IOException _) {
            // That is an end, too.
        }
    }
}
