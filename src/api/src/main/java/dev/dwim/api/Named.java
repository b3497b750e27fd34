package dev.dwim.api;

import java.util.List;

/// A constant of an enum that says what people call it. The schema of a parameter of such a type lists these words, so
/// that they are understood wherever the choice is.
///
/// ```java
/// enum Unit implements Named {
///     KILOMETRE("kilometre", "km", "kilometer"),
///     MILE("mile", "mi");
///     …
/// }
/// ```
public interface Named {
    /// What people read.
    ///
    /// @return not blank
    String title();

    /// What else people say for it; a plural that only adds an `s` is understood without.
    ///
    /// @return in no order; may be empty
    List<String> synonyms();
}
