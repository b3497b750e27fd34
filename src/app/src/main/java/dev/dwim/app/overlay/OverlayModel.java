package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.app.overlay.OverlayState.Allowing;
import dev.dwim.app.overlay.OverlayState.Aside;
import dev.dwim.app.overlay.OverlayState.Asking;
import dev.dwim.app.overlay.OverlayState.Confirming;
import dev.dwim.app.overlay.OverlayState.Deed;
import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.app.overlay.OverlayState.Empty;
import dev.dwim.app.overlay.OverlayState.Failed;
import dev.dwim.app.overlay.OverlayState.Running;
import dev.dwim.app.overlay.OverlayState.Settled;
import dev.dwim.app.overlay.OverlayState.Typing;
import dev.dwim.app.overlay.OverlayState.Unknown;
import dev.dwim.app.overlay.Row.Act;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.core.resolve.Candidate;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Decides what the overlay shows. Everything here is called on the thread that draws, and returns at once; the
/// engine is asked elsewhere.
final class OverlayModel {
    /// As often as one presses a key on purpose before seeing what it does.
    private static final int MOST_PRESSES = 8;

    /// Long enough to read a sentence and to reach for Undo.
    static final Duration LINGERING = Duration.ofSeconds(4);

    private final Conversation conversation;
    private final Turns turns;
    private final Later later;
    private final ReadOnlyObjectWrapper<OverlayState> state = new ReadOnlyObjectWrapper<>(new Empty());
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(false);
    private final StringProperty words = new SimpleStringProperty("");
    private final Texts texts;
    private final Choosing choosing;
    private final Seeing seeing;
    private final Course course;

    /// Whether the window is to appear with what comes of what is under way.
    private boolean tell;

    private Runnable callOff = () -> {};

    /// What stood in the field before there was a question about it.
    private String before = "";

    /// What was pressed while what the key before does was under way.
    private final Queue<Hotkey> presses = new ArrayDeque<>();

    /// The hotkey that what is shown came of.
    private Optional<Hotkey> by = Optional.empty();

