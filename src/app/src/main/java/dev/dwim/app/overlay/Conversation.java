package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.app.overlay.OverlayState.Settled;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.core.memory.Repeat;
import dev.dwim.core.resolve.Candidate;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the overlay says to the engine. Every method may take its time: it is called on a virtual thread, never on
/// the one that draws.
interface Conversation {
    /// What the words so far could mean.
    ///
    /// @param words not blank
    /// @return the likeliest first
    List<Candidate> rank(String words);

    /// The answer of a live action to words that are still being typed. Nothing is done by it.
    ///
    /// @param words     not blank
    /// @param candidate one of what they could mean
    /// @return empty where there is none to be given unasked
    default Optional<Row.Live> preview(String words, Candidate candidate) {
        return Optional.empty();
    }

    /// What to offer before a word is typed, from what is known now. What is picked of it is done with what was
    /// known then.
    ///
    /// @return the most fitting first, at most six; often nothing
    List<Candidate> suggested();

    /// What was said lately.
    ///
    /// @return distinct, the newest first; a handful
    List<String> recent();

    /// Sentences to try, for who does not know yet what can be said.
    ///
    /// @return of different plugins; a handful
    default List<Example> examples() {
        return List.of();
    }

    /// A sentence that asks for an action.
    ///
    /// @param words  as people say it
    /// @param plugin the id of the plugin that does it
    record Example(String words, String plugin) {}

    /// Opens a page that was clicked.
    ///
    /// @param page on the web
    /// @return the program that shows it, or why none does
    Answer<String> open(URI page);

    /// What fell due while nobody could be told, and has not been told since.
    ///
    /// @return mostly nothing
    default Missed missed() {
        return Missed.NOTHING;
    }

    /// What the user does not know yet.
    ///
    /// @param lines the oldest first; a handful
    /// @param told  to be run once the user sees them
    record Missed(List<String> lines, Runnable told) {
        /// The user knows it all.
        static final Missed NOTHING = new Missed(List.of(), () -> {});

        /// Copies the lines.
        public Missed {
            lines = List.copyOf(lines);
        }
    }

    /// What the user sees and says of what DWIM may see.
    ///
    /// @return asked like this
    default Oversight oversight() {
        return Oversight.NONE;
    }

    /// Lets DWIM see what the words speak of, and understands them once more with what is known by then.
    ///
    /// @param pending the waiting run, which is given up
    /// @param lack    what is not seen
    /// @return what it came to
    Settled seeing(String pending, OverlayState.Lack lack);

    /// What the user has put within reach.
    ///
    /// @return favourites, short names and hotkeys
    Reach reach();

    /// The action whose short name the words begin with.
    ///
    /// @param words not blank
    /// @return with what the rest of the words says of it
    Optional<Candidate> named(String words);

    /// The actions that can do something with any words, as they are.
    ///
    /// @param words not blank
    /// @return in the order of the settings; may be empty
    List<Candidate> fallbacks(String words);

    /// Makes an action a favourite, or no more one.
    ///
    /// @param action the full name
    /// @return what is within reach now, or why nothing has changed
    Answer<Reach> favour(String action);

    /// Gives an action a short name.
    ///
    /// @param action the full name
    /// @param alias  the short name; empty for none
    /// @return what is within reach now, or why nothing has changed
    Answer<Reach> name(String action, String alias);

    /// Gives an action a hotkey in place of the one that it has.
    ///
    /// @param hotkey the key
    /// @param repeat what it is to do
    /// @return what is within reach now, or why nothing has changed
    Answer<Reach> bind(Hotkey hotkey, Repeat repeat);

    /// Takes the hotkey of an action away.
    ///
    /// @param action the full name
    /// @return what is within reach now, or why nothing has changed
    Answer<Reach> unbind(String action);

    /// What a hotkey stands for now.
    ///
    /// @param hotkey one of the user's own
    /// @return to be picked, or why it is not to be run
    Answer<Bound> bound(Hotkey hotkey);

