package dev.dwim.core.context;

import dev.dwim.api.Answer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What the user said of each channel, in memory.
public final class Consents implements Channels {
    private final Map<String, Consent> said = new ConcurrentHashMap<>();
    private final Consent otherwise;

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
        return said.getOrDefault(channel, otherwise);
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
