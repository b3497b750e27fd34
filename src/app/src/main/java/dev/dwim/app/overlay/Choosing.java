package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.app.overlay.OverlayState.Aside;
import dev.dwim.app.overlay.OverlayState.Deed;
import dev.dwim.app.overlay.OverlayState.Empty;
import dev.dwim.app.overlay.OverlayState.Typing;
import dev.dwim.app.overlay.Row.Act;
import dev.dwim.app.overlay.Row.Section;
import dev.dwim.core.memory.Repeat;
import dev.dwim.core.resolve.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;

/// The part of the overlay where words are typed and something is chosen: rows, what is open beside one of them, and
/// what was said before.
final class Choosing {
    /// As many rows as fit without scrolling.
    private static final int MOST = 8;

    /// Who has said so many things knows what can be said.
    private static final int HANDFUL = 5;

    /// Below this part of the first one's probability a row only distracts.
    private static final double FAINT = 0.04;

    /// Below this the words mean something else, whatever it is.
    private static final double UNLIKELY = 0.02;

    private final Conversation conversation;
    private final Turns turns;
    private final ObjectProperty<OverlayState> state;
    private final StringProperty words;
    private final Plainly plainly;
    private final Selected selected;
    private final Reaching reaching;
    private final Timing timing;
    private final UndoWords undoWords;
    private final Pinboard pinboard;
    private History history = History.NONE;

    /// What was said lately, as it is listed.
    private List<String> lately = List.of();

    /// What was typed when the window went, and not done.
    private Optional<String> unfinished = Optional.empty();
    private List<String> missed = List.of();
    private List<Candidate> suggested = List.of();
    private List<Conversation.Example> examples = List.of();

    Choosing(
            Conversation conversation,
            Turns turns,
            ObjectProperty<OverlayState> state,
            StringProperty words,
            Plainly plainly) {
        this.conversation = conversation;
        this.turns = turns;
        this.state = state;
        this.words = words;
        this.plainly = plainly;
        this.undoWords = new UndoWords(plainly.texts());
        this.selected = new Selected(state);
        this.pinboard = new Pinboard(conversation, turns, selected, words, plainly.texts());
        this.reaching = new Reaching(conversation, turns, selected, plainly.texts());
        this.timing = new Timing(conversation, turns, selected, plainly.texts());
    }

    /// Putting the selected row within reach.
    Reaching reaching() {
        return reaching;
    }

    /// Having the selected row done later.
    Timing timing() {
        return timing;
    }

    /// Buttons and routines.
    Pinboard pinboard() {
        return pinboard;
    }

    private record Before(
            List<String> said,
            Reach reach,
            List<Candidate> suggested,
            List<Conversation.Example> examples,
            Conversation.Missed missed,
            List<Pin> pins) {}

    /// Fetches what was said lately, what the user has put within reach and what fits what is known now.
    void remember() {
        turns.ask(
                () -> new Before(
                        conversation.recent(),
                        conversation.reach(),
                        conversation.suggested(),
                        conversation.examples(),
                        conversation.missed(),
                        conversation.pins()),
                _ -> new Before(List.of(), Reach.NOTHING, List.of(), List.of(), Conversation.Missed.NOTHING, List.of()),
                before -> {
                    lately = before.said();
                    history = through();
                    reaching.show(before.reach());
                    pinboard.show(before.pins());
                    suggested = before.suggested();
                    examples = before.said().size() < HANDFUL ? before.examples() : List.of();
                    if (state.get() instanceof Empty shown) {
                        tell(before.missed());
                        state.set(shown.followedBy(empty()));
                    }
                });
    }

    /// Fetches what fits what is known by now, while somebody looks: what is offered still stays in its place, so that
    /// no click or key meets what has only just come.
    void follow() {
        var before = suggested;
        turns.ask(conversation::suggested, _ -> before, fresh -> {
            suggested = steady(suggested, fresh);
            if (state.get() instanceof Empty shown) {
                state.set(shown.followedBy(empty()));
            }
        });
    }

    private static List<Candidate> steady(List<Candidate> shown, List<Candidate> fresh) {
        var staying = shown.stream().flatMap(old -> fresh.stream().filter(old::doesTheSame));
        return Stream.concat(staying, fresh.stream()).distinct().toList();
    }

