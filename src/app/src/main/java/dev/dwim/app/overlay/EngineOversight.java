package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.app.overlay.Sight.Kept;
import dev.dwim.core.Engine;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.context.Channels.Pause;
import dev.dwim.core.context.Discretion.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The user's say over the engine of this process.
final class EngineOversight implements Oversight {
    private final Supplier<Engine> engine;
    private final Plainly plainly;
    private final Veils veils;
    private volatile Set<String> leftOut = Set.of();

    /// @param engine  waits until it is started; closed by whoever started it
    /// @param plainly says values as people do
    /// @param veils   keeps which windows to look away from
    EngineOversight(Supplier<Engine> engine, Plainly plainly, Veils veils) {
        this.engine = engine;
        this.plainly = plainly;
        this.veils = veils;
    }

    /// What words are understood without: keys, or channels.
    Set<String> leftOut() {
        return leftOut;
    }

    @Override
    public Sight sight() {
        var running = engine.get();
        var paused = running.ambient().pausing().now();
        if (paused.isPresent()) {
            return new Sight.Paused(line(paused.get()));
        }
        if (running.stores().channels().all().isEmpty()) {
            return new Sight.Unasked();
        }
        var now = running.now();
        return new Sights(plainly, now.getZone())
                .of(running.ambient().store().snapshot(now.toInstant()).without(leftOut));
    }

    private String line(Pause pause) {
        var texts = plainly.texts();
        return pause.until()
                .map(until -> texts.of(
                        "seen.paused.until",
                        plainly.moment(until.atZone(engine.get().now().getZone()))))
                .orElseGet(() -> texts.of("seen.paused"));
    }

    @Override
    public void leaveOut(Set<String> keys) {
        leftOut = Set.copyOf(keys);
    }

    @Override
    public Answer<String> never(Kept kept) {
        return switch (kept) {
            case Kept.Channel(String channel, String name) ->
                said(engine.get().ambient().consent(channel, Consent.DENIED), "never.now.channel", name);
            case Kept.Windows(Rule rule, String name) -> {
                engine.get().ambient().veil(rule);
                yield said(veils.add(rule), "never.now.windows", name);
            }
        };
    }

    private Answer<String> said(Answer<?> answer, String key, String name) {
        return switch (answer) {
            case Answer.Given<?> _ -> Answer.given(plainly.texts().of(key, name));
            case Answer.Lacking<?>(String reason) -> Answer.lacking(reason);
        };
    }

    @Override
    public Answer<Sight> pause() {
        var pausing = engine.get().ambient().pausing();
        Answer<?> answer = pausing.now().isPresent() ? pausing.resume() : pausing.pause(Optional.empty());
        return switch (answer) {
            case Answer.Given<?> _ -> Answer.given(sight());
            case Answer.Lacking<?>(String reason) -> Answer.lacking(reason);
        };
    }

    @Override
    public List<Outlook> outlooks() {
        return Outlook.ALL.stream()
                .map(outlook -> outlook.being(outlook.channels().stream().allMatch(this::allowed)))
                .toList();
    }

    /// What is allowed stays so while all is paused.
    private boolean allowed(String channel) {
        return engine.get().stores().channels().all().get(channel) == Consent.ALLOWED;
    }

    @Override
    public Answer<List<Outlook>> set(Outlook outlook) {
        for (var channel : outlook.channels()) {
            if (engine.get().ambient().consent(channel, outlook.on() ? Consent.ALLOWED : Consent.DENIED)
                    instanceof Answer.Lacking<Consent>(String reason)) {
                return Answer.lacking(reason);
            }
        }
        return Answer.given(outlooks());
    }
}
