package dev.dwim.api;

/// Data from outside does not have the shape it must have: an argument, or a place in a manifest. The message names
/// the place and says what fits; it never repeats the data.
public final class MisfitException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String place;

    /// Says what does not fit where.
    ///
    /// @param place the parameter, such as `length` or `people[2].name`, or the place in a manifest, such as
    ///              `$.actions[0].effect`; empty for the whole
    /// @param need  what would fit, as the rest of a sentence: `must be a duration such as PT10M`
    public MisfitException(String place, String need) {
        super(place.isEmpty() ? "the arguments " + need : place + " " + need);
        this.place = place;
    }

    /// Where it does not fit.
    ///
    /// @return the parameter or the place in the manifest; empty for the whole
    public String place() {
        return place;
    }
}
