package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import java.util.Optional;
import java.util.function.Function;

/// The first of two ways to the clipboard that is there.
///
/// @param first  asked each time
/// @param second asked when the first has no answer
public record FirstClipboard(Host.Clipboard first, Host.Clipboard second) implements Host.Clipboard {
    @Override
    public Answer<Optional<String>> text() {
        return ask(Host.Clipboard::text);
    }

    @Override
    public Answer<Optional<String>> put(String text) {
        return ask(clipboard -> clipboard.put(text));
    }

    private Answer<Optional<String>> ask(Function<Host.Clipboard, Answer<Optional<String>>> question) {
        return question.apply(first) instanceof Answer.Given<Optional<String>> given ? given : question.apply(second);
    }
}
