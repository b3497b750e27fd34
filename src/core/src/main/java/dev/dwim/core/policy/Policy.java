package dev.dwim.core.policy;

import dev.dwim.api.Origin;
import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.plan.Labelled;
import java.util.EnumSet;
import java.util.Map;
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
            Origin.NOTIFICATION,
            Origin.PLUGIN));

    private final Grants grants;

    /// @param grants the standing permissions
    public Policy(Grants grants) {
        this.grants = grants;
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
                        ? new Verdict.Confirm(
                                "This was planned after reading content that is not yours.", untrusted, false)
                        : new Verdict.Allow(untrusted);
            case IRREVERSIBLE -> new Verdict.Confirm("This cannot be undone.", untrusted, false);
            case OUTWARD -> carriesPrivate(judged) ? outwardPrivate(judged, untrusted) : outward(judged, untrusted);
            case PRIVILEGE ->
                new Verdict.Deny(
                        "This changes what may be done, so it is never done from a plan: use the settings or the "
                                + "matching dwim command.");
        };
    }

    private Verdict outward(Judged judged, Set<String> untrusted) {
        boolean ownWords = untrusted.isEmpty() && judged.read().isEmpty();
        if (ownWords
                && grants.covering(judged.call().action(), destination(judged), judged.specHash())
                        .isPresent()) {
            return new Verdict.Allow(Set.of());
        }
        return new Verdict.Confirm("This reaches beyond your own machine.", untrusted, false);
    }

    private static Verdict outwardPrivate(Judged judged, Set<String> untrusted) {
        if (!judged.read().isEmpty()) {
            return new Verdict.Deny(
                    "This would send private content away on a plan made after reading content that is not "
                            + "yours: say it in your own words instead.");
        }
        boolean untrustedRecipient =
                untrusted.stream().anyMatch(name -> judged.spec().roles().get(name) == Role.DESTINATION);
        return new Verdict.Confirm(
                "This sends private content beyond your own machine.", untrusted, untrustedRecipient);
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

    private static boolean carriesPrivate(Judged judged) {
        return judged.call().arguments().entrySet().stream()
                .filter(argument -> judged.spec().roles().get(argument.getKey()) != Role.DESTINATION)
                .map(Map.Entry::getValue)
                .map(Labelled::origins)
                .anyMatch(origins -> origins.stream().anyMatch(PRIVATE::contains));
    }

    /// The destinations of a call as one text, in the order of their names; what a grant names.
    ///
    /// @param judged the call
    /// @return empty for a call without a destination
    public static String destination(Judged judged) {
        var destinations = new TreeSet<String>();
        judged.call().arguments().forEach((name, argument) -> {
            if (judged.spec().roles().get(name) == Role.DESTINATION) {
                destinations.add(
                        name + "=" + (argument.value() instanceof Value.Text(String text) ? text : argument.value()));
            }
        });
        return String.join("\n", destinations);
    }
}
