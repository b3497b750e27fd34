package dev.dwim.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Buttons and routines from the command line, which does the work itself.
class PinCommandsTest {
    @TempDir
    Path home;

    private Scene script;
    private Scene typed;

    @BeforeEach
    void open() {
        script = new Scene(home);
        typed = script.typedAt((shown, question) -> Optional.of("yes"));
    }

    private Path inbox() {
        return home.resolve("Notes/Inbox.md");
    }

    private Value.Fields only(String what) {
        return (Value.Fields) script.run(what, "--json").json().items(what).stream()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pressesWhatItPinned() throws IOException {
        var added = typed.run("button", "add", "Milk", "--words", "note buy milk", "--icon", "star");
        assertThat(added.exit()).isZero();
        assertThat(added.out()).contains("Pinned: Milk");
        assertThat(only("buttons"))
                .isEqualTo(Value.Fields.EMPTY
                        .with("id", Value.of("b-1"))
                        .with("label", Value.of("Milk"))
                        .with("icon", Value.of("star"))
                        .with("words", Value.of("note buy milk"))
                        .with("exact", Value.of(false))
                        .with("steps", Value.of(List.of(Value.of("note buy milk"))))
                        .with("needs", Value.of(List.of()))
                        .with("available", Value.of(true)));

        assertThat(typed.run("button", "run", "milk").exit()).isZero();
        assertThat(typed.run("button", "run", "b-1", "--json").json().text("decision"))
                .contains("plan");
        assertThat(Files.readString(inbox()).split("buy milk", -1)).hasSize(3);

        assertThat(typed.run("undo").exit()).isZero();
        assertThat(Files.readString(inbox()).split("buy milk", -1)).hasSize(2);
    }

    @Test
    void isCalledByItsLabel() {
        typed.run("button", "add", "Milk", "--words", "note buy milk");
        typed.run("routine", "add", "my morning", "--words", "note up", "--words", "note out");

        assertThat(typed.run("ask", "press milk").exit()).isZero();
        assertThat(typed.run("ask", "Start my morning", "--json").json().items("calls"))
                .hasSize(2);
        assertThat(inbox()).content().contains("buy milk").contains("up").contains("out");
    }

    @Test
    void exactOneSaysWhatItNeeds() {
        var given = script.run("button", "add", "Keep", "--words", "selected", "--exact");
        assertThat(given.exit()).isZero();
        var button = only("buttons");
        assertThat(button.get("exact")).contains(Value.of(true));
        assertThat(button.items("needs")).containsExactly(Value.of("selection.text"));
        assertThat(button.text("available")).contains("It needs selection.text: say dwim context allow selection.");

        var pressed = script.run("button", "run", "Keep");
        assertThat(pressed.exit()).isEqualTo(3);
        assertThat(pressed.out()).contains("There is no selection.text right now.");
    }

    @Test
    void asksWhatItMustAndDoesNothingWithoutATerminal() {
        script.run("button", "add", "Planned", "--words", "read note x");
        assertThat(script.run("button", "run", "Planned").exit()).isEqualTo(4);
        assertThat(inbox()).doesNotExist();
        assertThat(script.run("button", "run", "Planned", "--yes").exit()).isEqualTo(4);
        assertThat(inbox()).doesNotExist();
    }

    @Test
    void asksAtATerminalWhatIsMissing() {
        var ten = script.typedAt((shown, question) -> Optional.of("PT10M"));
        ten.run("button", "add", "Timer", "--words", "timer");
        assertThat(ten.run("button", "run", "Timer").out()).contains("Timer");
        assertThat(script.run("schedule", "--json").json().items("schedule")).hasSize(1);
    }

    @Test
    void refusesWhatItCannotPinAndSaysWhatToDo() {
        assertThat(script.run("button", "add", "Fly", "--words", "fly").exit()).isEqualTo(3);
        assertThat(script.run("button", "add", " ", "--words", "note x").exit()).isEqualTo(2);
        assertThat(script.run("button", "add", "No words").exit()).isEqualTo(2);
        assertThat(script.run("button", "add", "Blank", "--words", " ").exit()).isEqualTo(2);
        var key = script.run("button", "add", "Key", "--words", "note x", "--hotkey", "A");
        assertThat(key.exit()).isEqualTo(2);
        assertThat(key.err()).contains("say it such as Ctrl+Alt+T");
        assertThat(script.run("buttons").out()).contains("There are no buttons: dwim button add");

        script.run("button", "add", "Milk", "--words", "note milk", "--hotkey", "ctrl+alt+m");
        assertThat(only("buttons").text("hotkey")).contains("Ctrl+Alt+M");
        assertThat(script.run("button", "add", "MILK", "--words", "note x").exit())
                .isEqualTo(2);
        assertThat(script.run("button", "add", "Other", "--words", "note x", "--hotkey", "Ctrl+Alt+M")
                        .err())
                .contains("is the hotkey of “Milk” already");
        for (var verb : List.of("run", "remove")) {
            var none = script.run("button", verb, "Nobody");
            assertThat(none.exit()).isEqualTo(2);
            assertThat(none.err()).contains("There is no button “Nobody”: see dwim buttons.");
        }
    }

    @Test
    void movesAmongTheOthers() {
        for (var label : List.of("One", "Two", "Three")) {
            script.run("button", "add", label, "--words", "note " + label);
        }
        var moved = script.run("button", "move", "three", "1", "--json");
        assertThat(moved.json().items("buttons"))
                .extracting(button -> ((Value.Fields) button).text("label").orElse(""))
                .containsExactly("Three", "One", "Two");
        assertThat(script.run("button", "move", "One", "0").exit()).isEqualTo(2);
        assertThat(script.run("button", "move", "One", "first").exit()).isEqualTo(2);
    }

    @Test
    void launcherComesAndGoesWithTheButton() throws IOException {
        script.run("button", "add", "Milk", "--words", "note buy milk");
        var exported = script.run("button", "export", "Milk", "--desktop", "--json");
        assertThat(exported.exit()).isZero();
        var file = Path.of(exported.json().text("file").orElseThrow());
        assertThat(file).startsWith(home.resolve(".local/share/applications"));
        assertThat(Files.readString(file)).contains("Name=Milk\n").contains(" button run b-1\n");

        assertThat(script.run("button", "remove", "b-1").out()).contains("Removed: Milk");
        assertThat(file).doesNotExist();
        assertThat(script.run("buttons", "--json").json().items("buttons")).isEmpty();
    }

    @Test
    void routineHasTimesOnTheSchedule() {
        var added = script.run("routine", "add", "Up", "--words", "note up", "--at", "every weekday at 9");
        assertThat(added.exit()).isZero();
        assertThat(added.out()).contains("Up: every weekday 9:00, or when you say so.");
        assertThat(added.err()).contains("dwim --headless");
        assertThat(only("routines").text("next")).isPresent();
        assertThat(only("schedule").text("words")).contains("Up");

        assertThat(script.run("routine", "remove", "up").out()).contains("Removed: Up");
        assertThat(script.run("schedule", "--json").json().items("schedule")).isEmpty();
    }

    @Test
    void routineHasAConditionThatItsChannelMustBeAllowedFor() {
        var added = script.run("routine", "add", "Call", "--words", "note call", "--when", "window.app=Zoom");
        assertThat(added.exit()).isZero();
        assertThat(added.err()).contains("dwim context allow window");
        assertThat(only("routines").text("when")).contains("window.app=Zoom");
    }

    @Test
    void refusesTimesAndConditionsThatAreNone() {
        for (var options : List.of(
                List.of("--at", "tomorrow 9:00"),
                List.of("--when", "Zoom"),
                List.of("--at", "daily 9", "--when", "window.app=Zoom"))) {
            var command = new ArrayList<>(List.of("routine", "add", "Up", "--words", "note up"));
            command.addAll(options);
            assertThat(script.run(command.toArray(String[]::new)).exit()).isEqualTo(2);
        }
        assertThat(script.run("routines").out()).contains("There are no routines");
    }

    @Test
    void recordsWhatWasDone() {
        typed.run("ask", "note one");
        typed.run("ask", "note two");
        var entries = script.run("history", "--json").json().items("entries").stream()
                .map(entry -> ((Value.Fields) entry).text("id").orElseThrow())
                .toList();
        assertThat(script.run("routine", "record", "Both", entries.getLast(), entries.getFirst())
                        .exit())
                .isZero();
        var again = typed.run("routine", "run", "both", "--json").json();
        assertThat(again.items("calls"))
                .extracting(call -> ((Value.Fields) call).fields("arguments").text("text"))
                .containsExactly(Optional.of("one"), Optional.of("two"));
        assertThat(script.run("routine", "record", "None", "zzzz").exit()).isEqualTo(2);
    }
}
