package dev.dwim.app.overlay;

import dev.dwim.core.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the overlay shows: exactly one of these, and everything visible derives from it.
public sealed interface OverlayState {
    /// Nothing has been typed.
    ///
    /// @param rows     favourites, what fits what is known, and what was said lately, the newest first
    /// @param selected the row that Enter runs, from 0; -1 for none
    /// @param missed   what fell due while nobody could be told, a line each; mostly nothing
    record Empty(List<Row> rows, int selected, List<String> missed) implements OverlayState {
        /// Copies the lists.
        public Empty {
            rows = List.copyOf(rows);
            missed = List.copyOf(missed);
        }

        /// The rows that are offered unasked.
        List<Row> suggestions() {
            return rows.stream()
                    .filter(row -> row.section() == Row.Section.SUGGESTED)
                    .toList();
        }

        /// What has come to be known since. Where the user has begun to choose nothing moves: what is there
        /// stays in its place, and what is new comes behind.
        Empty followedBy(Empty fresh) {
            if (selected < 0) {
                return fresh;
            }
            var all = new ArrayList<>(rows);
            fresh.rows().stream().filter(row -> !rows.contains(row)).forEach(all::add);
            return new Empty(all, selected, missed.isEmpty() ? fresh.missed() : missed);
        }

        /// Without anything that was missed.
        public Empty(List<Row> rows, int selected) {
            this(rows, selected, List.of());
        }

        /// Without anything to offer.
        public Empty() {
            this(List.of(), -1);
        }
    }

    /// Words are being typed.
    ///
    /// @param rows     what they could mean, the likeliest first; may be empty
    /// @param selected the row that Enter runs, from 0
    /// @param settled  whether the rows are for the words as they stand, and not for the ones before
    /// @param aside    what is open beside the selected row
    record Typing(List<Row> rows, int selected, boolean settled, Aside aside) implements OverlayState {
        /// Copies the rows.
        public Typing {
            rows = List.copyOf(rows);
        }

        /// With nothing open beside the selected row.
        public Typing(List<Row> rows, int selected, boolean settled) {
            this(rows, selected, settled, new Aside.Closed());
        }

        /// The row that Enter runs; empty if there are none.
        Optional<Row> row() {
            return selected < rows.size() ? Optional.of(rows.get(selected)) : Optional.empty();
        }

        /// What Enter copies: the answer that the selected row has for the words as they stand.
        Optional<Row.Live.Comes> answer() {
            return settled && aside instanceof Aside.Closed ? row().flatMap(Row::answer) : Optional.empty();
        }

        /// The same rows, in their places, one of them with its answer; as they are if that row has gone.
        Typing answered(Row row, Row.Live answer) {
            var all = rows.stream()
                    .map(each -> each.equals(row) ? each.answering(Optional.of(answer)) : each)
                    .toList();
            return new Typing(all, selected, settled, aside);
        }

        /// The same rows with something else open beside the selected one.
        Typing with(Aside other) {
            return new Typing(rows, selected, settled, other);
        }

        /// The selection further down; the last row is followed by the first, and nothing stays open.
        Typing moved(int by) {
            return rows.isEmpty()
                    ? this
                    : new Typing(rows, Math.floorMod(selected + by, rows.size()), settled, new Aside.Closed());
        }

        /// The rows for the words as they stand. Where the user has begun to choose or to change one, nothing moves:
        /// what is there stays in its place, and what is new comes behind.
        Typing settledWith(List<Row> fresh) {
            boolean untouched = selected == 0 && aside instanceof Aside.Closed;
            if (untouched || rows.isEmpty()) {
                return new Typing(fresh, 0, true);
            }
            var merged = new ArrayList<>(rows);
            fresh.stream()
                    .filter(row -> rows.stream().noneMatch(row::samePlace))
                    .forEach(merged::add);
            return new Typing(merged, selected, true, aside);
        }

        /// The selected row after one of its arguments was changed by hand.
        Typing replaced(Row row, Aside next) {
            var all = new ArrayList<>(rows);
            all.set(selected, row);
            return new Typing(all, selected, settled, next);
        }
    }

    /// What is open beside the selected row.
    sealed interface Aside {
        /// Nothing.
        record Closed() implements Aside {}

        /// The line that says which words or facts led to the row.
        record Why() implements Aside {}

        /// What can be done with the row.
        ///
        /// @param deeds    never empty
        /// @param selected the one that Enter does, from 0
        record Menu(List<Deed> deeds, int selected) implements Aside {
            /// Copies the deeds.
            public Menu {
                deeds = List.copyOf(deeds);
            }
        }

        /// A line that says what has just been done about the row.
        ///
        /// @param line one sentence
        record Said(String line) implements Aside {}

        /// A name is being typed: a short one for the row's action, or the label of a button.
        ///
        /// @param before  the name that it has; empty if none
        /// @param problem why what was typed cannot be one; empty while it may
        /// @param what    what it is for
        record Naming(String before, Optional<String> problem, What what) implements Aside {
            /// What a name is for.
            enum What {
                /// The row's action.
                ACTION,
                /// A button of the row.
                BUTTON
            }

            /// A short name for the row's action.
            public Naming(String before, Optional<String> problem) {
                this(before, problem, What.ACTION);
            }
        }

        /// When to do the row is being typed.
        ///
        /// @param typed  so far
        /// @param moment what that says
        record Timing(String typed, Moment moment) implements Aside {
            /// Nothing typed yet.
            Timing() {
                this("", new Moment.None());
            }

            /// More was typed; it is not read yet.
            Timing typing(String more) {
                return new Timing(more, moment instanceof Moment.Unfit ? new Moment.None() : moment);
            }

