package dev.dwim.app.cli;

import dev.dwim.app.resident.Exit;
import dev.dwim.core.disk.OwnFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `dwim doctor`: what works on this machine, what does not, and the mend.
@Command(name = "doctor", description = "What works here, what does not, and the mend.")
public final class DoctorCommand implements Callable<Integer> {
    /// Without these nothing works; everything else is a matter of what this machine has.
    private static final Set<String> VITAL = Set.of("Java", "Database");

    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rw-------");

    private final Shell shell;
    private final Supplier<List<Finding>> examination;

    @Option(names = "--report", description = "Also write a text without names and contents, to attach to a report.")
    private boolean report;

    /// @param shell       where it is printed
    /// @param examination looks at everything
    public DoctorCommand(Shell shell, Supplier<List<Finding>> examination) {
        this.shell = shell;
        this.examination = examination;
    }

    /// One thing that was looked at.
    ///
    /// @param what     its name
    /// @param works    whether it does
    /// @param note     what was found, and the mend where it does not work
    /// @param reported the same for strangers: without names and contents
    public record Finding(String what, boolean works, String note, String reported) {
        /// A finding that quotes nothing.
        ///
        /// @param what  its name
        /// @param works whether it does
        /// @param note  what was found, and the mend where it does not work
        public Finding(String what, boolean works, String note) {
            this(what, works, note, note);
        }

        String line() {
            return line(note);
        }

        private String line(String text) {
            return (works ? "✓ " : "✗ ") + what + ": " + text;
        }
    }

    @Override
    public Integer call() {
        var findings = examination.get();
        findings.forEach(finding -> shell.out().println(Screen.plain(finding.line())));
        boolean usable = findings.stream().allMatch(finding -> finding.works() || !VITAL.contains(finding.what()));
        boolean written = !report
                || write(findings.stream()
                        .map(finding -> finding.line(finding.reported()))
                        .toList());
        return (usable && written ? Exit.DONE : Exit.FAILED).code();
    }

    /// Names the home folder `~` where a path leads into it, and not where another's only begins alike.
    private String withoutHome(String text) {
        var home = shell.folders().home();
        return home.getNameCount() == 0
                ? text
                : text.replaceAll(
                        "(?m)(?<![\\p{L}\\p{N}._~-])" + Pattern.quote(home.toString())
                                + "(?=$|[^\\p{L}\\p{N}._-]|\\.(?:\\s|$))",
                        "~");
    }

    private boolean write(List<String> lines) {
        Path file = shell.folders().state().resolve("doctor.txt");
        var user = shell.environment().getOrDefault("USER", "");
        var text = withoutHome(String.join("\n", lines));
        var redacted = user.isBlank() ? text : text.replaceAll("\\b" + Pattern.quote(user) + "\\b", "USER");
        try {
            OwnFolder.make(shell.folders().state());
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(file);
            }
            Files.createFile(file);
            if (Files.getFileAttributeView(file, PosixFileAttributeView.class)
                    instanceof PosixFileAttributeView rights) {
                rights.setPermissions(OURS_ALONE);
            }
            Files.writeString(file, redacted + "\n", StandardCharsets.UTF_8);
            shell.tell("The report is in " + file
                    + ". It holds no words, names or contents; look it through all the same.");
            return true;
        } catch (IOException e) {
            shell.tell("The report could not be written to " + file + ": check the folder and the space on the disk.");
            return false;
        }
    }
}
