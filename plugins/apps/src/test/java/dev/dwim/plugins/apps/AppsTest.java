package dev.dwim.plugins.apps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Choice;
import dev.dwim.api.Host;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.ManualClock;
import dev.dwim.testkit.PluginFile;
import dev.dwim.testkit.StartedPlugin;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppsTest {
    private static final URI ICON = URI.create("file:///icons/code.png");

    @TempDir
    Path temp;

    private FakeHost host;
    private StartedPlugin apps;

    @BeforeEach
    void start() {
        var clock = new ManualClock(ZonedDateTime.parse("2026-03-27T16:05:00+01:00[Europe/Berlin]"));
        host = new FakeHost(PluginFile.manifest(Apps.class), temp, clock);
        host.desktop()
                .install("firefox.desktop", "Firefox", "Web Browser")
                .install("org.gnome.TextEditor.desktop", "Text Editor", "")
                .install(new Host.Apps.App(
                        "code.desktop",
                        "Visual Studio Code",
                        "Text Editor",
                        "code",
                        List.of("ide"),
                        Set.of("code"),
                        Optional.of(ICON)));
        apps = StartedPlugin.start(new Apps(), host);
    }

    @Test
    void opensAnAppThatDoesNotRun() {
        assertThat(launch("firefox.desktop")).isEqualTo(Outcome.done("Opened Firefox.", Value.of("firefox.desktop")));
        assertThat(host.desktop().launched()).containsExactly("firefox.desktop");
    }

    @Test
    void bringsTheWindowForwardThatIsOpenAlready() {
        host.desktop().open("0x1", "xterm", "shell").open("0x2", "firefox", "News");

        assertThat(launch("Firefox"))
                .isEqualTo(Outcome.done("Firefox was open already: here is its window.", Value.of("firefox.desktop")));
        assertThat(host.desktop().stacked()).containsExactly("0x2", "0x1");
        assertThat(host.desktop().launched()).isEmpty();
    }

    @Test
    void ofSeveralWindowsTakesTheOneUsedLast() {
        host.desktop()
                .open("0x1", "xterm", "shell")
                .open("0x2", "firefox", "News")
                .open("0x3", "firefox", "Mail");

        launch("Firefox");

        assertThat(host.desktop().stacked()).containsExactly("0x2", "0x1", "0x3");
    }

    @Test
    void opensOneMoreOnlyWhereNewIsSaid() {
        host.desktop().open("0x1", "firefox", "News").open("0x2", "xterm", "shell");

        assertThat(launch("firefox"))
                .isEqualTo(Outcome.done("Firefox was open already: here is its window.", Value.of("firefox.desktop")));
        assertThat(host.desktop().launched()).isEmpty();

        apps.call("launch", new Apps.Launch("firefox", Optional.of(Apps.Which.NEW)));
        assertThat(host.desktop().launched()).containsExactly("firefox.desktop");
    }

    @Test
    void ofTwoWithOneNameTheFirstIsOpenedAndAWindowOfEitherIsOneOfIt() {
        host.desktop().install("xterm.desktop", "XTerm", "").install("org.example.XTerm.desktop", "XTerm", "");

        assertThat(launch("xterm")).isEqualTo(Outcome.done("Opened XTerm.", Value.of("xterm.desktop")));
        assertThat(apps.choices("launch", "app")).extracting(Choice::title).containsOnlyOnce("XTerm");

        host.desktop().open("0x7", "org.example.XTerm", "shell");
        assertThat(launch("xterm.desktop"))
                .isEqualTo(Outcome.done("XTerm was open already: here is its window.", Value.of("xterm.desktop")));
    }

    @Test
    void opensAnAppWhereWindowsAreNotToBeHad() {
        host.desktop().open("0x1", "xterm", "shell").open("0x2", "firefox", "News");

        assertThat(launch("text editor")).isInstanceOf(Outcome.Done.class);
        assertThat(host.desktop().launched()).containsExactly("org.gnome.TextEditor.desktop");
    }

    @Test
    void saysWhichAppsAreCalledSo() {
        host.desktop().install("epiphany.desktop", "Web", "Web Browser");

        assertThat(launch("web browser"))
                .isEqualTo(Outcome.userFault("More than one app is called so: Firefox, Web. Say which."));
    }

    @Test
    void saysThatThereIsNoSuchApp() {
        assertThat(launch("the moon"))
                .isEqualTo(Outcome.userFault("There is no app called the moon here; check its name."));
    }

    @Test
    void tellsWhatTheMachineLacks() {
        host.desktop().lack("There is no desktop here, so there are no apps.");

        assertThat(launch("firefox"))
                .isEqualTo(Outcome.externalFault("There is no desktop here, so there are no apps."));
        assertThat(apps.choices("launch", "app")).isEmpty();
    }

    @Test
    void offersTheAppsByEveryNameThatIsTheirsAlone() {
        assertThat(apps.choices("launch", "app"))
                .containsExactly(
                        new Choice("firefox.desktop", "Firefox", List.of("Web Browser"), List.of(), Optional.empty()),
                        new Choice(
                                "org.gnome.TextEditor.desktop",
                                "Text Editor",
                                List.of("org.gnome.TextEditor"),
                                List.of(),
                                Optional.empty()),
                        new Choice(
                                "code.desktop",
                                "Visual Studio Code",
                                List.of("code"),
                                List.of("ide"),
                                Optional.of(ICON)));
    }

    @Test
    void switchesByAppThenByTitle() {
        host.desktop()
                .open("0x1", "xterm", "shell")
                .open("0x2", "libreoffice", "Invoice March - Calc")
                .open("0x3", "firefox", "Calc lessons");

        assertThat(focus("the invoice window"))
                .isEqualTo(Outcome.done("Switched to Invoice March - Calc.", Value.of("0x2")));
        assertThat(focus("Firefox")).isEqualTo(Outcome.done("Switched to Calc lessons.", Value.of("0x3")));
        assertThat(host.desktop().stacked()).containsExactly("0x3", "0x2", "0x1");
    }

    @Test
    void switchesToTheOtherOfTwoThatFit() {
        host.desktop().open("0x1", "firefox", "News").open("0x2", "firefox", "Mail");

        assertThat(focus("firefox")).isEqualTo(Outcome.done("Switched to Mail.", Value.of("0x2")));
    }

    @Test
    void saysThatNoWindowIsCalledSo() {
        assertThat(focus("invoice"))
                .isEqualTo(Outcome.userFault(
                        "No open window is called invoice; which windows are open tells what there is."));
    }

    @Test
    void listsTheWindows() {
        assertThat(apps.call("windows", new Apps.Windows()))
                .isEqualTo(Outcome.done("No window is open.", Value.of(List.of())));

        host.desktop().open("0x1", "xterm", "").open("0x2", "firefox", "News").open("0x3", "firefox", "Mail");

        assertThat(apps.call("windows", new Apps.Windows()))
                .isEqualTo(Outcome.done(
                        "Running: xterm, Firefox.",
                        Value.of(List.of(window("xterm", ""), window("Firefox", "News"), window("Firefox", "Mail")))));
    }

    @Test
    void tellsTheOneWindowThereIsWhole() {
        host.desktop().open("0x2", "firefox", "News");

        assertThat(apps.call("windows", new Apps.Windows()))
                .isEqualTo(Outcome.done(
                        "Running: Firefox, with the window \"News\".", Value.of(List.of(window("Firefox", "News")))));
    }

    @Test
    void namesAHandfulOfAppsAndListsTheWindowsOfAll() {
        for (int each = 0; each < 11; each++) {
            host.desktop().open("0x" + each, "program" + each, "A long title of a window, number " + each);
        }

        assertThat(apps.call("windows", new Apps.Windows())).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            assertThat(done.summary()).isEqualTo("Running: " + String.join(", ", programs(8)) + " and 3 more.");
            assertThat(done.result())
                    .hasValueSatisfying(
                            result -> assertThat(((Value.Items) result).items()).hasSize(11));
        });
    }

    private static List<String> programs(int many) {
        return IntStream.range(0, many).mapToObj(each -> "program" + each).toList();
    }

    private static Value window(String app, String title) {
        return Value.Fields.EMPTY.with("app", Value.of(app)).with("title", Value.of(title));
    }

    private Outcome launch(String app) {
        return apps.call("launch", new Apps.Launch(app, Optional.empty()));
    }

    private Outcome focus(String window) {
        return apps.call("focus", new Apps.Focus(window));
    }
}
