package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.app.platform.Programs.Ended;
import java.time.Duration;
import java.util.List;

/// Messages on a Mac, by `osascript`. Title and body are arguments of the script, never part of it.
record MacNotifier(Programs programs, Duration deadline) implements Host.Notifier {
    @Override
    public Answer<String> show(String title, String body) {
        var command = List.of(
                "osascript",
                "-e",
                "on run argv",
                "-e",
                "display notification (item 2 of argv) with title (item 1 of argv)",
                "-e",
                "end run",
                "--",
                title,
                body);
        return programs.read(deadline, command) instanceof Answer.Given<Ended>(Ended(int exit, String none))
                        && exit == 0
                ? Answer.given("desktop")
                : Answer.lacking("This Mac did not show the message.");
    }
}
