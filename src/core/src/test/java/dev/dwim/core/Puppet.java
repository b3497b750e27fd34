package dev.dwim.core;

import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.resolve.Question;
import dev.dwim.core.resolve.Resolution;
import dev.dwim.core.resolve.Resolver;
import java.util.ArrayList;
import java.util.List;

/// A planner in whose mouth others put the plans. It looks at everything a planner is handed.
final class Puppet implements Resolver {
    private final List<Plan> next = new ArrayList<>();
    private String shown = "";

    /// The next plan.
    void says(Plan plan) {
        next.clear();
        next.add(plan);
    }

    /// Whether the text stood in what it was handed last.
    boolean shown(String text) {
        return shown.contains(text);
    }

    @Override
    public Resolution resolve(Intent intent, ContextSnapshot context, Catalogue catalogue) {
        shown = context.facts().toString() + catalogue.specs();
        return new Resolution.Planned(next.removeLast(), "llm");
    }

    @Override
    public Resolution answer(Question question, Intent answer, ContextSnapshot context, Catalogue catalogue) {
        return resolve(answer, context, catalogue);
    }

    @Override
    public List<Candidate> rank(Intent intent, ContextSnapshot context, Catalogue catalogue) {
        return List.of();
    }
}
