package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.app.overlay.OverlayState.Aside;
import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.app.overlay.OverlayState.Moment;
import java.util.Optional;
import java.util.function.Consumer;

/// The part of the overlay where it is typed when to do the selected row.
final class Timing {
    private final Conversation conversation;
    private final Turns turns;
    private final Selected selected;
    private final Texts texts;

    Timing(Conversation conversation, Turns turns, Selected selected, Texts texts) {
        this.conversation = conversation;
        this.turns = turns;
        this.selected = selected;
        this.texts = texts;
    }

    /// Lets it be typed when to do the row; first what is still missing.
    void begin() {
        selected.row().ifPresent(row -> {
            var missing = row.chips().stream()
                    .filter(chip -> chip.value().isEmpty())
                    .findFirst()
                    .map(row.chips()::indexOf);
            selected.beside(missing.<Aside>map(chip -> new Aside.Editing(chip, Optional.of(texts.of("schedule.first"))))
                    .orElseGet(Aside.Timing::new));
        });
    }

    /// Reads what has been typed so far of when to do the row.
    ///
    /// @param text as it stands; what it is not yet is no problem
    void typed(String text) {
        timed().filter(timing -> !(timing.moment() instanceof Moment.Taken)).ifPresent(timing -> {
            var now = timing.typing(text);
            selected.beside(text.isBlank() ? now.saying(new Moment.None()) : now);
            if (!text.isBlank()) {
                turns.ask(
                        () -> conversation.when(text.strip()),
                        _ -> Answer.<String>lacking(""),
                        answer -> timed().filter(now::equals)
                                .ifPresent(same -> selected.beside(same.saying(answer.toOptional()
                                        .<Moment>map(Moment.Read::new)
                                        .orElseGet(Moment.None::new)))));
            }
        });
    }

    /// Schedules the row.
    ///
    /// @param said the words, all that was typed into its arguments with them
    /// @param text when
    /// @param then told that it is scheduled
    void schedule(String said, String text, Consumer<Done> then) {
        timed().filter(timing -> !(timing.moment() instanceof Moment.Taken))
                .flatMap(_ -> selected.candidate())
                .ifPresent(candidate -> {
                    var taken = new Aside.Timing(text, new Moment.Taken());
                    selected.beside(taken);
                    turns.ask(
                            () -> conversation.schedule(said, candidate, text.strip()),
                            _ -> Answer.<Done>lacking(texts.of("fault.scheduled")),
                            answer -> {
                                switch (answer) {
                                    case Answer.Given<Done>(Done done) -> then.accept(done);
                                    case Answer.Lacking<Done>(String reason) ->
                                        timed().filter(taken::equals)
                                                .ifPresent(
                                                        same -> selected.beside(same.saying(new Moment.Unfit(reason))));
                                }
                            });
                });
    }

    private Optional<Aside.Timing> timed() {
        return selected.aside()
                .flatMap(open -> open instanceof Aside.Timing timing ? Optional.of(timing) : Optional.empty());
    }
}
