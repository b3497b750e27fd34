package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.core.nlu.Reason;
import dev.dwim.core.resolve.Candidate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BecauseTest {
    private static final Because ENGLISH = new Because(Texts.in(Locale.ENGLISH));
    private static final Because GERMAN = new Because(Texts.in(Locale.GERMAN));

    /// What may call for something, and a key that a plugin made up.
    private static final List<String> KNOWN = List.of(
            "clipboard.url",
            "clipboard.text",
            "clipboard.image",
            "clipboard.files",
            "file.selected",
            "selection.text",
            "calendar.next",
            "calendar.soon",
            "calendar.now",
            "browser.url",
            "document.path",
            "project.path",
            "project.branch",
            "media.playing",
            "power.state",
            "network.state",
            "screens",
            "session.last",
            "session.failed",
            "session.goal",
            "plugin.kettle");

    private static Row row(Reason... reasons) {
        var some = Samples.START;
        return Row.of(
                new Candidate(some.spec(), some.arguments(), some.probability(), List.of(reasons)),
                "",
                Samples.PLAINLY);
    }

    @Test
    void sharedWordsAreQuoted() {
        assertThat(ENGLISH.of(row(new Reason.Words(List.of("timer"))))).isEqualTo("Your word “timer” fits it.");
        assertThat(ENGLISH.of(row(new Reason.Words(List.of("start", "a", "ti")))))
                .isEqualTo("Your words “start”, “a” and “ti” fit it.");
        assertThat(GERMAN.of(row(new Reason.Words(List.of("start", "ti")))))
                .isEqualTo("Deine Wörter „start“ und „ti“ passen dazu.");
    }

    @Test
    void saysThatSomethingMeansTheSameOnlyWhereItDoes() {
        assertThat(ENGLISH.of(row(new Reason.Like("set a timer", 0.9f))))
                .isEqualTo("“set a timer” means much the same as your words.");
        assertThat(ENGLISH.of(row(new Reason.Like("set a timer", 0.3f))))
                .isEqualTo("Of all it understands, “set a timer” is closest to your words.");
    }

    @Test
    void saysThatANameBeginsSoOnlyWhereItDoes() {
        assertThat(ENGLISH.of(row(new Reason.Begins("Vim", true)))).isEqualTo("“Vim” begins with what you typed.");
        assertThat(GERMAN.of(row(new Reason.Begins("Vim", true))))
                .isEqualTo("„Vim“ beginnt mit dem, was du getippt hast.");
        assertThat(ENGLISH.of(row(new Reason.Begins("Visual Studio Code", false))))
                .startsWith("What you typed fits “Visual Studio Code”");
    }

    @Test
    void saysHowNearAnAppointmentIsAndHowOftenSomethingWasChosen() {
        assertThat(ENGLISH.of(row(new Reason.Known("calendar.next", Duration.ofSeconds(20)))))
                .isEqualTo("It begins now.");
        assertThat(ENGLISH.of(row(new Reason.Known("calendar.next", Duration.ofMinutes(1)))))
                .isEqualTo("It begins in a minute.");
        assertThat(GERMAN.of(row(new Reason.Known("calendar.next", Duration.ofMinutes(12)))))
                .isEqualTo("Es beginnt in 12 Minuten.");
        assertThat(ENGLISH.of(row(new Reason.Usual(7)))).isEqualTo("You have chosen it here 7 times.");
    }

    @Test
    void severalReasonsAreSeveralSentences() {
        assertThat(ENGLISH.of(row(new Reason.Words(List.of("tea")), Reason.Plain.HABIT)))
                .isEqualTo("Your word “tea” fits it. You have chosen it for such words before.");
    }

    private static Stream<Row> rows() {
        return Stream.concat(
                Stream.of(
                                Stream.of(Reason.Plain.values()),
                                KNOWN.stream().map(key -> new Reason.Known(key, Duration.ofMinutes(3))),
                                Stream.of(new Reason.Usual(1), new Reason.Usual(7)))
                        .flatMap(reasons -> reasons)
                        .map(BecauseTest::row),
                Stream.of(row(), Row.again("tea"), Row.back("Undo", "e1")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowHasASentenceInEveryLanguage(Row row) {
        assertThat(ENGLISH.of(row)).matches("\\p{Lu}.+\\.");
        assertThat(GERMAN.of(row)).matches("\\p{Lu}.+\\.").isNotEqualTo(ENGLISH.of(row));
    }
}
