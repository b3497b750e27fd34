package dev.dwim.core.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.resolve.Question;
import dev.dwim.core.resolve.Resolution;
import dev.dwim.core.resolve.Resolver;
import dev.dwim.core.say.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalRunnerTest {
    private static final String CATALOGUE = """
            {"actions":[{"name":"wave","title":"Wave","description":"Waves.","examples":[],
             "inputSchema":{"type":"object","properties":{"to":{"type":"string"}},"required":["to"]}}]}""";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeCatalogue() throws IOException {
        Files.writeString(folder.resolve("catalog.json"), CATALOGUE);
    }

    @Test
    void writesARowForEachCaseInOrder() throws IOException {
        cases(
                "{\"id\":\"a\",\"utterance\":\"wave\",\"context\":[{\"key\":\"selection.text\",\"value\":\"Ada\"}]}",
                "{\"id\":\"b\",\"utterance\":\"ask\"}",
                "",
                "{\"id\":\"c\",\"utterance\":\"none\",\"now\":\"2026-03-27T16:05:00+01:00[Europe/Berlin]\"}");
        var out = new StringBuilder();
        var done = new ArrayList<Integer>();
        runner().run(set(), out, done::add);
        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"id\":\"a\",\"decision\":\"plan\",\"calls\":[{\"name\":\"wave\",\"arguments\":{\"to\":\"Ada\"}}],\"ranked\":[{\"name\":\"wave\",\"score\":0.75}],\"micros\":0}",
                        "{\"id\":\"b\",\"decision\":\"ask\",\"ask\":[\"to\"],\"calls\":[{\"name\":\"wave\",\"arguments\":{}}],\"ranked\":[{\"name\":\"wave\",\"score\":0.75}],\"micros\":0}",
                        "{\"id\":\"c\",\"decision\":\"none\",\"ranked\":[{\"name\":\"wave\",\"score\":0.75}],\"micros\":0}");
        assertThat(done).containsExactly(1, 2, 3);
    }

    @Test
    void takesACasesOwnActions() throws IOException {
        cases(
                "{\"id\":\"a\",\"utterance\":\"none\",\"catalog\":[{\"name\":\"Math.Add\",\"inputSchema\":{\"type\":\"object\"}}]}");
        var out = new StringBuilder();
        runner().run(set(), out, done -> {});
        assertThat(out.toString()).contains("Math.Add");
    }

    @Test
    void saysWhereASetIsMalformed() throws IOException {
        cases("{\"id\":\"a\",\"utterance\":\"wave\"}", "{\"id\":");
        assertThat(message()).contains("cases.jsonl:2:");
        cases("{\"id\":\"a\",\"utterance\":\"wave\"}", "{\"id\":\"a\",\"utterance\":\"wave\"}");
        assertThat(message()).contains("cases.jsonl:2: the id a is there twice");
        cases("{\"id\":\"a\"}");
        assertThat(message()).contains("cases.jsonl:1: a case needs an utterance");
        cases("{\"id\":\"a\",\"utterance\":\"x\",\"now\":\"soon\"}");
        assertThat(message()).contains("cases.jsonl:1: now is not a date and time with zone");
        Files.writeString(folder.resolve("catalog.json"), "[]");
        assertThat(message()).endsWith("catalog.json: must be a JSON object");
        Files.delete(folder.resolve("catalog.json"));
        assertThat(message()).endsWith("catalog.json: cannot be read");
    }

    private String message() {
        return ((EvalSet.Read.Malformed) EvalSet.read(folder)).message();
    }

    private EvalSet set() {
        return ((EvalSet.Read.Loaded) EvalSet.read(folder)).set();
    }

    private void cases(String... lines) throws IOException {
        Files.writeString(folder.resolve("cases.jsonl"), String.join("\n", lines));
    }

    private static EvalRunner runner() {
        return new EvalRunner(new Obvious(), Clock.systemUTC(), () -> 0);
    }

    /// Does what the words say: plan, ask or none.
    private static final class Obvious implements Resolver {
        @Override
        public Resolution resolve(Intent intent, ContextSnapshot context, Catalogue catalogue) {
            var name = catalogue.specs().getFirst().name();
            return switch (intent.words()) {
                case "wave" ->
                    new Resolution.Planned(
                            Plan.of(new Step(name, Map.of("to", new Arg.Handle("selection.text", "")))), "offline");
                case "ask" ->
                    new Resolution.Clarify(new Question(
                            Sentence.of("To whom?"), Optional.empty(), "Send", name, Map.of(), List.of("to")));
                default -> new Resolution.Declined(Sentence.of("no"));
            };
        }

        @Override
        public Resolution answer(Question question, Intent answer, ContextSnapshot context, Catalogue catalogue) {
            return new Resolution.Declined(Sentence.of("no"));
        }

        @Override
        public List<Candidate> rank(Intent intent, ContextSnapshot context, Catalogue catalogue) {
            return List.of(new Candidate(catalogue.specs().getFirst(), Map.<String, Arg>of(), 0.75, List.of()));
        }
    }
}
