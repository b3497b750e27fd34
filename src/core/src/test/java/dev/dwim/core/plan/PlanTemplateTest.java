package dev.dwim.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is stored keeps its labels.
class PlanTemplateTest {
    private static final PlanTemplate TEMPLATE = new PlanTemplate(
            "Write to somebody",
            Plan.of(new Step(
                    "mail.send",
                    Map.of("to", PlanTemplate.parameter("who"), "body", new Arg.Literal(Value.of("hello"))))),
            List.of(Map.of("body", Set.of(Origin.CLIPBOARD))),
            Map.of("who", Value.Fields.EMPTY));

    @Test
    void storedLiteralKeepsItsLabel() {
        assertThat(TEMPLATE.provenance().of(0, "body", Value.Fields.EMPTY, Value.of("hello")))
                .containsExactly(Origin.CLIPBOARD);
    }

    @Test
    void literalWithoutStoredLabelIsAModels() {
        assertThat(TEMPLATE.provenance().of(0, "subject", Value.Fields.EMPTY, Value.of("hello")))
                .containsExactly(Origin.MODEL);
    }

    @Test
    void valuePutInBringsItsOwnLabel() {
        var filled = TEMPLATE.fill(Map.of("who", Labelled.of(Value.of("eve"), Origin.WEB)));
        assertThat(filled.plan().steps().getFirst().arguments().get("to")).isEqualTo(new Arg.Literal(Value.of("eve")));
        assertThat(filled.provenance().of(0, "to", Value.Fields.EMPTY, Value.of("eve")))
                .containsExactly(Origin.WEB);
        assertThat(filled.provenance().of(0, "body", Value.Fields.EMPTY, Value.of("hello")))
                .containsExactly(Origin.CLIPBOARD);
    }

    @Test
    void literalThatOnlyLooksLikeAParameterStaysALiteral() {
        var posing = new PlanTemplate(
                "Pose",
                Plan.of(new Step("mail.send", Map.of("to", PlanTemplate.parameter("nobody")))),
                List.of(Map.of("to", Set.of(Origin.MODEL))),
                Map.of());
        assertThat(posing.fill(Map.of())).isEqualTo(posing);
    }

    @Test
    void onlyWhatIsNothingButAParameterIsFilled() {
        var arguments = new LinkedHashMap<String, Arg>();
        arguments.put("to", new Arg.Handle("selection.text", ""));
        arguments.put("body", new Arg.Literal(Value.of("who")));
        var named = ((Value.Fields) ((Arg.Literal) PlanTemplate.parameter("who")).value());
        arguments.put("more", new Arg.Literal(named.with("and", Value.of("more"))));
        var labels = Map.of("body", Set.of(Origin.MODEL), "more", Set.of(Origin.MODEL));
        var template = new PlanTemplate(
                "Mixed", Plan.of(new Step("mail.send", arguments)), List.of(labels), TEMPLATE.parameters());
        var filled = template.fill(Map.of("who", Labelled.of(Value.of("eve"), Origin.WEB)));
        assertThat(filled.plan()).isEqualTo(template.plan());
        assertThat(filled.provenance().of(0, "more", Value.Fields.EMPTY, Value.of("x")))
                .containsExactly(Origin.MODEL);
    }

    @Test
    void labelsMustBeThereAndNotEmpty() {
        var plan = Plan.of(new Step("a.b", Map.of()));
        assertThatThrownBy(() -> new PlanTemplate("x", plan, List.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlanTemplate("x", plan, List.of(Map.of("p", Set.of())), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TEMPLATE.fill(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
