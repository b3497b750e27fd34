package dev.dwim.app;

import dev.dwim.api.Answer;
import dev.dwim.app.cli.DoctorCommand.Finding;
import dev.dwim.app.platform.ShortcutsPortal;
import dev.dwim.app.platform.Surroundings;
import dev.dwim.app.trigger.DesktopTrigger;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.app.trigger.KeyWay;
import dev.dwim.app.trigger.Purpose;
import java.nio.file.Path;
import java.util.Optional;

/// Looks at whether the key that summons the window can be had.
///
/// @param surroundings tell what kind of desktop this is
/// @param hotkey       the key of the settings
/// @param grab         whether it may be taken from other programs
/// @param libraries    where native libraries may be unpacked
/// @param resident     what the process that stays says of its key; empty if there is none
/// @param hand         how the user binds a key
record HotkeyExamination(
        Surroundings surroundings,
        Hotkey hotkey,
        boolean grab,
        Path libraries,
        Optional<Answer<String>> resident,
        BoundByHand hand) {
    private static final String NAME = "Hotkey";

    Finding finding() {
        return resident.map(this::held).orElseGet(this::free);
    }

    private Finding held(Answer<String> said) {
        return switch (said) {
            case Answer.Given<String>(String how) -> new Finding(NAME, true, how);
            case Answer.Lacking<String>(String reason) -> new Finding(NAME, false, mended(reason));
        };
    }

    /// Nobody holds it for us, so it can be tried.
    private Finding free() {
        var way = KeyWay.of(surroundings, grab);
        return switch (way) {
            case TAKEN -> tried();
            case LISTENED -> new Finding(NAME, true, hotkey + " is " + way.said() + permission());
            case LENT -> lent(way);
            case NONE ->
                new Finding(
                        NAME,
                        false,
                        surroundings.desktop()
                                ? "this desktop lends no keys to programs: " + hand.steps(hotkey)
                                : "without a display there is none");
        };
    }

    /// Takes the key and gives it back at once.
    private Finding tried() {
        try (var trigger = new DesktopTrigger(surroundings, libraries, grab)) {
            return switch (trigger.listen(hotkey, Purpose.SUMMON, () -> {})) {
                case Answer.Given<Hotkey> _ ->
                    new Finding(NAME, true, hotkey + " is free; while DWIM runs it is " + KeyWay.TAKEN.said());
                case Answer.Lacking<Hotkey>(String reason) -> new Finding(NAME, false, mended(reason));
            };
        }
    }

    /// The desktop asks the user for the key itself, which is not done for a look.
    private Finding lent(KeyWay way) {
        return switch (surroundings.bus().map(ShortcutsPortal::offered).orElse(Answer.given(false))) {
            case Answer.Given<Boolean>(Boolean offered) ->
                offered
                        ? new Finding(NAME, true, hotkey + " is " + way.said() + ", which asks you when DWIM starts")
                        : new Finding(
                                NAME,
                                false,
                                "this desktop lends no keys: it has no GlobalShortcuts portal; " + hand.steps(hotkey));
            case Answer.Lacking<Boolean>(String reason) -> new Finding(NAME, false, mended(reason));
        };
    }

    private String mended(String reason) {
        return surroundings.desktop()
                ? reason + " Choose another key in the settings, or " + hand.steps(hotkey) + "."
                : reason;
    }

    private String permission() {
        return surroundings.system() == Surroundings.Os.MAC ? "; that takes the permission Input Monitoring" : "";
    }
}
