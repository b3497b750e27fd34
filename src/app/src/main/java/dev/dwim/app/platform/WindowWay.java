package dev.dwim.app.platform;

import dev.dwim.api.Answer;

/// One system's way of telling which window is in front.
interface WindowWay {
    /// Begins.
    ///
    /// @return to be followed; or why it is not to be had
    Answer<Feed<Sight>> open();

    /// How it tells.
    ///
    /// @return goes on after "told"
    String said();

    /// The way of a desktop. On Wayland the X server of old programs knows nothing of the others' windows, so it
    /// is not
    /// asked there: a private one would seem to be none.
    ///
    /// @param surroundings tell what kind of desktop this is
    /// @param programs     those of this computer
    /// @return the way; or what this desktop lacks, and the mend
    static Answer<WindowWay> of(Surroundings surroundings, Programs programs) {
        return switch (surroundings.system()) {
            case WINDOWS -> Answer.given(ScriptWay.ofWindows(programs));
            case MAC -> Answer.given(ScriptWay.ofMac(programs));
            case LINUX ->
                surroundings.variable("WAYLAND_DISPLAY").isPresent()
                        ? wayland(surroundings, programs)
                        : surroundings
                                .x11()
                                .map(display -> Answer.<WindowWay>given(new X11Way(display)))
                                .orElseGet(() -> Answer.lacking("without a display there is none"));
        };
    }

    private static Answer<WindowWay> wayland(Surroundings surroundings, Programs programs) {
        return surroundings
                .variable("SWAYSOCK")
                .<WindowWay>map(socket -> new SwayWay(programs, socket))
                .or(() -> HyprlandWay.of(surroundings, programs))
                .map(Answer::given)
                .orElseGet(() -> Answer.lacking(
                        surroundings.variable("XDG_CURRENT_DESKTOP").orElse("this desktop")
                                + " on Wayland tells no program which window is in front: log in to its session on X11 (Xorg),"
                                + " or to sway or Hyprland"));
    }
}
