package dev.dwim.core;

import dev.dwim.api.Answer;
import dev.dwim.core.context.Channels;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.context.Discretion;
import dev.dwim.core.memory.Goal;
import dev.dwim.core.plumbing.Pausing;
import dev.dwim.core.plumbing.Plumbing;

/// The ambient context of an engine: what flows in, and the user's say over it. Safe to use from any thread.
public final class Ambient implements AutoCloseable {
    private final ContextStore store;
    private final Channels channels;
    private final Discretion discretion;
    private final Plumbing plumbing;
    private final Pausing pausing;
    private final Goal goal;
    private final Runnable look;

    Ambient(
            ContextStore store,
            Channels channels,
            Discretion discretion,
            Plumbing plumbing,
            Pausing pausing,
            Goal goal,
            Runnable look) {
        this.store = store;
        this.channels = channels;
        this.discretion = discretion;
        this.plumbing = plumbing;
        this.pausing = pausing;
        this.goal = goal;
        this.look = look;
    }

    /// What is known about the surroundings.
    ///
    /// @return the store that providers push into
    public ContextStore store() {
        return store;
    }

    /// What the user works towards.
    ///
    /// @return set, cleared and asked for here
    public Goal goal() {
        return goal;
    }

    /// Pausing all that flows in.
    ///
    /// @return to pause, to resume and to ask
    public Pausing pausing() {
        return pausing;
    }

    /// Lets what the user allows flow in, from now on; until then only what is pushed by hand is known.
    void flow() {
        plumbing.start();
        pausing.await();
        look.run();
    }

    /// Looks away from one more kind of window, from now on and as long as this runs; what came from the window in
    /// front is forgotten.
    ///
    /// @param rule what it is known by
    public void veil(Discretion.Rule rule) {
        discretion.veil(rule);
        Discretion.OF_THE_WINDOW.forEach(store::forget);
    }

    /// Records what the user says about a channel. Its facts go at once where it is kept out, and come where it is
    /// not.
    ///
    /// @param channel a key's first segment
    /// @param consent what the user says
    /// @return the consent, or why it could not be kept
    public Answer<Consent> consent(String channel, Consent consent) {
        var kept = channels.set(channel, consent);
        if (consent != Consent.ALLOWED) {
            store.forget(channel);
        } else if (channel.equals(Goal.CHANNEL)) {
            goal.publish();
        }
        plumbing.heed();
        return kept;
    }

    @Override
    public void close() {
        pausing.close();
        plumbing.close();
    }
}
