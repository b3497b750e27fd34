package dev.dwim.app.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The command line in a desktop entry's `Exec`. It is taken apart here and handed to no shell: what a shell would
/// expand stays as it is written.
final class ExecLine {
    private final DesktopEntry entry;
    private final String name;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private boolean valid = true;

    private ExecLine(DesktopEntry entry, String name) {
        this.entry = entry;
        this.name = name;
    }

    /// Program and arguments of an entry that is opened without a file.
    ///
    /// @param entry the desktop entry
    /// @param name  what `%c` stands for
    /// @return empty if there is no command line, or a malformed one
    static Optional<List<String>> of(DesktopEntry entry, String name) {
        return entry.text("Exec").flatMap(line -> new ExecLine(entry, name).read(line));
    }

    private Optional<List<String>> read(String line) {
        boolean quoted = false;
        for (int at = 0; at < line.length() && valid; at++) {
            char sign = line.charAt(at);
            char next = at + 1 < line.length() ? line.charAt(at + 1) : 0;
            if (sign == '"') {
                quoted = !quoted;
                begun = true;
            } else if (quoted) {
                boolean escaped = sign == '\\' && "\"`$\\".indexOf(next) >= 0 && next != 0;
                add(escaped ? next : sign);
                at += escaped ? 1 : 0;
            } else if (sign == ' ' || sign == '\t' || sign == '\n') {
                end();
            } else if (sign == '%') {
                code(next);
                at++;
            } else {
                add(sign);
            }
        }
        end();
        return valid && !quoted && !words.isEmpty() && !words.getFirst().isEmpty()
                ? Optional.of(List.copyOf(words))
                : Optional.empty();
    }

    private void code(char code) {
        switch (code) {
            case '%' -> add('%');
            case 'c' -> addAll(name);
            case 'k' -> addAll(entry.file().toString());
            case 'i' ->
                entry.text("Icon").ifPresent(icon -> {
                    words.add("--icon");
                    addAll(icon);
                });
            // No file and no address is handed over; the others have meant nothing for long.
            case 'f', 'F', 'u', 'U', 'd', 'D', 'n', 'N', 'v', 'm' -> {}
            default -> valid = false;
        }
    }

    private void add(char sign) {
        word.append(sign);
        begun = true;
    }

    private void addAll(String text) {
        word.append(text);
        begun = true;
    }

    private void end() {
        if (begun) {
            words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
    }
}
