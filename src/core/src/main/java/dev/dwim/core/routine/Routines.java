package dev.dwim.core.routine;

import dev.dwim.api.Answer;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.button.PinnedForm;
import dev.dwim.core.memory.PluginMemory;
import dev.dwim.core.plan.Labelled;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The user's routines, durable, the oldest first. Only a direct verb changes them, never a plan. Safe to use from any
/// thread.
public final class Routines {
    /// More than anybody keeps apart.
    public static final int MAX = 100;

    private static final String KEPT = "routines";
    private static final String HOLDS = "routine.holds.";
    private static final String NEXT = "next";
    private static final String ALL = "all";
    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String PINNED = "pinned";
    private static final String NEEDS = "needs";
    private static final String AT = "at";
    private static final String WHEN = "when";

    private final PluginMemory memory;

    /// @param memory keeps them
    public Routines(PluginMemory memory) {
        this.memory = memory;
    }

    /// All of them.
    ///
    /// @return the oldest first
    public List<Routine> list() {
        return kept().items(ALL).stream()
                .filter(Value.Fields.class::isInstance)
                .flatMap(each -> routine((Value.Fields) each).stream())
                .toList();
    }

    /// One of them.
    ///
    /// @param named an id or a name
    /// @return empty if there is none of that name
    public Optional<Routine> find(String named) {
        return list().stream().filter(routine -> routine.is(named)).findFirst();
    }

    /// Adds one.
    ///
    /// @param routine its id does not matter: it gets one
    /// @return the routine as it is kept, or why it is not
    public synchronized Answer<Routine> add(Routine routine) {
        var all = new ArrayList<>(list());
        if (all.stream().anyMatch(each -> each.is(routine.name()))) {
            return Answer.lacking(
                    "There is a routine “" + routine.name() + "” already: take another name, or remove it" + " first.");
        }
        if (all.size() >= MAX) {
            return Answer.lacking("There are " + MAX + " routines already: remove one first.");
        }
        long next = next();
        var added = new Routine("r-" + next, routine.name(), routine.pinned(), routine.needs(), routine.occasion());
        all.add(added);
        return keep(next + 1, all, added);
    }

    /// Removes one.
    ///
    /// @param id its id
    /// @return what it was, empty if there was none, or why it is still there
    public synchronized Answer<Optional<Routine>> remove(String id) {
        var all = new ArrayList<>(list());
        var gone = all.stream().filter(routine -> routine.id().equals(id)).findFirst();
        gone.ifPresent(all::remove);
        memory.remove(PluginMemory.HOST, HOLDS + id);
        return gone.isEmpty() ? Answer.given(gone) : keep(next(), all, gone);
    }

    /// Whether a routine's condition held when that was last looked at, also before the last start.
    ///
    /// @param id the routine's id
    /// @return false if it was never looked at
    boolean held(String id) {
        return memory.get(PluginMemory.HOST, HOLDS + id)
                .map(Labelled::value)
                .filter(Value.of(true)::equals)
                .isPresent();
    }

    /// Keeps whether a routine's condition holds.
    ///
    /// @return whether it is kept
    boolean hold(String id, boolean holds) {
        return memory.put(PluginMemory.HOST, HOLDS + id, Labelled.of(Value.of(holds), Origin.DEFAULT))
                instanceof Answer.Given<Labelled>;
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

    private <T> Answer<T> keep(long next, List<Routine> all, T result) {
        var value = Value.Fields.EMPTY
                .with(NEXT, Value.of(next))
                .with(ALL, Value.of(all.stream().map(Routines::kept).toList()));
        // The labels that count are inside, beside each literal.
        return switch (memory.put(PluginMemory.HOST, KEPT, Labelled.of(value, Origin.PICKED))) {
            case Answer.Lacking<Labelled>(String reason) -> Answer.lacking(reason);
            case Answer.Given<Labelled> _ -> Answer.given(result);
        };
    }

    private static Value.Fields kept(Routine routine) {
        var fields = Value.Fields.EMPTY
                .with(ID, Value.of(routine.id()))
                .with(NAME, Value.of(routine.name()))
                .with(PINNED, PinnedForm.kept(routine.pinned()))
                .with(
                        NEEDS,
                        Value.of(
                                routine.needs().stream().sorted().map(Value::of).toList()));
        return routine.occasion()
                .map(occasion ->
                        fields.with(occasion instanceof Occasion.Repeated ? AT : WHEN, Value.of(occasion.said())))
                .orElse(fields);
    }

    private static Optional<Routine> routine(Value.Fields kept) {
        return PinnedForm.read(kept.fields(PINNED))
                .map(pinned -> new Routine(
                        kept.text(ID).orElse(""), kept.text(NAME).orElse(""), pinned, needs(kept), occasion(kept)));
    }

    private static Optional<Occasion> occasion(Value.Fields kept) {
        return kept.text(AT)
                .flatMap(said -> Repetition.read(said).toOptional())
                .<Occasion>map(Occasion.Repeated::new)
                .or(() -> kept.text(WHEN)
                        .flatMap(said -> Condition.read(said).toOptional())
                        .map(Occasion.Whenever::new));
    }

    private static Set<String> needs(Value.Fields kept) {
        return kept.items(NEEDS).stream()
                .map(key -> key instanceof Value.Text(String text) ? text : "")
                .collect(Collectors.toSet());
    }
}
