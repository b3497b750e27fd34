package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.app.overlay.Sight.Kept;
import java.util.List;
import java.util.Set;

/// What the user sees and says of what DWIM may see. Every method may take its time, like those of
/// [Conversation].
interface Oversight {
    /// Nothing is seen, and nothing can be changed.
    Oversight NONE = new Oversight() {
        @Override
        public Sight sight() {
            return new Sight.Nothing();
        }

        @Override
        public void leaveOut(Set<String> keys) {
            // Nothing is known.
        }

        @Override
        public Answer<String> never(Kept kept) {
            return Answer.lacking("");
        }

        @Override
        public Answer<Sight> pause() {
            return Answer.lacking("");
        }

        @Override
        public List<Outlook> outlooks() {
            return List.of();
        }

        @Override
        public Answer<List<Outlook>> set(Outlook outlook) {
            return Answer.lacking("");
        }
    };

    /// What is known now, as it is; nothing is looked up.
    ///
    /// @return for the line below the field, without what is left out
    Sight sight();

    /// From now on words are understood without these. Returns at once.
    ///
    /// @param keys all that is left out: keys, or channels; empty for nothing
    void leaveOut(Set<String> keys);

    /// Keeps something out for good.
    ///
    /// @param kept what
    /// @return what was done, in a sentence; or why not
    Answer<String> never(Kept kept);

    /// Pauses everything, or lets it in again.
    ///
    /// @return what is to be seen then, or why nothing has changed
    Answer<Sight> pause();

    /// What may be seen.
    ///
    /// @return all switches
    List<Outlook> outlooks();

    /// Turns a switch.
    ///
    /// @param outlook as it is to be
    /// @return all switches by then, or why it is as it was
    Answer<List<Outlook>> set(Outlook outlook);
}
