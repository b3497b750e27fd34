package dev.dwim.core;

import dev.dwim.core.intent.Intent;
import dev.dwim.core.plan.PlanTemplate;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.say.Attempt;

/// What words, a row and a template come to on the straight line.
interface Meaning {
    /// Does what is meant.
    ///
    /// @param intent the words
    /// @param leave  what the user said beforehand
    /// @return what came of it
    Reply handle(Intent intent, Run.Leave leave);

    /// The run of what is meant, before anything of it is begun.
    ///
    /// @param intent the words
    /// @param leave  what the user said beforehand
    /// @return the run, or why there is none
    Attempt<Run> prepare(Intent intent, Run.Leave leave);

    /// The run of the one thing that was picked from the list, before anything of it is begun.
    ///
    /// @param intent the words that the list was for
    /// @param picked one of the list
    /// @return the run, or what it lacks
    Attempt<Run> prepare(Intent intent, Candidate picked);

    /// The run of a plan that was kept, before anything of it is begun.
    ///
    /// @param intent   who has it done
    /// @param template without parameters
    /// @param leave    what the user said beforehand
    /// @return the run, from what is known now
    Run exactly(Intent intent, PlanTemplate template, Run.Leave leave);
}
