package dev.dwim.app.overlay;

import dev.dwim.app.overlay.OverlayState.Allowing;
import dev.dwim.app.overlay.OverlayState.Aside;
import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.app.overlay.OverlayState.Empty;
import dev.dwim.app.overlay.OverlayState.Typing;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What the keys do, before the node with the focus gets them.
final class Keys {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination STOP = KeyCombination.valueOf("Shortcut+PERIOD");
    private static final KeyCombination MENU = KeyCombination.valueOf("Shortcut+K");
    private static final KeyCombination PAUSE = KeyCombination.valueOf("Shortcut+Shift+P");
    private static final KeyCombination PERMIT = KeyCombination.valueOf("Shortcut+Shift+C");

    private final OverlayModel model;
    private final TextField field;
    private final Supplier<String> argument;
    private final Runnable copy;
    private final Strokes strokes;
    private final StripKeys strip;
    private boolean enterDown;

    /// @param model    told what the keys say
    /// @param field    for the words
    /// @param argument what is typed into the argument that is being changed
    /// @param copy     takes the answer to the clipboard
    Keys(OverlayModel model, TextField field, Supplier<String> argument, Runnable copy) {
        this.model = model;
        this.field = field;
        this.argument = argument;
        this.copy = copy;
        this.strip = new StripKeys(model);
        this.strokes = new Strokes(model.choosing().reaching().keying(), model::escape, model.wordsProperty()::get);
    }

    void pressed(KeyEvent event) {
        if (strokes.hotkey(event).filter(model::heard).isPresent()) {
            event.consume();
            return;
        }
        model.stay();
        if (enterDown && event.getCode() == KeyCode.ENTER || !strokes.pressed(event)) {
            used(event);
        } else {
            event.consume();
        }
    }

    private void used(KeyEvent event) {
        if (strip.pressed(event)) {
            enterDown |= event.getCode() == KeyCode.ENTER;
            event.consume();
            return;
        }
        var before = field.getText();
        boolean used = switch (event.getCode()) {
            case ESCAPE -> {
                model.escape();
                yield true;
            }
            case DOWN, UP -> move(event.getCode() == KeyCode.DOWN ? 1 : -1);
            case TAB -> tab(event.isShiftDown());
            case SPACE -> turned();
            case ENTER -> enter(event);
            default -> combination(event);
        };
        if (used) {
            event.consume();
        }
        if (!field.getText().equals(before)) {
            field.end();
        }
    }

    void released(KeyEvent event) {
        strokes.released(event);
        if (event.getCode() == KeyCode.ENTER) {
            enterDown = false;
        }
    }

    private boolean move(int by) {
        if (model.state() instanceof Allowing) {
            model.seeing().permitting().move(by);
            return true;
        }
        boolean list = model.state() instanceof Typing || model.state() instanceof Empty;
        if (list) {
            model.choosing().move(by);
        }
        return list;
    }

    private boolean turned() {
        boolean there = model.state() instanceof Allowing;
        if (there) {
            model.seeing().permitting().turn();
        }
        return there;
    }

    private boolean tab(boolean back) {
        if (model.state() instanceof Empty) {
            return model.seeing().strip().enter();
        }
        if (!(model.state() instanceof Typing typing)) {
            return false;
        }
        switch (typing.aside()) {
            case Aside.Editing _ when !back -> model.choosing().change(argument.get());
            case Aside.Naming _, Aside.Timing _, Aside.Keying _ -> {}
            case Aside.Editing _, Aside.Closed _, Aside.Why _, Aside.Said _, Aside.Menu _ ->
                model.choosing().argument(back ? -1 : 1);
        }
        return true;
    }

    /// Held down, it says the same thing once.
    private boolean enter(KeyEvent event) {
        boolean first = !enterDown;
        enterDown = true;
        if (model.state() instanceof Typing typing && typed(typing.aside(), first)) {
            return true;
        }
        if (model.state() instanceof Allowing) {
            if (first) {
                model.seeing().permitting().turn();
            }
            return true;
        }
        if (!field.equals(event.getTarget())) {
            return false;
        }
        boolean answered =
                model.state() instanceof Typing typing && typing.answer().isPresent();
        if (first && answered && !event.isShiftDown()) {
            copy.run();
        } else if (first) {
            model.enter(event.isShiftDown());
        }
        return true;
    }

    /// Takes what was typed beside the row.
    private boolean typed(Aside aside, boolean first) {
        return switch (aside) {
            case Aside.Editing _ -> {
                if (first) {
                    model.choosing().change(argument.get());
                }
                yield true;
            }
            case Aside.Naming naming -> {
                if (first) {
                    model.choosing().take(naming, argument.get());
                }
                yield true;
            }
            case Aside.Timing _ -> {
                if (first) {
                    model.schedule(argument.get());
                }
                yield true;
            }
            case Aside.Keying _ -> true;
            case Aside.Closed _, Aside.Why _, Aside.Said _, Aside.Menu _ -> false;
        };
    }

    /// One of what is offered unasked, by its place.
    private boolean suggestion(KeyCode digit) {
        if (!(model.state() instanceof Empty empty)) {
            return false;
        }
        int nth = digit.getChar().codePointAt(0) - '1';
        boolean there = nth >= 0 && nth < empty.suggestions().size();
        if (there) {
            model.run(empty.rows().indexOf(empty.suggestions().get(nth)));
        }
        return there;
    }

    private boolean combination(KeyEvent event) {
        if (MENU.match(event)) {
            model.choosing().menu();
            return true;
        }
        if (PAUSE.match(event)) {
            model.seeing().strip().pause();
            return true;
        }
        if (PERMIT.match(event)) {
            model.permit();
            return true;
        }
        if (event.isAltDown() && event.getCode().isDigitKey()) {
            return suggestion(event.getCode());
        }
        if (event.isShortcutDown() && event.getCode().isDigitKey()) {
            return model.pressNth(event.getCode().getChar().codePointAt(0) - '1');
        }
        if (STOP.match(event)) {
            model.stop();
            return true;
        }
        boolean empty = field.getText().isEmpty();
        boolean idle = empty && model.state() instanceof Done;
        if (empty && UNDO.match(event) && (idle || model.state() instanceof Empty)) {
            model.undo();
            return true;
        }
        if (idle && COPY.match(event)) {
            copy.run();
            return true;
        }
        return false;
    }
}
