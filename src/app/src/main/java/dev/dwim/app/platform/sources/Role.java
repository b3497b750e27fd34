package dev.dwim.app.platform.sources;

/// What kind of thing an object on the accessibility bus is, as far as it matters here; by the numbers of AT-SPI 2.
enum Role {
    /// A field for a password.
    SECRET,
    /// A screen of lines that programs write.
    TERMINAL,
    /// A page in a browser.
    PAGE,
    /// A program, or all of them: what windows lie in.
    PROGRAM,
    /// Anything else.
    OTHER;

    static Role of(int number) {
        return switch (number) {
            case 40 -> SECRET;
            case 60 -> TERMINAL;
            // Firefox called pages "document frame" for long, WebKit and the others say "document web".
            case 82, 95 -> PAGE;
            case 14, 75 -> PROGRAM;
            default -> OTHER;
        };
    }
}
