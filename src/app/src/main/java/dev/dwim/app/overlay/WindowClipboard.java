package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// The clipboard by way of our own window, while what draws runs.
public final class WindowClipboard implements Host.Clipboard {
    /// Password managers mark what they copy so.
    private static final String SECRET = "x-kde-passwordManagerHint";

    private static final long DEADLINE_SECONDS = 2;

    @Override
    public Answer<Optional<String>> text() {
        return ask(WindowClipboard::held);
    }

    @Override
    public Answer<Optional<String>> put(String text) {
        return ask(() -> {
            var before = held();
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            return before;
        });
    }

    private static Optional<String> held() {
        var clipboard = Clipboard.getSystemClipboard();
        var secret = clipboard.getContentTypes().stream()
                .anyMatch(format -> format.getIdentifiers().contains(SECRET));
        return secret ? Optional.empty() : Optional.ofNullable(clipboard.getString());
    }

    private static Answer<Optional<String>> ask(Supplier<Optional<String>> question) {
        var asked = new CompletableFuture<Optional<String>>();
        try {
            Platform.runLater(() -> asked.completeAsync(question, Runnable::run));
            return Answer.given(
                    asked.orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS).join());
        } catch (IllegalStateException notRunning) {
            return Answer.lacking("The window does not run.");
        } catch (CompletionException _) {
            return Answer.lacking("The clipboard did not answer.");
        }
    }
}
