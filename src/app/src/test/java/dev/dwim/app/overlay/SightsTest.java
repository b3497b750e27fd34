package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.app.overlay.Sight.Kept;
import dev.dwim.app.overlay.Sight.Never;
import dev.dwim.app.overlay.Sight.Part;
import dev.dwim.app.overlay.Sight.Seen;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.Discretion.Rule;
import dev.dwim.core.context.Observed;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SightsTest {
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Map<String, Observed> facts = new LinkedHashMap<>();

    private SightsTest know(String key, Value value, int secondsAgo) {
        facts.put(
                key,
                Observed.stamp(new ContextFact(
                        key,
                        value,
                        Kind.EVENT,
                        Sensitivity.PRIVATE,
                        Observed.HOST,
                        NOW.minusSeconds(secondsAgo),
                        Duration.ofHours(1))));
        return this;
    }

    private SightsTest know(String key, String text) {
        return know(key, Value.of(text), 0);
    }

    private Sight sight(Locale language) {
        var plainly = new Plainly(Texts.in(language), Clock.fixed(NOW, BERLIN), Path.of("/home/me"));
        return new Sights(plainly, BERLIN).of(new ContextSnapshot(NOW, facts));
    }

    private List<String> texts() {
        return sight(Locale.ENGLISH) instanceof Seen(List<Part> parts)
                ? parts.stream().map(Part::text).toList()
                : List.of();
    }

    private static Value event(String title, String start) {
        return Value.Fields.EMPTY.with("title", Value.of(title)).with("start", Value.of(start));
    }

    @Test
    void saysWhatIsKnownAsPeopleDoTheFreshestFirst() {
        know("document.path", "/home/me/Report.odt")
                .know("clipboard.url", Value.of("https://example.org"), 150)
                .know("clipboard.text", Value.of("https://example.org"), 150)
                .know("calendar.next", event("Design review", "2026-11-25T10:12:00+01:00"), 0);
        assertThat(texts()).containsExactly("Report.odt", "“Design review” in 12 min", "copied link (2 min)");
    }

    @Test
    void saysItInGermanToo() {
        know("selection.text", Value.of("x"), 5)
                .know("clipboard.files", Value.of(List.of(Value.of("/a"), Value.of("/b"))), 70);
        assertThat(((Seen) sight(Locale.GERMAN)).parts().stream().map(Part::text))
                .containsExactly("markierter Text (gerade eben)", "2 kopierte Dateien (1 min)");
    }

    @Test
    void saysFourThingsAtMost() {
        know("document.path", "/a/b.txt")
                .know("selection.text", "x")
                .know("clipboard.text", Value.of("y"), 400)
                .know("media.playing", Value.Fields.EMPTY.with("title", Value.of("Song")), 0)
                .know("project.path", "/home/me/dwim")
                .know("weather.now", "rain");
        assertThat(texts())
                .containsExactly("selected text (just now)", "b.txt", "playing “Song”", "copied text (6 min)");
    }

    @Test
    void whatIsThereAnywayIsNoSight() {
        know("time.zone", "Europe/Berlin").know("power.state", "x").know("network.state", "online");
        assertThat(sight(Locale.ENGLISH)).isEqualTo(new Sight.Nothing());
    }

    @Test
    void filesThatWereCopiedAreToldOfOnce() {
        var files = Value.of(List.of(Value.of("/a")));
        know("clipboard.files", files, 0).know("file.selected", files, 0);
        assertThat(texts()).containsExactly("copied file (just now)");
    }

    @Test
    void windowStandsForItselfOnlyWhereNothingElseTellsOfIt() {
        know("window.title", "Inbox").know("window.app", "thunderbird");
        assertThat(texts()).containsExactly("“Inbox”");
        know("document.path", "/a/b.txt");
        assertThat(texts()).containsExactly("b.txt");
    }

    @Test
    void whatPluginsTellOfIsThereByItsName() {
        know("weather.now", "rain").know("weather.later", "sun");
        assertThat(texts()).containsExactly("weather");
    }

    @Test
    void aPartSaysWhatGoesWithItAndWhatMayBeKeptOut() {
        know("document.path", "/a/b.txt").know("window.app", "gedit").know("window.title", "b.txt - gedit");
        assertThat(sight(Locale.ENGLISH))
                .isEqualTo(new Seen(List.of(new Part(
                        "b.txt",
                        Set.of("document", "window"),
                        Map.of(
                                Never.CHANNEL,
                                new Kept.Channel("document", "the file in the window"),
                                Never.APP,
                                new Kept.Windows(Rule.app("gedit"), "gedit"),
                                Never.TITLE,
                                new Kept.Windows(Rule.title("b.txt - gedit"), "b.txt - gedit"))))));
    }

    @Test
    void whereSomethingWasCopiedIsNotKnownSoNoProgramIsBlamed() {
        know("clipboard.text", "x").know("window.app", "gedit");
        assertThat(((Seen) sight(Locale.ENGLISH)).parts().getFirst().choices()).containsExactly(Never.CHANNEL);
    }
}
