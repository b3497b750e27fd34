package dev.dwim.core.button;

import dev.dwim.api.Answer;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.memory.PluginMemory;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.say.Attempt;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/// The user's buttons, durable, in the order in which they are shown. Only a direct verb or our own window changes
/// them, never a plan. Safe to use from any thread.
public final class Buttons {
    /// More than anybody finds again.
    public static final int MAX = 100;

    private static final String KEPT = "buttons";
    private static final String NEXT = "next";
    private static final String ALL = "all";
    private static final String ID = "id";
    private static final String LABEL = "label";
    private static final String ICON = "icon";
    private static final String WORDS = "words";
    private static final String PINNED = "pinned";
    private static final String NEEDS = "needs";
    private static final String HOTKEY = "hotkey";

    private final PluginMemory memory;

    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    /// @param memory keeps them
    public Buttons(PluginMemory memory) {
        this.memory = memory;
    }

    /// All of them.
    ///
    /// @return in the order in which they are shown
    public List<Button> list() {
        return kept().items(ALL).stream()
                .filter(Value.Fields.class::isInstance)
                .flatMap(each -> button((Value.Fields) each).stream())
                .toList();
    }

    /// Lets somebody know of every change.
    ///
    /// @param watcher called on the thread that changes; returns at once
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    /// One of them.
    ///
    /// @param named an id or a label
    /// @return empty if there is none of that name
    public Optional<Button> find(String named) {
        return list().stream().filter(button -> button.is(named)).findFirst();
    }

    /// Adds one behind the others.
    ///
    /// @param button its id does not matter: it gets one
    /// @return the button as it is kept, or why it is not
    public synchronized Attempt<Button> add(Button button) {
        var all = new ArrayList<>(list());
        if (all.stream().anyMatch(each -> each.is(button.label()))) {
            return Attempt.lacking(Phrase.BUTTON_THERE.said(button.label()));
        }
        var holder = button.hotkey()
                .flatMap(hotkey -> all.stream()
                        .filter(each -> each.hotkey().equals(Optional.of(hotkey)))
                        .findFirst());
        if (holder.isPresent()) {
            return Attempt.lacking(Phrase.KEY_OF_BUTTON.said(
                    button.hotkey().orElseThrow(), holder.get().label()));
        }
        if (all.size() >= MAX) {
            return Attempt.lacking(Phrase.BUTTONS_FULL.said(MAX));
        }
        long next = next();
        var added = new Button(
                "b-" + next,
                button.label(),
                button.icon(),
                button.words(),
                button.pinned(),
                button.needs(),
                button.hotkey());
        all.add(added);
        return switch (keep(next + 1, all, added)) {
            case Answer.Given<Button>(Button kept) -> Attempt.given(kept);
            case Answer.Lacking<Button>(String reason) -> Attempt.lacking(Sentence.of(reason));
        };
    }

    /// Removes one.
    ///
    /// @param id its id
    /// @return what it was, empty if there was none, or why it is still there
    public synchronized Answer<Optional<Button>> remove(String id) {
        var all = new ArrayList<>(list());
        var gone = all.stream().filter(button -> button.id().equals(id)).findFirst();
        gone.ifPresent(all::remove);
        return gone.isEmpty() ? Answer.given(gone) : keep(next(), all, gone);
    }

    /// Moves one among the others.
    ///
    /// @param id its id
    /// @param by how many places further; it goes no further than the end
    /// @return all of them in their new order, or why nothing has moved
    public synchronized Answer<List<Button>> move(String id, int by) {
        var all = new ArrayList<>(list());
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).id().equals(id)) {
                int to = Math.clamp((long) at + by, 0, all.size() - 1);
                Collections.rotate(all.subList(Math.min(at, to), Math.max(at, to) + 1), to > at ? -1 : to < at ? 1 : 0);
                break;
            }
        }
        return keep(next(), all, List.copyOf(all));
    }

    private long next() {
        return kept().get(NEXT).orElse(Value.of(1)) instanceof Value.Num(BigDecimal next) ? next.longValue() : 1;
    }

    private Value.Fields kept() {
        return memory.get(PluginMemory.HOST, KEPT).map(Labelled::value).orElse(Value.Fields.EMPTY)
                        instanceof Value.Fields kept
                ? kept
                : Value.Fields.EMPTY;
    }

    private <T> Answer<T> keep(long next, List<Button> all, T result) {
        var value = Value.Fields.EMPTY
                .with(NEXT, Value.of(next))
                .with(ALL, Value.of(all.stream().map(Buttons::kept).toList()));
        // The labels that count are inside, beside each literal.
        return switch (memory.put(PluginMemory.HOST, KEPT, Labelled.of(value, Origin.PICKED))) {
            case Answer.Lacking<Labelled>(String reason) -> Answer.lacking(reason);
            case Answer.Given<Labelled> _ -> {
                watchers.forEach(Runnable::run);
                yield Answer.given(result);
            }
        };
    }

    private static Value.Fields kept(Button button) {
        var fields = Value.Fields.EMPTY
                .with(ID, Value.of(button.id()))
                .with(LABEL, Value.of(button.label()))
                .with(ICON, Value.of(button.icon()))
                .with(WORDS, Value.of(button.words()))
                .with(PINNED, PinnedForm.kept(button.pinned()))
                .with(
                        NEEDS,
                        Value.of(button.needs().stream().sorted().map(Value::of).toList()));
        return button.hotkey()
                .map(hotkey -> fields.with(HOTKEY, Value.of(hotkey)))
                .orElse(fields);
    }

    private static Optional<Button> button(Value.Fields kept) {
        return PinnedForm.read(kept.fields(PINNED))
                .map(pinned -> new Button(
                        kept.text(ID).orElse(""),
                        kept.text(LABEL).orElse(""),
                        kept.text(ICON).orElse(""),
                        kept.text(WORDS).orElse(""),
                        pinned,
                        needs(kept),
                        kept.text(HOTKEY)));
    }

    private static Set<String> needs(Value.Fields kept) {
        return kept.items(NEEDS).stream()
                .map(key -> key instanceof Value.Text(String text) ? text : "")
                .collect(Collectors.toSet());
    }
}
