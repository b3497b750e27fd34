package dev.dwim.app.bench;

import dev.dwim.api.Origin;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.resolve.Resolver;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// How long the palette's list takes for each key that is typed: sentences letter by letter, over catalogues of 1,000
/// and 10,000 generated actions. The sentence is embedded anew each time; the vectors of the catalogue are drawn at
/// random, since the time does not depend on what they are.
///
/// @param resolver prepared for each catalogue before it answers
/// @param machine  in one line
/// @param now      of the intents
/// @param nanos    a clock for lengths of time
public record RankBench(Resolver resolver, String machine, ZonedDateTime now, LongSupplier nanos) implements Bench {
    private static final int SMALL = 1_000;
    private static final int LARGE = 10_000;
    private static final int WARM_UP = 3;

    @Override
    public Figures run(boolean full, Consumer<String> tell) {
        var figures = new LinkedHashMap<String, Double>();
        int rounds = full ? 5 : 1;
        int runs = 0;
        for (int size : new int[] {SMALL, LARGE}) {
            tell.accept("ranking " + size + " actions");
            var samples = measure(GeneratedCatalogue.of(size), rounds);
            figures.put("rank_" + size + "_p50_ms", samples.percentile(50));
            figures.put("rank_" + size + "_p99_ms", samples.percentile(99));
            runs += samples.count();
        }
        return new Figures("rank", machine, runs, figures, List.of());
    }

    private Samples measure(Catalogue catalogue, int rounds) {
        var sentences = GeneratedCatalogue.sentences();
        var samples = new Samples();
        sentences.subList(0, WARM_UP).forEach(sentence -> type(sentence, catalogue, new Samples()));
        for (int round = 0; round < rounds; round++) {
            sentences.forEach(sentence -> type(sentence, catalogue, samples));
        }
        return samples;
    }

    private void type(String sentence, Catalogue catalogue, Samples samples) {
        for (int end = 1; end <= sentence.length(); end++) {
            var intent = new Intent(sentence.substring(0, end), Trigger.HOTKEY, Origin.TYPED, now, List.of());
            var context = new ContextSnapshot(now.toInstant(), Map.of());
            long start = nanos.getAsLong();
            resolver.rank(intent, context, catalogue);
            samples.add(nanos.getAsLong() - start);
        }
    }
}
