package dev.dwim.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Origin;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a plugin stores and schedules bears the labels of the call it works on.
class CallOriginsTest {
    @Test
    void callHasTheLabelsOfItsArguments() {
        var call = new CallOrigins("notes.add", Set.of(Origin.TYPED, Origin.CLIPBOARD));
        assertThat(call.around(CallOrigins::current)).containsExactlyInAnyOrder(Origin.TYPED, Origin.CLIPBOARD);
        assertThat(call.all()).containsExactlyInAnyOrder(Origin.TYPED, Origin.CLIPBOARD);
    }

    @Test
    void callWithoutArgumentsBringsNothingOfTheUsers() {
        assertThat(new CallOrigins("notes.add", Set.of()).around(CallOrigins::current))
                .containsExactly(Origin.PLUGIN);
    }

    @Test
    void whatIsReadMeanwhileIsAdded() {
        var call = new CallOrigins("notes.add", Set.of(Origin.TYPED));
        var during = call.around(() -> {
            CallOrigins.saw(Set.of(Origin.WEB));
            return CallOrigins.current();
        });
        assertThat(during).containsExactlyInAnyOrder(Origin.TYPED, Origin.WEB);
        assertThat(call.all()).containsExactlyInAnyOrder(Origin.TYPED, Origin.WEB);
    }

    @Test
    void whatPluginDoesOfItselfIsThePlugins() {
        CallOrigins.saw(Set.of(Origin.TYPED));
        assertThat(CallOrigins.current()).containsExactly(Origin.PLUGIN);
    }

    @Test
    void callsDoNotSeeEachOthersLabels() {
        var first = new CallOrigins("notes.add", Set.of(Origin.TYPED));
        first.add(Set.of(Origin.FILE));
        assertThat(new CallOrigins("notes.add", Set.of(Origin.TYPED)).all()).containsExactly(Origin.TYPED);
    }
}
