package dev.dwim.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.json.Json;
import dev.dwim.core.json.SchemaCheck;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.plugin.FrozenCatalogue;
import dev.dwim.core.policy.Specs;
import dev.dwim.core.say.Sentence;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Nothing begins that does not fit what the actions advertise.
class PlanCheckTest {
    private static final Value.Fields NUMBER = new Value.Fields(Map.of("type", Value.of("integer")));
    private static final ActionSpec TAKE =
            required(Specs.spec("test.take", Effect.READ).with("n", NUMBER).with("text"));
    private static final Catalogue ACTIONS = new FrozenCatalogue(List.of(
            TAKE,
            Specs.spec("test.free", Effect.READ).with("text").build(),
            Specs.spec("test.inner", Effect.READ).internal().build(),
            pointing()));

    private final PlanCheck check = new PlanCheck(new SchemaCheck());

    @Test
    void takesAPlanThatFits() {
        assertThat(problems(take(new Arg.Literal(Value.of(1))), free(new Arg.ResultOf(0, ""))))
                .isEmpty();
    }

    @Test
    void refusesAPlanWithoutSteps() {
        assertThat(problems()).containsExactly("The plan has no steps.");
    }

    @Test
    void takesTwentyStepsAndNotOneMore() {
        var step = take(new Arg.Literal(Value.of(1)));
        assertThat(problems(Collections.nCopies(20, step).toArray(Step[]::new))).isEmpty();
        assertThat(problems(Collections.nCopies(21, step).toArray(Step[]::new)))
                .containsExactly("The plan has 21 steps, more than 20.");
    }

    @Test
    void refusesAnActionThatIsNotThere() {
        assertThat(problems(new Step("test.taken", Map.of()))).containsExactly("There is no action \"test.taken\".");
        assertThat(problems(new Step("Test.take", Map.of()))).containsExactly("There is no action \"Test.take\".");
    }

    @Test
    void refusesAnActionThatIsNeverOffered() {
        assertThat(problems(new Step("test.inner", Map.of()))).containsExactly("There is no action \"test.inner\".");
    }

    @Test
    void refusesAParameterThatIsNotThere() {
        assertThat(problems(new Step("test.free", Map.of("more", new Arg.Literal(Value.of("x"))))))
                .containsExactly("test.free has no parameter \"more\".");
    }

    @Test
    void refusesALiteralThatDoesNotFit() {
        assertThat(problems(take(new Arg.Literal(Value.of("one"))))).containsExactly("“n” must be a whole number.");
        assertThat(problems(take(new Arg.Literal(Value.of(1))))).isEmpty();
    }

    @Test
    void definitionsThatASchemaPointsToAreInReach() {
        var fits = new Step("test.point", Map.of("to", new Arg.Literal(Value.of("ab"))));
        var longer = new Step("test.point", Map.of("to", new Arg.Literal(Value.of("abc"))));
        assertThat(problems(fits)).isEmpty();
        assertThat(problems(longer)).hasSize(1);
    }

    @Test
    void takesResultsOfEarlierStepsOnly() {
        for (int step : new int[] {-1, 0, 1}) {
            assertThat(problems(free(new Arg.ResultOf(step, ""))))
                    .containsExactly("“text” takes the result of step " + step + ", which does not come before.");
        }
        assertThat(problems(take(new Arg.Literal(Value.of(1))), free(new Arg.ResultOf(1, ""))))
                .hasSize(1);
    }

    @Test
    void refusesAStepWithoutWhatItsActionNeeds() {
        assertThat(problems(new Step("test.take", Map.of()))).containsExactly("“Do test.take” needs to know: “n”.");
    }

    @Test
    void leavesToTheBinderWhatIsNotThereYet() {
        assertThat(problems(take(new Arg.Handle("window.title", "")))).isEmpty();
        assertThat(problems(take(new Arg.Extract(new Arg.Handle("window.title", ""), Value.Fields.EMPTY))))
                .isEmpty();
    }

    @Test
    void namesEveryProblem() {
        assertThat(problems(new Step("a.b", Map.of()), new Step("test.take", Map.of("more", new Arg.ResultOf(0, "")))))
                .hasSize(3);
    }

    @Test
    void checksABoundCallWithItsValues() {
        assertThat(check.problems(call("test.take", Value.of(1)), ACTIONS)).isEmpty();
        assertThat(check.problems(call("test.take", Value.of("one")), ACTIONS)).hasSize(1);
        assertThat(said(check.problems(call("test.taken", Value.of(1)), ACTIONS)))
                .containsExactly("There is no action \"test.taken\".");
    }

    private List<String> problems(Step... steps) {
        return said(check.problems(new Plan(List.of(steps), Set.of()), ACTIONS));
    }

