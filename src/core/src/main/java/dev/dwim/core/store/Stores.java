package dev.dwim.core.store;

import dev.dwim.core.context.Channels;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.ledger.Ledger;
import dev.dwim.core.memory.PluginMemory;
import dev.dwim.core.policy.Grants;
import dev.dwim.core.resolve.Habits;
import dev.dwim.core.schedule.Schedule;

/// Everything that outlives the process, each part under its own domain's name.
///
/// @param journal  what happened
/// @param schedule what will happen
/// @param grants   standing permissions
/// @param channels which context the user allowed
/// @param memory   what plugins remember
/// @param habits   what was picked for which words, and without any
/// @param ledger   what left the machine
public record Stores(
        Journal journal,
        Schedule schedule,
        Grants grants,
        Channels channels,
        PluginMemory memory,
        Habits habits,
        Ledger ledger) {}
