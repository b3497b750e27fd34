package dev.dwim.app.settings;

import java.util.List;

/// The settings that a process has taken up, and what has become of the file since. It is read again only where it has
/// changed. Safe to use from any thread.
public final class SettingsWatch {
    private final SettingsFile file;
    private final Settings inForce;
    private List<String> stamp;
    private Look last;

    /// Reads the file.
    ///
    /// @param file the settings
    public SettingsWatch(SettingsFile file) {
        this.file = file;
        // Before the file is read: what is written meanwhile is read once more rather than not at all.
        this.stamp = file.stamp();
        this.last = new Look(file.read(), 0);
        this.inForce = last.reading().settings();
    }

    /// The file as it is.
    ///
    /// @param reading what it says
    /// @param changes how often it has changed since the start
    public record Look(SettingsFile.Reading reading, int changes) {}

    /// What counts in this process, until it ends.
    ///
    /// @return the settings
    public Settings inForce() {
        return inForce;
    }

    /// Looks whether the file has changed.
    ///
    /// @return the file as it is now
    public synchronized Look look() {
        var now = file.stamp();
        if (!now.equals(stamp)) {
            stamp = now;
            last = new Look(file.read(), last.changes() + 1);
        }
        return last;
    }
}
