package dev.dwim.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Choice;
import dev.dwim.api.Effect;
import dev.dwim.api.Manifest;
import dev.dwim.api.Origin;
import dev.dwim.core.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OffersTest {
    private static final ActionSpec BREW = new ActionSpec(
            "tea.brew",
            "Brew tea",
            "Brews.",
            List.of(),
            Json.fields("""
                    {"type": "object", "properties": {"kind": {"type": "string"}}, "required": ["kind"]}"""),
            Effect.READ,
            List.of(),
            Map.of(),
            false,
            false,
            Set.of());
    private static final Catalogue ADVERTISED = new FrozenCatalogue(List.of(BREW));

    private final AtomicLong nanos = new AtomicLong();

    private Offers offers(Set<String> settings, Supplier<List<Choice>> choices) {
        return new Offers(List.of(BREW), List.of(new Offers.Source("tea.brew", "kind", settings, choices)), nanos::get);
    }

    @Test
    void anOfferIsReadButNotAdvertised() {
        var catalogue =
                offers(Set.of(), () -> List.of(Choice.of("t-1", "Earl Grey"))).catalogue();

        assertThat(catalogue.offered("tea.brew", "kind"))
                .containsExactly(new Offered(Choice.of("t-1", "Earl Grey"), Origin.PLUGIN));
        assertThat(catalogue.reading(BREW).parameters().fields("kind").items("oneOf"))
                .containsExactly(Json.fields("""
                        {"const": "t-1", "title": "Earl Grey", "x-synonyms": []}"""));
        assertThat(catalogue.specs()).containsExactly(BREW);
        assertThat(catalogue.find("tea.brew")).contains(BREW);
        assertThat(catalogue.hash()).isEqualTo(ADVERTISED.hash());
        assertThat(catalogue.specHash("tea.brew")).isEqualTo(ADVERTISED.specHash("tea.brew"));
    }

    @Test
    void onlyWhatTheSettingsHoldWordForWordIsTheUsersOwn() {
        var own = new Choice("t-1", "Earl Grey", List.of("grey"), List.of("bergamot"), Optional.empty());

        assertThat(origin(own, Set.of("t-1", "Earl Grey", "grey"))).isEqualTo(Origin.SETTINGS);
        assertThat(origin(own, Set.of("t-1", "Earl Grey"))).isEqualTo(Origin.PLUGIN);
        assertThat(origin(own, Set.of("Earl Grey", "grey"))).isEqualTo(Origin.PLUGIN);
        assertThat(origin(own, Set.of("t-1", "grey"))).isEqualTo(Origin.PLUGIN);
    }

    private Origin origin(Choice choice, Set<String> settings) {
        return offers(settings, () -> List.of(choice))
                .catalogue()
                .offered("tea.brew", "kind")
                .getFirst()
                .origin();
    }

    @Test
    void thePluginsOwnDefaultsAreNotTheUsersOwn() {
        var manifest = Manifest.of(Json.fields("""
                {"id": "tea", "name": "Tea", "version": "1", "api": 1, "description": "Tea.", "main": "Tea",
                 "settings": {"kinds": {"default": {"earl": "t-1"}, "description": "Kinds"},
                              "cup": {"default": "blue", "description": "Cup"},
                              "list": {"default": [], "description": "List"}},
                 "actions": [{"name": "brew", "title": "Brew", "description": "Brews.", "effect": "read"}]}"""));
        var settings = Json.fields("""
                {"kinds": {"earl": "t-1", "assam": "t-2"}, "cup": "blue", "list": ["jasmine"]}""");

        assertThat(Offers.texts(settings, manifest))
                .containsExactlyInAnyOrder("kinds", "assam", "t-2", "list", "jasmine");
    }

    @Test
    void asksAgainWhenTimeHasPassedAndNotBefore() {
        var asked = new AtomicInteger();
        var offers = offers(Set.of(), () -> List.of(Choice.of("t-" + asked.incrementAndGet(), "Tea")));
        var first = offers.catalogue();
        offers.refresh();
        assertThat(offers.catalogue()).isSameAs(first);

        nanos.addAndGet(Offers.FRESH.toNanos() + 1);
        offers.refresh();
        while (offers.catalogue() == first) {
            Thread.onSpinWait();
        }

        assertThat(offers.catalogue().offered("tea.brew", "kind"))
                .containsExactly(new Offered(Choice.of("t-2", "Tea"), Origin.PLUGIN));
    }

    /// Words are understood meanwhile.
    @Test
    void toLookHasNobodyAskedAndWaitsForNobody() {
        var hangs = new CountDownLatch(1);
        var asked = new AtomicInteger();
        var offers = offers(Set.of(), () -> {
            if (asked.incrementAndGet() > 1) {
                hanging(hangs);
            }
            return List.of(Choice.of("t-1", "Tea"));
        });
        var first = offers.catalogue();

        nanos.addAndGet(Offers.FRESH.toNanos() + 1);
        assertThat(offers.catalogue()).isSameAs(first);
        assertThat(asked).hasValue(1);
        offers.refresh();
        assertThat(offers.catalogue()).isSameAs(first);
        hangs.countDown();
    }

    private static void hanging(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anOfferThatIsTheSameChangesNothing() {
        var asked = new AtomicInteger();
        var offers = offers(Set.of(), () -> {
            asked.incrementAndGet();
            return List.of(Choice.of("t-1", "Tea"));
        });
        var first = offers.catalogue();

        nanos.addAndGet(Offers.FRESH.toNanos() + 1);
        offers.refresh();
        while (asked.get() < 2) {
            assertThat(offers.catalogue()).isSameAs(first);
        }
        assertThat(offers.catalogue()).isSameAs(first);
    }

    @Test
    void aPluginThatBreaksOffersWhatItOfferedLast() {
        var answers = new ArrayList<Supplier<List<Choice>>>(List.of(() -> List.of(Choice.of("t-1", "Tea")), () -> {
            throw new IllegalStateException("the shop is closed");
        }));
        var asked = new AtomicInteger();
        var offers = offers(
                Set.of(),
                () -> answers.get(Math.min(asked.getAndIncrement(), 1)).get());
        var first = offers.catalogue();

        nanos.addAndGet(Offers.FRESH.toNanos() + 1);
        offers.refresh();
        while (asked.get() < 2) {
            assertThat(offers.catalogue()).isSameAs(first);
        }
        assertThat(offers.catalogue()).isSameAs(first);
    }

    @Test
    void withoutOffersTheCatalogueIsWhatIsAdvertised() {
        var none = new Offers(List.of(BREW), List.of(), nanos::get);

        assertThat(none.catalogue()).isSameAs(none.advertised());
        assertThat(ADVERTISED.reading(BREW)).isSameAs(BREW);
        assertThat(ADVERTISED.offered("tea.brew", "kind")).isEmpty();
    }

    @Test
    void aThousandAreEnough() {
        var many = new ArrayList<Choice>();
        for (int each = 0; each < 1_500; each++) {
            many.add(Choice.of("t-" + each, "Tea " + each));
        }
        assertThat(offers(Set.of(), () -> many).catalogue().offered("tea.brew", "kind"))
                .hasSize(1_000);
    }
}