    /// What a hotkey stands for, as if it had been typed and chosen.
    ///
    /// @param words the words
    /// @param said  the words, and those that were typed into the arguments
    /// @param does  what it does
    record Bound(String words, String said, Does does) {
        /// A row that is picked.
        Bound(String words, String said, Candidate candidate) {
            this(words, said, new Does.Pick(candidate));
        }
    }

    /// What a hotkey does.
    sealed interface Does {
        /// Picks a row.
        ///
        /// @param candidate the row
        record Pick(Candidate candidate) implements Does {}

        /// Presses a button.
        ///
        /// @param pin its id
        record Press(String pin) implements Does {}
    }

    /// Lets somebody know whenever something else is known, or there are other buttons. Returns once the engine is
    /// there.
    ///
    /// @param changed called on any thread, as often as something changes; returns at once
    default void watch(Runnable changed) {}

    /// Where the user has dragged the buttons that stand on the desktop.
    ///
    /// @return empty if they are where they would be
    default Optional<Spot> barAt() {
        return Optional.empty();
    }

    /// Keeps where the user has dragged them, as well as can be.
    ///
    /// @param spot where they are now
    default void keepBar(Spot spot) {}

    /// The buttons and routines, and what is in the way of each right now.
    ///
    /// @return the buttons first, in their order
    default List<Pin> pins() {
        return List.of();
    }

    /// Makes a button of a row.
    ///
    /// @param label what it is to show
    /// @param words what stands in the field
    /// @param act   what the row does: one thing, or several
    /// @return all there are now, or why it is none
    Answer<List<Pin>> pin(String label, String words, Row.Act act);

    /// Presses a button, or does a routine.
    ///
    /// @param pin its id
    /// @return what it came to
    Settled press(String pin);

    /// Lets somebody look on while something is done.
    ///
    /// @param watcher told on the plugins' threads
    /// @param talk    one of the methods below
    /// @return what it came to
    Settled watched(Host.Progress watcher, Supplier<Settled> talk);

    /// Reads one argument of a candidate anew.
    ///
    /// @param candidate one of what was ranked
    /// @param parameter the argument's name
    /// @param words     what the user typed for it; not blank
    /// @return the candidate with that argument, or why the words do not fit it
    Answer<Candidate> change(Candidate candidate, String parameter, String words);

    /// Does the one thing that the user has in view; what is meant where nothing is, and where the words ask for
    /// several things.
    ///
    /// @param words  not blank
    /// @param inView the row that Enter was pressed on
    /// @return what it came to
    Settled say(String words, Supplier<Optional<Candidate>> inView);

    /// What words mean that ask for several things.
    ///
    /// @param words not blank
    /// @return each thing in order, at least two; empty where they ask for one thing
    List<Candidate> several(String words);

    /// Does the one thing that was picked from the list.
    ///
    /// @param words  not blank
    /// @param picked one of what they could mean
    /// @return what it came to
    Settled pick(String words, Candidate picked);

    /// How words are read that say when something is to be done.
    ///
    /// @param words not blank
    /// @return the time as people say it, or what to type instead
    Answer<String> when(String words);

    /// Has the one thing that was picked from the list done later.
    ///
    /// @param words  not blank
    /// @param picked one of what they could mean
    /// @param when   as typed
    /// @return that it is scheduled, or why not
    Answer<Done> schedule(String words, Candidate picked, String when);

    /// Goes on with an answer.
    ///
    /// @param pending the waiting run
    /// @param words   not blank
    /// @return what it came to
    Settled answer(String pending, String words);

    /// Goes on with an approval, given by hand in our own window.
    ///
    /// @param pending the waiting run
    /// @param phrase  what was written out as the second gesture; empty where one is enough
    /// @param always  whether such calls are not to be asked about again
    /// @return what it came to
    Settled approve(String pending, String phrase, boolean always);

    /// Lets something be that waits for an answer or an approval.
    ///
    /// @param pending the waiting run
    void leave(String pending);

    /// What would be taken back if no entry were named.
    ///
    /// @return empty if there is nothing
    Optional<Undoable> undoable();

    /// Takes something back.
    ///
    /// @param entry the journal entry's id; empty for the newest that can be taken back
    /// @return what it came to
    Settled undo(String entry);
}
