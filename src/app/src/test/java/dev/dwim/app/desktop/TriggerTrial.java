package dev.dwim.app.desktop;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.Presses;
import dev.dwim.app.trigger.GrabbingTrigger;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.app.trigger.HotkeyTrigger;
import dev.dwim.app.trigger.ListeningTrigger;
import dev.dwim.app.trigger.Purpose;
import java.io.IOException;
import java.nio.file.Path;

/// A program that wants hotkeys and writes down what it hears: first whether it has each, then `down` and `up`, for
/// all but the first with the key before. Gives the last one back at a line of its input, and ends with it.
final class TriggerTrial {
    private TriggerTrial() {}

    /// @param arguments `grab` or `listen`, and the keys
    public static void main(String... arguments) throws IOException {
        try (var trigger = arguments[0].equals("grab")
                ? new GrabbingTrigger(System.getenv("DISPLAY"))
                : new ListeningTrigger(Path.of(System.getenv("HOME"), "hotkey"))) {
            for (int each = 1; each < arguments.length; each++) {
                var hotkey = Hotkey.parse(arguments[each]).orElseThrow();
                listen(trigger, hotkey, each == 1 ? "" : hotkey + " ");
            }
            while (System.in.read() >= 0) {
                trigger.release(Hotkey.parse(arguments[arguments.length - 1]).orElseThrow());
                System.out.println("released");
            }
        }
        System.out.println("closed");
    }

    private static void listen(HotkeyTrigger trigger, Hotkey hotkey, String name) {
        var answer = trigger.listen(hotkey, Purpose.own(hotkey), new Presses() {
            @Override
            public void down() {
                System.out.println(name + "down");
            }

            @Override
            public void up() {
                System.out.println(name + "up");
            }
        });
        System.out.println(
                switch (answer) {
                    case Answer.Given<Hotkey> _ -> "has " + hotkey;
                    case Answer.Lacking<Hotkey>(String reason) -> "lacks: " + reason;
                });
    }
}
