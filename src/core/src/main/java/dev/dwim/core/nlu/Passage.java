package dev.dwim.core.nlu;

import dev.dwim.api.ActionSpec;
import java.util.ArrayList;
import java.util.List;

/// One text by which an action can be found.
///
/// @param action the action's index in the catalogue's index
/// @param kind   what the text is
/// @param text   not blank
record Passage(int action, Kind kind, String text) {
    /// What a text is to its action.
    enum Kind {
        /// What a row shows.
        TITLE,
        /// Title and description together.
        ABOUT,
        /// A sentence that a user would say.
        EXAMPLE,
        /// Names and choices of the parameters: words that a user may use, but no sentence.
        TERMS
    }

    /// The texts of an action.
    ///
    /// @param index its index
    /// @param spec  what it advertises
    /// @return at least one
    static List<Passage> of(int index, ActionSpec spec) {
        var passages = new ArrayList<Passage>();
        passages.add(new Passage(index, Kind.TITLE, spec.title()));
        passages.add(new Passage(index, Kind.ABOUT, spec.title() + ". " + spec.description()));
        spec.examples().forEach(example -> passages.add(new Passage(index, Kind.EXAMPLE, example)));
        passages.add(new Passage(index, Kind.TERMS, Terms.of(spec)));
        passages.removeIf(passage -> Tokens.of(passage.text()).isEmpty());
        return passages;
    }
}
