package dev.dwim.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Effect;
import dev.dwim.core.json.Json;
import dev.dwim.core.policy.Specs;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {
    private static Question asking(String parameter, String schema) {
        var spec = Specs.spec("timers.start", Effect.READ)
                .with(parameter, Json.fields(schema))
                .build();
        return Question.of(spec, Map.of(), List.of(parameter));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            length   | {"format": "duration"}                                                            | How long?
            length   | {"format": "duration", "title": "Length", "description": "From 1 second"}         | How long?
            due_date | {"format": "date", "title": "Due Date"}                                            | Which day?
            at       | {"format": "date-time"}                                                            | When?
            at       | {"format": "time"}                                                                 | When?
            length   | {"format": "duration", "title": "How long to sleep"}                              | How long to sleep?
            length   | {"format": "duration", "description": "How long it runs."}                        | How long it runs?
            at       | {"format": "date-time", "title": "Start"}                                          | Start?
            text     | {"type": "string", "title": "Text"}                                                | Text?
            due_date | {"type": "string"}                                                                 | Due date?
            to       | {"type": "string", "description": "Who gets it?"}                                 | Who gets it?
            """)
    void aFormatAsksBetterThanANameAndAnAuthorBetterThanBoth(String parameter, String schema, String asked) {
        assertThat(asking(parameter, schema).asked().english()).isEqualTo(asked);
    }

    @Test
    void aTerminalIsToldTheActionAsWell() {
        assertThat(asking("length", "{\"format\": \"duration\"}").text()).isEqualTo("Do timers.start: how long?");
    }

    @Test
    void whatDoesNotFitIsSaidApartFromTheQuestion() {
        var spec = Specs.spec("timers.start", Effect.READ)
                .with("length", Json.fields("{\"format\": \"duration\"}"))
                .build();
        var again = Question.again(spec, Map.of(), List.of("length"));
        assertThat(again.asked()).isEqualTo(Phrase.HOW_LONG.said());
        assertThat(again.complaint()).contains(Phrase.NO_LENGTH.said());
        assertThat(again.text()).isEqualTo("That is no length of time; try 10 minutes. Do timers.start: how long?");
        assertThat(Question.of(spec, Map.of(), List.of("length")).complaint()).isEmpty();
        assertThat(again.asked()).isNotEqualTo(Sentence.of("How long?"));
    }
}
