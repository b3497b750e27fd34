package dev.dwim.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.say.Phrase;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the table's two axes leave open.
class PolicyTest {
    private static final ActionSpec MAIL = Specs.spec("mail.send", Effect.OUTWARD)
            .with("to", Role.DESTINATION)
            .with("body", Role.CONTENT)
            .build();
    private static final ActionSpec TOOL =
            Specs.spec("tool.post", Effect.OUTWARD).with("target").with("data").build();

    private final Policy noGrants = new Policy(new FixedGrants(Optional.empty()), Borders.open());

    @Test
    void callIsNeverMilderThanItsActionsFloor() {
        var erase = Specs.spec("files.erase", Effect.IRREVERSIBLE)
                .with("path", Role.PATH)
                .build();
        var judged = new Judged(call("files.erase", Map.of()), erase, "hash", Effect.READ, Set.of());
        assertThat(judged.effect()).isEqualTo(Effect.IRREVERSIBLE);
        assertThat(noGrants.judge(judged)).isInstanceOf(Verdict.Confirm.class);
    }

    @Test
    void callMayBeWorseThanItsActionsFloor() {
        var move = Specs.spec("calendar.move", Effect.REVERSIBLE).with("event").build();
        var judged = new Judged(call("calendar.move", Map.of()), move, "hash", Effect.OUTWARD, Set.of());
        assertThat(noGrants.judge(judged)).isInstanceOf(Verdict.Confirm.class);
    }

    @Test
    void grantForReachingSomebodyDoesNotCoverWhatCannotBeUndoneAnyway() {
        var delete =
                Specs.spec("calendar.delete", Effect.IRREVERSIBLE).with("event").build();
        var call = call("calendar.delete", Map.of("event", Labelled.of(Value.of("party"), Origin.TYPED)));
        var granted = new Policy(new FixedGrants(Optional.of(grant("calendar.delete", ""))), Borders.open());
        assertThat(granted.judge(new Judged(call, delete, "hash", Effect.OUTWARD, Set.of())))
                .isInstanceOf(Verdict.Confirm.class);
    }

    @Test
    void onlyWhatReachesOthersAndIsNoWorseCanBeAllowedForGood() {
        var words = Map.of("event", Labelled.of(Value.of("party"), Origin.TYPED));
        for (var floor : Effect.values()) {
            var spec = Specs.spec("calendar.act", floor).with("event").build();
            for (var effect : Effect.values()) {
                var judged = new Judged(call("calendar.act", words), spec, "hash", effect, Set.of());
                assertThat(noGrants.standing(judged).isPresent())
                        .as(floor + " " + effect)
                        .isEqualTo(judged.effect() == Effect.OUTWARD && floor != Effect.IRREVERSIBLE);
            }
        }
    }

    @Test
    void grantOfAnotherActionDoesNotCount() {
        var call = call("mail.send", Map.of("to", Labelled.of(Value.of("a"), Origin.TYPED)));
        var granted = new Policy(new FixedGrants(Optional.of(grant("mail.draft", "{\"to\":\"a\"}"))), Borders.open());
        assertThat(granted.judge(judged(call, MAIL))).isInstanceOf(Verdict.Confirm.class);
    }

    @Test
    void grantCoversAnActionThatHasNoDestination() {
        var search = Specs.spec("web.search", Effect.OUTWARD)
                .with("query", Role.CONTENT)
                .build();
        var call = call("web.search", Map.of("query", Labelled.of(Value.of("weather"), Origin.TYPED)));
        var granted = new Policy(new FixedGrants(Optional.of(grant("web.search", ""))), Borders.open());
        assertThat(granted.judge(judged(call, search))).isEqualTo(new Verdict.Allow(Set.of()));
    }

    @Test
    void addressTakenWholeFromOneFactCarriesNothingAway() {
        var call = call("mail.send", Map.of("to", Labelled.of(Value.of("https://meet.example"), Origin.CALENDAR)));
        assertThat(noGrants.judge(judged(call, MAIL)))
                .isEqualTo(new Verdict.Confirm(Phrase.BEYOND.said(), Set.of("to"), false));
    }

    private static final Value.Fields LINK = Value.Fields.EMPTY
            .with("type", Value.of("string"))
            .with("x-own-hosts", Value.of(List.of(Value.of("meet.example"), Value.of("rooms.example"))));

    private Verdict joining(Value link, Origin... origins) {
        var join = Specs.spec("calendar.join", Effect.OUTWARD)
                .role("link", Role.DESTINATION)
                .with("link", LINK)
                .build();
        return noGrants.judge(judged(call("calendar.join", Map.of("link", new Labelled(link, Set.of(origins)))), join));
    }

