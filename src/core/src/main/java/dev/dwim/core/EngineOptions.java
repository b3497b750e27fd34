package dev.dwim.core;

import dev.dwim.api.Value;
import dev.dwim.core.context.Discretion;
import dev.dwim.core.plugin.Machine;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/// What an engine is built from.
///
/// @param state     the folder for what must last; made if absent, for the user alone
/// @param cache     the folder for what can be made again
/// @param clock     in the user's zone
/// @param settings  the user's settings for a plugin, by its id
/// @param folders   where a plugin keeps what it makes for the user, by its id
/// @param machine   what desktop and system lend
/// @param veiled    before which windows nothing is taken, whatever else is allowed
/// @param localOnly whether nothing may leave the machine
public record EngineOptions(
        Path state,
        Path cache,
        Clock clock,
        Function<String, Value.Fields> settings,
        Function<String, Path> folders,
        Machine machine,
        List<Discretion.Rule> veiled,
        boolean localOnly) {}
