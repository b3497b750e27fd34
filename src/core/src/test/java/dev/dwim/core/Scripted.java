package dev.dwim.core;

import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.resolve.Question;
import dev.dwim.core.resolve.Resolution;
import dev.dwim.core.resolve.Resolver;
import java.util.List;

/// Says what the test wants, whatever is asked.
record Scripted(Resolution resolution) implements Resolver {
    static Scripted plan(Plan plan) {
        return new Scripted(new Resolution.Planned(plan, "offline"));
    }

    @Override
    public Resolution resolve(Intent intent, ContextSnapshot context, Catalogue catalogue) {
        return resolution;
    }

    @Override
    public Resolution answer(Question question, Intent answer, ContextSnapshot context, Catalogue catalogue) {
        return resolution;
    }

    @Override
    public List<Candidate> rank(Intent intent, ContextSnapshot context, Catalogue catalogue) {
        return List.of();
    }
}
