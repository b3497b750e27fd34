package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.app.overlay.OverlayState.Aside;
import java.util.Optional;

/// The part of the overlay that puts the selected row's action within reach: favourites, short names, hotkeys.
final class Reaching {
    private final Conversation conversation;
    private final Turns turns;
    private final Selected selected;
    private final Texts texts;
    private final Keying keying;
    private Reach reach = Reach.NOTHING;

    Reaching(Conversation conversation, Turns turns, Selected selected, Texts texts) {
        this.conversation = conversation;
        this.turns = turns;
        this.selected = selected;
        this.texts = texts;
        this.keying = new Keying(conversation, turns, selected, texts, this::show);
    }

    /// What is within reach.
    Reach reach() {
        return reach;
    }

    /// What is within reach now.
    void show(Reach now) {
        reach = now;
    }

    /// Waiting for a hotkey for the selected row.
    ///
    /// @return it acts while one is waited for, and else does nothing
    Keying keying() {
        return keying;
    }

    /// Makes the row's action a favourite, or no more one.
    void favour() {
        selected.action()
                .ifPresent(action -> turns.ask(
                        () -> conversation.favour(action),
                        _ -> Answer.<Reach>lacking(texts.of("fault.kept")),
                        answer -> {
                            switch (answer) {
                                case Answer.Given<Reach>(Reach now) -> {
                                    reach = now;
                                    selected.beside(new Aside.Said(
                                            texts.of(now.favours(action) ? "favourite.now" : "favourite.no.more")));
                                }
                                case Answer.Lacking<Reach>(String reason) -> selected.beside(new Aside.Said(reason));
                            }
                        }));
    }

    /// Lets a short name be typed for the row's action.
    void naming() {
        selected.action()
                .ifPresent(action ->
                        selected.beside(new Aside.Naming(reach.name(action).orElse(""), Optional.empty())));
    }

    /// Lets a hotkey be pressed for the row's action.
    void key() {
        selected.action().ifPresent(action -> keying.begin(reach.hotkey(action).orElse("")));
    }

    /// Takes what was typed as a short name.
    ///
    /// @param text one word; empty for none
    void name(String text) {
        selected.action()
                .ifPresent(action -> turns.ask(
                        () -> conversation.name(action, text),
                        _ -> Answer.<Reach>lacking(texts.of("fault.kept")),
                        answer -> {
                            switch (answer) {
                                case Answer.Given<Reach>(Reach now) -> {
                                    reach = now;
                                    selected.beside(new Aside.Said(now.name(action)
                                            .map(name -> texts.of("name.now", name))
                                            .orElseGet(() -> texts.of("name.no.more"))));
                                }
                                case Answer.Lacking<Reach>(String reason) ->
                                    selected.beside(new Aside.Naming(text, Optional.of(reason)));
                            }
                        }));
    }
}
