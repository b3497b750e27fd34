package dev.dwim.app.overlay;

import dev.dwim.app.overlay.OverlayState.Asking;
import dev.dwim.app.overlay.OverlayState.Confirming;
import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.app.overlay.OverlayState.Empty;
import dev.dwim.app.overlay.OverlayState.Failed;
import dev.dwim.app.overlay.OverlayState.Running;
import dev.dwim.app.overlay.OverlayState.Settled;
import dev.dwim.app.overlay.OverlayState.Typing;
import dev.dwim.app.overlay.OverlayState.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what the overlay shows. Everything here is called on the thread that draws, and returns at once; the
/// engine is asked elsewhere.
public final class OverlayModel {
    private static final Logger LOG = LoggerFactory.getLogger(OverlayModel.class);

    private final Conversation conversation;
    private final Executor work;
    private final Executor drawing;
    private final ReadOnlyObjectWrapper<OverlayState> state = new ReadOnlyObjectWrapper<>(new Empty());
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(false);
    private final StringProperty words = new SimpleStringProperty("");
    /// Counts what was typed and done: an answer to an earlier question comes too late.
    private final AtomicLong turn = new AtomicLong();

    /// @param conversation the engine
    /// @param work         runs what may take its time
    /// @param drawing      runs on the thread that draws
    public OverlayModel(Conversation conversation, Executor work, Executor drawing) {
        this.conversation = conversation;
        this.work = work;
        this.drawing = drawing;
        words.subscribe((before, now) -> typed(now));
    }

    /// What is shown.
    ///
    /// @return never without a value
    public ReadOnlyObjectProperty<OverlayState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What is shown.
    ///
    /// @return the state
    public OverlayState state() {
        return state.get();
    }

    /// Whether the window is to be seen.
    ///
    /// @return true while it is
    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// What stands in the field.
    ///
    /// @return the words, or the answer to a question
    public StringProperty wordsProperty() {
        return words;
    }

    /// Shows the window, or hides it.
    public void toggle() {
        if (showing.get()) {
            hide();
        } else {
            show();
        }
    }

    /// Shows the window.
    public void show() {
        showing.set(true);
    }

    /// Hides the window. What runs goes on, and is shown the next time; what waits for the user is given up.
    public void hide() {
        showing.set(false);
        if (!(state.get() instanceof Running)) {
            reset();
        }
    }

    /// Another window has been chosen: hides, unless the user must look something up to go on.
    public void left() {
        switch (state.get()) {
            case Empty _, Typing _, Done _, Failed _, Unknown _, Running _ -> hide();
            case Asking _, Confirming _ -> {}
        }
    }

    /// Selects another row; the last one is followed by the first.
    ///
    /// @param by how many rows down
    public void move(int by) {
        if (state.get() instanceof Typing(List<Row> rows, int selected, boolean settled) && !rows.isEmpty()) {
            state.set(new Typing(rows, Math.floorMod(selected + by, rows.size()), settled));
        }
    }

    /// Selects a row and runs it.
    ///
    /// @param index from 0
    public void run(int index) {
        if (state.get() instanceof Typing(List<Row> rows, int selected, boolean settled) && index < rows.size()) {
            state.set(new Typing(rows, index, settled));
            enter();
        }
    }

    /// Runs the words, or answers the question. Approves nothing.
    public void enter() {
        var said = words.get().strip();
        if (said.isEmpty()) {
            return;
        }
        switch (state.get()) {
            case Typing(List<Row> rows, int selected, boolean settled)
            when selected > 0 ->
                run(said, () -> conversation.pick(said, rows.get(selected).candidate()));
            case Typing _, Failed _ -> run(said, () -> conversation.say(said));
            case Asking asking -> run(said, () -> conversation.answer(asking.pending(), said));
            case Empty _, Running _, Confirming _, Done _, Unknown _ -> {}
        }
    }

    /// Approves the calls that are shown.
    ///
    /// @param phrase what was written out; empty where that is not asked for
    public void approve(String phrase) {
        if (state.get() instanceof Confirming confirming) {
            run(words.get(), () -> conversation.approve(confirming.pending(), phrase));
        }
    }

    /// Lets the calls that are shown be, and goes back to the words.
    public void decline() {
        if (state.get() instanceof Confirming) {
            state.set(new Empty());
            typed(words.get());
        }
    }

    /// Takes back what was done.
    public void undo() {
        undoable().ifPresent(entry -> run("Undo", () -> conversation.undo(entry)));
    }

    private Optional<String> undoable() {
        return switch (state.get()) {
            case Done done -> done.undo();
            case Failed failed -> failed.undo();
            case Empty _, Typing _, Running _, Asking _, Confirming _, Unknown _ -> Optional.empty();
        };
    }

    private void typed(String now) {
        switch (state.get()) {
            case Empty _ -> suggest(now, List.of());
            case Typing typing -> suggest(now, typing.rows());
            case Done _, Failed _, Unknown _ -> {
                if (!now.isBlank()) {
                    suggest(now, List.of());
                }
            }
            // The field holds an answer, or is not to be written in.
            case Asking _, Running _, Confirming _ -> {}
        }
    }

    private void suggest(String now, List<Row> meanwhile) {
        var mine = turn.incrementAndGet();
        if (now.isBlank()) {
            state.set(new Empty());
            return;
        }
        state.set(new Typing(meanwhile, 0, false));
        work.execute(() -> {
            // Typed on in the meantime: nobody waits for this one any more.
            if (turn.get() == mine) {
                var rows = rows(now.strip());
                drawing.execute(() -> suggested(mine, rows));
            }
        });
    }

    private List<Row> rows(String now) {
        try {
            return conversation.rank(now).stream().map(Row::of).toList();
        } catch (RuntimeException bug) {
            report(bug);
            return List.of();
        }
    }

    private void suggested(long mine, List<Row> rows) {
        if (turn.get() == mine && state.get() instanceof Typing) {
            state.set(new Typing(rows, 0, true));
        }
    }

    private void run(String said, Supplier<Settled> talk) {
        var mine = turn.incrementAndGet();
        state.set(new Running(said));
        work.execute(() -> {
            var settled = settle(talk);
            drawing.execute(() -> settled(mine, settled));
        });
    }

    private static Settled settle(Supplier<Settled> talk) {
        try {
            return talk.get();
        } catch (RuntimeException bug) {
            report(bug);
            return Failed.plainly("A mistake in DWIM", "It is written down in the log. Please report it.");
        }
    }

    /// Where it happened, and never what was said: a message may quote the user's words.
    private static void report(RuntimeException bug) {
        var trace = bug.getStackTrace();
        LOG.error(
                "the overlay's request failed: {} at {}", bug.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
    }

    private void settled(long mine, Settled settled) {
        if (turn.get() != mine) {
            return;
        }
        // While it is Running, emptying the field is not typing.
        switch (settled) {
            case Asking _, Done _, Unknown _ -> words.set("");
            case Confirming _, Failed _ -> {}
        }
        state.set(settled);
    }

    private void reset() {
        turn.incrementAndGet();
        state.set(new Empty());
        words.set("");
    }
}
