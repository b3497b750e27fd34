package dev.dwim.app.resident;

import dev.dwim.api.Value;
import dev.dwim.app.settings.Settings;
import dev.dwim.app.settings.SettingsFile;
import dev.dwim.app.settings.SettingsWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The desk of a process that stays, with word of what has become of the settings since it started: it takes them up
/// when it starts. What is wrong with the file is told with every answer, as commands without a resident do; that it
/// has changed, once. Safe to use from any thread.
public final class SettingsNews implements Desk {
    private final Desk desk;
    private final SettingsWatch watch;
    private final UnaryOperator<Settings> since;
    private int told;

    /// @param desk  does the work
    /// @param watch the settings, as this process has taken them up
    /// @param since what is in force once that is added which DWIM has written itself since then
    public SettingsNews(Desk desk, SettingsWatch watch, UnaryOperator<Settings> since) {
        this.desk = desk;
        this.watch = watch;
        this.since = since;
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
        var look = watch.look();
        var news = new ArrayList<>(look.reading().notices());
        boolean other = look.changes() != told
                && !(look.reading() instanceof SettingsFile.Reading.Refused)
                && !look.reading().settings().equals(since.apply(watch.inForce()));
        told = look.changes();
        if (other) {
            news.add("The settings have changed; they count once DWIM starts again: dwim quit ends the one that runs.");
        }
        return news;
    }
}
