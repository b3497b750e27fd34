package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.x11.Idleness;
import dev.dwim.app.platform.x11.Monitors;
import java.time.Clock;
import java.util.List;

/// One thing that a desktop may tell of its user's surroundings.
///
/// @param what for people
/// @param who  tells it: "by the X server"; or why nobody does, and the mend
public record Telling(String what, Answer<String> who) {
    private static final String X = "by the X server";

    /// What a desktop tells, each tried once.
    ///
    /// @param surroundings what the program found around it
    /// @return whatever may be told at all
    public static List<Telling> of(Surroundings surroundings) {
        return List.of(
                new Telling("the window in front", window(surroundings)),
                new Telling(
                        "when you have been away",
                        surroundings
                                .x11()
                                .map(display -> tried(X, Idleness.at(display, IdleSource.AWAY)))
                                .orElseGet(() -> Answer.lacking("only an X11 desktop tells"))),
                new Telling(
                        "the screens",
                        surroundings
                                .display()
                                .map(display -> tried(X, Monitors.at(display)))
                                .orElseGet(() -> Answer.lacking("only an X server tells"))),
                new Telling(
                        "the page in your browser and the text you write",
                        new DesktopSources(surroundings, Clock.systemUTC())
                                .accessibility()
                                .there()));
    }

    private static Answer<String> window(Surroundings surroundings) {
        return switch (WindowWay.of(surroundings, new Programs(surroundings.env()))) {
            case Answer.Given<WindowWay>(WindowWay way) -> tried(way.said(), way.open());
            case Answer.Lacking<WindowWay>(String reason) -> Answer.lacking(reason);
        };
    }

    private static <T> Answer<String> tried(String who, Answer<Feed<T>> opened) {
        return switch (opened) {
            case Answer.Given<Feed<T>>(Feed<T> feed) -> {
                feed.close();
                feed.follow(_ -> {});
                yield Answer.given(who);
            }
            case Answer.Lacking<Feed<T>>(String reason) -> Answer.lacking(reason);
        };
    }
}
