package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.app.platform.Programs.Ended;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The clipboard by way of the desktop's own small programs, for when no window of ours is there.
final class CommandClipboard implements Host.Clipboard {
    private static final String SECRET = "x-kde-passwordManagerHint";

    private final Surroundings surroundings;
    private final Programs programs;
    private final Duration deadline;

    /// @param surroundings tells which clipboard there is
    /// @param programs     finds and runs them
    /// @param deadline     how long one of them may take
    CommandClipboard(Surroundings surroundings, Programs programs, Duration deadline) {
        this.surroundings = surroundings;
        this.programs = programs;
        this.deadline = deadline;
    }

    /// The three commands of a clipboard.
    private record Commands(List<String> kinds, List<String> read, List<String> write) {}

    @Override
    public Answer<Optional<String>> text() {
        return switch (commands()) {
            case Answer.Given<Commands>(Commands commands) -> text(commands);
            case Answer.Lacking<Commands>(String reason) -> Answer.lacking(reason);
        };
    }

    @Override
    public Answer<Optional<String>> put(String text) {
        return switch (commands()) {
            case Answer.Given<Commands>(Commands commands) -> put(commands, text);
            case Answer.Lacking<Commands>(String reason) -> Answer.lacking(reason);
        };
    }

    /// The mark of a secret is looked for before and after: something may be copied in between.
    private Answer<Optional<String>> text(Commands commands) {
        return switch (open(commands)) {
            case Answer.Given<Boolean>(Boolean before)
            when before ->
                switch (programs.read(deadline, commands.read())) {
                    // These programs fail on an empty clipboard as on one without text.
                    case Answer.Given<Ended>(Ended(int exit, String text))
                    when exit == 0 && !text.isEmpty() ->
                        open(commands).toOptional().orElse(false)
                                ? Answer.given(Optional.of(text))
                                : Answer.given(Optional.empty());
                    case Answer.Given<Ended> nothing -> Answer.given(Optional.empty());
                    case Answer.Lacking<Ended>(String reason) -> Answer.lacking(reason);
                };
            case Answer.Given<Boolean> secret -> Answer.given(Optional.empty());
            case Answer.Lacking<Boolean>(String reason) -> Answer.lacking(reason);
        };
    }

    /// Whether there is something that no password manager has marked as secret. Where the mark cannot be asked for,
    /// nothing is read; on macOS there is no program that tells it.
    private Answer<Boolean> open(Commands commands) {
        if (commands.kinds().isEmpty()) {
            return Answer.given(true);
        }
        return switch (programs.read(deadline, commands.kinds())) {
            case Answer.Given<Ended>(Ended(int exit, String kinds)) ->
                Answer.given(exit == 0 && !kinds.contains(SECRET));
            case Answer.Lacking<Ended>(String reason) -> Answer.lacking(reason);
        };
    }

    private Answer<Optional<String>> put(Commands commands, String text) {
        var before = text(commands).toOptional().flatMap(held -> held);
        return switch (programs.write(deadline, text, commands.write())) {
            case Answer.Given<Ended>(Ended(int exit, String none)) when exit == 0 -> Answer.given(before);
            case Answer.Given<Ended> failed -> Answer.lacking("The clipboard did not take the text.");
            case Answer.Lacking<Ended>(String reason) -> Answer.lacking(reason);
        };
    }

    private Answer<Commands> commands() {
        return switch (surroundings.system()) {
            case MAC -> Answer.given(new Commands(List.of(), List.of("pbpaste"), List.of("pbcopy")));
            case WINDOWS -> Answer.lacking("The clipboard is there while the window of DWIM runs: start dwim.");
            case LINUX -> linux();
        };
    }

    private Answer<Commands> linux() {
        if (surroundings.variable("WAYLAND_DISPLAY").isPresent()) {
            return programs.find("wl-paste")
                    .flatMap(paste -> programs.find("wl-copy").map(copy -> Answer.given(wayland(paste, copy))))
                    .orElseGet(() -> Answer.lacking("The clipboard needs the package wl-clipboard."));
        }
        if (surroundings.variable("DISPLAY").isPresent()) {
            return programs.find("xclip")
                    .map(xclip -> Answer.given(x11(xclip.toString())))
                    .orElseGet(() -> Answer.lacking("The clipboard needs the package xclip, or dwim running."));
        }
        return Answer.lacking("There is no desktop here, so there is no clipboard.");
    }

    private static Commands wayland(Path paste, Path copy) {
        return new Commands(
                List.of(paste.toString(), "--list-types"),
                List.of(paste.toString(), "--no-newline", "--type", "text"),
                List.of(copy.toString(), "--type", "text/plain"));
    }

    private static Commands x11(String xclip) {
        return new Commands(
                List.of(xclip, "-selection", "clipboard", "-t", "TARGETS", "-o"),
                List.of(xclip, "-selection", "clipboard", "-t", "UTF8_STRING", "-o"),
                List.of(xclip, "-selection", "clipboard", "-i"));
    }
}