    /// Something is left out, or no more, so what is offered and what words could mean is asked anew.
    void anew() {
        switch (state.get()) {
            case Typing typing -> suggest(words.get(), typing.rows());
            case Empty _ -> {
                reset();
                state.set(empty());
                remember();
            }
            case OverlayState.Allowing _, OverlayState.Running _, OverlayState.Settled _ -> {}
        }
    }

    /// What is not seen now waits for the next time.
    private void tell(Conversation.Missed news) {
        if (!news.lines().isEmpty()) {
            missed = news.lines();
            turns.leave(news.told());
        }
    }

    /// Nothing typed, from the beginning.
    Empty empty() {
        var favourites = reaching.reach().favourites().stream()
                .map(candidate -> Row.in(Section.FAVOURITES, candidate, plainly).untouched());
        var offers = suggested.stream().map(candidate -> Row.in(Section.SUGGESTED, candidate, plainly));
        return new Empty(
                Stream.of(
                                favourites,
                                offers,
                                lately.stream().map(Row::again),
                                examples.stream().map(Row::trying))
                        .flatMap(rows -> rows)
                        .limit(MOST)
                        .toList(),
                -1,
                missed);
    }

    /// By what else a row's action is reached: its short name, its hotkey; a suggestion by its place.
    List<String> ways(Row row) {
        if (state.get() instanceof Empty empty && empty.suggestions().contains(row)) {
            return List.of(plainly.texts().of("key.nth", empty.suggestions().indexOf(row) + 1));
        }
        return row.action().stream()
                .flatMap(action -> Stream.concat(
                        reaching.reach().name(action).stream(),
                        reaching.reach().hotkey(action).map(plainly.texts()::keys).stream()))
                .toList();
    }

    /// Begins anew with what was said before.
    void reset() {
        missed = List.of();
        suggested = List.of();
        history = through();
    }

    /// What the arrow leads back to.
    private History through() {
        return History.of(
                Stream.concat(unfinished.stream(), lately.stream()).distinct().toList());
    }

    /// The window goes: what is typed just now is not lost, the arrow brings it back next time.
    ///
    /// @param now the words
    void put(String now) {
        unfinished = Optional.of(now).filter(typed -> !typed.isBlank() && state.get() instanceof Typing);
    }

    /// Looks for what words could mean.
    ///
    /// @param now       the words
    /// @param meanwhile the rows until then
    void suggest(String now, List<Row> meanwhile) {
        turns.next();
        if (now.isBlank()) {
            state.set(empty());
            return;
        }
        turns.ask(
                () -> rows(now),
                _ -> List.<Row>of(),
                rows -> selected.typing().ifPresent(typing -> {
                    state.set(typing.settledWith(rows));
                    rows.forEach(row -> answer(row, now));
                }));
        // An answer to the words before would be wrong now.
        var unanswered =
                meanwhile.stream().map(row -> row.answering(Optional.empty())).toList();
        state.set(new Typing(unanswered, 0, false));
    }

    /// Asks for the answer of a row beforehand, where its action gives one and is in all likelihood what is meant:
    /// Enter will take that answer.
    private void answer(Row row, String now) {
        if (row.section() == Row.Section.BEST
                && row.act() instanceof Act.Pick(Candidate candidate, var _)
                && candidate.spec().live()) {
            turns.ask(
                    () -> conversation.preview(now.strip(), candidate),
                    _ -> Optional.<Row.Live>empty(),
                    answer -> answer.ifPresent(
                            live -> selected.typing().ifPresent(typing -> state.set(typing.answered(row, live)))));
        }
    }

