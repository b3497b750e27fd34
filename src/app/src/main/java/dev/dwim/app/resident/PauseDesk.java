package dev.dwim.app.resident;

import dev.dwim.api.Answer;
import dev.dwim.api.Value;
import dev.dwim.core.Engine;
import dev.dwim.core.context.Channels.Pause;
import dev.dwim.core.say.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/// Pausing all that flows in, at the desk.
///
/// @param engine does it
record PauseDesk(Engine engine) {
    private static final String LENGTH =
            "Say how long such as 30m, 2h or \"1 hour\"; without a length it lasts until dwim"
                    + " context resume. Nothing has changed.";

    Value.Fields pause(Request request) {
        var said = request.body().text("length").orElse("").strip();
        if (said.isEmpty()) {
            return paused(engine.ambient().pausing().pause(Optional.empty()));
        }
        var now = engine.now();
        return switch (engine.moment("in " + said)) {
            case Attempt.Given<ZonedDateTime>(ZonedDateTime until)
            when until.isAfter(now) ->
                paused(engine.ambient().pausing().pause(Optional.of(Duration.between(now, until))));
            case Attempt.Given<ZonedDateTime> _, Attempt.Lacking<ZonedDateTime> _ -> Desk.error(LENGTH, Exit.USAGE);
        };
    }

    private static Value.Fields paused(Answer<Pause> answer) {
        return switch (answer) {
            case Answer.Given<Pause>(Pause pause) -> Desk.out(form(Optional.of(pause)));
            case Answer.Lacking<Pause>(String reason) ->
                Desk.error(
                        reason + " Nothing is taken all the same, but only as long as this DWIM runs: say it again.",
                        Exit.FAILED);
        };
    }

    Value.Fields resume() {
        return switch (engine.ambient().pausing().resume()) {
            case Answer.Given<Optional<Pause>>(Optional<Pause> was) ->
                Desk.out(form(Optional.empty()).with("was", Value.of(was.isPresent())));
            case Answer.Lacking<Optional<Pause>>(String reason) ->
                Desk.error(reason + " It is still paused.", Exit.FAILED);
        };
    }

    /// Whether all is paused, and until when.
    static Value.Fields form(Optional<Pause> pause) {
        var out = Value.Fields.EMPTY.with("paused", Value.of(pause.isPresent()));
        return pause.flatMap(Pause::until)
                .map(Instant::toString)
                .map(until -> out.with("until", Value.of(until)))
                .orElse(out);
    }
}
