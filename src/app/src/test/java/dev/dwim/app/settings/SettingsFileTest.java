package dev.dwim.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import dev.dwim.app.settings.SettingsFile.Reading;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.core.context.Discretion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    private static final KnownSettings KNOWN =
            () -> Map.of("notes", Map.of("folder", Value.of("Notes"), "default-note", Value.of("Inbox")));

    @TempDir
    Path home;

    private Folders folders() {
        return Folders.of(Map.of("HOME", home.toString()), "Linux", home, home);
    }

    private Reading reading(String text) throws IOException {
        Files.createDirectories(folders().config());
        Files.writeString(folders().settingsFile(), text);
        return read();
    }

    private Reading read() {
        return new SettingsFile(folders(), KNOWN).read();
    }

    @Test
    void isNotNeeded() {
        assertThat(read()).isEqualTo(new Reading.Absent());
        assertThat(read().settings()).isEqualTo(Settings.NONE);
    }

    @Test
    void namesAllThatIsWrong() throws IOException {
        var reading = reading("""
                zone = "Nowhere"
                dates = "martian"
                [overlay]
                hotkey = "A"
                zoom = 5
                """);
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.problems()).hasSize(4));
        assertThat(reading.notices()).hasSize(4);
        assertThat(reading.notices().getFirst()).contains("settings.toml:1:1: zone must be a time zone");
        assertThat(reading.notices().get(1)).contains(":2:1: dates must be").endsWith(".");
        assertThat(reading.notices().get(2)).contains(":4:1: overlay.hotkey must be");
        assertThat(reading.notices().getLast()).contains(":5:1: overlay.zoom").endsWith("The defaults are in force.");
    }

    @Test
    void namesFiveOfMany() throws IOException {
        var reading = reading("""
                zone = 1
                dates = 2
                [overlay]
                hotkey = 3
                grab = 4
                theme = 5
                zoom = "6"
                motion = 7
                """);
        assertThat(reading.notices()).hasSize(6);
        assertThat(reading.notices().getLast()).isEqualTo("And 2 more. The defaults are in force.");
    }

    @Test
    void readsWhatIsSet() throws IOException {
        var reading = reading("""
            schema = 1
            zone = "Europe/Berlin"
            dates = "british"

            [overlay]
            hotkey = "alt+space"
            grab = false
            theme = "dark"
            zoom = 150
            motion = "reduced"
            bar = "always"
            fallbacks = ["notes.append"]

            [context]
            veiled = [{app = "*bank*"}, {app = "gedit", title = "*diary*"}]
            local_only = true
            pause = "ctrl+alt+p"

            [notes]
            folder = "~/Journal"
            default-note = "daily"
            """);

        assertThat(reading)
                .isEqualTo(new Reading.Sound(
                        new Settings(
                                Optional.of(ZoneId.of("Europe/Berlin")),
                                Settings.Dates.BRITISH,
                                new OverlaySettings(
                                        Hotkey.parse("Alt+Space").orElseThrow(),
                                        false,
                                        OverlaySettings.Theme.DARK,
                                        150,
                                        OverlaySettings.Motion.REDUCED,
                                        OverlaySettings.Bar.ALWAYS,
                                        List.of("notes.append")),
                                new ContextSettings(
                                        List.of(Discretion.Rule.app("*bank*"), new Discretion.Rule("gedit", "*diary*")),
                                        true,
                                        Hotkey.parse("Ctrl+Alt+P")),
                                Map.of(
                                        "notes",
                                        new Value.Fields(Map.of(
                                                "folder", Value.of("~/Journal"), "default-note", Value.of("daily"))))),
                        List.of()));
        assertThat(reading.settings().folder("notes", home)).contains(home.resolve("Journal"));
        assertThat(reading.settings().plugin("notes").fields()).containsOnlyKeys("default-note");
    }

    @Test
    void saysWhereItIsBrokenAndKeepsTheLastGoodOneInForce() throws IOException {
        reading("dates = \"british\"\n");

        var broken = reading("dates = \"british\"\nzone = = 3\n");

        assertThat(broken).isInstanceOf(Reading.Refused.class);
        assertThat(broken.settings().dates()).isEqualTo(Settings.Dates.BRITISH);
        assertThat(broken.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice)
                        .contains("settings.toml:2:")
                        .endsWith("The last good settings stay in force."));
        assertThat(folders().settingsFile()).hasContent("dates = \"british\"\nzone = = 3\n");
    }

    @Test
    void fallsBackToTheDefaultsWhenThereWasNoGoodOne() throws IOException {
        var broken = reading("[[[");

        assertThat(broken.settings()).isEqualTo(Settings.NONE);
        assertThat(broken.notices().getFirst()).endsWith("The defaults are in force.");
    }

    @Test
    void refusesValuesThatDoNotFitAndNamesTheirPlace() throws IOException {
        var bad = Map.ofEntries(
                Map.entry("zone = \"Mars/Olympus\"", ":1:1: zone must be a time zone"),
                Map.entry("\n  dates = \"iso\"", ":2:3: dates must be"),
                Map.entry("schema = \"one\"", ":1:1: schema must be a number"),
                Map.entry("schema = 0", ":1:1: schema must be 1"),
                Map.entry("[overlay]\ngrab = 1", ":2:1: overlay.grab must be true or false"),
                Map.entry("[overlay]\nmotion = \"slow\"", ":2:1: overlay.motion must be"),
                Map.entry("[overlay]\nbar = true", ":2:1: overlay.bar must be \"off\", \"beside\" or \"always\""),
                Map.entry(
                        "[overlay]\nfallbacks = [\"search\"]",
                        ":2:1: overlay.fallbacks must be a list of at most 4 actions"),
                Map.entry("notes = 3", ":1:1: notes must be a table"),
                Map.entry("overlay = 3", ":1:1: overlay must be a table"),
                Map.entry("[overlay]\nhotkey = \"Space\"", ":2:1: overlay.hotkey must be a key with at least one of"),
                Map.entry("[overlay]\ntheme = \"pink\"", ":2:1: overlay.theme must be"),
                Map.entry("[overlay]\nzoom = 20", ":2:1: overlay.zoom must be a number from 100 to 300"),
                Map.entry("context = 3", ":1:1: context must be a table"),
                Map.entry("[context]\nveiled = \"bank\"", ":2:1: context.veiled must be a list of windows"),
                Map.entry("[context]\nveiled = [{}]", ":2:1: context.veiled must be"),
                Map.entry("[context]\nveiled = [{app = \"*\"}]", ":2:1: context.veiled must be"),
                Map.entry("[context]\nveiled = [{name = \"x\"}]", ":2:1: context.veiled must be"),
                Map.entry("[context]\nveiled = [{app = 3}]", ":2:1: context.veiled must be"),
                Map.entry("[context]\nlocal_only = \"yes\"", ":2:1: context.local_only must be true or false"),
                Map.entry("[context]\npause = \"P\"", ":2:1: context.pause must be a key with"),
                Map.entry("[notes]\nfolder = 3", ":2:1: notes.folder must be text in quotes"));
        for (var each : bad.entrySet()) {
            var reading = reading(each.getKey());
            assertThat(reading).as(each.getKey()).isInstanceOf(Reading.Refused.class);
            assertThat(reading.notices().getFirst()).contains(each.getValue());
        }
    }

    @Test
    void leavesANewerFileAsItIs() throws IOException {
        reading("dates = \"british\"\n");

        var newer = reading("schema = 2\nfuture = true\n");

        assertThat(newer.settings().dates()).isEqualTo(Settings.Dates.BRITISH);
        assertThat(newer.notices().getFirst()).contains("schema 2").contains("newer DWIM");
        assertThat(folders().settingsFile()).hasContent("schema = 2\nfuture = true\n");
        assertThat(folders().state().resolve("settings.last-good.toml")).hasContent("dates = \"british\"\n");
    }

    @Test
    void namesWhatAMistypedKeyMayMean() throws IOException {
        var reading = reading("zoen = \"UTC\"\n[notes]\nfoldr = \"x\"\n[frobnicate]\nx = 1\n");

        assertThat(reading.settings().zone()).isEmpty();
        assertThat(reading.notices())
                .satisfiesExactly(
                        first -> assertThat(first).contains(":1:1: zoen").endsWith("did you mean zone?"),
                        second ->
                                assertThat(second).contains(":3:1: notes.foldr").endsWith("did you mean notes.folder?"),
                        third -> assertThat(third).contains(":4:1: frobnicate means nothing here."));
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        Files.createDirectories(folders().config());
        Files.write(folders().settingsFile(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(read().notices().getFirst()).contains("not UTF-8");

        Files.write(folders().settingsFile(), "x".repeat(2_000_000).getBytes(StandardCharsets.UTF_8));
        assertThat(read().notices().getFirst()).contains("larger than 1 MiB");

        Files.delete(folders().settingsFile());
        Files.createDirectory(folders().settingsFile());
        assertThat(read()).isInstanceOf(Reading.Refused.class);
    }

    private Path link(String target) throws IOException {
        Files.createDirectories(folders().config());
        return Files.createSymbolicLink(folders().settingsFile(), Path.of(target));
    }

    @Test
    void readsNothingThatIsNoRegularFile() throws IOException, InterruptedException {
        link("/dev/zero");
        assertThat(read().notices().getFirst()).contains("cannot be read: it is no regular file");

        Files.delete(folders().settingsFile());
        assertThat(new ProcessBuilder("mkfifo", folders().settingsFile().toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(read().notices().getFirst()).contains("cannot be read: it is no regular file");
    }

    @Test
    void readsWhatALinkLeadsToAndNamesOneThatLeadsNowhere() throws IOException {
        link(Files.writeString(home.resolve("dotfiles.toml"), "dates = \"british\"\n")
                .toString());
        assertThat(read().settings().dates()).isEqualTo(Settings.Dates.BRITISH);

        Files.delete(home.resolve("dotfiles.toml"));
        assertThat(read().notices().getFirst()).contains("it is a link that leads nowhere");
    }

    @Test
    void namesAFileInPlaceOfItsFolder() throws IOException {
        Files.createDirectories(folders().config().getParent());
        Files.writeString(folders().config(), "a letter");

        assertThat(read().notices().getFirst()).contains(folders().config() + " is no folder");
    }

    @Test
    void namesTheLineOnWhichAKeyStandsTwice() throws IOException {
        for (var text : List.of("schema = 1\nschema = 1\n", "schema = 1\nschema = 1\n\nzone = \"UTC\"\n")) {
            assertThat(reading(text).notices().getFirst()).contains("settings.toml:2:1: Duplicate key");
        }
        assertThat(reading("[notes]\nfolder = \"a\"\n\n  folder = \"b\"\n\n")
                        .notices()
                        .getFirst())
                .contains("settings.toml:4:3: Duplicate key");
        assertThat(reading("schema = 1\nfallbacks = [1,\n").notices().getFirst())
                .contains("settings.toml:2:1: ");
    }

    @Test
    void takesTheMarkThatSomeEditorsPutFirst() throws IOException {
        assertThat(reading("\ufeffdates = \"british\"\n"))
                .isEqualTo(new Reading.Sound(
                        new Settings(
                                Optional.empty(),
                                Settings.Dates.BRITISH,
                                OverlaySettings.STANDARD,
                                ContextSettings.STANDARD,
                                Map.of()),
                        List.of()));
    }
}
