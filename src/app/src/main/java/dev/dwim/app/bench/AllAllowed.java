package dev.dwim.app.bench;

import dev.dwim.api.Answer;
import dev.dwim.core.context.Channels;
import java.util.Map;
import java.util.Optional;

/// The consent of nobody to everything, for a store that only measures.
public record AllAllowed() implements Channels {
    @Override
    public Consent consent(String channel) {
        return Consent.ALLOWED;
    }

    @Override
    public Answer<Consent> set(String channel, Consent consent) {
        return Answer.lacking("Here everything stays allowed.");
    }

    @Override
    public Optional<Pause> paused() {
        return Optional.empty();
    }

    @Override
    public Answer<Pause> pause(Pause pause) {
        return Answer.lacking("Here everything stays allowed.");
    }

    @Override
    public Answer<Optional<Pause>> resume() {
        return Answer.given(Optional.empty());
    }

    @Override
    public Map<String, Consent> all() {
        return Map.of();
    }
}