    private static List<String> said(List<Sentence> problems) {
        return problems.stream().map(Sentence::english).toList();
    }

    private static ActionCall call(String action, Value n) {
        return new ActionCall(action, Map.of("n", Labelled.of(n, Origin.TYPED)));
    }

    private static Step take(Arg n) {
        return new Step("test.take", Map.of("n", n));
    }

    private static Step free(Arg text) {
        return new Step("test.free", Map.of("text", text));
    }

    private static ActionSpec required(Specs specs) {
        var spec = specs.build();
        return withSchema(spec, spec.inputSchema().with("required", Value.of(List.of(Value.of("n")))));
    }

    @Test
    void saysWhatIsMissingByItsTitleOrElseByItsName() {
        assertThat(missing("To Whom")).endsWith("needs to know: “To Whom”.");
        assertThat(missing(" ")).endsWith("needs to know: “to”.");
    }

    private String missing(String title) {
        var named = new Value.Fields(Map.of("type", Value.of("string"), "title", Value.of(title)));
        var spec = Specs.spec("test.tell", Effect.READ).with("to", named).build();
        var strict = withSchema(spec, spec.inputSchema().with("required", Value.of(List.of(Value.of("to")))));
        var plan = Plan.of(new Step("test.tell", Map.of()));
        return check.problems(plan, new FrozenCatalogue(List.of(strict)))
                .getFirst()
                .english();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"maxLength": 5}                                  | "abcdef" | is too long: at most 5 characters.
            {"minLength": 1}                                  | ""       | is empty: say something for it.
            {"type": "integer", "maximum": 6}                 | 7        | must be at most 6.
            {"type": "integer", "exclusiveMinimum": 0.5}      | 0        | must be more than 0.5.
            {"type": "boolean"}                               | "maybe"  | must be yes or no.
            {"type": ["integer", "boolean"]}                  | "one"    | must be a whole number or yes or no.
            {"type": "string", "format": "duration"}          | "long"   | must be a length of time, such as 10 minutes.
            {"enum": ["left", "right"]}                       | "up"     | must be one of these: left, right.
            {"anyOf": [{"const": "a"}, {"const": "b"}]}       | "c"      | is none of the choices.
            {"pattern": "^x", "description": "An x, then y."} | "y"      | does not fit. What is asked for: An x, then y.
            {"items": {"maxLength": 1}}                       | ["ab"]   | is too long: at most 1 character.
            {"maxItems": 1}                                   | [1, 2]   | has too many parts: at most 1.
            """)
    void saysWhichArgumentDoesNotFitAndWhatWould(String schema, String given, String fault) {
        var named = Json.fields(schema).with("title", Value.of("New name"));
        var spec = Specs.spec("test.tell", Effect.READ).with("to", named).build();
        var value = Json.value(Json.tree(Json.fields("{\"v\":" + given + "}")).get("v"))
                .orElseThrow();
        var catalogue = new FrozenCatalogue(List.of(spec));
        var plan = Plan.of(new Step("test.tell", Map.of("to", new Arg.Literal(value))));
        var call = new ActionCall("test.tell", Map.of("to", Labelled.of(value, Origin.TYPED)));
        assertThat(said(check.problems(plan, catalogue))).containsExactly("“New name” " + fault);
        assertThat(said(check.problems(call, catalogue))).containsExactly("“New name” " + fault);
    }

    @Test
    void saysOfACallWhatItLacksAndWhatItHasTooMuch() {
        var strict = withSchema(TAKE, TAKE.inputSchema().with("additionalProperties", Value.of(false)));
        var catalogue = new FrozenCatalogue(List.of(strict));
        var call = new ActionCall("test.take", Map.of("more", Labelled.of(Value.of(1), Origin.TYPED)));
        assertThat(said(check.problems(call, catalogue)))
                .containsExactlyInAnyOrder("“Do test.take” needs to know: “n”.", "“Do test.take” takes no “more”.");
    }

    private static ActionSpec pointing() {
        var shortText = new Value.Fields(Map.of("type", Value.of("string"), "maxLength", Value.of(2)));
        var reference = new Value.Fields(Map.of("$ref", Value.of("#/$defs/short")));
        var spec = Specs.spec("test.point", Effect.READ).with("to", reference).build();
        return withSchema(spec, spec.inputSchema().with("$defs", Value.Fields.EMPTY.with("short", shortText)));
    }

    private static ActionSpec withSchema(ActionSpec spec, Value.Fields schema) {
        return new ActionSpec(
                spec.name(),
                spec.title(),
                spec.description(),
                spec.examples(),
                schema,
                spec.effect(),
                spec.needs(),
                spec.roles(),
                spec.undoable(),
                spec.internal(),
                spec.resultOrigins());
    }
}
