package dev.dwim.core.context;

import dev.dwim.api.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What the user said of each channel, in memory.
public final class Consents implements Channels {
    private final Map<String, Consent> said = new ConcurrentHashMap<>();
    private final Consent otherwise;
    private volatile Optional<Pause> pause = Optional.empty();

    private Consents(Consent otherwise) {
        this.otherwise = otherwise;
    }

    /// Every channel is allowed until denied.
    public static Consents everything() {
        return new Consents(Consent.ALLOWED);
    }

    /// Nobody has been asked yet.
    public static Consents nothing() {
        return new Consents(Consent.UNASKED);
    }

    @Override
    public Consent consent(String channel) {
        var consent = said.getOrDefault(channel, otherwise);
        return consent == Consent.ALLOWED && pause.isPresent() ? Consent.PAUSED : consent;
    }

    @Override
    public Optional<Pause> paused() {
        return pause;
    }

    @Override
    public Answer<Pause> pause(Pause now) {
        pause = Optional.of(now);
        return Answer.given(now);
    }

    @Override
    public Answer<Optional<Pause>> resume() {
        var was = pause;
        pause = Optional.empty();
        return Answer.given(was);
    }

    @Override
    public Answer<Consent> set(String channel, Consent consent) {
        said.put(channel, consent);
        return Answer.given(consent);
    }

    @Override
    public Map<String, Consent> all() {
        return Map.copyOf(said);
    }
}
