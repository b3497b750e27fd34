package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.app.platform.x11.WindowList;
import java.util.List;
import java.util.function.Function;

/// The open windows of an X11 desktop but our own.
///
/// @param surroundings tells whether there is an X11 display
record X11Windows(Surroundings surroundings) implements Host.Windows {
    @Override
    public Answer<List<Window>> list() {
        return looking(WindowList::windows);
    }

    @Override
    public Answer<Window> focus(String id) {
        return looking(windows -> switch (windows.windows()) {
            case Answer.Given<List<Window>>(List<Window> open) ->
                open.stream()
                        .filter(window -> window.id().equals(id))
                        .findFirst()
                        .map(window -> {
                            windows.activate(window.id());
                            return Answer.given(window);
                        })
                        .orElseGet(() -> Answer.lacking("That window is no longer open."));
            case Answer.Lacking<List<Window>>(String reason) -> Answer.lacking(reason);
        });
    }

    private <T> Answer<T> looking(Function<WindowList, Answer<T>> look) {
        if (surroundings.system() != Surroundings.Os.LINUX) {
            return Answer.lacking("Windows of other programs are not yet to be had on this system.");
        }
        var display = surroundings.variable("DISPLAY");
        if (display.isEmpty()) {
            return Answer.lacking("There is no X11 display here, so the windows are not to be had.");
        }
        return switch (WindowList.at(display.get(), ProcessHandle.current().pid())) {
            case Answer.Given<WindowList>(WindowList windows) -> {
                try (windows) {
                    yield look.apply(windows);
                }
            }
            case Answer.Lacking<WindowList>(String reason) -> Answer.lacking(reason);
        };
    }
}
