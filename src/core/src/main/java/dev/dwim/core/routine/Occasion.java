package dev.dwim.core.routine;

/// When a routine is done unasked.
public sealed interface Occasion {
    /// At its times.
    ///
    /// @param repetition which
    record Repeated(Repetition repetition) implements Occasion {}

    /// Each time something has come to be so.
    ///
    /// @param condition what
    record Whenever(Condition condition) implements Occasion {}

    /// As the user says it; reads back as the same.
    ///
    /// @return such as `every weekday 9:00` or `window.app=Zoom`
    default String said() {
        return switch (this) {
            case Repeated(Repetition repetition) -> repetition.said();
            case Whenever(Condition condition) -> condition.said();
        };
    }
}
