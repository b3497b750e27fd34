package dev.dwim.core;

import dev.dwim.api.Origin;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.schedule.Scheduled;
import java.time.ZonedDateTime;
import java.util.List;

/// Has what falls due made. A plugin tells the user itself what became of its own calls; of what the user has
/// scheduled, nobody else would.
///
/// @param runner   makes it, if the gate lets it pass
/// @param journal  says whether its time is over
/// @param telling tells the user
record DueCalls(PlanRunner runner, Journal journal, Telling telling) {
    /// @param now in the user's zone
    void fire(Scheduled due, ZonedDateTime now) {
        // What it is called may hold what it was made of, so it is no more the user's own than that.
        var origin = due.call().origins().stream()
                .filter(each -> !each.trusted())
                .findFirst()
                .orElse(Origin.CLOCK);
        var reply = runner.fire(due, new Intent(due.words(), Trigger.SCHEDULE, origin, now, List.of()));
        if (due.own() && reply instanceof Reply.Ran ran && over(ran)) {
            ran.steps().forEach(step -> telling.tell(due.words(), ran.entry(), step));
        }
    }

    /// Whether it was made or given up. What could not be written down will be tried again.
    private boolean over(Reply.Ran ran) {
        return journal.find(ran.entry())
                .filter(entry -> !entry.steps().isEmpty())
                .isPresent();
    }
}
