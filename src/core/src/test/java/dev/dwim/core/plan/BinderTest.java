package dev.dwim.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Effect;
import dev.dwim.api.Kind;
import dev.dwim.api.Origin;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.Observed;
import dev.dwim.core.policy.Specs;
import dev.dwim.core.say.Phrase;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever way a value takes into a call, its labels come with it.
class BinderTest {
    private static final ActionSpec SPEC = Specs.spec("test.take", Effect.READ)
            .with("x")
            .with("y", new Value.Fields(Map.of("type", Value.of("string"), "default", Value.of("usual"))))
            .build();
    private static final ActionSpec GO = Specs.spec("test.go", Effect.OUTWARD)
            .with(
                    "place",
                    Value.Fields.EMPTY
                            .with("default", Value.of("usual"))
                            .with(
                                    "anyOf",
                                    Value.of(List.of(
                                            word("usual", "kagi.com").with("x-origin", Value.of("SETTINGS")),
                                            word("google", "www.google.com"),
                                            Value.Fields.EMPTY.with("type", Value.of("string"))))))
            .build();
    private static final Value.Fields EVENT = new Value.Fields(Map.of(
            "start",
            Value.of("2026-11-25T09:00:00+01:00[Europe/Berlin]"),
            "people",
            Value.of(List.of(Value.of("ann"), new Value.Fields(Map.of("name", Value.of("bob")))))));

    private final Binder binder = new Binder(
            (contents, schema) -> schema.text("want").filter("none"::equals).isPresent()
                    ? Optional.empty()
                    : Optional.of(Value.of("extracted")));

    private static Value.Fields word(String word, String value) {
        return Value.Fields.EMPTY.with("const", Value.of(word)).with("x-stands-for", Value.of(value));
    }

    @ParameterizedTest
    @EnumSource(Origin.class)
    void handleHasTheFactsOrigin(Origin origin) {
        assertThat(x(new Arg.Handle("calendar.next", "people.1.name"), origin))
                .isEqualTo(Labelled.of(Value.of("bob"), origin));
    }

    @ParameterizedTest
    @EnumSource(Origin.class)
    void whatIsReadOutOfAFactKeepsItsOrigin(Origin origin) {
        var extract = new Arg.Extract(new Arg.Handle("calendar.next", "people"), Value.Fields.EMPTY);
        assertThat(x(extract, origin)).isEqualTo(Labelled.of(Value.of("extracted"), origin));
    }

    @ParameterizedTest
    @EnumSource(Origin.class)
    void timeReckonedFromAFactKeepsItsOriginBesideTheClocks(Origin origin) {
        var later =
                new TimeExpression(new Arg.Handle("calendar.next", "start"), Period.ofDays(1), Duration.ofMinutes(-5));
        assertThat(x(new Arg.Computed(later), origin))
                .isEqualTo(new Labelled(Value.of("2026-11-26T08:55:00+01:00"), origins(origin, Origin.CLOCK)));
    }

    @ParameterizedTest
    @EnumSource(Origin.class)
    void resultKeepsItsOrigins(Origin origin) {
        var result = new Labelled(EVENT, origins(origin, Origin.PLUGIN));
        var call = ready(new Arg.ResultOf(0, "people.0"), Origin.WINDOW, List.of(Optional.of(result)));
        assertThat(call.arguments().get("x")).isEqualTo(new Labelled(Value.of("ann"), origins(origin, Origin.PLUGIN)));
    }

    @Test
    void resultOfAStepThatHasNotRunIsMissing() {
        var none = sources(Origin.WINDOW, List.of(), Origin.MODEL, Set.of());
        assertThat(binder.bind(1, new Step("test.take", Map.of("x", new Arg.ResultOf(0, ""))), SPEC, none))
                .isEqualTo(new Binder.Bound.Unbound(Phrase.STEP_GAVE_NONE.said(1, "x")));
    }

    @Test
    void modelsLiteralCarriesWhatWasReadBefore() {
        var sources = sources(Origin.WINDOW, List.of(), Origin.MODEL, Set.of(Origin.CLIPBOARD));
        assertThat(bound(new Arg.Literal(Value.of("secret")), sources)
                        .arguments()
                        .get("x"))
                .isEqualTo(new Labelled(Value.of("secret"), Set.of(Origin.MODEL, Origin.CLIPBOARD)));
    }

    @Test
    void usersLiteralStaysTheUsers() {
        var sources = sources(Origin.WINDOW, List.of(), Origin.TYPED, Set.of(Origin.CLIPBOARD));
        assertThat(bound(new Arg.Literal(Value.of("mine")), sources).arguments().get("x"))
                .isEqualTo(Labelled.of(Value.of("mine"), Origin.TYPED));
    }

