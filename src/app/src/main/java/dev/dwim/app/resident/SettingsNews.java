package dev.dwim.app.resident;

import dev.dwim.api.Value;
import dev.dwim.app.settings.Settings;
import dev.dwim.app.settings.SettingsFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The desk of a process that stays, with word of what has become of the settings since it started: it takes them up
/// when it starts. What is wrong with the file is told with every answer, as commands without a resident do; that it
/// has changed, once. Safe to use from any thread.
public final class SettingsNews implements Desk {
    private final Desk desk;
    private final SettingsFile file;
    private final Supplier<Settings> inForce;
    private List<String> stamp;
    private List<String> notices;
    private boolean untold;

    /// @param desk    does the work
    /// @param file    the settings
    /// @param stamp   the file's before it was read
    /// @param reading what is in force
    /// @param since   what is in force once that is added which DWIM has written itself since then
    public SettingsNews(
            Desk desk,
            SettingsFile file,
            List<String> stamp,
            SettingsFile.Reading reading,
            UnaryOperator<Settings> since) {
        this.desk = desk;
        this.file = file;
        this.stamp = stamp;
        this.inForce = () -> since.apply(reading.settings());
        this.notices = reading.notices();
    }

    @Override
    public Value.Fields handle(Request request, Peer peer) {
        return Desk.telling(desk.handle(request, peer), news());
    }

    @Override
    public void left(String conversation) {
        desk.left(conversation);
    }

    private synchronized List<String> news() {
        var now = file.stamp();
        if (!now.equals(stamp)) {
            stamp = now;
            var reading = file.read();
            notices = reading.notices();
            untold = !(reading instanceof SettingsFile.Reading.Refused)
                    && !reading.settings().equals(inForce.get());
        }
        var news = new ArrayList<>(notices);
        if (untold) {
            untold = false;
            news.add("The settings have changed; they count once DWIM starts again: dwim quit ends the one that runs.");
        }
        return news;
    }
}
