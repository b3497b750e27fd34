package dev.dwim.core.suggest;

import java.util.EnumSet;
import java.util.Set;

/// What a value is like, beyond its type: what an action takes is told in the same words.
enum Nature {
    LINK,
    /// A link to a file rather than a page.
    DOWNLOAD,
    EMAIL,
    PHONE,
    /// A postal address.
    PLACE,
    /// How to reach somebody, in a few lines.
    DETAILS,
    COLOUR,
    /// A number with a unit or a currency.
    AMOUNT,
    /// Something to calculate.
    SUM,
    /// A date, or a time of a day that is named.
    MOMENT,
    /// The number of a parcel.
    PARCEL,
    /// A line for a shell.
    COMMAND,
    /// Where a file lies, as text.
    LOCATION,
    /// Source text of several lines.
    CODE,
    /// What may be a password, a one-time code, or a number that money hangs on: nobody's business.
    SECRET,
    /// One word.
    WORD,
    /// A few words on one line.
    TERM,
    /// Sentences.
    PROSE,
    /// Sentences where somebody writes, rather than reads.
    WRITTEN,
    /// So many sentences that one would like to have fewer.
    PASSAGE,
    /// In a language that is not the user's.
    FOREIGN,
    PICTURE,
    ARCHIVE,
    DOCUMENT,
    SOUND,
    FILM,
    FOLDER,
    /// An appointment with others.
    MEETING;

    /// Who copies one of these means just that, and not a text.
    private static final Set<Nature> PARTICULAR = EnumSet.range(LINK, SECRET);

    boolean particular() {
        return PARTICULAR.contains(this);
    }
}