    /// The rows for some words: what they name, what they take back, what they could mean, and where they certainly
    /// mean nothing of that, what takes any words.
    private List<Row> rows(String now) {
        var words = now.strip();
        var named = conversation.named(words).map(candidate -> Row.in(Section.NAMED, candidate, plainly));
        var rows = new ArrayList<>(Stream.concat(pinboard.rows(words, Pin.Match.CALLED), named.stream())
                .toList());
        if (undoWords.are(words)) {
            rows.add(undoWords.row(conversation.undoable()));
        }
        var several = conversation.several(words);
        if (several.size() > 1) {
            rows.add(Row.several(several, plainly));
        }
        likely(conversation.rank(words))
                .map(candidate -> Row.of(candidate, now, plainly))
                .filter(row -> named.filter(row::samePlace).isEmpty())
                .forEach(rows::add);
        boolean sure = rows.stream().anyMatch(row -> row.section() != Section.ACTIONS);
        int best = (int)
                rows.stream().takeWhile(row -> row.section() != Section.ACTIONS).count();
        rows.addAll(best, pinboard.rows(words, Pin.Match.LIKE).toList());
        var last = sure ? List.<Candidate>of() : conversation.fallbacks(words);
        rows.removeIf(row -> last.stream().anyMatch(row::does));
        return Stream.concat(
                        rows.stream().limit(MOST - last.size()),
                        last.stream().map(candidate -> Row.in(Section.FALLBACK, candidate, plainly)))
                .limit(MOST)
                .toList();
    }

    /// What Enter does with words that mean nothing else: the row that the user sees selected, or, where the rows are
    /// not there yet, the first one if it is what is meant in all likelihood. What nobody has seen is not guessed.
    ///
    /// @param now the words
    /// @return asked elsewhere
    Supplier<Optional<Candidate>> otherwise(String now) {
        if (state.get() instanceof Typing typing && typing.settled()) {
            var shown = selected.candidate();
            return () -> shown;
        }
        return () -> rows(now).stream()
                .findFirst()
                .filter(row -> row.section() == Section.BEST)
                .flatMap(Row::candidate);
    }

    /// What Enter takes back.
    ///
    /// @param now the words
    /// @return the journal entry that the user sees, empty for the newest; nothing if the words ask for something
    ///         else
    Optional<String> takenBack(String now) {
        var shown = selected.typing()
                .filter(Typing::settled)
                .flatMap(Typing::row)
                .flatMap(
                        row -> row.act() instanceof Act.TakeBack(String entry) ? Optional.of(entry) : Optional.empty());
        return undoWords.are(now) ? Optional.of(shown.orElse("")) : Optional.empty();
    }

    /// What is far less likely than the first, or all but certainly not meant, is left out.
    private static Stream<Candidate> likely(List<Candidate> candidates) {
        double least = candidates.isEmpty() ? 0 : candidates.getFirst().probability() * FAINT;
        return candidates.stream().filter(candidate -> candidate.probability() >= Math.max(least, UNLIKELY));
    }

    /// Closes what is open beside the row.
    ///
    /// @return whether anything was
    boolean closed() {
        boolean open = selected.typing()
                .filter(typing -> !(typing.aside() instanceof Aside.Closed))
                .isPresent();
        if (open) {
            selected.beside(new Aside.Closed());
        }
        return open;
    }

    /// Moves in the list of what was said before, in the rows, or in an open menu. Upwards from the beginning leads
    /// to older words.
    ///
    /// @param by 1 for down, -1 for up
    void move(int by) {
        switch (state.get()) {
            case Typing typing -> move(typing, by);
            case Empty(List<Row> rows, int row, List<String> lines) -> {
                if (by < 0 && row < 0) {
                    older();
                } else if (!rows.isEmpty()) {
                    state.set(new Empty(rows, Math.min(row + by, rows.size() - 1), lines));
                }
            }
            case OverlayState.Allowing _, OverlayState.Running _, OverlayState.Settled _ -> {}
        }
    }

    private void move(Typing typing, int by) {
        switch (typing.aside()) {
            case Aside.Menu(List<Deed> deeds, int deed) ->
                selected.beside(new Aside.Menu(deeds, Math.floorMod(deed + by, deeds.size())));
            case Aside.Editing _, Aside.Naming _, Aside.Timing _, Aside.Keying _ -> {}
            case Aside.Closed _, Aside.Why _, Aside.Said _ -> {
                boolean back = by < 0 && typing.selected() == 0 && history.shows(words.get());
                if (!back || !older()) {
                    state.set(typing.moved(by));
                }
            }
        }
    }

    /// Puts older words into the field.
    private boolean older() {
        var step = history.older();
        step.ifPresent(there -> {
            history = there;
            words.set(there.words());
        });
        return step.isPresent();
    }

