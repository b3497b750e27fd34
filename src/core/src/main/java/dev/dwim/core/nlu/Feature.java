package dev.dwim.core.nlu;

/// One way in which an action can be close to the words.
enum Feature {
    /// Cosine to the closest example; 0 to 1.
    EXAMPLE,
    /// Cosine to title and description, whichever is closer; 0 to 1.
    ABOUT,
    /// Cosine to the passage spelt most alike; 0 to 1.
    SPELLING,
    /// Share of the telling words that the action has somewhere; 0 to 1.
    COVERED,
    /// 1 if the words are its title or one of its examples.
    SAME,
    /// 1 if its title begins with the words, half that if a word of its title does.
    BEGINS,
    /// 1 if the verb is one of the action's, half that if it is of a kind with one.
    AGREES,
    /// 1 if the verb is the action's own and no other action's, half that if it is one other's too, and so on; who
    /// says
    /// "note …" means the one that notes, whatever else is in the note.
    LEADS,
    /// 1 if the verb asks for the contrary of what the action does, half that if for something else, 2 if for
    /// what no action does.
    CONTRARY,
    /// 1 if the words do not name what nearly all examples name.
    OBJECTLESS
}
