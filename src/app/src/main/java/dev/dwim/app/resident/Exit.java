package dev.dwim.app.resident;

/// How a command ends, for scripts.
public enum Exit {
    /// Done.
    DONE(0),
    /// The command line or the machine does not allow it.
    USAGE(2),
    /// Nothing here does that.
    NONE(3),
    /// It needs an answer or a confirmation.
    WAITING(4),
    /// It failed, and nothing has changed.
    FAILED(5),
    /// It may have happened.
    UNKNOWN(6),
    /// It is not allowed.
    DENIED(7);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /// The process's exit code.
    ///
    /// @return from 0 to 7
    public int code() {
        return code;
    }
}
