package dev.dwim.core;

import dev.dwim.api.Answer;
import dev.dwim.core.button.Button;
import dev.dwim.core.button.Buttons;
import dev.dwim.core.button.Obstacle;
import dev.dwim.core.button.Pinned;
import dev.dwim.core.context.Channels;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.routine.Conditions;
import dev.dwim.core.routine.Routine;
import dev.dwim.core.routine.Routines;
import dev.dwim.core.say.Attempt;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the user has pinned: buttons and routines. They are made and taken away here, by the user alone: no plan can,
/// since there is no action for it. Safe to use from any thread.
public final class Pins {
    /// What may stand before the name of a button or a routine.
    private static final Pattern ASKING =
            Pattern.compile("(?:please\\s+)?(?:(?:start|run|do|begin|press)\\s+)?(?:(?:the|my)\\s+)?");

    private static final Pattern OWN = Pattern.compile("^(?:the|my)\\s+");

    private final Buttons buttons;
    private final Routines routines;
    private final Pinning pinning;
    private final Pressing pressing;
    private final RoutineRuns runs;
    private final Ground ground;
    private final Conditions conditions;

    /// What is known when something pinned is looked at.
    ///
    /// @param contexts  the facts
    /// @param channels  what the user allows
    /// @param catalogue the actions there are
    /// @param clock     the user's
    /// @param wake      called when the next due time may have changed
    record Ground(ContextStore contexts, Channels channels, Supplier<Catalogue> catalogue, Clock clock, Runnable wake) {
        ZonedDateTime now() {
            return ZonedDateTime.now(clock);
        }
    }

    Pins(
            Buttons buttons,
            Routines routines,
            Pressing pressing,
            RoutineRuns runs,
            Conditions conditions,
            Ground ground) {
        this.buttons = buttons;
        this.routines = routines;
        this.pinning = new Pinning(pressing.meaning());
        this.pressing = pressing;
        this.runs = runs;
        this.conditions = conditions;
        this.ground = ground;
    }

    /// The user's buttons.
    ///
    /// @return listed, added, moved and removed here
    public Buttons buttons() {
        return buttons;
    }

    /// The user's routines.
    ///
    /// @return in the order in which they were added
    public List<Routine> routines() {
        return routines.list();
    }

    /// One of the routines.
    ///
    /// @param named an id or a name
    /// @return empty if there is none of that name
    public Optional<Routine> routine(String named) {
        return routines.find(named);
    }

    /// Words that are to be read anew each time.
    ///
    /// @param intent    who says so
    /// @param sentences at least one; of several, each must be complete
    /// @return to be given a name, or why they cannot be pinned
    public Attempt<Made> words(Intent intent, List<String> sentences) {
        return pinning.words(intent, sentences);
    }

    /// The plan that words come to now.
    ///
    /// @param intent    who says so
    /// @param sentences at least one
    /// @return to be given a name, or why it cannot be pinned
    public Attempt<Made> exact(Intent intent, List<String> sentences) {
        return pinning.exact(intent, sentences);
    }

    /// What was picked from the list.
    ///
    /// @param intent the words that the list was for
    /// @param picked each thing in order
    /// @return to be given a name, or what it lacks
    public Attempt<Made> picked(Intent intent, List<Candidate> picked) {
        return pinning.picked(intent, picked);
    }

    /// What was done before.
    ///
    /// @param entries of the history, in order
    /// @param title   what it is to be called
    /// @return to be given a name, or why it cannot be pinned
    public Attempt<Made> recorded(List<JournalEntry> entries, String title) {
        return pinning.recorded(entries, ground.catalogue().get(), title);
    }