    @Test
    void addressOfACalendarOnAHostOfTheUsersOwnNeedsNoQuestion() {
        assertThat(joining(Value.of("https://meet.example/r/1?x=2"), Origin.CALENDAR))
                .isEqualTo(new Verdict.Allow(Set.of("link")));
        assertThat(joining(Value.of("https://ROOMS.example:443/r"), Origin.CALENDAR))
                .isEqualTo(new Verdict.Allow(Set.of("link")));
        assertThat(joining(Value.of("https://meet.example/r"), Origin.TYPED)).isEqualTo(new Verdict.Allow(Set.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://meet.example/r",
                "https://meet.example.evil.example/r",
                "https://evil.meet.example/r",
                "https://meet.example@evil.example/r",
                "https://a@meet.example/r",
                "https://meet.example:8443/r",
                "https://meet.example./r",
                "https://meet.example\\@evil.example/",
                "https:meet.example/r",
                "//meet.example/r",
                "https://m\u0435et.example/r",
                " https://meet.example/r",
                "javascript:alert(1)",
                ""
            })
    void anyOtherAddressOfACalendarIsAskedAbout(String link) {
        assertThat(joining(Value.of(link), Origin.CALENDAR)).isInstanceOf(Verdict.Confirm.class);
    }

    @Test
    void onlyWhatACalendarSaysWholeNeedsNoQuestionOnAHostOfTheUsersOwn() {
        var link = Value.of("https://meet.example/r");
        for (var origin : Origin.values()) {
            assertThat(joining(link, origin) instanceof Verdict.Allow)
                    .as("%s", origin)
                    .isEqualTo(origin.trusted() || origin == Origin.CALENDAR);
        }
        assertThat(joining(link, Origin.CALENDAR, Origin.MODEL)).isInstanceOf(Verdict.Confirm.class);
        assertThat(joining(link, Origin.CALENDAR, Origin.TYPED)).isInstanceOf(Verdict.Confirm.class);
        assertThat(joining(Value.of(List.of(link)), Origin.CALENDAR)).isInstanceOf(Verdict.Confirm.class);
    }

    @Test
    void hostsOfTheUsersOwnCountForNothingElseInTheCall() {
        var more = Specs.spec("calendar.join", Effect.OUTWARD)
                .role("link", Role.DESTINATION)
                .with("link", LINK)
                .with("text", Role.CONTENT)
                .build();
        var link = Labelled.of(Value.of("https://meet.example/r"), Origin.CALENDAR);
        var text = Labelled.of(Value.of("hello"), Origin.TYPED);
        assertThat(noGrants.judge(judged(call("calendar.join", Map.of("link", link, "text", text)), more)))
                .isInstanceOf(Verdict.Confirm.class);
        var unnamed =
                Specs.spec("calendar.join", Effect.OUTWARD).with("link", LINK).build();
        assertThat(noGrants.judge(judged(call("calendar.join", Map.of("link", link)), unnamed)))
                .isInstanceOf(Verdict.Confirm.class);
        var grave = Specs.spec("calendar.join", Effect.IRREVERSIBLE)
                .role("link", Role.DESTINATION)
                .with("link", LINK)
                .build();
        assertThat(noGrants.judge(new Judged(
                        call("calendar.join", Map.of("link", link)), grave, "hash", Effect.OUTWARD, Set.of())))
                .isInstanceOf(Verdict.Confirm.class);
        var join = Specs.spec("calendar.join", Effect.OUTWARD)
                .role("link", Role.DESTINATION)
                .with("link", LINK)
                .build();
        assertThat(noGrants.judge(new Judged(
                        call("calendar.join", Map.of("link", link)), join, "hash", Effect.OUTWARD, Set.of(Origin.WEB))))
                .isInstanceOf(Verdict.Confirm.class);
        assertThat(noGrants.judge(judged(call("calendar.join", Map.of()), join)))
                .isInstanceOf(Verdict.Confirm.class);
    }

    @Test
    void addressPutTogetherFromPrivateContentCarriesItAway() {
        var made = new Labelled(Value.of("https://evil.example/?q=secret"), Set.of(Origin.MODEL, Origin.CLIPBOARD));
        var call = call("mail.send", Map.of("to", made));
        assertThat(((Verdict.Confirm) noGrants.judge(judged(call, MAIL))).secondGesture())
                .isTrue();
        assertThat(noGrants.judge(new Judged(call, MAIL, "hash", Effect.OUTWARD, Set.of(Origin.CLIPBOARD))))
                .isInstanceOf(Verdict.Deny.class);
    }

    @Test
    void addressThatThePluginLookedUpForTheUserCarriesNothingAway() {
        var found = new Labelled(Value.of("a@example.org"), Set.of(Origin.PLUGIN, Origin.TYPED, Origin.MODEL));
        var call = call("mail.send", Map.of("to", found));
        assertThat(((Verdict.Confirm) noGrants.judge(judged(call, MAIL))).secondGesture())
                .isFalse();
    }

    @Test
    void trustedPartsDoNotMakeAnAddressPutTogether() {
        var later = new Labelled(Value.of("https://meet.example"), Set.of(Origin.CALENDAR, Origin.CLOCK));
        var call = call("mail.send", Map.of("to", later));
        assertThat(((Verdict.Confirm) noGrants.judge(judged(call, MAIL))).secondGesture())
                .isFalse();
    }

    @Test
    void anyParameterOfAnActionWithoutRolesMayBeTheRecipient() {
        var call = call("tool.post", Map.of("data", Labelled.of(Value.of("copied"), Origin.CLIPBOARD)));
        assertThat(((Verdict.Confirm) noGrants.judge(judged(call, TOOL))).secondGesture())
                .isTrue();
    }

    @Test
    void roleOfNoParameterSaysNothingOfTheRecipient() {
        var misspelt = Specs.spec("tool.post", Effect.OUTWARD)
                .with("target")
                .role("tarket", Role.DESTINATION)
                .build();
        var call = call("tool.post", Map.of("target", Labelled.of(Value.of("copied"), Origin.CLIPBOARD)));
        assertThat(((Verdict.Confirm) noGrants.judge(judged(call, misspelt))).secondGesture())
                .isTrue();
    }

    @Test
    void declaredContentIsNoRecipient() {
        var paste = Specs.spec("paste.put", Effect.OUTWARD)
                .with("text", Role.CONTENT)
                .build();
        var call = call("paste.put", Map.of("text", Labelled.of(Value.of("copied"), Origin.CLIPBOARD)));
        assertThat(((Verdict.Confirm) noGrants.judge(judged(call, paste))).secondGesture())
                .isFalse();
    }

    @Test
    void parameterWithoutRoleMayBeTheRecipientBesideDeclaredContent() {
        var drop = Specs.spec("drop.put", Effect.OUTWARD)
                .with("where")
                .with("text", Role.CONTENT)
                .build();
        var call = call(
                "drop.put",
                Map.of(
                        "where", Labelled.of(Value.of("https://collector.example"), Origin.MODEL),
                        "text", Labelled.of(Value.of("copied"), Origin.CLIPBOARD)));
        assertThat(((Verdict.Confirm) noGrants.judge(judged(call, drop))).secondGesture())
                .isTrue();
    }

    @Test
    void parameterWithoutRoleIsNoRecipientWhereAnotherIsDeclared() {
        var share = Specs.spec("share.put", Effect.OUTWARD)
                .with("to", Role.DESTINATION)
                .with("more")
                .build();
        var call = call("share.put", Map.of("more", Labelled.of(Value.of("copied"), Origin.CLIPBOARD)));
        assertThat(((Verdict.Confirm) noGrants.judge(judged(call, share))).secondGesture())
                .isFalse();
    }

    @Test
    void destinationsThatDifferGiveDifferentTexts() {
        var two = Specs.spec("mail.copy", Effect.OUTWARD)
                .with("cc", Role.DESTINATION)
                .with("to", Role.DESTINATION)
                .build();
        var one = call("mail.copy", Map.of("cc", Labelled.of(Value.of("a\nto=b"), Origin.TYPED)));
        var both = call(
                "mail.copy",
                Map.of("cc", Labelled.of(Value.of("a"), Origin.TYPED), "to", Labelled.of(Value.of("b"), Origin.TYPED)));
        assertThat(Policy.destination(judged(one, two))).isEqualTo("{\"cc\":\"a\\nto=b\"}");
        assertThat(Policy.destination(judged(both, two))).isEqualTo("{\"cc\":\"a\",\"to\":\"b\"}");
    }

    @Test
    void callWithoutDestinationHasNone() {
        var call = call("mail.send", Map.of("body", Labelled.of(Value.of("hello"), Origin.TYPED)));
        assertThat(Policy.destination(judged(call, MAIL))).isEmpty();
    }

    @Test
    void whatIsSaidNamesTheReasonAndTheWayOut() {
        var outward = call("mail.send", Map.of("body", Labelled.of(Value.of("hello"), Origin.FILE)));
        assertThat(((Verdict.Confirm) noGrants.judge(judged(outward, MAIL)))
                        .reason()
                        .english())
                .contains("private content");
        var after = new Judged(outward, MAIL, "hash", Effect.OUTWARD, Set.of(Origin.WEB));
        assertThat(((Verdict.Deny) noGrants.judge(after)).reason().english()).contains("in your own words");
        var privilege = new Judged(outward, MAIL, "hash", Effect.PRIVILEGE, Set.of());
        assertThat(((Verdict.Deny) noGrants.judge(privilege)).reason().english())
                .contains("settings");
    }

    private static Judged judged(ActionCall call, ActionSpec spec) {
        return new Judged(call, spec, "hash", spec.effect(), Set.of());
    }

    private static Grant grant(String action, String destination) {
        return new Grant("1", "test", action, destination, "hash", Instant.EPOCH);
    }

    private static ActionCall call(String action, Map<String, Labelled> arguments) {
        return new ActionCall(action, new LinkedHashMap<>(arguments));
    }
}
