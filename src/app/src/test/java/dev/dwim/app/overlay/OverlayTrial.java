package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.app.settings.OverlaySettings;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.app.trigger.ListeningTrigger;
import dev.dwim.app.trigger.Purpose;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;

/// The overlay and its hotkey alone, on an engine that is none: it says on stdout what it was asked. A line on stdin
/// shows or hides the window.
public final class OverlayTrial {
    private OverlayTrial() {}

    /// @param arguments a folder for the native library
    public static void main(String... arguments) throws Exception {
        var engine = new FakeConversation()
                .answers(Samples.DONE, new OverlayState.Done(java.util.List.of("Timer cancelled."), Optional.empty()))
                .tells(System.out::println);
        switch (Overlay.start(
                new Overlay.Ground(Drawing.begin(), Executors.newVirtualThreadPerTaskExecutor()),
                engine,
                Samples.PLAINLY,
                OverlaySettings.STANDARD)) {
            case Answer.Given<Overlay>(Overlay overlay) -> {
                System.out.println(new ListeningTrigger(Path.of(arguments[0]))
                        .listen(Hotkey.SUMMON, Purpose.SUMMON, overlay::toggle));
                while (System.in.read() >= 0) {
                    overlay.toggle();
                }
            }
            case Answer.Lacking<Overlay>(String reason) -> System.out.println(reason);
        }
    }
}
