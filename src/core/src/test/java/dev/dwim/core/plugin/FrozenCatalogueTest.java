package dev.dwim.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Role;
import dev.dwim.api.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrozenCatalogueTest {
    private static final Value.Fields SCHEMA = Value.Fields.EMPTY.with("type", Value.of("object"));
    private static final ActionSpec POUR = new ActionSpec(
            "tea.pour",
            "Pour tea",
            "Pours.",
            List.of("pour", "tea"),
            SCHEMA,
            Effect.IRREVERSIBLE,
            List.of("time.now"),
            Map.of("cup", Role.CONTENT),
            false,
            false,
            Set.of(Origin.FILE));
    private static final ActionSpec DRINK = new ActionSpec(
            "tea.drink",
            "Drink tea",
            "Drinks.",
            List.of(),
            SCHEMA,
            Effect.READ,
            List.of(),
            Map.of(),
            false,
            false,
            Set.of());

    @Test
    void changesItsHashWhenAnActionBecomesLive() {
        var live = new ActionSpec(
                "tea.drink",
                "Drink tea",
                "Drinks.",
                List.of(),
                SCHEMA,
                Effect.READ,
                List.of(),
                Map.of(),
                false,
                false,
                Set.of(),
                true);
        assertThat(new FrozenCatalogue(List.of(live)).specHash("tea.drink"))
                .isNotEqualTo(new FrozenCatalogue(List.of(DRINK)).specHash("tea.drink"));
    }

    static Stream<ActionSpec> changes() {
        return Stream.of(
                new ActionSpec(
                        "tea.pour",
                        "Spill tea",
                        "Pours.",
                        List.of("pour", "tea"),
                        SCHEMA,
                        Effect.IRREVERSIBLE,
                        List.of("time.now"),
                        Map.of("cup", Role.CONTENT),
                        false,
                        false,
                        Set.of(Origin.FILE)),
                new ActionSpec(
                        "tea.pour",
                        "Pour tea",
                        "Spills.",
                        List.of("pour", "tea"),
                        SCHEMA,
                        Effect.IRREVERSIBLE,
                        List.of("time.now"),
                        Map.of("cup", Role.CONTENT),
                        false,
                        false,
                        Set.of(Origin.FILE)),
                new ActionSpec(
                        "tea.pour",
                        "Pour tea",
                        "Pours.",
                        List.of("pour tea"),
                        SCHEMA,
                        Effect.IRREVERSIBLE,
                        List.of("time.now"),
                        Map.of("cup", Role.CONTENT),
                        false,
                        false,
                        Set.of(Origin.FILE)),
                new ActionSpec(
                        "tea.pour",
                        "Pour tea",
                        "Pours.",
                        List.of("pour", "tea"),
                        SCHEMA.with("required", Value.of(List.of(Value.of("cup")))),
                        Effect.IRREVERSIBLE,
                        List.of("time.now"),
                        Map.of("cup", Role.CONTENT),
                        false,
                        false,
                        Set.of(Origin.FILE)),
                new ActionSpec(
                        "tea.pour",
                        "Pour tea",
                        "Pours.",
                        List.of("pour", "tea"),
                        SCHEMA,
                        Effect.OUTWARD,
                        List.of("time.now"),
                        Map.of("cup", Role.CONTENT),
                        false,
                        false,
                        Set.of(Origin.FILE)),
                new ActionSpec(
                        "tea.pour",
                        "Pour tea",
                        "Pours.",
                        List.of("pour", "tea"),
                        SCHEMA,
                        Effect.IRREVERSIBLE,
                        List.of(),
                        Map.of("cup", Role.CONTENT),
                        false,
                        false,
                        Set.of(Origin.FILE)),
                new ActionSpec(
                        "tea.pour",
                        "Pour tea",
                        "Pours.",
                        List.of("pour", "tea"),
                        SCHEMA,
                        Effect.IRREVERSIBLE,
                        List.of("time.now"),
                        Map.of("cup", Role.PATH),
                        false,
                        false,
                        Set.of(Origin.FILE)),
                new ActionSpec(
                        "tea.pour",
                        "Pour tea",
                        "Pours.",
                        List.of("pour", "tea"),
                        SCHEMA,
                        Effect.IRREVERSIBLE,
                        List.of("time.now"),
                        Map.of("cup", Role.CONTENT),
                        true,
                        false,
                        Set.of(Origin.FILE)),
                new ActionSpec(
                        "tea.pour",
                        "Pour tea",
                        "Pours.",
                        List.of("pour", "tea"),
                        SCHEMA,
                        Effect.IRREVERSIBLE,
                        List.of("time.now"),
                        Map.of("cup", Role.CONTENT),
                        false,
                        true,
                        Set.of(Origin.FILE)),
                new ActionSpec(
                        "tea.pour",
                        "Pour tea",
                        "Pours.",
                        List.of("pour", "tea"),
                        SCHEMA,
                        Effect.IRREVERSIBLE,
                        List.of("time.now"),
                        Map.of("cup", Role.CONTENT),
                        false,
                        false,
                        Set.of(Origin.WEB)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changesItsHashWithEverythingAnActionAdvertises(ActionSpec changed) {
        var before = new FrozenCatalogue(List.of(POUR, DRINK));
        var after = new FrozenCatalogue(List.of(changed, DRINK));
        assertThat(after.hash()).isNotEqualTo(before.hash());
        assertThat(after.specHash("tea.pour")).isNotEqualTo(before.specHash("tea.pour"));
        assertThat(after.specHash("tea.drink")).isEqualTo(before.specHash("tea.drink"));
    }

    @Test
    void hasOneHashWhateverTheOrder() {
        assertThat(new FrozenCatalogue(List.of(POUR, DRINK)).hash())
                .isEqualTo(new FrozenCatalogue(List.of(DRINK, POUR)).hash())
                .matches("[0-9a-f]{64}");
        assertThat(new FrozenCatalogue(List.of(POUR, DRINK)).specs()).containsExactly(DRINK, POUR);
    }

    @Test
    void findsByTheExactName() {
        var catalogue = new FrozenCatalogue(List.of(POUR, DRINK));
        assertThat(catalogue.find("tea.pour")).contains(POUR);
        assertThat(catalogue.find("tea.Pour")).isEmpty();
        assertThatThrownBy(() -> catalogue.specHash("tea.brew")).hasMessageContaining("tea.brew");
    }

    @Test
    void refusesTwoActionsOfOneName() {
        assertThatThrownBy(() -> new FrozenCatalogue(List.of(POUR, POUR))).hasMessageContaining("tea.pour");
    }
}
