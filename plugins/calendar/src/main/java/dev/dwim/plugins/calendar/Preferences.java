package dev.dwim.plugins.calendar;

import dev.dwim.api.Value;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the user has set.
///
/// @param calendars where events are, in the order of the settings
/// @param hosts     on which the user meets others, in lower case
/// @param work      when the user can be met
/// @param addTo     the calendar that takes new events; blank for the first that can
/// @param address   the user's own, for invitations; may be blank
/// @param faults    what could not be understood, each with what to do
record Preferences(
        List<Place> calendars, Set<String> hosts, Hours work, String addTo, String address, List<String> faults) {
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2}:\\d{2})\\s*(?:-|–|to)\\s*(\\d{1,2}:\\d{2})");
    private static final Pattern DAYS = Pattern.compile("([a-z]{3})[a-z]*(?:\\s*(?:-|–|to)\\s*([a-z]{3})[a-z]*)?");

    Preferences {
        calendars = List.copyOf(calendars);
        hosts = Set.copyOf(hosts);
        faults = List.copyOf(faults);
    }

    /// Where a calendar is.
    sealed interface Place {
        /// As the user calls it.
        String name();
    }

    /// A file.
    record File(String name, Path path) implements Place {}

    /// A page that is only read.
    record Feed(String name, URI address) implements Place {}

    /// A collection of a CalDAV server.
    ///
    /// @param user     may be blank
    /// @param password the name of the secret; may be blank
    record Collection(String name, URI address, String user, String password) implements Place {}

    /// Hours of work.
    ///
    /// @param days on which
    /// @param from from when
    /// @param to   until when; later
    record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        Hours {
            days = Set.copyOf(days);
        }
    }

    private static final Hours USUAL =
            new Hours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));

    /// Reads the settings.
    ///
    /// @param settings the defaults filled in
    /// @param home     what `~` stands for
    static Preferences of(Value.Fields settings, Path home) {
        var faults = new ArrayList<String>();
        var places = new ArrayList<Place>();
        settings.fields("files")
                .fields()
                .forEach((name, value) -> file(name, value, home, faults).ifPresent(places::add));
        settings.fields("feeds")
                .fields()
                .forEach((name, value) -> feed(name, value, faults).ifPresent(places::add));
        settings.fields("caldav")
                .fields()
                .forEach((name, value) -> collection(name, value, faults).ifPresent(places::add));
        var hosts = settings.items("meeting-hosts").stream()
                .flatMap(item -> item instanceof Value.Text(String host) ? Stream.of(host) : Stream.empty())
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new Preferences(
                places,
                hosts,
                hours(settings, faults),
                settings.text("add-to").orElse("").strip(),
                settings.text("address").orElse("").strip(),
                faults);
    }

    private static Optional<Place> file(String name, Value value, Path home, List<String> faults) {
        if (value instanceof Value.Text(String text) && !text.isBlank()) {
            try {
                var path = text.startsWith("~/") ? home.resolve(text.substring(2)) : home.resolve(text);
                return Optional.of(new File(name, path));
            } catch (InvalidPathException noPath) {
                faults.add("calendar.files." + name + " is no path of a file.");
                return Optional.empty();
            }
        }
        faults.add("calendar.files." + name + " must be the path of an .ics file, in quotes.");
        return Optional.empty();
    }

    private static Optional<Place> feed(String name, Value value, List<String> faults) {
        var address = value instanceof Value.Text(String text) ? address(text) : Optional.<URI>empty();
        if (address.isEmpty()) {
            faults.add("calendar.feeds." + name + " must be an address such as https://example.org/team.ics.");
        }
        return address.map(uri -> new Feed(name, uri));
    }

    private static Optional<Place> collection(String name, Value value, List<String> faults) {
        var table = value instanceof Value.Fields fields ? fields : Value.Fields.EMPTY;
        var address = table.text("url").flatMap(Preferences::address);
        if (address.isEmpty()) {
            faults.add("calendar.caldav." + name + " needs a url such as https://dav.example.org/me/calendar/.");
        }
        return address.map(uri -> new Collection(
                name,
                slashed(uri),
                table.text("user").orElse(""),
                table.text("password").orElse("")));
    }

    private static URI slashed(URI address) {
        var path = address.getRawPath();
        return path != null && path.endsWith("/") ? address : URI.create(address + "/");
    }

    /// `webcal:` is a feed over https by another name.
    private static Optional<URI> address(String text) {
        try {
            var plain = text.strip().replaceFirst("(?i)^webcals?:", "https:");
            var address = URI.create(plain);
            var scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            return address.getHost() == null
                            || address.getRawUserInfo() != null
                            || !(scheme.equals("https") || scheme.equals("http"))
                    ? Optional.empty()
                    : Optional.of(address);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static Hours hours(Value.Fields settings, List<String> faults) {
        var hours = HOURS.matcher(settings.text("working-hours").orElse("").strip());
        var days = days(settings.text("working-days").orElse(""));
        if (days.isEmpty()) {
            faults.add("calendar.working-days must be days such as mon-fri, or mon, wed, thu.");
        }
        try {
            if (hours.matches()) {
                var from = LocalTime.parse(padded(hours.group(1)));
                var to = LocalTime.parse(padded(hours.group(2)));
                if (from.isBefore(to)) {
                    return new Hours(days.isEmpty() ? USUAL.days() : days, from, to);
                }
            }
        } catch (DateTimeException noTime) {
            faults.add("calendar.working-hours holds a time that no clock shows.");
            return USUAL;
        }
        faults.add("calendar.working-hours must be such as 9:00-17:00.");
        return USUAL;
    }

    private static String padded(String time) {
        return time.length() == 4 ? "0" + time : time;
    }

    private static Set<DayOfWeek> days(String text) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var part : text.toLowerCase(Locale.ROOT).split(",")) {
            var range = DAYS.matcher(part.strip());
            var first = range.matches() ? day(range.group(1)) : Optional.<DayOfWeek>empty();
            var last = first.isPresent() && range.group(2) != null ? day(range.group(2)) : first;
            if (first.isEmpty() || last.isEmpty()) {
                return Set.of();
            }
            for (var day = first.get(); ; day = day.plus(1)) {
                days.add(day);
                if (day == last.get()) {
                    break;
                }
            }
        }
        return days;
    }

    private static Optional<DayOfWeek> day(String three) {
        for (var day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).startsWith(three)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
