package dev.dwim.core.eval;

import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.resolve.Question;
import dev.dwim.core.resolve.Resolution;
import dev.dwim.core.resolve.Resolver;
import java.util.List;
import java.util.function.Consumer;

/// A resolver that gets ready for each catalogue before it answers, so that figures don't depend on what was ready in
/// time.
///
/// @param resolver answers
/// @param prepare  waits until it is at its best for a catalogue
public record PreparedResolver(Resolver resolver, Consumer<Catalogue> prepare) implements Resolver {
    @Override
    public Resolution resolve(Intent intent, ContextSnapshot context, Catalogue catalogue) {
        prepare.accept(catalogue);
        return resolver.resolve(intent, context, catalogue);
    }

    @Override
    public Resolution answer(Question question, Intent answer, ContextSnapshot context, Catalogue catalogue) {
        prepare.accept(catalogue);
        return resolver.answer(question, answer, context, catalogue);
    }

    @Override
    public List<Candidate> rank(Intent intent, ContextSnapshot context, Catalogue catalogue) {
        prepare.accept(catalogue);
        return resolver.rank(intent, context, catalogue);
    }
}