    /// @param conversation the engine
    /// @param work         runs what may take its time
    /// @param drawing      runs on the thread that draws
    /// @param later        runs on the thread that draws after a while
    /// @param plainly      says values as people do
    OverlayModel(Conversation conversation, Executor work, Executor drawing, Later later, Plainly plainly) {
        this.conversation = conversation;
        this.turns = new Turns(work, drawing);
        this.later = later;
        this.texts = plainly.texts();
        this.choosing = new Choosing(conversation, turns, state, words, plainly);
        this.course = new Course(conversation, turns, later, state, texts);
        this.seeing = new Seeing(
                conversation,
                choosing,
                new Turns(work, drawing),
                drawing,
                later,
                new Seeing.Shown(state, showing.getReadOnlyProperty(), texts));
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

    /// Choosing among rows, their arguments and their deeds.
    ///
    /// @return it acts while words are typed, and else does nothing
    Choosing choosing() {
        return choosing;
    }

    /// What DWIM sees.
    ///
    /// @return told what comes to be known; its line acts while nothing is done or asked
    Seeing seeing() {
        return seeing;
    }

    /// Shows the switches of what DWIM may see.
    void permit() {
        switch (state.get()) {
            case Empty _, Typing _, Done _, Failed _, Unknown _ -> {
                callOff.run();
                turns.next();
                state.set(choosing.empty());
                words.set("");
                seeing.permitting().begin();
            }
            case Running _, Allowing _, Asking _, Confirming _ -> {}
        }
    }

    /// The key was pressed that pauses everything, wherever the user is: the window says what holds by
    /// now.
    void pause() {
        showing.set(true);
        seeing.strip().pause();
    }

    /// Lets DWIM see what the words speak of, and understands them once more.
    void allow() {
        if (state.get() instanceof Asking asking) {
            asking.lack().ifPresent(lack -> run(lack.words(), true, () -> conversation.seeing(asking.pending(), lack)));
        }
    }

    /// Does not let DWIM see what the words speak of.
    ///
    /// @param ever whether it is not to be asked for again
    void refuse(boolean ever) {
        if (state.get() instanceof Asking asking) {
            asking.lack().filter(_ -> ever).ifPresent(seeing::never);
            state.set(asking.withoutLack());
        }
    }

    /// Shows the window, or hides it.
    public void toggle() {
        if (showing.get()) {
            hide();
        } else {
            show();
        }
    }

    /// The hotkey that summons was pressed.
    ///
    /// @param hotkey it; where a hotkey is waited for, it may not be that one
    public void summoned(Hotkey hotkey) {
        if (showing.get() && choosing.reaching().keying().waits()) {
            choosing.reaching().keying().take(hotkey, words.get());
        } else {
            toggle();
        }
    }

    /// A hotkey of the user's own was pressed, wherever the user is. It says what Enter would say on the row that it
    /// was given for, and never yes.
    ///
    /// @param hotkey it
    public void pressed(Hotkey hotkey) {
        switch (state.get()) {
            case Typing _
            when showing.get() && choosing.reaching().keying().waits() ->
                choosing.reaching().keying().take(hotkey, words.get());
            case Empty _, Typing _, Allowing _, Done _, Failed _, Unknown _ -> perform(hotkey);
            case Running(String _, Underway underway)
            when by.isPresent() && !underway.slow() && presses.size() < MOST_PRESSES -> presses.add(hotkey);
            // What is under way or waits for the user comes first.
            case Running _, Asking _, Confirming _ -> show();
        }
    }

    /// Whether these keys are those that what is shown came of: where keys are only listened for, the window gets
    /// them too, again and again while they are held down.
    boolean heard(Hotkey hotkey) {
        return by.equals(Optional.of(hotkey)) && !choosing.reaching().keying().waits();
    }

    private void perform(Hotkey hotkey) {
        callOff.run();
        by = Optional.of(hotkey);
        words.set("");
        course.find(
                hotkey.toString(),
                () -> conversation.bound(hotkey),
                _ -> Answer.<Conversation.Bound>lacking(texts.of("fault.bug.advice")),
                answer -> {
                    switch (answer) {
                        case Answer.Given<Conversation.Bound>(Conversation.Bound bound) -> {
                            words.set(bound.words());
                            begin(bound.said(), false, doing(bound));
                        }
                        case Answer.Lacking<Conversation.Bound>(String reason) ->
                            settled(Failed.plainly(texts.of("fault.none"), reason), false);
                    }
                });
    }

    private Supplier<Settled> doing(Conversation.Bound bound) {
        return switch (bound.does()) {
            case Conversation.Does.Press(String pin) -> () -> conversation.press(pin);
            case Conversation.Does.Pick(Candidate candidate) -> () -> conversation.pick(bound.said(), candidate);
        };
    }

    /// Presses one of the buttons below the field.
    ///
    /// @param nth its place, from 0
    /// @return whether there is one
    boolean pressNth(int nth) {
        var bar = choosing.pinboard().bar();
        boolean there = nth >= 0 && nth < bar.size();
        if (there) {
            press(bar.get(nth));
        }
        return there;
    }

    /// A button was clicked that stands on the desktop. As with a hotkey the window appears with what came of it.
    void pressed(Pin pin) {
        switch (state.get()) {
            case Empty _, Typing _, Allowing _, Done _, Failed _, Unknown _ -> {
                press(pin);
                tell = true;
            }
            // What is under way or waits for the user comes first.
            case Running _, Asking _, Confirming _ -> show();
        }
    }

    /// Presses a button, or does a routine.
    void press(Pin pin) {
        run(pin.label(), false, () -> conversation.press(pin.id()));
    }

    /// Shows the window, with what was said lately.
    public void show() {
        showing.set(true);
        choosing.remember();
        seeing.look();
    }

    /// Hides the window. What runs goes on, and is shown the next time; what waits for the user is given up.
    public void hide() {
        callOff.run();
        showing.set(false);
        if (!(state.get() instanceof Running)) {
            giveUp();
            turns.next();
            choosing.put(words.get());
            choosing.reset();
            seeing.strip().forget();
            state.set(choosing.empty());
            words.set("");
        }
    }

    private void giveUp() {
        switch (state.get()) {
            case Asking asking -> turns.leave(() -> conversation.leave(asking.pending()));
            case Confirming confirming -> turns.leave(() -> conversation.leave(confirming.pending()));
            case Empty _, Typing _, Allowing _, Running _, Done _, Failed _, Unknown _ -> {}
        }
    }

    /// Another window has been chosen: hides, unless the user must look something up to go on.
    public void left() {
        switch (state.get()) {
            case Empty _, Typing _, Allowing _, Done _, Failed _, Unknown _, Running _ -> hide();
            case Asking _, Confirming _ -> {}
        }
    }

    /// Goes back by one step: closes what is open beside the row, or leaves what must be approved or answered,
    /// with the
    /// words there again; else hides.
    public void escape() {
        if (state.get() instanceof Confirming) {
            decline();
        } else if (state.get() instanceof Asking && !before.isEmpty()) {
            words.set(before);
            giveUp();
            choosing.suggest(before, List.of());
        } else if (state.get() instanceof Allowing) {
            state.set(choosing.empty());
            choosing.remember();
            seeing.look();
        } else if (!choosing.closed()) {
            hide();
        }
    }

    /// Opens a page that was clicked, and goes out of its way.
    ///
    /// @param page on the web
    public void open(URI page) {
        turns.ask(() -> conversation.open(page), _ -> Answer.<String>lacking(texts.of("fault.bug.advice")), answer -> {
            switch (answer) {
                case Answer.Given<String> _ -> hide();
                case Answer.Lacking<String>(String reason) -> state.set(Failed.plainly(texts.of("fault.none"), reason));
            }
        });
    }

    /// The user is busy here: the window does not go away by itself.
    public void stay() {
        callOff.run();
    }

    /// Selects a row and runs it.
    ///
    /// @param index from 0
    public void run(int index) {
        switch (state.get()) {
            case Typing typing
            when index < typing.rows().size() -> run(typing.rows().get(index), false);
            case Empty(List<Row> rows, int _, var _) when index < rows.size() -> run(rows.get(index), false);
            case Typing _, Empty _, Allowing _, Running _, Asking _, Confirming _, Done _, Failed _, Unknown _ -> {}
        }
    }

    /// Runs the words or the selected row, does the selected deed, or answers the question. Approves nothing.
    ///
    /// @param stay whether the window is to stay for more
    public void enter(boolean stay) {
        var said = words.get().strip();
        switch (state.get()) {
            case Typing typing
            when typing.aside() instanceof Aside.Menu(List<Deed> deeds, int selected) -> perform(deeds.get(selected));
            case Typing typing when chosen(typing) -> typing.row().ifPresent(row -> run(row, stay));
            case Typing _, Failed _ when !said.isEmpty() -> say(said, stay);
            case Asking asking
            when !said.isEmpty() -> run(said, stay, () -> conversation.answer(asking.pending(), said));
            case Empty(List<Row> rows, int selected, var _) when selected >= 0 -> run(rows.get(selected), stay);
            case Allowing _ -> seeing.permitting().turn();
            case Typing _, Empty _, Failed _, Asking _, Running _, Confirming _, Done _, Unknown _ -> {}
        }
    }

    private void say(String said, boolean stay) {
        var otherwise = choosing.otherwise(said);
        var taken = choosing.takenBack(said);
        run(said, stay, () -> taken.map(conversation::undo).orElseGet(() -> conversation.say(said, otherwise)));
    }

    /// Whether the user has chosen that row, or changed it, rather than merely typed on.
    private static boolean chosen(Typing typing) {
        return typing.selected() > 0 || typing.row().filter(Row::meant).isPresent();
    }

    /// Does something with the selected row.
    ///
    /// @param deed one of the menu's
    void perform(Deed deed) {
        if (state.get() instanceof Typing typing) {
            switch (deed) {
                case RUN -> typing.row().ifPresent(row -> run(row, false));
                case RUN_AND_STAY -> typing.row().ifPresent(row -> run(row, true));
                case SCHEDULE -> choosing.timing().begin();
                case FAVOUR, UNFAVOUR -> choosing.reaching().favour();
                case NAME -> choosing.reaching().naming();
                case KEY -> choosing.reaching().key();
                case PIN -> choosing.pinboard().begin();
                case WHY -> choosing.why();
            }
        }
    }

    private void run(Row row, boolean stay) {
        switch (row.act()) {
            case Act.Pick pick ->
                run(said(row), stay, () -> conversation.pick(pick.saying(said(row)), pick.candidate()));
            case Act.All _ -> run(said(row), stay, () -> conversation.say(said(row), Optional::empty));
            case Act.Press(Pin pin) -> run(pin.label(), stay, () -> conversation.press(pin.id()));
            case Act.TakeBack(String entry) -> run(said(row), stay, () -> conversation.undo(entry));
            // Not run blindly: the words may mean something else today.
            case Act.Say(String before) -> words.set(before);
        }
    }

    private String said(Row row) {
        return words.get().isBlank() ? row.title() : words.get().strip();
    }

    /// Has the selected row done later.
    ///
    /// @param when as typed
    void schedule(String when) {
        if (state.get() instanceof Typing typing
                && typing.row().isPresent()
                && typing.row().get().act() instanceof Act.Pick pick
                && !when.isBlank()) {
            var row = typing.row().get();
            choosing.timing().schedule(pick.saying(said(row)), when, done -> {
                turns.next();
                state.set(new Running(said(row)));
                settled(done, false);
            });
        }
    }

    /// Approves the calls that are shown.
    ///
    /// @param phrase what was written out; empty where that is not asked for
    /// @param always whether such calls are not to be asked about again
    public void approve(String phrase, boolean always) {
        if (state.get() instanceof Confirming confirming) {
            run(words.get(), true, () -> conversation.approve(confirming.pending(), phrase, always));
        }
    }

    /// Stops what is being done, as far as that is possible still. What has been done stays done, and is told.
    public void stop() {
        course.stop();
    }

    /// Lets the calls that are shown be, and goes back to the words.
    public void decline() {
        if (state.get() instanceof Confirming) {
            giveUp();
            choosing.suggest(words.get(), List.of());
        }
    }

    /// Takes back what was done just now, or, before anything is typed, what was done last.
    public void undo() {
        undoable().ifPresent(entry -> run("Undo", false, () -> conversation.undo(entry)));
    }

    private Optional<String> undoable() {
        return switch (state.get()) {
            case Done done -> done.undo();
            case Failed failed -> failed.undo();
            // The newest of all.
            case Empty _ -> Optional.of("");
            case Typing _, Allowing _, Running _, Asking _, Confirming _, Unknown _ -> Optional.empty();
        };
    }

    private void typed(String now) {
        callOff.run();
        seeing.strip().typed();
        switch (state.get()) {
            case Empty _ -> choosing.suggest(now, List.of());
            case Typing typing -> choosing.suggest(now, typing.rows());
            case Done _, Failed _, Unknown _ -> {
                if (!now.isBlank()) {
                    choosing.suggest(now, List.of());
                }
            }
            // The field holds an answer, or is not to be written in.
            case Allowing _, Asking _, Running _, Confirming _ -> {}
        }
    }

    private void run(String said, boolean stay, Supplier<Settled> talk) {
        by = Optional.empty();
        begin(said, stay, talk);
    }

    private void begin(String said, boolean stay, Supplier<Settled> talk) {
        callOff.run();
        tell = false;
        if (!(state.get() instanceof Asking)) {
            before = words.get();
        }
        course.begin(said, talk, settled -> settled(settled, stay));
    }

    private void settled(Settled settled, boolean stay) {
        // While it is Running, emptying the field is not typing.
        switch (settled) {
            case Asking _, Done _, Unknown _ -> words.set("");
            case Confirming _, Failed _ -> {}
        }
        state.set(settled);
        seeing.strip().reset();
        if (tell) {
            tell = false;
            show();
        }
        if (by.isPresent() && told(settled)) {
            return;
        }
        // What changed something says so and goes away; what answers a question stays to be read.
        if (!stay
                && settled instanceof Done done
                && done.undo().isPresent()
                && done.results().isEmpty()) {
            callOff = later.after(LINGERING, () -> {
                if (state.get().equals(settled)) {
                    hide();
                }
            });
        }
    }

    /// Tells what came of a key, unless all went well and the next press waits.
    ///
    /// @return whether that one is under way now
    private boolean told(Settled settled) {
        var next = Optional.ofNullable(presses.poll())
                .filter(_ -> settled instanceof Done done && done.results().isEmpty());
        if (next.isEmpty()) {
            presses.clear();
            show();
        }
        next.ifPresent(this::perform);
        return next.isPresent();
    }
}
