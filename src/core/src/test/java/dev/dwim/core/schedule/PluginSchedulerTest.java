package dev.dwim.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.Effect;
import dev.dwim.api.Host.Scheduler.Waiting;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.Journal.Written;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.plugin.FrozenCatalogue;
import dev.dwim.core.policy.Specs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A plugin schedules its own actions only, and what it schedules keeps its labels.
class PluginSchedulerTest {
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final Catalogue ACTIONS = new FrozenCatalogue(List.of(
            Specs.spec("timers.ring", Effect.READ).with("text").build(),
            Specs.spec("mail.send", Effect.OUTWARD).with("text").build()));

    private final Kept kept = new Kept();
    private final List<String> woken = new ArrayList<>();
    private Optional<Catalogue> actions = Optional.of(ACTIONS);
    private final PluginScheduler scheduler =
            new PluginScheduler("timers", kept, () -> actions, () -> woken.add("now"));

    @Test
    void whatAPluginSchedulesOfItselfIsThePlugins() {
        var waiting = waiting("k", "timers.ring");
        assertThat(scheduler.plan(waiting)).isEqualTo(Answer.given(waiting));
        assertThat(kept.scheduled)
                .containsExactly(new Scheduled(
                        "timers-k",
                        "timers",
                        "k",
                        AT,
                        new ActionCall("timers.ring", Map.of("text", Labelled.of(Value.of("tea"), Origin.PLUGIN))),
                        ACTIONS.specHash("timers.ring"),
                        "Ring for tea"));
        assertThat(woken).hasSize(1);
    }

    @Test
    void schedulesNoActionOfAnotherPluginNorOneThatIsNotThere() {
        for (String action : List.of("mail.send", "timers.gone")) {
            assertThat(scheduler.plan(waiting("k", action))).isInstanceOf(Answer.Lacking.class);
        }
        assertThat(kept.scheduled).isEmpty();
    }

    @Test
    void schedulesNothingBeforeTheActionsAreKnown() {
        actions = Optional.empty();
        assertThat(scheduler.plan(waiting("k", "timers.ring"))).isInstanceOf(Answer.Lacking.class);
        assertThat(kept.scheduled).isEmpty();
    }

    @Test
    void saysWhyNothingCouldBeKept() {
        kept.full = true;
        assertThat(scheduler.plan(waiting("k", "timers.ring"))).isEqualTo(Answer.lacking("full"));
        assertThat(woken).isEmpty();
    }

    @Test
    void listsAndCancelsItsOwnOnly() {
        scheduler.plan(waiting("k", "timers.ring"));
        scheduler.plan(waiting("l", "timers.ring"));
        var other = new PluginScheduler("mail", kept, () -> actions, () -> {});
        other.plan(waiting("k", "mail.send"));
        assertThat(scheduler.list()).containsExactly(waiting("k", "timers.ring"), waiting("l", "timers.ring"));
        woken.clear();
        assertThat(scheduler.cancel("l")).isEqualTo(Answer.given(Optional.of(waiting("l", "timers.ring"))));
        assertThat(scheduler.cancel("gone")).isEqualTo(Answer.given(Optional.empty()));
        assertThat(woken).hasSize(2);
        assertThat(scheduler.list()).containsExactly(waiting("k", "timers.ring"));
        assertThat(other.list()).hasSize(1);
        kept.full = true;
        assertThat(scheduler.cancel("k")).isEqualTo(Answer.lacking("full"));
    }

    @Test
    void neitherSeesNorCancelsWhatTheUserHasScheduled() {
        scheduler.plan(waiting("k", "timers.ring"));
        var planned = kept.scheduled.getFirst();
        kept.add(new Scheduled("", Scheduled.OWN, "e1", AT, planned.call(), planned.specHash(), planned.words()));
        assertThat(scheduler.list()).containsExactly(waiting("k", "timers.ring"));
        assertThat(scheduler.cancel("e1")).isEqualTo(Answer.given(Optional.empty()));
        assertThat(kept.waiting()).extracting(Scheduled::plugin).containsExactly("timers", Scheduled.OWN);
    }

    private static Waiting waiting(String key, String action) {
        return new Waiting(key, AT, action, Value.Fields.EMPTY.with("text", Value.of("tea")), "Ring for tea");
    }

    @Test
    void isShownAsThePluginSaysAndElseByItsTitle() {
        scheduler.plan(waiting("k", "timers.ring"));
        scheduler.plan(new Waiting("l", AT, "timers.ring", Value.Fields.EMPTY, " "));
        assertThat(kept.waiting()).extracting(Scheduled::words).containsExactly("Ring for tea", "Do timers.ring");
    }

    private static final class Kept implements Schedule {
        private final List<Scheduled> scheduled = new ArrayList<>();
        private boolean full;

        @Override
        public Written<String> add(Scheduled call) {
            if (full) {
                return new Written.Refused<>("full");
            }
            var id = call.plugin() + "-" + call.key();
            scheduled.add(new Scheduled(
                    id, call.plugin(), call.key(), call.at(), call.call(), call.specHash(), call.words()));
            return new Written.Kept<>(id);
        }

        @Override
        public Written<String> add(Journal.Opening opening, Scheduled call) {
            return add(call);
        }

        @Override
        public Written<Optional<Scheduled>> cancel(String id) {
            if (full) {
                return new Written.Refused<>("full");
            }
            var found = scheduled.stream().filter(call -> call.id().equals(id)).findFirst();
            found.ifPresent(scheduled::remove);
            return new Written.Kept<>(found);
        }

        @Override
        public List<Scheduled> waiting() {
            return List.copyOf(scheduled);
        }
    }
}
