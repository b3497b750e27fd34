package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.app.overlay.Sight.Kept;
import dev.dwim.app.overlay.Sight.Part;
import dev.dwim.app.overlay.StripState.Choices;
import dev.dwim.app.overlay.StripState.Line;
import dev.dwim.app.overlay.StripState.Told;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Decides what the line below the field shows: what DWIM sees now, and what the user does about it. On
/// the thread that draws; what may take its time is asked elsewhere.
final class Strip {
    private static final Line AWAITED = new Line(new Sight.Awaited(), -1);

    private final Oversight oversight;
    private final Turns turns;
    private final Texts texts;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<StripState> state = new ReadOnlyObjectWrapper<>(AWAITED);
    private final Set<String> leftOut = new LinkedHashSet<>();

    /// What the line is made of.
    private Sight sight = AWAITED.sight();

    /// What is known by now; while the user is in the line, it keeps what it is made of.
    private Sight latest = sight;

    /// @param oversight what the user has a say in
    /// @param turns     asks elsewhere
    /// @param texts     in the user's language
    /// @param changed   told when words are to be understood anew, since something else is known
    Strip(Oversight oversight, Turns turns, Texts texts, Runnable changed) {
        this.oversight = oversight;
        this.turns = turns;
        this.texts = texts;
        this.changed = changed;
    }

    /// What is shown.
    ReadOnlyObjectProperty<StripState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What is shown.
    StripState state() {
        return state.get();
    }

    /// Whether the keys act on it.
    boolean entered() {
        return switch (state.get()) {
            case Line(Sight _, int selected) -> selected >= 0;
            case Choices _ -> true;
            case Told _ -> false;
        };
    }

    /// Takes up what is known by now. What the user has to read, or is about to act on, stays until that is over.
    void show(Sight now) {
        latest = now;
        switch (state.get()) {
            case Line(Sight _, int selected) when selected < 0 -> leave();
            case Line _, Choices _, Told _ -> {}
        }
    }

    /// What was left out is known again: the words that it was left out of are over.
    void reset() {
        if (!leftOut.isEmpty()) {
            leftOut.clear();
            oversight.leaveOut(Set.of());
        }
        leave();
    }

    /// Nothing is known before it is asked for again.
    void forget() {
        latest = AWAITED.sight();
        reset();
    }

    /// Lets the keys act on the first part.
    ///
    /// @return whether there is one
    boolean enter() {
        boolean there = !parts().isEmpty();
        if (there) {
            state.set(new Line(sight, 0));
        }
        return there;
    }

    private List<Part> parts() {
        return sight instanceof Sight.Seen(List<Part> parts) ? parts : List.of();
    }

    /// Goes back by one step: from what can be done to the parts, from there to the words.
    void back() {
        switch (state.get()) {
            case Choices(Part part, int _) -> state.set(new Line(sight, Math.max(0, parts().indexOf(part))));
            case Line _, Told _ -> leave();
        }
    }

    /// Lets the keys act elsewhere.
    void leave() {
        sight = latest;
        state.set(new Line(sight, -1));
    }

    /// Moves among the parts, or among what can be done about one.
    ///
    /// @param by 1 for the next, -1 for the one before
    void move(int by) {
        switch (state.get()) {
            case Line(Sight _, int selected)
            when selected >= 0 -> state.set(new Line(sight, Math.floorMod(selected + by, parts().size())));
            case Choices choices ->
                state.set(new Choices(choices.part(), Math.floorMod(choices.selected() + by, choices.size())));
            case Line _, Told _ -> {}
        }
    }

    /// Opens what can be done about the selected part, or does what is selected there.
    void act() {
        switch (state.get()) {
            case Line(Sight _, int selected) when selected >= 0 -> open(parts().get(selected));
            case Choices choices -> choose(choices, choices.selected());
            case Line _, Told _ -> {}
        }
    }

    /// Opens what can be done about a part.
    ///
    /// @param part one that is shown
    void open(Part part) {
        state.set(new Choices(part, 0));
    }

    /// Does one of what can be done.
    ///
    /// @param choices as shown
    /// @param index   0 for leaving it out once
    void choose(Choices choices, int index) {
        if (index == 0) {
            leaveOut(choices.part());
        } else {
            Optional.ofNullable(choices.part().never().get(choices.never(index)))
                    .ifPresent(kept -> never(choices.part(), kept));
        }
    }

    /// Leaves the selected part out this once.
    void leaveOut() {
        switch (state.get()) {
            case Line(Sight _, int selected) when selected >= 0 -> leaveOut(parts().get(selected));
            case Choices(Part part, int _) -> leaveOut(part);
            case Line _, Told _ -> {}
        }
    }

    /// Leaves a part out this once: the words are understood without it.
    ///
    /// @param part one that is shown
    void leaveOut(Part part) {
        leftOut.addAll(part.keys());
        oversight.leaveOut(leftOut);
        without(part);
        changed.run();
    }

    private void without(Part part) {
        int place = parts().indexOf(part);
        var left = parts().stream().filter(each -> !each.equals(part)).toList();
        boolean stays = entered() && !left.isEmpty();
        sight = left.isEmpty() ? new Sight.Nothing() : new Sight.Seen(left);
        latest = sight;
        state.set(new Line(sight, stays ? Math.min(Math.max(0, place), left.size() - 1) : -1));
    }

    private void never(Part part, Kept kept) {
        without(part);
        turns.ask(
                () -> new Ended(oversight.never(kept), oversight.sight()),
                _ -> new Ended(Answer.lacking(texts.of("fault.kept")), new Sight.Nothing()),
                ended -> {
                    latest = ended.sight();
                    tell(ended.answer());
                    changed.run();
                });
    }

    private record Ended(Answer<String> answer, Sight sight) {}

    /// What was told has been read: the user goes on.
    void typed() {
        if (state.get() instanceof Told) {
            leave();
        }
    }

    /// Pauses everything, or lets it in again.
    void pause() {
        turns.ask(oversight::pause, _ -> Answer.<Sight>lacking(texts.of("fault.kept")), answer -> {
            switch (answer) {
                case Answer.Given<Sight>(Sight now) -> {
                    leave();
                    show(now);
                }
                case Answer.Lacking<Sight>(String reason) -> state.set(new Told(reason));
            }
            changed.run();
        });
    }

    private void tell(Answer<String> answer) {
        switch (answer) {
            case Answer.Given<String>(String line) -> state.set(new Told(line));
            case Answer.Lacking<String>(String reason) -> state.set(new Told(reason));
        }
    }
}