    @Test
    void literalIsJudgedByItsPlaceAndSchema() {
        var sources = new Binder.Sources(
                ContextSnapshot.empty(Instant.EPOCH),
                List.of(),
                (step, parameter, schema, value) -> step == 7
                                && parameter.equals("x")
                                && schema.text("type").isPresent()
                        ? Set.of(Origin.SPOKEN)
                        : Set.of(Origin.MODEL),
                Set.of());
        var step = new Step("test.take", Map.of("x", new Arg.Literal(Value.of("here"))));
        assertThat(((Binder.Bound.Ready) binder.bind(7, step, SPEC, sources))
                        .call()
                        .arguments()
                        .get("x"))
                .isEqualTo(Labelled.of(Value.of("here"), Origin.SPOKEN));
    }

    @Test
    void defaultIsFilledInOnlyWhereNothingWasGiven() {
        var call = ready(new Arg.Literal(Value.of("given")), Origin.WINDOW, List.of());
        assertThat(call.arguments().get("y")).isEqualTo(Labelled.of(Value.of("usual"), Origin.DEFAULT));
        var step = new Step("test.take", Map.of("y", new Arg.Literal(Value.of("given"))));
        var given = (Binder.Bound.Ready)
                binder.bind(0, step, SPEC, sources(Origin.WINDOW, List.of(), Origin.MODEL, Set.of()));
        assertThat(given.call().arguments()).isEqualTo(Map.of("y", Labelled.of(Value.of("given"), Origin.MODEL)));
    }

    @Test
    void theCallHasWhatAWordStandsFor() {
        var said = place(new Arg.Literal(Value.of("google")), Origin.TYPED);
        assertThat(said).isEqualTo(Labelled.of(Value.of("www.google.com"), Origin.TYPED));
        assertThat(place(new Arg.Literal(Value.of("example.org")), Origin.TYPED))
                .isEqualTo(Labelled.of(Value.of("example.org"), Origin.TYPED));
    }

    @Test
    void whatASettingSaysIsNoWordOfTheUsers() {
        assertThat(place(new Arg.Literal(Value.of("usual")), Origin.TYPED))
                .isEqualTo(Labelled.of(Value.of("kagi.com"), Origin.SETTINGS));
        assertThat(place(new Arg.Literal(Value.of("usual")), Origin.MODEL))
                .isEqualTo(new Labelled(Value.of("kagi.com"), origins(Origin.MODEL, Origin.SETTINGS)));
        var left = Binder.complete(new ActionCall("test.go", Map.of()), GO);
        assertThat(left.arguments().get("place")).isEqualTo(Labelled.of(Value.of("kagi.com"), Origin.SETTINGS));
    }

    private Labelled place(Arg arg, Origin literals) {
        var bound = (Binder.Bound.Ready) binder.bind(
                0,
                new Step("test.go", Map.of("place", arg)),
                GO,
                sources(Origin.WINDOW, List.of(), literals, Set.of()));
        return Optional.ofNullable(bound.call().arguments().get("place")).orElseThrow();
    }

    @Test
    void callKeepsTheOrderOfTheStep() {
        var arguments = new LinkedHashMap<String, Arg>();
        arguments.put("y", new Arg.Literal(Value.of("1")));
        arguments.put("x", new Arg.Literal(Value.of("2")));
        var bound = (Binder.Bound.Ready) binder.bind(
                0, new Step("test.take", arguments), SPEC, sources(Origin.WINDOW, List.of(), Origin.TYPED, Set.of()));
        assertThat(bound.call().arguments().keySet()).containsExactly("y", "x");
        assertThat(bound.call().action()).isEqualTo("test.take");
    }

    @Test
    void saysWhichPartIsMissing() {
        assertThat(unbound(new Arg.Handle("selection.text", ""), List.of()))
                .isEqualTo("There is no selection.text right now.");
        assertThat(unbound(new Arg.Handle("calendar.next", "place"), List.of()))
                .isEqualTo("There is no calendar.next right now.");
        assertThat(unbound(
                        new Arg.Extract(
                                new Arg.Handle("calendar.next", ""),
                                new Value.Fields(Map.of("want", Value.of("none")))),
                        List.of()))
                .isEqualTo("No x could be read out of calendar.next.");
        assertThat(unbound(new Arg.ResultOf(0, "a"), List.of(Optional.empty()))).isEqualTo("Step 1 gave no x.");
        assertThat(unbound(new Arg.ResultOf(1, "a"), List.of())).isEqualTo("Step 2 gave no x.");
        assertThat(unbound(new Arg.Computed(time("people", Period.ZERO)), List.of()))
                .isEqualTo("There is no time in calendar.next right now.");
    }

