package dev.dwim.app.overlay;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Blame;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.app.overlay.OverlayState.Asking;
import dev.dwim.app.overlay.OverlayState.Confirming;
import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.app.overlay.OverlayState.Failed;
import dev.dwim.app.overlay.OverlayState.Lack;
import dev.dwim.app.overlay.OverlayState.Settled;
import dev.dwim.app.overlay.OverlayState.Unknown;
import dev.dwim.core.Pending;
import dev.dwim.core.Reply;
import dev.dwim.core.Shown;
import dev.dwim.core.StepReport;
import dev.dwim.core.StepReport.Fate;
import dev.dwim.core.Visible;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.json.Json;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.policy.Standing;
import dev.dwim.core.resolve.Question;
import dev.dwim.core.say.Sentence;
import java.text.BreakIterator;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Replies as states of the overlay.
final class Replies {
    /// What comes by these has to be done once more to be seen: nothing is taken that was there before.
    private static final Set<String> DONE_AGAIN = Set.of("selection", "clipboard");

    private final Supplier<Catalogue> catalogue;
    private final Function<String, Consent> consents;
    private final Plainly plainly;
    private final Texts texts;

    /// @param catalogue gives actions their titles
    /// @param consents  what the user said of a channel
    /// @param plainly   says values as people do
    Replies(Supplier<Catalogue> catalogue, Function<String, Consent> consents, Plainly plainly) {
        this.catalogue = catalogue;
        this.consents = consents;
        this.plainly = plainly;
        this.texts = plainly.texts();
    }

    /// A reply as a state.
    ///
    /// @param reply what the engine said
    /// @return what to show
    Settled settled(Reply reply) {
        return switch (reply) {
            case Reply.Asks(Pending.ForAnswer pending) -> asking(pending.id(), pending.question(), pending.words());
            case Reply.NeedsApproval(Pending.ForApproval pending) ->
                new Confirming(
                        pending.id(),
                        pending.calls().stream().map(this::shown).toList(),
                        pending.secondGesture(),
                        pending.standing().stream().map(this::standing).toList());
            case Reply.Refused(Sentence reason) -> undone(reason);
            case Reply.Missing(Sentence reason) -> undone(reason);
            case Reply.Left(Sentence reason) -> undone(reason);
            case Reply.Ran ran -> ran(ran);
        };
    }

    /// A call with its arguments as they are called in the rows.
    private Shown shown(StepReport report) {
        return catalogue
                .get()
                .find(report.call().action())
                .map(spec -> Shown.of(report, spec.roles()).calling(name -> Chips.title(name, spec.parameters())))
                .orElseGet(() -> Shown.of(report));
    }

    /// A question as a state.
    ///
    /// @param pending  what waits for the answer
    /// @param question what is asked
    /// @param words    what the user said
    /// @return the state
    Asking asking(String pending, Question question, String words) {
        var lack = lack(question, words);
        return new Asking(
                pending,
                texts.say(question.asked()),
                question.title(),
                lack.filter(Lack::allowed)
                        .map(seen -> texts.of("lack.again." + seen.channel()))
                        .or(() -> question.complaint().map(texts::say)),
                lack);
    }

    private Settled undone(Sentence reason) {
        return Failed.plainly(texts.of("fault.none"), texts.say(reason));
    }

    /// What was denied is not asked for again.
    private Optional<Lack> lack(Question question, String words) {
        return question.lacking().stream()
                .filter(channel -> consents.apply(channel) == Consent.UNASKED)
                .findFirst()
                .map(channel -> new Lack(channel, words, false))
                .or(() -> question.lacking().stream()
                        .filter(channel -> DONE_AGAIN.contains(channel) && consents.apply(channel) == Consent.ALLOWED)
                        .findFirst()
                        .map(channel -> new Lack(channel, words, true)));
    }

    /// What would not be asked again: the action, and where to.
    private String standing(Standing standing) {
        var title = Visible.text(title(standing.action()));
        return standing.destination().isEmpty() ? title : texts.of("confirm.always.to", title, destinations(standing));
    }

    private static String destinations(Standing standing) {
        return Json.fields(standing.destination()).fields().values().stream()
                .map(value -> value instanceof Value.Text(String text) ? Visible.text(text) : Visible.value(value))
                .collect(Collectors.joining(", "));
    }

