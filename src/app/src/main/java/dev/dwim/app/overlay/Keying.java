package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.app.overlay.OverlayState.Aside;
import dev.dwim.app.trigger.Hotkey;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The part of the overlay where a hotkey is pressed for the selected row. It acts while one is waited for, and else
/// does nothing.
final class Keying {
    private final Conversation conversation;
    private final Turns turns;
    private final Selected selected;
    private final Texts texts;
    private final Consumer<Reach> reaching;

    /// @param reaching told what is within reach, once that has changed
    Keying(Conversation conversation, Turns turns, Selected selected, Texts texts, Consumer<Reach> reaching) {
        this.conversation = conversation;
        this.turns = turns;
        this.selected = selected;
        this.texts = texts;
        this.reaching = reaching;
    }

    /// Whether a key is waited for.
    boolean waits() {
        return aside().isPresent();
    }

    private Optional<Aside.Keying> aside() {
        return selected.aside()
                .flatMap(open -> open instanceof Aside.Keying keying ? Optional.of(keying) : Optional.empty());
    }

    /// Begins to wait for the keys.
    ///
    /// @param before the hotkey that the row's action has; empty if none
    void begin(String before) {
        selected.beside(new Aside.Keying(before, "", Optional.empty()));
    }

    /// Shows what is held down so far.
    ///
    /// @param keys as a person writes them; empty for none
    void hold(String keys) {
        aside().ifPresent(keying -> selected.beside(new Aside.Keying(keying.before(), keys, Optional.empty())));
    }

    /// Shows what is still held down; what is wrong with the keys before stays to be read.
    ///
    /// @param keys as a person writes them; empty for none
    void letGo(String keys) {
        aside().filter(keying -> keying.problem().isEmpty()).ifPresent(_ -> hold(keys));
    }

    /// Says that these keys make no hotkey.
    ///
    /// @param keys as a person writes them
    void misfit(String keys) {
        problem(keys, texts.of("key.misfit", texts.keys(keys)));
    }

    private void problem(String keys, String text) {
        aside().ifPresent(keying -> selected.beside(new Aside.Keying(keying.before(), keys, Optional.of(text))));
    }

    /// Gives the row's action a hotkey.
    ///
    /// @param hotkey what was pressed
    /// @param words  what stands in the field
    void take(Hotkey hotkey, String words) {
        hold(hotkey.toString());
        selected.row()
                .filter(_ -> waits())
                .flatMap(row -> row.repeat(words))
                .ifPresent(repeat -> ask(
                        () -> conversation.bind(hotkey, repeat),
                        texts.of("key.now", texts.keys(hotkey.toString())),
                        reason -> problem(hotkey.toString(), reason)));
    }

    /// Takes the hotkey of the row's action away.
    void remove() {
        selected.row()
                .filter(_ -> waits())
                .flatMap(Row::action)
                .ifPresent(action ->
                        ask(() -> conversation.unbind(action), texts.of("key.no.more"), reason -> problem("", reason)));
    }

    private void ask(Supplier<Answer<Reach>> question, String said, Consumer<String> refused) {
        turns.ask(question, _ -> Answer.<Reach>lacking(texts.of("fault.kept")), answer -> {
            switch (answer) {
                case Answer.Given<Reach>(Reach now) -> {
                    reaching.accept(now);
                    aside().ifPresent(_ -> selected.beside(new Aside.Said(said)));
                }
                case Answer.Lacking<Reach>(String reason) -> refused.accept(reason);
            }
        });
    }
}