    /// Opens what can be done with the selected row, or closes it.
    void menu() {
        selected.typing()
                .ifPresent(typing -> typing.row()
                        .ifPresent(row -> selected.beside(
                                typing.aside() instanceof Aside.Menu
                                        ? new Aside.Closed()
                                        : new Aside.Menu(deeds(row), 0))));
    }

    private List<Deed> deeds(Row row) {
        if (row.candidate().isEmpty()) {
            return row.act() instanceof Act.All
                    ? List.of(Deed.RUN, Deed.RUN_AND_STAY, Deed.PIN, Deed.WHY)
                    : List.of(Deed.RUN, Deed.RUN_AND_STAY, Deed.WHY);
        }
        boolean favoured = row.action().filter(reaching.reach()::favours).isPresent();
        var favour = favoured ? Deed.UNFAVOUR : Deed.FAVOUR;
        return List.of(Deed.RUN, Deed.RUN_AND_STAY, Deed.SCHEDULE, favour, Deed.NAME, Deed.KEY, Deed.PIN, Deed.WHY);
    }

    /// Takes what was typed as a name.
    ///
    /// @param naming what for
    /// @param text   as typed
    void take(Aside.Naming naming, String text) {
        switch (naming.what()) {
            case ACTION -> reaching.name(text);
            case BUTTON -> pinboard.take(text);
        }
    }

    /// Takes notice of what has been typed beside the row: when to do it is read, and what was wrong with the words
    /// before no longer stands there.
    ///
    /// @param text as it stands; what it is not yet is no problem
    void typed(String text) {
        selected.aside().ifPresent(open -> {
            switch (open) {
                case Aside.Editing(int chip, Optional<String> problem)
                when problem.isPresent() -> selected.beside(new Aside.Editing(chip, Optional.empty()));
                case Aside.Naming naming
                when naming.problem().isPresent() ->
                    selected.beside(new Aside.Naming(naming.before(), Optional.empty(), naming.what()));
                case Aside.Timing _ -> timing.typed(text);
                case Aside.Editing _, Aside.Naming _, Aside.Keying _ -> {}
                case Aside.Closed _, Aside.Why _, Aside.Said _, Aside.Menu _ -> {}
            }
        });
    }

    /// Shows which words or facts led to the row.
    void why() {
        selected.beside(new Aside.Why());
    }

    /// Goes to another argument of the selected row; past the last one back to the words.
    ///
    /// @param by 1 for the next, -1 for the one before
    void argument(int by) {
        selected.typing().ifPresent(typing -> {
            int chips = typing.row().map(row -> row.chips().size()).orElse(0);
            int next = typing.aside() instanceof Aside.Editing(int chip, var _) ? chip + by : by > 0 ? 0 : chips - 1;
            selected.beside(next < 0 || next >= chips ? new Aside.Closed() : new Aside.Editing(next, Optional.empty()));
        });
    }

    /// Takes what was typed into an argument; when it fits, goes on to the next one.
    ///
    /// @param text for the argument that is being changed
    void change(String text) {
        if (state.get() instanceof Typing typing
                && typing.aside() instanceof Aside.Editing(int index, var _)
                && typing.row().isPresent()
                && typing.row().get().act() instanceof Act.Pick(Candidate candidate, var _)) {
            var row = typing.row().get();
            var chip = row.chips().get(index);
            if (text.isBlank() || chip.value().filter(text.strip()::equals).isPresent()) {
                argument(1);
                return;
            }
            turns.ask(
                    () -> conversation.change(candidate, chip.name(), text.strip()),
                    _ -> Answer.<Candidate>lacking(plainly.texts().of("fault.read")),
                    answer -> changed(row, index, text.strip(), answer));
        }
    }

    private void changed(Row row, int index, String text, Answer<Candidate> answer) {
        selected.typing()
                .filter(typing -> typing.row().filter(row::equals).isPresent())
                .ifPresent(typing -> {
                    switch (answer) {
                        case Answer.Given<Candidate>(Candidate candidate) -> {
                            var change =
                                    new Repeat.Change(row.chips().get(index).name(), text);
                            state.set(typing.replaced(
                                    row.changed(candidate, change, plainly),
                                    new Aside.Editing(index, Optional.empty())));
                            argument(1);
                        }
                        case Answer.Lacking<Candidate>(String reason) ->
                            selected.beside(new Aside.Editing(index, Optional.of(reason)));
                    }
                });
    }
}
