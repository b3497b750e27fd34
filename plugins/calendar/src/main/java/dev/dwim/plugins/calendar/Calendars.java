package dev.dwim.plugins.calendar;

import dev.dwim.api.Actions;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.Host;
import dev.dwim.api.Plugin;
import dev.dwim.plugins.calendar.ics.Link;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// The user's calendars: files, pages and collections of CalDAV servers.
public final class Calendars implements Plugin {
    private static final Duration HOLDS = Duration.ofMinutes(10);

    private final Path home;
    private final Pace pace;
    private final Duration holds;
    private volatile Agenda agenda = new Agenda(List.of());
    private volatile Clock clock = Clock.systemDefaultZone();

    /// For the host.
    public Calendars() {
        this(Path.of(System.getProperty("user.home")), Pace.USUAL, HOLDS);
    }

    /// @param home  what `~` stands for
    /// @param pace  how often calendars are looked at
    /// @param holds how long what is told holds unconfirmed
    Calendars(Path home, Pace pace, Duration holds) {
        this.home = home;
        this.pace = pace;
        this.holds = holds;
    }

    @Override
    public void start(Host host, Actions actions) {
        var preferences = Preferences.of(host.settings(), home);
        clock = host.clock();
        var perusal = new Perusal(new Link(preferences.hosts()), clock);
        agenda = new Agenda(preferences.calendars().stream()
                .map(place -> new Kept(source(place, host, perusal), pace, System::nanoTime))
                .toList());
        var looking = new Looking(host, agenda, preferences);
        var joining = new Joining(host);
        actions.on("next", Looking.Next.class, looking::next);
        actions.on("today", Looking.Today.class, looking::today);
        actions.on("find_free", Looking.FindFree.class, looking::findFree);
        actions.on("join", Joining.Join.class, joining::join);
        var changing = new Changing(host, agenda, preferences);
        actions.on("add", Changing.Add.class, changing::add).effect(changing::effect);
        actions.on("move", Changing.Move.class, changing::move).effect(changing::effect);
        actions.on("remove", Changing.Remove.class, changing::remove)
                .effect(remove -> Changing.effect(remove.invited()));
        actions.on("put_back", Changing.PutBack.class, changing::putBack)
                .effect(back -> Changing.effect(back.invited()));
    }

    private static Source source(Preferences.Place place, Host host, Perusal perusal) {
        return switch (place) {
            case Preferences.File(String name, Path path) -> new FileSource(name, path, perusal);
            case Preferences.Feed(String name, var address) -> new FeedSource(name, address, host.http(), perusal);
            case Preferences.Collection collection -> new DavSource(new DavServer(collection, host), perusal);
        };
    }

    @Override
    public List<ContextProvider> providers() {
        return agenda.calendars().isEmpty() ? List.of() : List.of(new CalendarContext(agenda, clock, holds));
    }
}
