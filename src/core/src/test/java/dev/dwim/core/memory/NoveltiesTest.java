package dev.dwim.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Value;
import dev.dwim.core.context.Consents;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.plugin.FrozenCatalogue;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoveltiesTest {
    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final RememberingMemory memory = new RememberingMemory();

    @Test
    void whereNothingWasLookedAtBeforeNothingIsNew() {
        assertThat(looked(action("notes.add", "Add"))).isEmpty();
    }

    @Test
    void whatCameWentAndBecameAnotherIsToldOnce() {
        looked(action("notes.add", "Add"), action("notes.read", "Read"), action("web.open", "Open"));
        var now = Stream.of(action("notes.read", "Read"), action("notes.tag", "Tag"), action("web.open", "Open a page"))
                .toArray(ActionSpec[]::new);

        assertThat(looked(now))
                .contains(Value.Fields.EMPTY
                        .with("added", names("notes.tag"))
                        .with("removed", names("notes.add"))
                        .with("changed", names("web.open")));
        assertThat(looked(now)).isEmpty();
    }

    @Test
    void whatCouldNotBeKeptIsToldAgain() {
        looked(action("notes.add", "Add"));
        memory.full = true;

        assertThat(looked()).isPresent();
        assertThat(looked()).isPresent();
    }

    @Test
    void anActionOfTheHostsOwnIsNobodysNews() {
        looked(action("notes.add", "Add"));

        assertThat(looked(action("notes.add", "Add"), action("notes.unadd", "Undo", true)))
                .isEmpty();
    }

    // After a restart: what is known is gone, what is kept is not.
    private Optional<Value> looked(ActionSpec... actions) {
        var store = new ContextStore(Consents.everything(), CLOCK);
        new Novelties(memory, store, CLOCK).look(new FrozenCatalogue(List.of(actions)));
        return store.snapshot(NOW)
                .find(Novelties.FACT)
                .map(observed -> observed.fact().value());
    }

    private static Value names(String... names) {
        return Value.of(Stream.of(names).map(Value::of).toList());
    }

    private static ActionSpec action(String name, String title) {
        return action(name, title, false);
    }

    private static ActionSpec action(String name, String title, boolean internal) {
        return new ActionSpec(
                name,
                title,
                title + ".",
                List.of(),
                Value.Fields.EMPTY,
                Effect.READ,
                List.of(),
                Map.of(),
                false,
                internal,
                Set.of());
    }
}
