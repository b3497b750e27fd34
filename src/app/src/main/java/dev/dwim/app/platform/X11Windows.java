package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.app.platform.Programs.Ended;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The open windows of an X11 desktop by way of `wmctrl`.
final class X11Windows implements Host.Windows {
    private static final Pattern LINE =
            Pattern.compile("(?<id>0x\\p{XDigit}+)\\s+-?\\d+\\s+(?<pid>\\d+)\\s+(?<app>\\S+)\\s+\\S+ ?(?<title>.*)");
    private static final Pattern ID = Pattern.compile("0x\\p{XDigit}+");

    private final Surroundings surroundings;
    private final Programs programs;
    private final Duration deadline;

    /// @param surroundings tells whether there is an X11 display
    /// @param programs     finds and runs them
    /// @param deadline     how long one of them may take
    X11Windows(Surroundings surroundings, Programs programs, Duration deadline) {
        this.surroundings = surroundings;
        this.programs = programs;
        this.deadline = deadline;
    }

    @Override
    public Answer<List<Window>> list() {
        return switch (wmctrl()) {
            case Answer.Given<Path>(Path wmctrl) ->
                switch (programs.read(deadline, List.of(wmctrl.toString(), "-lpx"))) {
                    case Answer.Given<Ended>(Ended(int exit, String output))
                    when exit == 0 -> Answer.given(activeFirst(windows(output)));
                    case Answer.Given<Ended> failed -> Answer.lacking("The window manager does not list its windows.");
                    case Answer.Lacking<Ended>(String reason) -> Answer.lacking(reason);
                };
            case Answer.Lacking<Path>(String reason) -> Answer.lacking(reason);
        };
    }

    @Override
    public Answer<Window> focus(String id) {
        return switch (list()) {
            case Answer.Given<List<Window>>(List<Window> windows) ->
                windows.stream()
                        .filter(window -> window.id().equals(id))
                        .findFirst()
                        .map(this::raise)
                        .orElseGet(() -> Answer.lacking("That window is no longer open."));
            case Answer.Lacking<List<Window>>(String reason) -> Answer.lacking(reason);
        };
    }

    private Answer<Window> raise(Window window) {
        var command = List.of(programs.find("wmctrl").orElseThrow().toString(), "-i", "-a", window.id());
        return programs.read(deadline, command) instanceof Answer.Given<Ended>(Ended(int exit, String none))
                        && exit == 0
                ? Answer.given(window)
                : Answer.lacking("The window manager did not bring the window to the front.");
    }

    private Answer<Path> wmctrl() {
        if (surroundings.system() != Surroundings.Os.LINUX) {
            return Answer.lacking("Windows of other programs are not yet to be had on this system.");
        }
        if (surroundings.variable("DISPLAY").isEmpty()) {
            return Answer.lacking("There is no X11 display here, so the windows are not to be had.");
        }
        return programs.find("wmctrl")
                .map(Answer::given)
                .orElseGet(() -> Answer.lacking("The open windows need the package wmctrl."));
    }

    private static List<Window> windows(String output) {
        return output.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Window(
                        line.group("id"),
                        line.group("title"),
                        program(line.group("app")),
                        Optional.of(Long.parseLong(line.group("pid"))).filter(pid -> pid > 0)))
                .toList();
    }

    /// `xterm.XTerm`: instance and class.
    private static String program(String instanceAndClass) {
        return instanceAndClass.substring(instanceAndClass.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private List<Window> activeFirst(List<Window> windows) {
        var active = active();
        var sorted = new ArrayList<>(windows);
        sorted.sort(Comparator.comparingInt(window -> Long.decode(window.id()).equals(active.orElse(-1L)) ? 0 : 1));
        return List.copyOf(sorted);
    }

    private Optional<Long> active() {
        return programs.find("xprop")
                .flatMap(xprop -> programs.read(deadline, List.of(xprop.toString(), "-root", "_NET_ACTIVE_WINDOW"))
                        .toOptional())
                .map(ended -> ID.matcher(ended.output()))
                .filter(Matcher::find)
                .map(found -> Long.decode(found.group()));
    }
}
