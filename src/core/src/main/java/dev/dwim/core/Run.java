package dev.dwim.core;

import dev.dwim.api.Effect;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Provenance;
import dev.dwim.core.plugin.Catalogue;
import java.util.Set;

/// A plan on its way, with all that was frozen for it.
///
/// @param intent     the user's words
/// @param context    the facts
/// @param catalogue  the actions
/// @param plan       what is to be done
/// @param provenance says where the plan's literals come from
/// @param resolver   who made the plan: `cache`, `offline` or `llm`
/// @param leave      what the user said beforehand
public record Run(
        Intent intent,
        ContextSnapshot context,
        Catalogue catalogue,
        Plan plan,
        Provenance provenance,
        String resolver,
        Leave leave) {
    /// Drops the leave of words that are not the user's own: another program cannot answer for the user.
    public Run {
        leave = intent.origin().trusted() ? leave : new Leave(leave.dry(), Set.of());
    }

    /// Whether somebody waits for it, who can be asked and told.
    boolean attended() {
        return intent.trigger() != Trigger.SCHEDULE;
    }

    /// The same run before the actions as they are now.
    Run seeing(Catalogue now) {
        return new Run(intent, context, now, plan, provenance, resolver, leave);
    }

    /// What the user said beforehand.
    ///
    /// @param dry     nothing is to be done, only shown
    /// @param effects what needs no further question where the gate would ask; READ and REVERSIBLE at most
    public record Leave(boolean dry, Set<Effect> effects) {
        /// Nothing was said.
        public static final Leave NONE = new Leave(false, Set.of());

        /// Only show what would be done.
        public static final Leave DRY = new Leave(true, Set.of());

        /// `--yes`: what is READ or REVERSIBLE needs no further question.
        public static final Leave YES = new Leave(false, Set.of(Effect.READ, Effect.REVERSIBLE));

        /// Refuses leave for what a flag must never allow.
        public Leave {
            if (!Set.of(Effect.READ, Effect.REVERSIBLE).containsAll(effects)) {
                throw new IllegalArgumentException("no leave beforehand for " + effects);
            }
            effects = Set.copyOf(effects);
        }
    }
}
