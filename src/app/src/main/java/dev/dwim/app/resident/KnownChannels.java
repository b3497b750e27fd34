package dev.dwim.app.resident;

import dev.dwim.app.settings.Nearest;
import dev.dwim.core.Engine;
import dev.dwim.core.context.Channels;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What facts may come in by: what everybody knows, what plugins here ask for or are called, what has come in, and
/// what the user has spoken of before.
///
/// @param engine holds the plugins and the facts
record KnownChannels(Engine engine) {
    Set<String> names() {
        var known = new TreeSet<>(Channels.KNOWN);
        known.addAll(engine.stores().channels().all().keySet());
        engine.plugins().forEach(plugin -> known.add(plugin.id()));
        engine.catalogue().specs().forEach(spec -> spec.needs().forEach(key -> known.add(channel(key))));
        engine.ambient()
                .store()
                .snapshot(engine.now().toInstant())
                .facts()
                .values()
                .forEach(observed -> known.add(observed.fact().channel()));
        return known;
    }

    /// What there is to say of a channel that is not among them.
    ///
    /// @return one or two sentences; empty if it is
    Optional<String> strange(String channel) {
        var known = names();
        if (known.contains(channel)) {
            return Optional.empty();
        }
        var advice = Nearest.to(channel, known)
                .map(near -> "Did you mean " + near + "?")
                .orElseGet(() -> "There are: " + String.join(", ", known) + ".");
        return Optional.of("There is no channel " + channel + ". " + advice);
    }

    private static String channel(String key) {
        return key.split("\\.", 2)[0];
    }
}
