package dev.dwim.core.memory;

import dev.dwim.api.Answer;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Origin;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.context.Observed;
import dev.dwim.core.plan.Labelled;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// What the user works towards: set in words, kept until it is cleared, and known as the fact `session.goal` where the
/// user allows the channel `session`.
///
/// @param memory   keeps it
/// @param contexts where it is known
/// @param clock    the user's
public record Goal(PluginMemory memory, ContextStore contexts, Clock clock) {
    /// The longest goal, in characters.
    public static final int MAX = 500;

    /// The channel of the fact.
    public static final String CHANNEL = "session";

    private static final String FACT = CHANNEL + ".goal";

    private static final Duration HOLDS = Duration.ofDays(366);

    /// The goal.
    ///
    /// @return its words, if one is set
    public Optional<String> words() {
        return memory.get(PluginMemory.HOST, FACT)
                .flatMap(
                        kept -> kept.value() instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty());
    }

    /// Sets it, in place of the one before.
    ///
    /// @param words  at most [#MAX] characters
    /// @param origin who says so
    /// @return the words, or why they could not be kept
    public Answer<String> set(String words, Origin origin) {
        return switch (memory.put(PluginMemory.HOST, FACT, Labelled.of(Value.of(words), origin))) {
            case Answer.Lacking<Labelled>(String reason) -> Answer.lacking(reason);
            case Answer.Given<Labelled> kept -> {
                publish();
                yield Answer.given(words);
            }
        };
    }

    /// Gives it up.
    ///
    /// @return what it was, or why it is still there
    public Answer<Optional<Labelled>> clear() {
        var was = memory.remove(PluginMemory.HOST, FACT);
        contexts.retract(FACT);
        return was;
    }

    /// Makes it known, as far as the channel is allowed.
    public void publish() {
        words().ifPresent(words -> contexts.push(new ContextFact(
                FACT, Value.of(words), Kind.STATE, Sensitivity.PRIVATE, Observed.HOST, clock.instant(), HOLDS)));
    }
}