    private String title(String action) {
        return catalogue.get().find(action).map(ActionSpec::title).orElse(action);
    }

    /// A run stops at the first step that does not end well.
    private Settled ran(Reply.Ran ran) {
        var done = new ArrayList<String>();
        var results = new ArrayList<Findings>();
        Optional<String> copy = Optional.empty();
        Optional<String> undo = Optional.empty();
        for (var step : ran.steps()) {
            switch (step.fate()) {
                case Fate.Made(Outcome.Done outcome) -> {
                    var found = outcome.result().flatMap(result -> Findings.of(result, plainly));
                    done.add(line(step, headline(outcome.summary(), found)));
                    found.ifPresent(results::add);
                    copy = outcome.undo().isPresent() ? Optional.empty() : copy(outcome, found);
                    undo = outcome.undo().isPresent() ? Optional.of(ran.entry()) : undo;
                }
                case Fate.Made(Outcome.Failed(Blame blame, String message)) -> {
                    return new Failed(fault(blame), message, done, undo);
                }
                case Fate.Made(Outcome.Unknown(String message)) -> {
                    return new Unknown(message);
                }
                case Fate.Withheld(Sentence reason) -> {
                    return new Failed(
                            texts.of(done.isEmpty() ? "fault.none" : "fault.stopped"), texts.say(reason), done, undo);
                }
                case Fate.Scheduled(ZonedDateTime at, String title) -> {
                    done.add(line(step, texts.of("scheduled.for", plainly.moment(at), title)));
                    undo = Optional.of(ran.entry());
                }
                case Fate.Pending _, Fate.Dry _, Fate.TakenOff _ -> done.add(texts.say(step.telling()));
            }
        }
        return new Done(done, undo, results, copy);
    }

    /// What was done, and where its parts came from if that is not the user.
    private String line(StepReport step, String summary) {
        var foreign = Shown.foreign(step).stream().map(texts::say).toList();
        return foreign.isEmpty() ? summary : summary + " (" + String.join("; ", foreign) + ")";
    }

    /// What stands above what was found: not the same once more.
    private String headline(String summary, Optional<Findings> found) {
        return found.map(findings -> switch (findings) {
                    case Findings.Table table -> {
                        var first = sentence(summary);
                        yield table.told(first)
                                ? texts.of("table.found", table.rows().size() + table.more())
                                : first;
                    }
                    case Findings.Text _, Findings.Marked _ -> sentence(summary);
                    case Findings.Nothing _, Findings.Picture _ -> summary;
                })
                .orElse(summary);
    }

    private static String sentence(String summary) {
        var line = summary.lines().findFirst().orElse("").strip();
        var sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(line);
        int end = sentences.next();
        return end == BreakIterator.DONE ? line : line.substring(0, end).strip();
    }

    /// Empty where there is nothing to paste: that something was done, or is not there.
    private static Optional<String> copy(Outcome.Done outcome, Optional<Findings> found) {
        var answer = copied(outcome.summary(), outcome.result());
        boolean told = outcome.result()
                .filter(result -> switch (result) {
                    case Value.Text(String text) ->
                        found.isPresent() || outcome.summary().contains(text.strip());
                    case Value.Num _, Value.Bool _ -> true;
                    case Value.Items items -> !items.items().isEmpty();
                    case Value.Fields fields -> !fields.fields().isEmpty();
                    case Value.Blob _ -> false;
                })
                .isPresent();
        return Optional.of(answer).filter(text -> told && !text.isBlank());
    }

    /// What people want to paste: the answer alone, not the sentence around it.
    static String copied(String summary, Optional<Value> answer) {
        return answer.map(result -> switch (result) {
                    case Value.Text(String text) -> text;
                    case Value.Num num -> num.digits();
                    case Value.Bool _, Value.Items _, Value.Fields _, Value.Blob _ -> summary;
                })
                .orElse(summary);
    }

    private String fault(Blame blame) {
        return switch (blame) {
            case USER -> texts.of("fault.user");
            case PLUGIN -> texts.of("fault.plugin");
            case EXTERNAL -> texts.of("fault.external");
            case NOBODY -> texts.of("fault.nobody");
        };
    }
}
