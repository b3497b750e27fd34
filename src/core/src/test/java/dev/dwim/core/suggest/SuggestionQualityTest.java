package dev.dwim.core.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.plugin.FrozenCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// How good the offers are, as `suggestions/README.md` counts it. The floors are what was reached, so that it cannot
/// get
/// worse unnoticed.
class SuggestionQualityTest {
    private static final int FIRST = 3;
    private static final double HIT = 98;
    private static final double UNWANTED = 4;
    private static final Catalogue CATALOGUE =
            new FrozenCatalogue(List.copyOf(Scenario.catalogue().values()));

    /// What came of some scenarios.
    private record Tally(List<Outcome> outcomes) {
        double hit() {
            var wanting = outcomes.stream()
                    .filter(each -> !each.scenario().acceptable().isEmpty())
                    .toList();
            return 100.0 * wanting.stream().filter(Outcome::hit).count() / wanting.size();
        }

        double unwanted() {
            long shown =
                    outcomes.stream().mapToLong(each -> each.offered().size()).sum();
            return 100.0 * outcomes.stream().mapToLong(Outcome::unwanted).sum() / shown;
        }

        String line(String which) {
            long shown =
                    outcomes.stream().mapToLong(each -> each.offered().size()).sum();
            return String.format(
                    Locale.ROOT,
                    "suggestions, %s: hit@3 %.1f %%, unwanted %.1f %% of %d offers",
                    which,
                    hit(),
                    unwanted(),
                    shown);
        }
    }

    /// What was offered in one.
    private record Outcome(Scenario scenario, List<String> offered) {
        boolean hit() {
            return offered.stream().limit(FIRST).anyMatch(scenario.acceptable()::contains);
        }

        long unwanted() {
            return offered.stream().filter(scenario.never()::contains).count();
        }

        boolean odd() {
            return Integer.parseInt(scenario.id().substring(1)) % 2 == 1;
        }
    }

    @Test
    void offersWhatPeopleWouldBeGladOf() {
        var all = Scenario.all().stream().map(SuggestionQualityTest::outcome).toList();
        var tally = new Tally(all);
        System.out.println(tally.line("all"));
        System.out.println(new Tally(all.stream().filter(Outcome::odd).toList()).line("odd"));
        System.out.println(new Tally(all.stream().filter(each -> !each.odd()).toList()).line("even"));
        assertThat(tally.hit()).isGreaterThanOrEqualTo(HIT);
        assertThat(tally.unwanted()).isLessThanOrEqualTo(UNWANTED);
    }

    private static Outcome outcome(Scenario scenario) {
        var suggester = new Suggester(scenario::remembered);
        return new Outcome(
                scenario,
                suggester.suggest(scenario.snapshot(), CATALOGUE).stream()
                        .map(suggestion -> suggestion.candidate().spec().name())
                        .collect(Collectors.toList()));
    }
}
