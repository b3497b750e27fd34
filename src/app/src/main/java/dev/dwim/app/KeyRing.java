package dev.dwim.app;

import dev.dwim.api.Answer;
import dev.dwim.app.overlay.OwnKeys;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.app.trigger.HotkeyTrigger;
import dev.dwim.app.trigger.KeyWay;
import dev.dwim.app.trigger.Purpose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// The keys that are ours while we run: the one that summons the window, and the user's own.
final class KeyRing implements OwnKeys, AutoCloseable {
    private static final String SUMMON_ADVICE =
            " Choose another one in the settings, or bind `dwim toggle` to a key in your desktop's settings.";
    private static final String OWN_ADVICE =
            " Press another one, or bind `dwim ask \"…\"` to a key in your desktop's settings.";

    private final HotkeyTrigger trigger;
    private final Hotkey summon;
    private final Optional<Hotkey> pause;
    private final Set<Hotkey> held = ConcurrentHashMap.newKeySet();
    private volatile Consumer<Hotkey> pressed = _ -> {};
    private volatile Answer<Hotkey> summoning;

    /// @param trigger listens
    /// @param summon  the key that summons
    /// @param pause   the key that pauses all taking of context, if there is to be one
    KeyRing(HotkeyTrigger trigger, Hotkey summon, Optional<Hotkey> pause) {
        this.trigger = trigger;
        this.summon = summon;
        this.pause = pause.filter(key -> !key.equals(summon));
        this.summoning = Answer.lacking("The desktop has not said yet whether " + summon + " can be had.");
    }

    /// What became of the key that summons.
    ///
    /// @param way how keys come to us here
    /// @return that it is ours, or why it is not
    Answer<String> said(KeyWay way) {
        return switch (summoning) {
            case Answer.Given<Hotkey>(Hotkey hotkey) -> Answer.given(hotkey + " is ours: it is " + way.said());
            case Answer.Lacking<Hotkey>(String reason) -> Answer.lacking(reason);
        };
    }

    /// Takes all keys. Some desktops put the question to the user, and this waits for the answers.
    ///
    /// @param summoned told of the key that summons
    /// @param pauses   told of the key that pauses
    /// @param does     told of the user's own
    /// @param own      those that are kept from before
    /// @return which cannot be had, a sentence each
    List<String> begin(Consumer<Hotkey> summoned, Runnable pauses, Consumer<Hotkey> does, Collection<Hotkey> own) {
        pressed = does;
        var reasons = new ArrayList<String>();
        switch (trigger.listen(summon, Purpose.SUMMON, () -> summoned.accept(summon))) {
            case Answer.Given<Hotkey> given -> summoning = given;
            case Answer.Lacking<Hotkey>(String reason) -> {
                summoning = Answer.lacking(reason);
                reasons.add(reason + SUMMON_ADVICE);
            }
        }
        pause.ifPresent(key -> {
            if (trigger.listen(key, Purpose.PAUSE, pauses::run) instanceof Answer.Lacking<Hotkey>(String reason)) {
                reasons.add(
                        reason + " Choose another one as context.pause in the settings, or use dwim context pause.");
            }
        });
        for (var hotkey : own) {
            if (taken(hotkey) instanceof Answer.Lacking<Hotkey>(String reason)) {
                reasons.add(reason + " What you have given it to do is not done.");
            }
        }
        return reasons;
    }

    @Override
    public Answer<Hotkey> take(Hotkey hotkey) {
        return taken(hotkey) instanceof Answer.Lacking<Hotkey>(String reason)
                ? Answer.lacking(hotkey.equals(summon) ? reason : reason + OWN_ADVICE)
                : Answer.given(hotkey);
    }

    private Answer<Hotkey> taken(Hotkey hotkey) {
        if (hotkey.equals(summon)) {
            return Answer.lacking("The key " + hotkey + " opens this window.");
        }
        if (pause.equals(Optional.of(hotkey))) {
            return Answer.lacking("The key " + hotkey + " pauses what DWIM sees.");
        }
        if (!held.add(hotkey)) {
            return Answer.given(hotkey);
        }
        var answer = trigger.listen(hotkey, Purpose.own(hotkey), () -> pressed.accept(hotkey));
        if (answer instanceof Answer.Lacking<Hotkey>) {
            held.remove(hotkey);
        }
        return answer;
    }

    @Override
    public void release(Hotkey hotkey) {
        if (held.remove(hotkey)) {
            trigger.release(hotkey);
        }
    }

    @Override
    public void close() {
        trigger.close();
    }
}
