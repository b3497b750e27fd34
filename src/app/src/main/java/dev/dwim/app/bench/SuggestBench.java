package dev.dwim.app.bench;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.Observed;
import dev.dwim.core.suggest.Suggester;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// How long it takes to offer something before a word is typed: 1,000 actions, each for a fact that is there, and facts
/// that differ from one time to the next, so that none is looked at twice. Reading what was picked before is left out.
///
/// @param suggester offers
/// @param machine   in one line
/// @param now       of the facts
/// @param nanos     a clock for lengths of time
public record SuggestBench(Suggester suggester, String machine, Instant now, LongSupplier nanos) implements Bench {
    private static final int ACTIONS = 1_000;
    private static final int TIMES = 500;
    private static final int WARM_UP = 200;

    @Override
    public Figures run(boolean full, Consumer<String> tell) {
        tell.accept("offering from " + ACTIONS + " actions");
        var catalogue = GeneratedCatalogue.needing(ACTIONS, List.copyOf(texts(0).keySet()));
        var samples = new Samples();
        int times = full ? 5 * TIMES : TIMES;
        for (int time = -WARM_UP; time < times; time++) {
            var context = context(time);
            long start = nanos.getAsLong();
            suggester.suggest(context, catalogue);
            long took = nanos.getAsLong() - start;
            if (time >= 0) {
                samples.add(took);
            }
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("suggest_1000_p50_ms", samples.percentile(50));
        figures.put("suggest_1000_p99_ms", samples.percentile(99));
        return new Figures("suggest", machine, samples.count(), figures, List.of());
    }

    private ContextSnapshot context(int time) {
        var facts = new HashMap<String, Observed>();
        texts(time)
                .forEach((key, text) -> facts.put(
                        key,
                        Observed.stamp(new ContextFact(
                                key,
                                Value.of(text),
                                Kind.EVENT,
                                Sensitivity.PRIVATE,
                                "bench",
                                now.minusSeconds(5),
                                Duration.ofMinutes(10)))));
        return new ContextSnapshot(now, facts);
    }

    private static Map<String, String> texts(int time) {
        return Map.of(
                "selection.text",
                ("The " + time + " boats come back before the storm, and we wait for them on the quay. ").repeat(200),
                "clipboard.text",
                "Harbour Street " + time + ", 4711 Sealby",
                "clipboard.url",
                "https://tide.example/tables/how-the-tide-turns-" + time,
                "file.selected",
                "/home/ines/tables/" + time + ".pdf",
                "browser.url",
                "https://tide.example/news/the-boats-are-back-" + time,
                "document.path",
                "/home/ines/letters/" + time + ".odt",
                "locale",
                "de-DE",
                "window.title",
                "Letter " + time);
    }
}
