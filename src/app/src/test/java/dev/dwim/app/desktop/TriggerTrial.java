package dev.dwim.app.desktop;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.Presses;
import dev.dwim.app.trigger.GrabbingTrigger;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.app.trigger.ListeningTrigger;
import java.io.IOException;
import java.nio.file.Path;

/// A program that wants a hotkey and writes down what it hears: first whether it has the key, then `down` and `up`.
/// Ends
/// with its input.
final class TriggerTrial {
    private TriggerTrial() {}

    /// @param arguments `grab` or `listen`, and the key
    public static void main(String... arguments) throws IOException {
        try (var trigger = arguments[0].equals("grab")
                ? new GrabbingTrigger(System.getenv("DISPLAY"))
                : new ListeningTrigger(Path.of(System.getenv("HOME"), "hotkey"))) {
            var answer = trigger.listen(Hotkey.parse(arguments[1]).orElseThrow(), new Presses() {
                @Override
                public void down() {
                    System.out.println("down");
                }

                @Override
                public void up() {
                    System.out.println("up");
                }
            });
            System.out.println(
                    switch (answer) {
                        case Answer.Given<Hotkey>(Hotkey hotkey) -> "has " + hotkey;
                        case Answer.Lacking<Hotkey>(String reason) -> "lacks: " + reason;
                    });
            System.in.read();
        }
        System.out.println("closed");
    }
}