    /// Adds a routine, and puts its next time on the schedule.
    ///
    /// @param routine its id does not matter: it gets one
    /// @return the routine as it is kept, or why it is not
    public Answer<Routine> add(Routine routine) {
        return switch (routines.add(routine)) {
            case Answer.Lacking<Routine> lacking -> lacking;
            case Answer.Given<Routine>(Routine added) ->
                switch (runs.plan(added, ground.now())) {
                    case Answer.Lacking<Optional<ZonedDateTime>>(String reason) -> {
                        routines.remove(added.id());
                        yield Answer.lacking(reason);
                    }
                    case Answer.Given<Optional<ZonedDateTime>> _ -> {
                        ground.wake().run();
                        conditions.heed();
                        yield Answer.given(added);
                    }
                };
        };
    }

    /// Removes a routine, and takes it off the schedule.
    ///
    /// @param routine one of [#routines]
    /// @return what it was, empty if it has gone already, or why it is still there
    public Answer<Optional<Routine>> remove(Routine routine) {
        var gone = routines.remove(routine.id());
        if (gone instanceof Answer.Given<Optional<Routine>>) {
            runs.forget(routine);
            conditions.heed();
        }
        return gone;
    }

    /// Does what a button does.
    ///
    /// @param button one of [#buttons]
    /// @param intent who presses it, and when
    /// @param leave  what the user said beforehand
    /// @return what came of it
    public Reply press(Button button, Intent intent, Run.Leave leave) {
        var words = button.words().isBlank() ? button.label() : button.words();
        return pressing.press(intent.saying(words), button.pinned(), leave);
    }

    /// Tells the user something where nobody looks at a window or a terminal.
    ///
    /// @param title what it is about
    /// @param body  one sentence
    public void tell(String title, String body) {
        runs.telling().notifier().show(title, body);
    }

    /// Does a routine.
    ///
    /// @param routine one of [#routines]
    /// @param intent  who has it done, and when
    /// @param leave   what the user said beforehand
    /// @return what came of it
    public Reply press(Routine routine, Intent intent, Run.Leave leave) {
        return pressing.press(intent.saying(routine.name()), routine.pinned(), leave);
    }

    /// Does what is called just so, if anything is: "start my morning".
    ///
    /// @param intent the words
    /// @param leave  what the user said beforehand
    /// @return what came of it; empty if nothing is called so
    Optional<Reply> called(Intent intent, Run.Leave leave) {
        return buttons.list().stream()
                .filter(button -> calls(intent.words(), button.label()))
                .findFirst()
                .map(button -> press(button, intent, leave))
                .or(() -> routines.list().stream()
                        .filter(routine -> calls(intent.words(), routine.name()))
                        .findFirst()
                        .map(routine -> press(routine, intent, leave)));
    }

    /// Whether words call something by its name, and say nothing else.
    ///
    /// @param words what was said
    /// @param name  a label or a name
    /// @return true also for "start my …", whether or not that is part of the name
    public static boolean calls(String words, String name) {
        var said = plain(words);
        var called = plain(name);
        var bare = OWN.matcher(called).replaceFirst("");
        return !said.isEmpty()
                && Stream.of(called, bare)
                        .filter(said::endsWith)
                        .map(end -> said.substring(0, said.length() - end.length()))
                        .anyMatch(before -> ASKING.matcher(before).matches());
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replaceAll("[.!]+$", "").replaceAll("\\s+", " ");
    }

    /// Why something pinned cannot be done right now.
    ///
    /// @param pinned what it does
    /// @param needs  the keys of the facts without which it makes no sense
    /// @return empty if nothing is known to be in the way
    public Optional<Obstacle> obstacle(Pinned pinned, Set<String> needs) {
        var changed = pinned instanceof Pinned.Exact exact
                ? exact.changed(ground.catalogue().get())
                : Optional.<Obstacle>empty();
        var context = ground.contexts().snapshot(ground.clock().instant());
        return changed.or(() -> needs.stream()
                .sorted()
                .filter(key -> context.find(key).isEmpty())
                .findFirst()
                .map(key -> new Obstacle.Missing(key, allowed(key))));
    }

    private boolean allowed(String key) {
        return ground.channels().consent(key.split("\\.", 2)[0]) == Channels.Consent.ALLOWED;
    }
}
