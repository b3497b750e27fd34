package dev.dwim.plugins.calendar.ics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Instances that are named somewhere: to be left out, or replaced by others. Where either side of a comparison is a
/// day, it names all of that day.
///
/// @param moments of those with a time
/// @param wholly  the days of those that are days
/// @param days    those of all
/// @param zones   what the clocks mean
record Instances(Set<Instant> moments, Set<LocalDate> wholly, Set<LocalDate> days, Zones zones) {
    static Instances of(List<Stamp> stamps, Zones zones) {
        var moments = new HashSet<Instant>();
        var wholly = new HashSet<LocalDate>();
        var days = new HashSet<LocalDate>();
        for (var stamp : stamps) {
            days.add(stamp.day());
            if (stamp instanceof Stamp.Time) {
                moments.add(zones.at(stamp).toInstant());
            } else {
                wholly.add(stamp.day());
            }
        }
        return new Instances(moments, wholly, days, zones);
    }

    boolean name(Stamp at) {
        return at instanceof Stamp.Time
                ? moments.contains(zones.at(at).toInstant()) || wholly.contains(at.day())
                : days.contains(at.day());
    }
}
