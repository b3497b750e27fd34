package dev.dwim.core.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Effect;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.Observed;
import dev.dwim.core.json.Json;
import dev.dwim.core.nlu.Reason;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plugin.FrozenCatalogue;
import dev.dwim.core.resolve.Habits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuggesterTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final String LINK = "https://tide.example/tables";

    private final List<ContextFact> facts = new ArrayList<>();
    private final List<ActionSpec> actions = new ArrayList<>();
    private final List<Habits.Pick> picks = new ArrayList<>();

    private void action(String name, String title, Effect effect, String parameters, String... needs) {
        var schema = Json.fields("{\"type\":\"object\",\"properties\":{" + parameters + "},\"required\":["
                + (parameters.isEmpty() ? "" : parameters.substring(0, parameters.indexOf(':'))) + "]}");
        actions.add(new ActionSpec(
                name, title, title, List.of(), schema, effect, List.of(needs), Map.of(), true, false, Set.of()));
    }

    private void event(String key, Object value, Duration age) {
        facts.add(fact(key, value, Kind.EVENT, age, Duration.ofMinutes(10)));
    }

    private void state(String key, Object value) {
        facts.add(fact(key, value, Kind.STATE, Duration.ofMinutes(20), Duration.ofHours(1)));
    }

    private static ContextFact fact(String key, Object value, Kind kind, Duration age, Duration ttl) {
        var known = value instanceof Value of ? of : Value.of((String) value);
        return new ContextFact(key, known, kind, Sensitivity.PRIVATE, "test", NOW.minus(age), ttl);
    }

    private void picked(String action, int times, String... with) {
        picks.add(new Habits.Pick(
                action,
                times,
                NOW.minus(Duration.ofDays(1)),
                Set.of(with).stream().collect(Collectors.toMap(key -> key, _ -> times))));
    }

    private List<Suggestion> offers() {
        var context = new ContextSnapshot(
                NOW,
                facts.stream()
                        .map(Observed::stamp)
                        .collect(Collectors.toMap(observed -> observed.fact().key(), observed -> observed)));
        return new Suggester(() -> picks).suggest(context, new FrozenCatalogue(actions));
    }

    private List<String> names() {
        return offers().stream().map(each -> each.candidate().spec().name()).toList();
    }

    private void opening() {
        action(
                "web.open",
                "Open the copied link",
                Effect.OUTWARD,
                "\"site\":{\"type\":\"string\",\"format\":\"uri\"}",
                "clipboard.url");
    }

    private void keeping() {
        action(
                "notes.keep",
                "Keep the selection",
                Effect.REVERSIBLE,
                "\"text\":{\"type\":\"string\",\"maxLength\":40}",
                "selection.text");
    }

    private void joining() {
        action(
                "calendar.join",
                "Join the meeting",
                Effect.OUTWARD,
                "\"link\":{\"type\":\"string\",\"format\":\"uri\"}",
                "calendar.next");
    }

    private static Value appointment(String start, String more) {
        return Json.fields(
                "{\"title\":\"Rehearsal\",\"start\":\"" + start + "\",\"end\":\"2026-05-05T12:00:00Z\"" + more + "}");
    }

    @Test
    void nothingKnownAndNothingLearnedIsSilence() {
        opening();
        action("lamp.dim", "Dim the lamp", Effect.REVERSIBLE, "");
        assertThat(offers()).isEmpty();
    }

    @Test
    void fillsTheArgumentWithAHandleAndSaysWhy() {
        opening();
        event("clipboard.url", LINK, Duration.ofSeconds(20));
        var offer = offers().getFirst();
        assertThat(offer.candidate().arguments()).isEqualTo(Map.of("site", new Arg.Handle("clipboard.url", "")));
        assertThat(offer.reason()).isEqualTo(new Reason.Known("clipboard.url", Duration.ofSeconds(20)));
        assertThat(offer.facts()).isEqualTo(facts);
    }

    @Test
    void whatDoesNotFitTheSchemaIsNotForTheAction() {
        keeping();
        event("selection.text", "x ".repeat(30), Duration.ofSeconds(1));
        assertThat(offers()).isEmpty();
    }

    @Test
    void freshThingsComeBeforeFadedOnesAndFadedOnesGo() {
        opening();
        keeping();
        event("clipboard.url", LINK, Duration.ofMinutes(2));
        event("selection.text", "the tide tables of the whole year", Duration.ofSeconds(5));
        assertThat(names()).startsWith("notes.keep");
        facts.set(0, fact("clipboard.url", LINK, Kind.EVENT, Duration.ofMinutes(9), Duration.ofMinutes(10)));
        assertThat(names()).containsExactly("notes.keep");
    }

    @Test
    void anAppointmentCallsAsItComesNearAndOnlyWithALink() {
        joining();
        state("calendar.next", appointment("2026-05-04T10:05:00Z", ",\"url\":\"https://meet.example/r\""));
        assertThat(offers().getFirst().candidate().arguments())
                .isEqualTo(Map.of("link", new Arg.Handle("calendar.next", "url")));
        facts.set(
                0,
                fact(
                        "calendar.next",
                        appointment("2026-05-04T10:05:00Z", ""),
                        Kind.STATE,
                        Duration.ZERO,
                        Duration.ofHours(1)));
        assertThat(offers()).isEmpty();
        facts.set(
                0,
                fact(
                        "calendar.next",
                        appointment("2026-05-05T10:05:00Z", ",\"url\":\"https://meet.example/r\""),
                        Kind.STATE,
                        Duration.ZERO,
                        Duration.ofHours(1)));
        picked("calendar.join", 30, "calendar.next");
        assertThat(offers()).isEmpty();
    }

    @Test
    void nobodyIsSentWhereTheyAreAlready() {
        opening();
        event("clipboard.url", LINK, Duration.ofSeconds(5));
        state("browser.url", LINK + "/#today");
        assertThat(offers()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Effect.class,
            names = {"IRREVERSIBLE", "PRIVILEGE"})
    void whatCannotBeTakenBackIsNeverOfferedHoweverOftenItWasPicked(Effect effect) {
        action("files.burn", "Use the link", effect, "", "clipboard.url");
        event("clipboard.url", LINK, Duration.ofSeconds(5));
        picked("files.burn", 50, "clipboard.url");
        assertThat(offers()).isEmpty();
    }

    @Test
    void whatTakesSomethingAwayIsOfferedOnlyToThoseWhoDoItAnyway() {
        action("links.drop", "Delete the copied link", Effect.REVERSIBLE, "", "clipboard.url");
        event("clipboard.url", LINK, Duration.ofSeconds(5));
        assertThat(offers()).isEmpty();
        picked("links.drop", 4, "clipboard.url");
        assertThat(names()).containsExactly("links.drop");
    }

    @Test
    void whatReachesOutIsOfferedOnlyWhereTheFactIsItsWholePoint() {
        action("mail.tell", "Tell somebody", Effect.OUTWARD, "\"whom\":{\"type\":\"string\"}", "clipboard.url");
        event("clipboard.url", LINK, Duration.ofSeconds(5));
        assertThat(offers()).isEmpty();
        opening();
        assertThat(names()).containsExactly("web.open");
        state("network.state", Json.fields("{\"state\":\"offline\"}"));
        assertThat(offers()).isEmpty();
    }

    @Test
    void aCommandIsNeverHandedToWhatReachesOut() {
        action(
                "shell.run",
                "Run the copied command",
                Effect.OUTWARD,
                "\"command\":{\"type\":\"string\"}",
                "clipboard.text");
        event("clipboard.text", "sudo rm -rf /srv/tide", Duration.ofSeconds(5));
        picked("shell.run", 50, "clipboard.text");
        assertThat(offers()).isEmpty();
    }

    @Test
    void whatMayBeAPasswordIsLeftAlone() {
        action(
                "notes.paste",
                "Keep what was copied",
                Effect.REVERSIBLE,
                "\"text\":{\"type\":\"string\"}",
                "clipboard.text");
        event("clipboard.text", "q7#Lantern!42", Duration.ofSeconds(5));
        assertThat(offers()).isEmpty();
    }

    @Test
    void onAPageToSignInNothingOfItIsTouched() {
        action(
                "web.later",
                "Keep this page",
                Effect.REVERSIBLE,
                "\"page\":{\"type\":\"string\",\"format\":\"uri\"}",
                "browser.url");
        keeping();
        state("browser.url", "https://bank.example/login/two-step-check");
        event("selection.text", "forgotten my number", Duration.ofSeconds(5));
        picked("web.later", 20, "browser.url");
        assertThat(offers()).isEmpty();
    }

    @Test
    void whatIsAsItShouldBeCallsForNothing() {
        action("power.save", "Save power", Effect.REVERSIBLE, "", "power.state");
        action("net.check", "Look into the network", Effect.READ, "", "network.state");
        state("power.state", Json.fields("{\"percent\":9,\"charging\":true}"));
        state("network.state", Json.fields("{\"state\":\"online\"}"));
        assertThat(offers()).isEmpty();
        facts.set(
                0,
                fact(
                        "power.state",
                        Json.fields("{\"percent\":9,\"charging\":false}"),
                        Kind.STATE,
                        Duration.ZERO,
                        Duration.ofHours(1)));
        assertThat(names()).containsExactly("power.save");
    }

    @Test
    void anActionForAnotherStateHasNothingToDo() {
        action("media.pause", "Pause what is playing", Effect.REVERSIBLE, "", "media.playing");
        action("media.resume", "Play what is paused", Effect.REVERSIBLE, "", "media.playing");
        state("media.playing", Json.fields("{\"title\":\"Low water\",\"state\":\"playing\"}"));
        assertThat(names()).containsExactly("media.pause");
    }

    @Test
    void whatWasJustDoneWithItIsNotOfferedAgain() {
        opening();
        event("clipboard.url", LINK, Duration.ofSeconds(30));
        assertThat(names()).containsExactly("web.open");
        event(
                "session.last",
                Json.fields("{\"action\":\"web.open\",\"summary\":\"Opened it.\"}"),
                Duration.ofSeconds(10));
        assertThat(offers()).isEmpty();
    }

    @Test
    void whatIsPickedEveryDayNeedsNoFact() {
        action("notes.today", "Open today's note", Effect.READ, "");
        picked("notes.today", 12);
        var offer = offers().getFirst();
        assertThat(offer.reason()).isEqualTo(new Reason.Usual(12));
        picks.set(0, new Habits.Pick("notes.today", 12, NOW.minus(Duration.ofDays(200)), Map.of()));
        assertThat(offers()).isEmpty();
    }

    @Test
    void aHabitCountsMoreAmongTheFactsThatItGoesWith() {
        action("a.read", "Read the news", Effect.READ, "");
        action("b.sort", "Sort the desk", Effect.READ, "");
        picked("a.read", 12);
        picked("b.sort", 12, "document.path");
        state("document.path", "/home/ines/tide.odt");
        assertThat(names()).startsWith("b.sort");
        facts.clear();
        assertThat(names()).startsWith("a.read");
    }

    @Test
    void oneFactDoesNotFillTheList() {
        opening();
        for (int each = 0; each < 9; each++) {
            action(
                    "sel.a" + each,
                    "Use the selection",
                    Effect.READ,
                    "\"text\":{\"type\":\"string\"}",
                    "selection.text");
        }
        event("selection.text", "the tide tables of the whole year", Duration.ofSeconds(1));
        event("clipboard.url", LINK, Duration.ofSeconds(150));
        assertThat(names()).hasSizeLessThanOrEqualTo(Suggester.MOST).contains("web.open");
    }

    @Test
    void ofSeveralFilesNoneIsTakenForAll() {
        action("files.pack", "Pack the files", Effect.REVERSIBLE, "\"path\":{\"type\":\"string\"}", "file.selected");
        var paths = new Value.Items(List.of(Value.of("/home/ines/a.txt"), Value.of("/home/ines/b.txt")));
        event("file.selected", paths, Duration.ofSeconds(5));
        assertThat(offers().getFirst().candidate().arguments()).isEmpty();
    }

    @Test
    void theSameMomentLeadsToTheSameOffers() {
        opening();
        keeping();
        event("clipboard.url", LINK, Duration.ofSeconds(20));
        event("selection.text", "the tide tables of the whole year", Duration.ofSeconds(5));
        assertThat(offers()).isEqualTo(offers());
    }
}
