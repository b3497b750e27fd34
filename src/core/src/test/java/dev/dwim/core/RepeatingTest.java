package dev.dwim.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.json.Json;
import dev.dwim.core.memory.Repeat;
import dev.dwim.core.memory.Repeat.Change;
import dev.dwim.core.memory.Repeat.Way;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.plugin.FrozenCatalogue;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.resolve.Question;
import dev.dwim.core.resolve.Resolution;
import dev.dwim.core.resolve.Resolver;
import dev.dwim.core.say.Attempt;
import dev.dwim.core.say.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepeatingTest {
    private static final ActionSpec REMIND = spec("Remind me");
    private static final Catalogue NOW = new FrozenCatalogue(List.of(REMIND));

    private final Line line = new Line(Scripted.plan(Plan.of()), List.of(REMIND));
    private Map<String, Arg> ranked = Map.of("at", text("2026-06-01T12:10:00Z"), "text", text("stretch"));

    private static ActionSpec spec(String title) {
        return new ActionSpec(
                "timers.remind",
                title,
                "",
                List.of(),
                Json.fields("""
                        {"type":"object","properties":{"text":{"type":"string"},
                        "at":{"type":"string","format":"date-time"}},"additionalProperties":false}"""),
                Effect.REVERSIBLE,
                List.of(),
                Map.of(),
                true,
                false,
                Set.of());
    }

    private static Arg text(String text) {
        return new Arg.Literal(Value.of(text));
    }

    /// Ranks what the test says; words for one action are its text.
    private final class Reading implements Resolver {
        @Override
        public Resolution resolve(Intent intent, ContextSnapshot context, Catalogue catalogue) {
            throw new AssertionError("the row was chosen already");
        }

        @Override
        public Resolution answer(Question question, Intent answer, ContextSnapshot context, Catalogue catalogue) {
            throw new AssertionError("nothing was asked");
        }

        @Override
        public List<Candidate> rank(Intent intent, ContextSnapshot context, Catalogue catalogue) {
            return List.of(
                    new Candidate(REMIND, Map.of("text", text("another row")), 0.6, List.of()),
                    new Candidate(REMIND, ranked, 0.5, List.of()));
        }

        @Override
        public Candidate fill(ActionSpec spec, Intent said, ContextSnapshot context) {
            return new Candidate(spec, Map.of("text", text(said.words())), 1, List.of());
        }

        @Override
        public Attempt<Candidate> change(
                Candidate candidate, String parameter, Intent said, ContextSnapshot context, Catalogue catalogue) {
            return said.words().equals("nonsense")
                    ? Attempt.lacking(Phrase.NO_FIT.said())
                    : Attempt.given(candidate.with(parameter, text(said.words())));
        }
    }

    private static Repeat repeat(String words, Way way, List<Change> changes, Map<String, Value> literals) {
        return new Repeat(
                "timers.remind", NOW.specHash("timers.remind"), words, way, changes, new Value.Fields(literals));
    }

    private static Repeat stretching(Change... changes) {
        return repeat(
                "remind me in 10 min to stretch",
                Way.READ,
                List.of(changes),
                Map.of("at", Value.of("2026-05-01T09:00:00Z"), "text", Value.of("stretch")));
    }

    private Attempt<Candidate> again(Repeat repeat, Catalogue catalogue) {
        return new Repeating(new Reading(), line.contexts, catalogue)
                .again(repeat, line.intent(repeat.said(), Origin.TYPED));
    }

    private Optional<Map<String, Arg>> arguments(Repeat repeat) {
        return again(repeat, NOW).toOptional().map(Candidate::arguments);
    }

    @Test
    void readsTimesAnewAndFindsTheSameRow() {
        assertThat(arguments(stretching())).contains(ranked);
    }

    @Test
    void runsNothingWhereTheWordsSaySomethingElseToday() {
        ranked = Map.of("at", text("2026-06-01T12:10:00Z"), "text", text("stretch the truth"));
        assertThat(again(stretching(), NOW))
                .isEqualTo(Attempt.lacking(Phrase.OTHER_MEANING.said("remind me in 10 min to stretch")));
    }

    @Test
    void whatComesFromTheSurroundingsComesFromTheNewOnes() {
        ranked = Map.of("text", new Arg.Handle("selection.text", ""));
        assertThat(arguments(repeat("remind me of this", Way.READ, List.of(), Map.of())))
                .contains(ranked);
    }

    @Test
    void changesArgumentsByTheSameWords() {
        var changed = repeat(
                "remind me in 10 min to stretch",
                Way.READ,
                List.of(new Change("text", "walk")),
                Map.of("at", Value.of("2026-05-01T09:00:00Z"), "text", Value.of("walk")));
        assertThat(arguments(changed)).contains(Map.of("at", text("2026-06-01T12:10:00Z"), "text", text("walk")));
        assertThat(changed.said()).isEqualTo("remind me in 10 min to stretch\nwalk");
        assertThat(again(stretching(new Change("text", "nonsense")), NOW))
                .isEqualTo(Attempt.lacking(Phrase.NO_FIT.said()));
    }

    @Test
    void readsBehindAShortNameAndTakesWordsWhole() {
        assertThat(arguments(repeat("r  walk home", Way.NAMED, List.of(), Map.of("text", Value.of("walk home")))))
                .contains(Map.of("text", text("walk home")));
        assertThat(arguments(repeat("walk home", Way.WHOLE, List.of(), Map.of("text", Value.of("walk home")))))
                .contains(Map.of("text", text("walk home")));
    }

    @Test
    void saysThatTheActionHasChanged() {
        assertThat(again(stretching(), new FrozenCatalogue(List.of(spec("Remind everybody")))))
                .isEqualTo(Attempt.lacking(Phrase.ACTION_CHANGED.said("Remind everybody")));
    }

    @Test
    void saysThatThePluginHasGone() {
        assertThat(again(stretching(), new FrozenCatalogue(List.of())))
                .isEqualTo(Attempt.lacking(Phrase.ACTION_NO_MORE.said("timers.remind")));
    }
}
