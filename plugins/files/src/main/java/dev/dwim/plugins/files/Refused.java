package dev.dwim.plugins.files;

import java.io.IOException;

/// Something that the user must see to before it can be done. Nothing has changed.
final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    private final String advice;

    Refused(String advice) {
        super(advice);
        this.advice = advice;
    }

    /// What was wrong and what to do, as one sentence.
    String advice() {
        return advice;
    }
}
