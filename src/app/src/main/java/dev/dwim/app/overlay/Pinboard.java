package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.app.overlay.OverlayState.Aside;
import dev.dwim.app.overlay.Row.Act;
import dev.dwim.core.button.Button;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

/// The part of the overlay that is about buttons and routines: which there are, which words mean them, and how a row
/// becomes one.
final class Pinboard {
    /// As many as have a key.
    static final int MOST = 8;

    private final Conversation conversation;
    private final Turns turns;
    private final Selected selected;
    private final StringProperty words;
    private final Texts texts;
    private boolean below = true;
    private final ReadOnlyObjectWrapper<List<Pin>> pins = new ReadOnlyObjectWrapper<>(List.of());

    Pinboard(Conversation conversation, Turns turns, Selected selected, StringProperty words, Texts texts) {
        this.conversation = conversation;
        this.turns = turns;
        this.selected = selected;
        this.words = words;
        this.texts = texts;
    }

    /// All that is pinned.
    ReadOnlyObjectProperty<List<Pin>> pinsProperty() {
        return pins.getReadOnlyProperty();
    }

    /// What there is now.
    void show(List<Pin> now) {
        pins.set(List.copyOf(now));
    }

    /// No buttons below the field.
    void withoutBar() {
        below = false;
    }

    /// The buttons below the field: only before a word is typed.
    List<Pin> bar() {
        return below && selected.state().get() instanceof OverlayState.Empty ? buttons() : List.of();
    }

    /// The buttons that are in a bar.
    List<Pin> buttons() {
        return pins.get().stream().filter(Pin::inBar).limit(MOST).toList();
    }

    /// The rows of what the words stand to so.
    ///
    /// @param said  not blank
    /// @param match how
    Stream<Row> rows(String said, Pin.Match match) {
        return pins.get().stream()
                .filter(pin -> pin.match(said) == match)
                .map(pin -> Row.pinned(pin, match == Pin.Match.CALLED ? "" : said));
    }

    /// Lets a label be typed for a button of the selected row.
    void begin() {
        pinnable().ifPresent(row -> naming(label(words.get(), row.title()), Optional.empty()));
    }

    /// Makes a button of the selected row.
    ///
    /// @param label as typed
    void take(String label) {
        pinnable().ifPresent(row -> {
            if (label.isBlank()) {
                selected.beside(new Aside.Closed());
                return;
            }
            turns.ask(
                    () -> conversation.pin(label.strip(), words.get().strip(), row.act()),
                    _ -> Answer.<List<Pin>>lacking(texts.of("fault.bug.advice")),
                    answer -> {
                        switch (answer) {
                            case Answer.Given<List<Pin>>(List<Pin> now) -> {
                                show(now);
                                selected.beside(new Aside.Said(texts.of("pin.now", label.strip())));
                            }
                            case Answer.Lacking<List<Pin>>(String reason) -> naming(label, Optional.of(reason));
                        }
                    });
        });
    }

    /// What it is called unless the user says otherwise.
    private static String label(String said, String title) {
        var label = said.isBlank() ? title : said.strip();
        return label.length() <= Button.MAX_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, Button.MAX_LABEL / 2))
                                .strip() + "…";
    }

    private void naming(String before, Optional<String> problem) {
        selected.beside(new Aside.Naming(before, problem, Aside.Naming.What.BUTTON));
    }

    private Optional<Row> pinnable() {
        return selected.row().filter(row -> row.act() instanceof Act.Pick || row.act() instanceof Act.All);
    }
}
