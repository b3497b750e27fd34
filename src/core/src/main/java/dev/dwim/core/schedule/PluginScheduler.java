package dev.dwim.core.schedule;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.core.journal.Journal.Written;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.plugin.CallOrigins;
import dev.dwim.core.plugin.Catalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// One plugin's part of the schedule. Its calls keep the labels of the call that planned them.
public final class PluginScheduler implements Host.Scheduler {
    private final String plugin;
    private final Schedule schedule;
    private final Supplier<Optional<Catalogue>> catalogue;
    private final Runnable wake;

    /// @param plugin    the plugin's id
    /// @param schedule  everybody's
    /// @param catalogue empty while the plugins are starting
    /// @param wake      called when the next due time may have changed
    public PluginScheduler(String plugin, Schedule schedule, Supplier<Optional<Catalogue>> catalogue, Runnable wake) {
        this.plugin = plugin;
        this.schedule = schedule;
        this.catalogue = catalogue;
        this.wake = wake;
    }

    @Override
    public Answer<Waiting> plan(Waiting waiting) {
        var spec = catalogue.get().flatMap(actions -> actions.find(waiting.action()));
        if (spec.isEmpty() || !spec.get().plugin().equals(plugin)) {
            return Answer.lacking("A plugin can only schedule its own actions, and only once it has started.");
        }
        var specHash = catalogue.get().orElseThrow().specHash(waiting.action());
        var scheduled = new Scheduled(
                "",
                plugin,
                waiting.key(),
                waiting.at(),
                labelled(waiting),
                specHash,
                waiting.words().isBlank() ? spec.get().title() : waiting.words());
        return switch (schedule.add(scheduled)) {
            case Written.Kept<String> kept -> {
                wake.run();
                yield Answer.given(waiting);
            }
            case Written.Refused<String>(String reason) -> Answer.lacking(reason);
        };
    }

    @Override
    public Answer<Optional<Waiting>> cancel(String key) {
        var id = mine().stream()
                .filter(scheduled -> scheduled.key().equals(key))
                .map(Scheduled::id)
                .findFirst();
        return switch (id.map(schedule::cancel).orElse(new Written.Kept<>(Optional.empty()))) {
            case Written.Kept<Optional<Scheduled>>(Optional<Scheduled> cancelled) -> {
                wake.run();
                yield Answer.given(cancelled.map(PluginScheduler::waiting));
            }
            case Written.Refused<Optional<Scheduled>>(String reason) -> Answer.lacking(reason);
        };
    }

    @Override
    public List<Waiting> list() {
        return mine().stream().map(PluginScheduler::waiting).toList();
    }

    private List<Scheduled> mine() {
        return schedule.waiting().stream()
                .filter(scheduled -> scheduled.plugin().equals(plugin))
                .toList();
    }

    private static ActionCall labelled(Waiting waiting) {
        var origins = CallOrigins.current();
        var arguments = new LinkedHashMap<String, Labelled>();
        waiting.arguments().fields().forEach((name, value) -> arguments.put(name, new Labelled(value, origins)));
        return new ActionCall(waiting.action(), arguments);
    }

    private static Waiting waiting(Scheduled scheduled) {
        return new Waiting(
                scheduled.key(),
                scheduled.at(),
                scheduled.call().action(),
                scheduled.call().values(),
                scheduled.words());
    }
}
