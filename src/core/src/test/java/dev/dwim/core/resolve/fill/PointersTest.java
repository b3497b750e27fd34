package dev.dwim.core.resolve.fill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Effect;
import dev.dwim.api.Kind;
import dev.dwim.api.Origin;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.Observed;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.json.Json;
import dev.dwim.core.nlu.value.ValueReader;
import dev.dwim.core.nlu.value.english.EnglishGrammar;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.TimeExpression;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointersTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-27T16:05:00+01:00[Europe/Berlin]");
    private static final ValueReader READER = new ValueReader(EnglishGrammar.american());
    private static final ArgumentFiller FILLER =
            new ArgumentFiller(new TypedWords(READER), new Pointers(READER), new TextWords());

    private static final ActionSpec TRANSLATE = spec("Translate text", """
            {"text":{"type":"string"},"language":{"enum":["French","Danish"]}}""", "text", "language");
    private static final ActionSpec REMIND = spec("Remind me", """
            {"message":{"type":"string"},"at":{"type":"string","format":"date-time"}}""", "message", "at");
    private static final ActionSpec MOVE = spec("Move an event", """
            {"event":{"type":"string","description":"Title of the calendar event"},
             "to":{"type":"string","format":"date-time"}}""", "event", "to");
    private static final ActionSpec JOIN = spec("Join a call", """
            {"link":{"type":"string","format":"uri"}}""", "link");
    private static final ActionSpec OPEN = spec("Open a page", """
            {"address":{"type":"string","format":"uri"}}""", "address");
    private static final ActionSpec TRASH = spec("Move a file to the trash", """
            {"path":{"type":"string","description":"The file"}}""", "path");

    private static final ContextFact SELECTED = text("selection.text", "Mind the gap");
    private static final ContextFact COPIED = text("clipboard.text", "Lunch at noon");
    private static final ContextFact WRITTEN = text("field.text", "Dear neighbours");
    private static final ContextFact STANDUP = event("calendar.now", "Stand-up", "15:45", "16:15");
    private static final ContextFact REVIEW = event("calendar.next", "Design review", "17:00", "18:00");
    private static final ContextFact TODAY = new ContextFact(
            "calendar.today",
            Value.of(List.of(
                    REVIEW.value(),
                    event("x", "Dentist", "18:30", "19:00").value(),
                    event("x", "Retro with Mara", "19:30", "20:00").value(),
                    event("x", "Lunch with Mara", "12:00", "13:00").value())),
            Kind.STATE,
            Sensitivity.PRIVATE,
            "calendar",
            NOW.toInstant(),
            Duration.ofHours(1));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "translate the selected text to French",
                "translate the selection into French",
                "translate what I've just highlighted to French",
                "translate what I selected to French",
                "French for the highlighted paragraph",
                "translate the words I marked to French"
            })
    void theSelectionIsWhatWasSelected(String words) {
        assertThat(fill(TRANSLATE, words, SELECTED, COPIED).arguments())
                .containsEntry("text", new Arg.Handle("selection.text", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "translate the clipboard to French",
                "translate what I copied to French",
                "translate the copied text to French",
                "translate what's on my clipboard to French"
            })
    void theClipboardIsWhatWasCopied(String words) {
        assertThat(fill(TRANSLATE, words, SELECTED, COPIED).arguments())
                .containsEntry("text", new Arg.Handle("clipboard.text", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "translate what I'm typing to French",
                "translate the text I am writing into French",
                "translate this field to French",
                "translate what I have just written to French",
                "French for the draft I'm writing"
            })
    void theFieldIsWhatIsBeingWritten(String words) {
        assertThat(fill(TRANSLATE, words, SELECTED, COPIED, WRITTEN).arguments())
                .containsEntry("text", new Arg.Handle("field.text", ""));
        assertThat(fill(TRANSLATE, words, SELECTED, COPIED).lacking()).containsEntry("text", Topic.FIELD);
    }

    @Test
    void whatIsWrittenIsThisWhereNothingElseIs() {
        assertThat(fill(TRANSLATE, "translate this to French", WRITTEN).arguments())
                .containsEntry("text", new Arg.Handle("field.text", ""));
        assertThat(fill(TRANSLATE, "translate this to French", WRITTEN, COPIED).arguments())
                .containsEntry("text", new Arg.Handle("clipboard.text", ""));
    }

    @Test
    void whatAnActionLooksUpItselfIsSaidToItWhereNoFactTells() {
        var words = "push my next meeting to 5pm";
        assertThat(fill(MOVE, words).lacking()).containsOnlyKeys("event");

        var looking = spec("Move an event", """
                {"event":{"type":"string","description":"Title of the calendar event","x-looks-up":"event"},
                 "to":{"type":"string","format":"date-time"}}""", "event", "to");
        assertThat(fill(looking, words).arguments())
                .containsEntry("event", new Arg.Literal(Value.of("next meeting")))
                .containsEntry("to", new Arg.Literal(Value.of("2026-03-27T17:00:00+01:00")));
        assertThat(fill(looking, "push the highlighted text to 5pm").arguments())
                .doesNotContainEntry("event", new Arg.Literal(Value.of("the highlighted text")));
        assertThat(fill(looking, words, REVIEW).arguments().get("event")).isInstanceOf(Arg.Handle.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "translate the selected text to French",
                "translate the clipboard to French",
                "translate what I highlighted to French"
            })
    void whatIsNotThereIsAskedForAndNotInvented(String words) {
        var filled = fill(TRANSLATE, words);
        assertThat(filled.arguments()).doesNotContainKey("text");
        assertThat(filled.missing()).containsExactly("text");
        assertThat(filled.lacking()).containsOnlyKeys("text");
    }

    @Test
    void theOtherFactIsNoStandInForTheOneThatWasNamed() {
        assertThat(fill(TRANSLATE, "translate the selected text to French", COPIED)
                        .lacking())
                .containsEntry("text", Topic.SELECTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"join my next meeting", "join the next call", "get me into my next video call"})
    void theNextMeetingIsTheNextEvent(String words) {
        assertThat(fill(JOIN, words, STANDUP, REVIEW).arguments())
                .containsEntry("link", new Arg.Handle("calendar.next", "url"));
    }

    @Test
    void theMeetingIsTheOneThatOneIsIn() {
        assertThat(fill(JOIN, "join the meeting", STANDUP, REVIEW).arguments())
                .containsEntry("link", new Arg.Handle("calendar.now", "url"));
        assertThat(fill(JOIN, "join the meeting", REVIEW).arguments())
                .containsEntry("link", new Arg.Handle("calendar.next", "url"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "move the design review to 7 pm",
                "move my design review to 7 pm",
                "move the review to 7 pm",
                "push design review to 7 pm"
            })
    void anEventIsCalledByItsName(String words) {
        var filled = fill(MOVE, words, STANDUP, REVIEW, TODAY);
        assertThat(filled.arguments()).containsEntry("event", new Arg.Handle("calendar.next", "title"));
        assertThat(filled.arguments()).containsKey("to");
    }

    @Test
    void anEventOfTodayIsFoundInTheList() {
        assertThat(fill(MOVE, "move the dentist to 7 pm", REVIEW, TODAY).arguments())
                .containsEntry("event", new Arg.Handle("calendar.today", "1.title"));
        assertThat(fill(MOVE, "move my lunch with Mara to 7 pm", REVIEW, TODAY).arguments())
                .containsEntry("event", new Arg.Handle("calendar.today", "3.title"));
    }

    @Test
    void aWordThatTwoEventsShareNamesNeither() {
        assertThat(fill(MOVE, "move the Mara thing to 7 pm", REVIEW, TODAY).arguments())
                .doesNotContainValue(new Arg.Handle("calendar.today", "2.title"))
                .doesNotContainValue(new Arg.Handle("calendar.today", "3.title"));
    }

    @Test
    void aTimeIsReckonedFromAnEvent() {
        assertThat(at("remind me to leave 10 minutes before the design review"))
                .isEqualTo(reckoned("calendar.next", "start", Duration.ofMinutes(-10)));
        assertThat(at("remind me half an hour after the dentist to call"))
                .isEqualTo(reckoned("calendar.today", "1.end", Duration.ofMinutes(30)));
        assertThat(at("when the stand-up ends remind me to log the hours"))
                .isEqualTo(reckoned("calendar.now", "end", Duration.ZERO));
        assertThat(at("remind me to drink water before my next meeting"))
                .isEqualTo(reckoned("calendar.next", "start", Duration.ZERO));
        assertThat(at("remind me to clap at the end of the meeting"))
                .isEqualTo(reckoned("calendar.now", "end", Duration.ZERO));
    }

    @Test
    void whatIsToBeDoneStaysWholeBesideSuchATime() {
        assertThat(fill(REMIND, "remind me to leave 10 minutes before the design review", STANDUP, REVIEW, TODAY)
                        .arguments())
                .containsEntry("message", new Arg.Literal(Value.of("leave")));
    }

    @Test
    void whatIsToBeSaidIsSaidAsItIs() {
        assertThat(fill(REMIND, "remind me tomorrow at 9 to answer what I copied", COPIED)
                        .arguments())
                .containsEntry("message", new Arg.Literal(Value.of("answer what I copied")));
    }

    @Test
    void aPageAFileAndASongAreWhatIsInFront() {
        assertThat(fill(OPEN, "open this page again", text("browser.url", "https://a.example"))
                        .arguments())
                .containsEntry("address", new Arg.Handle("browser.url", ""));
        assertThat(fill(TRASH, "delete the selected file", text("file.selected", "/home/a/b.mov"))
                        .arguments())
                .containsEntry("path", new Arg.Handle("file.selected", ""));
        assertThat(fill(TRASH, "delete this document", text("document.path", "/home/a/b.odt"))
                        .arguments())
                .containsEntry("path", new Arg.Handle("document.path", ""));
        assertThat(fill(TRASH, "delete the selected file").lacking()).containsEntry("path", Topic.FILE);
    }

    @Test
    void aCopiedLinkIsAnAddress() {
        assertThat(fill(OPEN, "open the copied link", text("clipboard.url", "https://b.example"), COPIED)
                        .arguments())
                .containsEntry("address", new Arg.Handle("clipboard.url", ""));
    }

    @Test
    void aLengthLastsUntilAnEvent() {
        var focus = spec("Keep quiet", """
                {"minutes":{"type":"number"}}""", "minutes");
        var timer = spec("Start a timer", """
                {"length":{"type":"string","format":"duration"}}""", "length");
        var start = new TimeExpression(new Arg.Handle("calendar.next", "start"), Period.ZERO, Duration.ZERO);
        assertThat(fill(focus, "keep quiet until my next meeting", REVIEW).arguments())
                .containsEntry("minutes", new Arg.Computed(start, Optional.of(Duration.ofMinutes(1))));
        assertThat(fill(timer, "start a timer till the design review starts", REVIEW)
                        .arguments())
                .containsEntry("length", new Arg.Computed(start, Optional.of(Duration.ofSeconds(1))));
    }

    @Test
    void ofTwoPathsTheWordsSayWhichIsWhich() {
        var copy = spec("Copy a file", """
                {"path":{"type":"string","description":"The file"},"folder":{"type":"string"}}""", "path", "folder");
        assertThat(fill(copy, "copy it to ~/Backup", text("file.selected", "/home/a/b.mov"))
                        .arguments())
                .containsEntry("path", new Arg.Handle("file.selected", ""))
                .containsEntry("folder", new Arg.Literal(Value.of("~/Backup")));
    }

    @Test
    void whatIsPointedAtIsSaidAndNotWhomItReaches() {
        var tell = spec("Send a text message", """
                {"contact":{"type":"string"},"message":{"type":"string"}}""", "contact", "message");
        assertThat(fill(tell, "text this to Nina", SELECTED).arguments())
                .containsEntry("message", new Arg.Handle("selection.text", ""))
                .containsEntry("contact", new Arg.Literal(Value.of("Nina")));
    }

    @Test
    void whatACalendarsActionNeedsIsAnEvent() {
        var drop = spec("Delete a calendar entry", """
                {"entry":{"type":"string","description":"Its title"}}""", "entry");
        assertThat(fill(drop, "drop my next meeting from the calendar", REVIEW).arguments())
                .containsEntry("entry", new Arg.Handle("calendar.next", "title"));
    }

    @Test
    void whatWasAnsweredLastCanBeSpokenOf() {
        var last = new ContextFact(
                "session.last",
                Value.Fields.EMPTY.with("action", Value.of("calc.work_out")).with("value", Value.of("391")),
                Kind.EVENT,
                Sensitivity.PRIVATE,
                Observed.HOST,
                NOW.toInstant(),
                Duration.ofMinutes(10));
        assertThat(fill(TRANSLATE, "translate the result to Danish", last, SELECTED)
                        .arguments())
                .containsEntry("text", new Arg.Handle("session.last", "value"));
    }

    private static Arg at(String words) {
        return fill(REMIND, words, STANDUP, REVIEW, TODAY)
                .arguments()
                .getOrDefault("at", new Arg.Literal(Value.of("nothing")));
    }

    private static Arg reckoned(String key, String path, Duration offset) {
        return new Arg.Computed(new TimeExpression(new Arg.Handle(key, path), Period.ZERO, offset));
    }

    private static Filled fill(ActionSpec spec, String words, ContextFact... facts) {
        var context = ContextSnapshot.empty(NOW.toInstant())
                .with(Arrays.stream(facts).map(Observed::stamp).toList());
        return FILLER.fill(spec, new Intent(words, Trigger.HOTKEY, Origin.TYPED, NOW, List.of()), context);
    }

    private static ContextFact text(String key, String text) {
        return new ContextFact(
                key,
                Value.of(text),
                Kind.EVENT,
                Sensitivity.PRIVATE,
                Observed.HOST,
                NOW.toInstant(),
                Duration.ofMinutes(5));
    }

    private static ContextFact event(String key, String title, String start, String end) {
        return new ContextFact(
                key,
                Value.Fields.EMPTY
                        .with("title", Value.of(title))
                        .with("start", Value.of("2026-03-27T" + start + ":00+01:00"))
                        .with("end", Value.of("2026-03-27T" + end + ":00+01:00"))
                        .with("url", Value.of("https://rooms.example/" + title.length())),
                Kind.STATE,
                Sensitivity.PRIVATE,
                "calendar",
                NOW.toInstant(),
                Duration.ofHours(1));
    }

    private static ActionSpec spec(String title, String properties, String... required) {
        return new ActionSpec(
                "test.action",
                title,
                "",
                List.of(),
                Value.Fields.EMPTY
                        .with("type", Value.of("object"))
                        .with("properties", Json.fields(properties))
                        .with(
                                "required",
                                Value.of(Arrays.stream(required).map(Value::of).toList())),
                Effect.READ,
                List.of(),
                Map.of(),
                false,
                false,
                Set.of());
    }
}
