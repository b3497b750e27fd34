package dev.dwim.core.policy;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.OwnHosts;
import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.json.Json;
import dev.dwim.core.ledger.Border;
import dev.dwim.core.say.Phrase;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The one gate. Rows are effects, columns are how far the arguments and the plan can be trusted; the table stands in
/// `docs/security.md`, and a test holds every cell.
public final class Policy {
    /// Contents of these origins are the user's private business when they leave the machine.
    static final Set<Origin> PRIVATE = Set.copyOf(EnumSet.of(
            Origin.CLIPBOARD,
            Origin.SELECTION,
            Origin.WINDOW,
            Origin.CALENDAR,
            Origin.FILE,
            Origin.WEB,
            Origin.NOTIFICATION,
            Origin.PLUGIN));

    private final Grants grants;
    private final Border border;

    /// @param grants the standing permissions
    /// @param border whether anything may leave the machine
    public Policy(Grants grants, Border border) {
        this.grants = grants;
        this.border = border;
    }

    /// Judges one call.
    ///
    /// @param judged the call and its circumstances
    /// @return the verdict
    public Verdict judge(Judged judged) {
        var untrusted = untrusted(judged);
        boolean afterReading = !judged.read().isEmpty();
        return switch (judged.effect()) {
            case READ -> new Verdict.Allow(Set.of());
            case REVERSIBLE ->
                afterReading
                        ? new Verdict.Confirm(Phrase.AFTER_READING.said(), untrusted, false)
                        : new Verdict.Allow(untrusted);
            case IRREVERSIBLE -> new Verdict.Confirm(Phrase.NOT_UNDOABLE.said(), untrusted, false);
            case OUTWARD -> border.closed().<Verdict>map(Verdict.Deny::new).orElseGet(() -> leaving(judged, untrusted));
            case PRIVILEGE -> new Verdict.Deny(Phrase.NEVER_PLANNED.said());
        };
    }

    private Verdict leaving(Judged judged, Set<String> untrusted) {
        return carriesPrivate(judged) ? outwardPrivate(judged, untrusted) : outward(judged, untrusted);
    }

    private Verdict outward(Judged judged, Set<String> untrusted) {
        return standing(judged).filter(this::granted).isPresent() || toOwnHosts(judged)
                ? new Verdict.Allow(untrusted)
                : new Verdict.Confirm(Phrase.BEYOND.said(), untrusted, false);
    }

    /// Whether all that the call says is where it goes, and each of these places is on the user's own list: joining
    /// the meeting that a calendar names. What a calendar says whole is an address; anything put together, or made
    /// by a model, could carry more than that.
    private static boolean toOwnHosts(Judged judged) {
        return judged.read().isEmpty()
                && judged.spec().effect() != Effect.IRREVERSIBLE
                && !judged.call().arguments().isEmpty()
                && judged.call().arguments().entrySet().stream().allMatch(argument -> {
                    var origins = argument.getValue().origins();
                    return judged.spec().roles().get(argument.getKey()) == Role.DESTINATION
                            && (argument.getValue().trusted() || origins.equals(Set.of(Origin.CALENDAR)))
                            && argument.getValue().value() instanceof Value.Text(String address)
                            && OwnHosts.of(judged.spec().parameters().fields(argument.getKey()))
                                    .cover(address);
                });
    }

    /// What a grant would have to be for, for this call to pass without a question.
    ///
    /// @param judged the call and its circumstances
    /// @return empty where no grant counts
    public Optional<Standing> standing(Judged judged) {
        boolean ownWords = untrusted(judged).isEmpty() && judged.read().isEmpty();
        return judged.effect() == Effect.OUTWARD
                        && ownWords
                        && !carriesPrivate(judged)
                        && judged.spec().effect() != Effect.IRREVERSIBLE
                ? Optional.of(new Standing(judged.call().action(), destination(judged), judged.specHash()))
                : Optional.empty();
    }

    private boolean granted(Standing standing) {
        return grants.covering(standing.action(), standing.destination(), standing.specHash())
                .filter(grant -> grant.action().equals(standing.action()))
                .filter(grant -> grant.destination().equals(standing.destination()))
                .filter(grant -> grant.specHash().equals(standing.specHash()))
                .isPresent();
    }

    private static Verdict outwardPrivate(Judged judged, Set<String> untrusted) {
        if (!judged.read().isEmpty()) {
            return new Verdict.Deny(Phrase.PRIVATE_AFTER_READING.said());
        }
        boolean untrustedRecipient = untrusted.stream().anyMatch(name -> mayBeRecipient(judged.spec(), name));
        return new Verdict.Confirm(Phrase.PRIVATE_BEYOND.said(), untrusted, untrustedRecipient);
    }

    private static Set<String> untrusted(Judged judged) {
        var names = new TreeSet<String>();
        judged.call().arguments().forEach((name, argument) -> {
            if (!argument.trusted()) {
                names.add(name);
            }
        });
        return names;
    }

    /// Where an action does not say which of its parameters is the recipient, any that it says nothing of may be.
    private static boolean mayBeRecipient(ActionSpec spec, String parameter) {
        var parameters = spec.parameters().fields().keySet();
        boolean declared = spec.roles().entrySet().stream()
                .anyMatch(role -> role.getValue() == Role.DESTINATION && parameters.contains(role.getKey()));
        var role = Optional.ofNullable(spec.roles().get(parameter));
        return declared ? role.equals(Optional.of(Role.DESTINATION)) : role.isEmpty();
    }

    private static boolean carriesPrivate(Judged judged) {
        return judged.call().arguments().entrySet().stream()
                .anyMatch(argument -> judged.spec().roles().get(argument.getKey()) == Role.DESTINATION
                        ? composed(argument.getValue().origins())
                        : argument.getValue().origins().stream().anyMatch(PRIVATE::contains));
    }

    /// A destination that is one fact's own text is an address; one put together from private content and
    /// something else may carry that content away: `https://example.com/?q=` and the clipboard. What a plugin
    /// returned is no content yet.
    private static boolean composed(Set<Origin> origins) {
        return origins.stream().anyMatch(origin -> PRIVATE.contains(origin) && origin != Origin.PLUGIN)
                && origins.stream().filter(origin -> !origin.trusted()).count() > 1;
    }

    /// The destinations of a call as one text; what a grant names. Different destinations give different texts.
    ///
    /// @param judged the call
    /// @return JSON of the destinations by name; empty for a call without one
    public static String destination(Judged judged) {
        var destinations = new LinkedHashMap<String, Value>();
        judged.call().arguments().forEach((name, argument) -> {
            if (judged.spec().roles().get(name) == Role.DESTINATION) {
                destinations.put(name, argument.value());
            }
        });
        return destinations.isEmpty() ? "" : Json.canonical(new Value.Fields(destinations));
    }
}
