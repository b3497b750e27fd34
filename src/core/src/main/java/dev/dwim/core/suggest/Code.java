package dev.dwim.core.suggest;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells what is written for a machine: lines for a shell, and source text.
final class Code {
    private static final int MOST_LINES = 12;
    private static final int LONGEST_LINE = 500;
    private static final Set<String> PROGRAMS = Arrays.stream(
                    ("sudo cd ls cp mv rm mkdir chmod chown grep sed awk tar zip unzip curl wget ssh scp rsync git npm"
                                    + " npx yarn pnpm pip pip3 pipx uv python python3 node java mvn gradle cmake cargo docker podman"
                                    + " kubectl helm apt apt-get dnf yum pacman zypper brew snap flatpak systemctl journalctl ps"
                                    + " df du mount umount dig nslookup nano vim adb ffmpeg terraform ansible"
                                    + " conda poetry rustup dotnet gem bundle composer php psql mysql sqlite3 openssl gpg crontab tmux")
                            .split(" "))
            .collect(Collectors.toUnmodifiableSet());
    /// Programs that are called by words that people use for other things.
    private static final Set<String> WORDS = Set.of(
            "cat", "find", "make", "go", "service", "kill", "ip", "ping", "export", "source", "echo", "convert",
            "screen");
    private static final Pattern WORKING =
            Pattern.compile("(?:^|\\s)--?[A-Za-z][\\w-]*|\\s\\|\\s|&&|\\s>>?\\s|\\$\\w|\\$\\(|\\./|~/|\\s/\\w");
    private static final Pattern FIRST = Pattern.compile("(?:[\\w./~-]*/)?([a-z][\\w.-]*)");
    private static final Pattern SOURCE_LINE = Pattern.compile(
            ".*[;{}]\\s*$|\\s*(?:def|class|import|from|return|public|private|const|let|var|function|fn|func|#include|package|if|for|while)\\b.*[:({;=.\"'>].*"
                    + "|\\s+at [\\w.$]+\\(.*|\\s*[})\\]]+[;,]?\\s*");

    private Code() {}

    /// Whether it is for a shell: it begins with a program, and goes on as people do not speak.
    static boolean command(String text) {
        var lines = text.strip().lines().toList();
        if (lines.isEmpty() || lines.size() > MOST_LINES || lines.getFirst().length() > LONGEST_LINE) {
            return false;
        }
        var line = lines.getFirst().strip().replaceFirst("^[$#%>] +", "");
        var words = line.split("\\s+");
        var first = FIRST.matcher(words[0]);
        if (!first.matches()) {
            return false;
        }
        boolean known = PROGRAMS.contains(first.group(1));
        boolean working = WORKING.matcher(line).find();
        boolean prompted = !line.equals(lines.getFirst().strip());
        boolean spoken =
                line.matches(".*\\p{L}[.!?]$") || words.length > 1 && words[1].matches("(?i)the|a|an|it|to|is");
        return (known || prompted || line.startsWith("./")) && words.length > 1 && !spoken
                || working && (known || WORDS.contains(first.group(1)))
                || working && !spoken && words.length > 2 && line.matches(".*\\s--?[a-z].*");
    }

    /// Whether most of its lines are source text.
    static boolean source(String text) {
        var lines = text.lines()
                .filter(line -> !line.isBlank() && line.length() <= LONGEST_LINE)
                .toList();
        long written = lines.stream()
                .filter(line -> SOURCE_LINE.matcher(line).matches())
                .count();
        return lines.size() >= 2 && 2 * written >= lines.size();
    }
}
