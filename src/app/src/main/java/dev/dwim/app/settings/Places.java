package dev.dwim.app.settings;

/// Finds where a key stands in a TOML text, for messages; the parser keeps places only for what it cannot parse.
///
/// @param text the whole file
record Places(String text) {
    /// Where a key stands.
    ///
    /// @param table its table, empty for the top
    /// @param key   its name, empty for the table's own line
    /// @return `line:column`
    String of(String table, String key) {
        int number = 0;
        var current = "";
        for (var line : text.lines().toList()) {
            number++;
            var bare = line.strip();
            if (bare.startsWith("[")) {
                current = bare.replaceAll("^\\[+|].*$", "").strip();
                if (key.isEmpty() && current.equals(table)) {
                    return at(number, line, bare);
                }
            } else if (isKey(bare, current, table, key)) {
                return at(number, line, bare);
            }
        }
        return "1:1";
    }

    /// Where a person sees what a parser has stumbled over: it notices some things, a key that stands there twice say,
    /// only where the next line begins.
    ///
    /// @param line   the parser's, from 1
    /// @param column the parser's, from 1
    /// @return `line:column`, where something stands
    String seen(int line, int column) {
        var lines = text.lines().toList();
        int number = Math.min(column <= 1 ? line - 1 : line, lines.size());
        boolean moved = number != line;
        while (moved && number > 1 && lines.get(number - 1).isBlank()) {
            number--;
        }
        if (!moved || number < 1) {
            return Math.max(1, line) + ":" + Math.max(1, column);
        }
        var whole = lines.get(number - 1);
        return at(number, whole, whole.strip());
    }

    private static boolean isKey(String line, String current, String table, String key) {
        int end = line.indexOf('=');
        if (end < 0) {
            return false;
        }
        var name = line.substring(0, end).strip().replace("\"", "").replace("'", "");
        var full = current.isEmpty() ? name : current + "." + name;
        var wanted = table.isEmpty() ? key : key.isEmpty() ? table : table + "." + key;
        return full.equals(wanted) || full.startsWith(wanted + ".");
    }

    private static String at(int number, String line, String bare) {
        return number + ":" + (line.indexOf(bare) + 1);
    }
}
