package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import java.util.ArrayList;
import java.util.List;

/// Several ways to show a message; the first that works is taken.
///
/// @param ways in the order in which they are tried
record FirstNotifier(List<Host.Notifier> ways) implements Host.Notifier {
    FirstNotifier {
        ways = List.copyOf(ways);
    }

    @Override
    public Answer<String> show(String title, String body) {
        var reasons = new ArrayList<String>();
        for (var way : ways) {
            switch (way.show(title, body)) {
                case Answer.Given<String> shown -> {
                    return shown;
                }
                case Answer.Lacking<String>(String reason) -> reasons.add(reason);
            }
        }
        return Answer.lacking(String.join(" ", reasons));
    }
}