            /// The same words with what they say.
            Timing saying(Moment other) {
                return new Timing(typed, other);
            }
        }

        /// A hotkey for the row's action is to be pressed.
        ///
        /// @param before  the hotkey that it has; empty if none
        /// @param held    what is pressed so far, as a person writes it; empty while nothing is
        /// @param problem why that cannot be one; empty while it may
        record Keying(String before, String held, Optional<String> problem) implements Aside {}

        /// One of the row's arguments is being changed.
        ///
        /// @param chip    which, from 0
        /// @param problem why what was typed does not fit; empty while it may
        record Editing(int chip, Optional<String> problem) implements Aside {}
    }

    /// What typed words say of when.
    sealed interface Moment {
        /// Nothing so far.
        record None() implements Moment {}

        /// A time ahead.
        ///
        /// @param said as people say it
        record Read(String said) implements Moment {}

        /// Nothing that the row can be scheduled for.
        ///
        /// @param reason one sentence
        record Unfit(String reason) implements Moment {}

        /// It is being scheduled.
        record Taken() implements Moment {}
    }

    /// What can be done with a row.
    enum Deed {
        /// Do it and go away.
        RUN,
        /// Do it and stay for more.
        RUN_AND_STAY,
        /// Do it later, once.
        SCHEDULE,
        /// Show it before a word is typed.
        FAVOUR,
        /// Show it no more before a word is typed.
        UNFAVOUR,
        /// Give it a short name, or another one.
        NAME,
        /// Give it a hotkey, or another one.
        KEY,
        /// Make a button of it.
        PIN,
        /// Say which words or facts led here.
        WHY
    }

    /// It is being done.
    ///
    /// @param words    what was said
    /// @param underway how far it is
    record Running(String words, Underway underway) implements OverlayState {
        /// It has just begun.
        public Running(String words) {
            this(words, Underway.BEGUN);
        }
    }

    /// What words, an answer, an approval or an undo came to.
    sealed interface Settled extends OverlayState {}

    /// The user says what DWIM may see.
    ///
    /// @param outlooks the switches
    /// @param selected the one that the keys act on, from 0
    /// @param problem  why the last one could not be turned
    record Allowing(List<Outlook> outlooks, int selected, Optional<String> problem) implements OverlayState {
        /// Copies the switches.
        public Allowing {
            outlooks = List.copyOf(outlooks);
        }
    }

    /// One thing must be answered first.
    ///
    /// @param pending   the waiting run
    /// @param question  as the user sees it
    /// @param title     the action it is about
    /// @param complaint why what was said before does not fit
    /// @param lack      what DWIM does not see that would answer it
    record Asking(String pending, String question, String title, Optional<String> complaint, Optional<Lack> lack)
            implements Settled {
        /// Nothing was said before, and nothing that DWIM could see would answer it.
        public Asking(String pending, String question, String title) {
            this(pending, question, title, Optional.empty(), Optional.empty());
        }

        /// The same, where it is not asked whether DWIM may see more.
        Asking withoutLack() {
            return new Asking(pending, question, title, complaint, Optional.empty());
        }

        /// What stands below the question.
        List<String> lines() {
            return Stream.concat(complaint.stream(), Stream.of(title)).toList();
        }
    }

    /// What the words speak of and DWIM does not see.
    ///
    /// @param channel by which it would come
    /// @param words   to be understood once more when it does
    /// @param allowed whether the channel is allowed by now, and nothing has come yet
    record Lack(String channel, String words, boolean allowed) {}

    /// Exactly these calls must be approved first.
    ///
    /// @param pending the waiting run
    /// @param calls   each whole
    /// @param phrase  what must be written out as well, where one gesture is not enough
    /// @param always  what need not be asked again if the user says so, a line each; empty if it always must
    record Confirming(String pending, List<Shown> calls, Optional<String> phrase, List<String> always)
            implements Settled {
        /// Copies the lists.
        public Confirming {
            calls = List.copyOf(calls);
            always = List.copyOf(always);
        }

        /// Must be asked every time.
        public Confirming(String pending, List<Shown> calls, Optional<String> phrase) {
            this(pending, calls, phrase, List.of());
        }
    }

    /// It is done.
    ///
    /// @param lines   one sentence for each call
    /// @param undo    the journal entry that can be taken back, if it can
    /// @param results what the calls returned and is worth a look; often nothing
    /// @param copy    what can be taken to the clipboard
    record Done(List<String> lines, Optional<String> undo, List<Findings> results, Optional<String> copy)
            implements Settled {
        /// Copies the lists.
        public Done {
            lines = List.copyOf(lines);
            results = List.copyOf(results);
        }

        /// Without anything to look at.
        public Done(List<String> lines, Optional<String> undo) {
            this(lines, undo, List.of(), Optional.empty());
        }
    }

    /// It was not done.
    ///
    /// @param fault   whose fault it is, in a few words
    /// @param message what was wrong and what to do
    /// @param before  what had been done before it failed, one sentence for each call
    /// @param undo    the journal entry of that, if it can be taken back
    record Failed(String fault, String message, List<String> before, Optional<String> undo) implements Settled {
        /// Copies the lines.
        public Failed {
            before = List.copyOf(before);
        }

        /// A failure before anything was done.
        ///
        /// @param fault   whose fault it is, in a few words
        /// @param message what was wrong and what to do
        /// @return the failure
        static Failed plainly(String fault, String message) {
            return new Failed(fault, message, List.of(), Optional.empty());
        }
    }

    /// It may have happened, or half of it.
    ///
    /// @param message what is known, and how the user can find out
    record Unknown(String message) implements Settled {}
}
