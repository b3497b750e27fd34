package dev.dwim.app;

import dev.dwim.core.ResolverMaker;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.resolve.Question;
import dev.dwim.core.resolve.Resolution;
import dev.dwim.core.resolve.Resolver;
import java.util.List;
import java.util.Optional;

final class Understanding {
    private Understanding() {}

    static ResolverMaker offline() {
        return (options, habits) -> new ResolverMaker.Understanding(new Nothing(), (words, value) -> false, (fact, schema) -> Optional.empty());
    }

    private static final class Nothing implements Resolver {
        @Override
        public Resolution resolve(Intent intent, ContextSnapshot context, Catalogue catalogue) {
            return new Resolution.Declined("Nothing here does that.");
        }

        @Override
        public Resolution answer(Question question, Intent answer, ContextSnapshot context, Catalogue catalogue) {
            return new Resolution.Declined("Nothing here does that.");
        }

        @Override
        public List<Candidate> rank(Intent intent, ContextSnapshot context, Catalogue catalogue) {
            return List.of();
        }
    }
}
