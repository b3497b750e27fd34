package dev.dwim.app.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.platform.x11.SelectionOwner;
import dev.dwim.app.platform.x11.SelectionOwner.Manner;
import dev.dwim.plugins.calendar.Radicale;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens on the desktop is there when the window is: in the line of what is seen, in what is suggested, and in
/// what "this" means. The whole program, real windows, a real calendar server.
@Tag("desktop")
class AmbientTest {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    @TempDir
    Path folder;

    private Radicale radicale;
    private URI calendar;
    private Desktop desktop;

    @BeforeEach
    void start() throws IOException {
        radicale = Radicale.open(Files.createDirectory(folder.resolve("server")));
        calendar = radicale.make("work");
        desktop = new Desktop(Files.createDirectory(folder.resolve("desktop")));
        var config = Files.createDirectories(desktop.home().resolve(".config/dwim"));
        Files.writeString(config.resolve("settings.toml"), """
                schema = 1
                [overlay]
                grab = true
                [calendar.caldav.work]
                url = "%s"
                """.formatted(calendar));
        desktop.java("dwim", ReadOut.class);
        desktop.until("the resident takes calls", desktop::answers);
        desktop.start("letter", xterm("Letter to Ada", "the meter reads 4711"));
        desktop.until("the letter is there", () -> desktop.visible("Letter to Ada"));
        desktop.start("shopping", xterm("Shopping", "rye and milk"));
        focus("Shopping");
    }

    @AfterEach
    void end() throws IOException {
        desktop.close();
        radicale.close();
    }

    /// In the user's calendar, from somewhere else.
    private void meetIn(Duration left) {
        radicale.put(calendar, "1.ics", event(ZonedDateTime.now(ZoneOffset.UTC).plus(left)));
    }

    private static String event(ZonedDateTime start) {
        return """
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20260101T000000Z
                DTSTART:%s
                DURATION:PT30M
                SUMMARY:Design review
                LOCATION:https://meet.example.org/r/1
                END:VEVENT
                """.formatted(UTC.format(start)).replace("\n", "\r\n");
    }

    /// A terminal with a line of text in it, which waits.
    private static List<String> xterm(String title, String line) {
        return List.of("xterm", "-T", title, "-e", "sh", "-c", "echo '" + line + "'; exec sleep 1000");
    }

    private void allow(String channel) {
        assertThat(desktop.dwim("context", "allow", channel)).contains(channel);
    }

    private void focus(String title) {
        desktop.until(title + " has the focus", () -> {
            desktop.read("xdotool", "search", "--onlyvisible", "--name", "^" + title + "$", "windowactivate");
            return desktop.focused().equals(title);
        });
    }

    /// Summons the window until it says all of that; each time anew, since what it knows is what was known then.
    private void shows(String... parts) {
        desktop.until("the window says " + List.of(parts), () -> {
            var said = desktop.said();
            if (List.of(parts).stream().allMatch(said::contains)) {
                return true;
            }
            dismiss();
            desktop.press("ctrl+space");
            desktop.until("the overlay is there", () -> desktop.focused().equals("DWIM"));
            return false;
        });
    }

    private void dismiss() {
        desktop.until("the overlay is gone", () -> {
            if (!desktop.focused().equals("DWIM")) {
                return true;
            }
            desktop.press("Escape");
            return false;
        });
    }

    @Test
    void stripAndSuggestionsFollowTheDesktop() {
        shows("DWIM can see nothing yet");
        dismiss();
        allow("window");
        shows("“Shopping”");
        dismiss();
        focus("Letter to Ada");
        shows("“Letter to Ada”");
        dismiss();

        allow("selection");
        focus("Letter to Ada");
        select("Letter to Ada");
        shows("selected text", "Keep the selection in a note", "You selected text.");
        dismiss();

        allow("clipboard");
        try (var painter = new SelectionOwner(desktop.screen())) {
            painter.take("CLIPBOARD", Manner.WHOLE, Map.of("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
            shows("copied picture");
            dismiss();
        }

        meetIn(Duration.ofMinutes(9));
        allow("calendar");
        shows("“Design review” in", "Join the meeting");
        dismiss();
    }

    @Test
    void whatIsWrittenInAFieldIsWhatThisMeans() throws IOException {
        var note = desktop.home().resolve("Notes/Inbox.md");
        allow("field");
        desktop.form("Answer");
        shows("text you write");
        desktop.type("note this");
        desktop.press("Return");
        desktop.until("what is written is in the note", () -> Desktop.text(note).contains("Dear Ines,"));
        dismiss();
    }

    /// The window is shown once and stays, while all that it can see changes behind it.
    @Test
    void stripAndSuggestionsFollowWhileTheWindowIsShown() {
        meetIn(Duration.ofMinutes(9).plusSeconds(40));
        List.of("window", "selection", "clipboard", "calendar").forEach(this::allow);
        focus("Letter to Ada");
        shows("“Letter to Ada”", "“Design review” in ", "Join the meeting");

        desktop.read("xdotool", "search", "--name", "^Letter to Ada$", "set_window", "--name", "Letter to Grace");
        says("“Letter to Grace”");
        try (var another = new SelectionOwner(desktop.screen())) {
            another.take("PRIMARY", Manner.WHOLE, Map.of("UTF8_STRING", "rye and milk".getBytes(UTF_8)));
            says("selected text", "Keep the selection in a note");
            another.take("CLIPBOARD", Manner.WHOLE, Map.of("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
            says("copied picture");
        }

        int left = minutesLeft();
        desktop.until("the meeting comes nearer", () -> minutesLeft() < left);
        says("Join the meeting");
        assertThat(desktop.focused()).isEqualTo("DWIM");
    }

    private int minutesLeft() {
        var near = Pattern.compile("“Design review” in (\\d+) min").matcher(desktop.said());
        return near.find() ? Integer.parseInt(near.group(1)) : Integer.MAX_VALUE;
    }

    /// The window comes to say all of that as it is, without a key.
    private void says(String... parts) {
        desktop.until(
                "the window says of itself " + List.of(parts),
                () -> Stream.of(parts).allMatch(desktop.said()::contains));
    }

    /// The first line of the terminal, by the mouse as a hand would.
    private void select(String title) {
        var window = desktop.read("xdotool", "search", "--onlyvisible", "--name", "^" + title + "$")
                .strip();
        desktop.read(
                "xdotool", "mousemove", "--window", window, "20", "8", "click", "--repeat", "3", "--delay", "60", "1");
    }

    @Test
    void whatIsSelectedIsWhatThisMeans() {
        var note = desktop.home().resolve("Notes/Inbox.md");
        allow("selection");
        focus("Letter to Ada");
        select("Letter to Ada");
        shows("selected text");
        desktop.type("note this");
        desktop.press("Return");
        desktop.until("the selection is in the note", () -> Desktop.text(note).contains("the meter reads 4711"));
        desktop.until("it is taken back", () -> {
            desktop.press("ctrl+z");
            return !Desktop.text(note).contains("4711");
        });
        dismiss();
    }
}
