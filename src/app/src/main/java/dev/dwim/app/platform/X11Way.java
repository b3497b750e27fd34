package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.x11.ActiveWindow;

/// By the events of the X server.
///
/// @param display as in `DISPLAY`
record X11Way(String display) implements WindowWay {
    @Override
    public Answer<Feed<Sight>> open() {
        return ActiveWindow.at(display, ProcessHandle.current().pid());
    }

    @Override
    public String said() {
        return "by the X server";
    }
}
