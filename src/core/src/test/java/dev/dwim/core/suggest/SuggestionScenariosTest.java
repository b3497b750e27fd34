package dev.dwim.core.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.core.context.ContextStore;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The scenarios by which suggestions are measured are in shape: they name what there is, and ask for nothing that
/// could not be offered. What is offered is judged elsewhere.
class SuggestionScenariosTest {
    private static final int SCENARIOS = 60;
    private static final int MOST_ACCEPTABLE = 5;
    private static final int MOST_NEVER = 6;

    /// The context keys that are documented, without those of plugins.
    private static final Set<String> KEYS = Set.of(
            "browser.title",
            "browser.url",
            "calendar.next",
            "calendar.now",
            "calendar.today",
            "catalogue.changed",
            "clipboard.files",
            "clipboard.image",
            "clipboard.kind",
            "clipboard.text",
            "clipboard.url",
            "document.path",
            "file.selected",
            "idle.since",
            "locale",
            "media.playing",
            "network.state",
            "power.state",
            "project.branch",
            "project.path",
            "screens",
            "selection.text",
            "session.failed",
            "session.goal",
            "session.last",
            "time.now",
            "time.zone",
            "window.app",
            "window.pid",
            "window.title");

    private static final Map<String, ActionSpec> CATALOGUE = Scenario.catalogue();
    private static final List<Scenario> ALL = Scenario.all();

    @Test
    void thereAreSixtyAndEachHasAnIdAndANoteOfItsOwn() {
        assertThat(ALL).extracting(Scenario::id).hasSize(SCENARIOS).doesNotHaveDuplicates();
        assertThat(ALL).extracting(Scenario::note).doesNotHaveDuplicates().allMatch(note -> note.endsWith("."));
    }

    @Test
    void everyActionNamedIsInTheCatalogue() {
        for (var scenario : ALL) {
            var habits = scenario.habits().stream().map(Scenario.Habit::action).toList();
            assertThat(CATALOGUE.keySet())
                    .as(scenario.id())
                    .containsAll(scenario.acceptable())
                    .containsAll(scenario.never())
                    .containsAll(habits);
        }
    }

    @Test
    void everyKeyIsDocumentedAndThereOnce() {
        for (var scenario : ALL) {
            assertThat(scenario.facts())
                    .as(scenario.id())
                    .extracting(ContextFact::key)
                    .doesNotHaveDuplicates()
                    .isSubsetOf(KEYS);
            assertThat(scenario.habits()).as(scenario.id()).allMatch(habit -> KEYS.containsAll(habit.with()));
        }
        assertThat(CATALOGUE.values()).allMatch(spec -> KEYS.containsAll(spec.needs()), "needs documented keys");
    }

    @Test
    void everyFactIsOneThatTheStoreWouldHoldThen() {
        for (var scenario : ALL) {
            assertThat(scenario.facts()).as(scenario.id()).allMatch(fact -> holds(fact, scenario.now()));
        }
    }

    @Test
    void nothingIsBothAcceptableAndUnwanted() {
        for (var scenario : ALL) {
            var judged = new HashSet<>(scenario.acceptable());
            judged.addAll(scenario.never());
            assertThat(judged)
                    .as(scenario.id())
                    .hasSize(scenario.acceptable().size() + scenario.never().size());
        }
    }

    @Test
    void whatIsAcceptableHasWhatItNeeds() {
        for (var scenario : ALL) {
            var keys = scenario.keys();
            assertThat(scenario.acceptable()).as(scenario.id()).allMatch(action -> met(action, keys));
        }
    }

    @Test
    void fewAreAcceptableAndWhereNoneIsNothingSpecificIsWanted() {
        for (var scenario : ALL) {
            assertThat(scenario.acceptable()).as(scenario.id()).hasSizeLessThanOrEqualTo(MOST_ACCEPTABLE);
            if (scenario.acceptable().isEmpty()) {
                assertThat(scenario.never()).as(scenario.id()).containsAll(specific(scenario.keys()));
            } else {
                assertThat(scenario.never()).as(scenario.id()).hasSizeLessThanOrEqualTo(MOST_NEVER);
            }
        }
    }

    @Test
    void everyHabitIsOfThePast() {
        assertThat(ALL)
                .flatExtracting(Scenario::habits)
                .allMatch(habit -> habit.times() >= 1 && habit.lastDaysAgo() >= 0);
    }

    private static boolean holds(ContextFact fact, Instant now) {
        boolean fresh = fact.expiresAt().isAfter(now) && !fact.observedAt().isAfter(now);
        return fresh && (fact.kind() == Kind.STATE || fact.ttl().compareTo(ContextStore.MAX_EVENT_AGE) <= 0);
    }

    private static boolean met(String action, Set<String> keys) {
        return Optional.ofNullable(CATALOGUE.get(action))
                .filter(spec -> keys.containsAll(spec.needs()))
                .isPresent();
    }

    /// The actions that some of these facts call for.
    private static List<String> specific(Set<String> keys) {
        return CATALOGUE.values().stream()
                .filter(spec -> !spec.needs().isEmpty() && keys.containsAll(spec.needs()))
                .map(ActionSpec::name)
                .toList();
    }
}