    @Test
    void timeBeyondTheCalendarIsNoTime() {
        assertThat(unbound(new Arg.Computed(time("start", Period.ofYears(Integer.MAX_VALUE))), List.of()))
                .isEqualTo("There is no time in calendar.next right now.");
    }

    @Test
    void textThatIsNoTimeIsNoTime() {
        assertThat(unbound(new Arg.Computed(time("people.0", Period.ZERO)), List.of()))
                .isEqualTo("There is no time in calendar.next right now.");
    }

    @Test
    void pathLeadsThroughFieldsAndItems() {
        assertThat(Binder.at(EVENT, "")).contains(EVENT);
        assertThat(Binder.at(EVENT, "people.0")).contains(Value.of("ann"));
        assertThat(Binder.at(EVENT, "people.1.name")).contains(Value.of("bob"));
    }

    @Test
    void pathThatLeadsNowhereGivesNothing() {
        assertThat(Binder.at(EVENT, "people.2")).isEmpty();
        assertThat(Binder.at(EVENT, "people.-1")).isEmpty();
        assertThat(Binder.at(EVENT, "people.9999999999")).isEmpty();
        assertThat(Binder.at(EVENT, "nobody")).isEmpty();
        assertThat(Binder.at(EVENT, "start.year")).isEmpty();
        assertThat(Binder.at(Value.of(1), "a")).isEmpty();
        assertThat(Binder.at(Value.of(true), "a")).isEmpty();
        assertThat(Binder.at(new Value.Blob("a/b", 1, URI.create("file:///a")), "a"))
                .isEmpty();
    }

    @Test
    void valueThatNobodyVouchesForIsRefused() {
        assertThatThrownBy(() -> new Labelled(Value.of("x"), Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valueIsTrustedOnlyIfEveryPartIs() {
        assertThat(new Labelled(Value.of("x"), Set.of(Origin.TYPED, Origin.CLOCK)).trusted())
                .isTrue();
        assertThat(new Labelled(Value.of("x"), Set.of(Origin.TYPED, Origin.WEB)).trusted())
                .isFalse();
        assertThat(Labelled.of(Value.of("x"), Origin.TYPED).and(Set.of(Origin.WEB)))
                .isEqualTo(new Labelled(Value.of("x"), Set.of(Origin.TYPED, Origin.WEB)));
        assertThat(Labelled.of(Value.of("x"), Origin.WEB).derive(Value.of("y")))
                .isEqualTo(Labelled.of(Value.of("y"), Origin.WEB));
    }

    @Test
    void labelsCannotBeChangedAfterwards() {
        var origins = new java.util.HashSet<>(Set.of(Origin.WEB));
        var labelled = new Labelled(Value.of("x"), origins);
        origins.clear();
        origins.add(Origin.TYPED);
        assertThat(labelled.origins()).containsExactly(Origin.WEB);
    }

    private Labelled x(Arg arg, Origin origin) {
        return ready(arg, origin, List.of()).arguments().get("x");
    }

    private ActionCall ready(Arg arg, Origin origin, List<Optional<Labelled>> results) {
        return bound(arg, sources(origin, results, Origin.MODEL, Set.of()));
    }

    private ActionCall bound(Arg arg, Binder.Sources sources) {
        return ((Binder.Bound.Ready) binder.bind(0, new Step("test.take", Map.of("x", arg)), SPEC, sources)).call();
    }

    private String unbound(Arg arg, List<Optional<Labelled>> results) {
        var sources = sources(Origin.CALENDAR, results, Origin.MODEL, Set.of());
        return ((Binder.Bound.Unbound) binder.bind(0, new Step("test.take", Map.of("x", arg)), SPEC, sources))
                .reason()
                .english();
    }

    private static TimeExpression time(String path, Period days) {
        return new TimeExpression(new Arg.Handle("calendar.next", path), days, Duration.ZERO);
    }

    private static Set<Origin> origins(Origin one, Origin other) {
        return one == other ? Set.of(one) : Set.of(one, other);
    }

    private static Binder.Sources sources(
            Origin fact, List<Optional<Labelled>> results, Origin literal, Set<Origin> read) {
        var event = new ContextFact(
                "calendar.next", EVENT, Kind.STATE, Sensitivity.PRIVATE, "test", Instant.EPOCH, Duration.ofHours(1));
        var context = new ContextSnapshot(Instant.EPOCH, Map.of("calendar.next", new Observed(event, fact)));
        return new Binder.Sources(context, results, (step, parameter, schema, value) -> Set.of(literal), read);
    }
}
