package dev.dwim.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActionCallTest {
    @Test
    void callHasTheOriginsOfAllItsArguments() {
        assertThat(call(Origin.TYPED, Origin.WEB).origins()).isEqualTo(Set.of(Origin.TYPED, Origin.WEB));
        assertThat(new ActionCall("a.b", Map.of()).origins()).isEmpty();
    }

    @Test
    void callIsTheUsersOnlyIfEveryArgumentIs() {
        assertThat(call(Origin.TYPED, Origin.PICKED).trusted()).isTrue();
        assertThat(call(Origin.TYPED, Origin.WEB).trusted()).isFalse();
        assertThat(call(Origin.WEB, Origin.WEB).trusted()).isFalse();
        assertThat(new ActionCall("a.b", Map.of()).trusted()).isTrue();
    }

    @Test
    void pluginGetsPlainValuesInTheirOrder() {
        assertThat(call(Origin.TYPED, Origin.WEB).values().fields().keySet()).containsExactly("z", "a");
    }

    private static ActionCall call(Origin first, Origin second) {
        var arguments = new LinkedHashMap<String, Labelled>();
        arguments.put("z", Labelled.of(Value.of("1"), first));
        arguments.put("a", Labelled.of(Value.of("2"), second));
        return new ActionCall("a.b", arguments);
    }
}
