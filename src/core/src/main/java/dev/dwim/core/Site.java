package dev.dwim.core;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where something goes, as somebody must see it who decides whether it may: of an address on the web the host, which
/// is all of it that says whose it is.
///
/// @param name    the host, or all of what is no web address. A host with letters of several scripts, or with letters
///                that pass for others, is as the network spells it (`xn--…`)
/// @param spelled what `name` stands for, made visible, where that is not what stands there
/// @param whole   whether `name` is all there is to see
public record Site(String name, Optional<String> spelled, boolean whole) {
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://(?:[^/?#\\\\]*@)?([^/?#\\\\@:]+)(?::\\d*)?(?:[/?#].*)?");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{M}\\p{N}-]+(?:\\.[\\p{L}\\p{M}\\p{N}-]+)*\\.?");

    /// The letters that people who write Latin know as letters of their own.
    private static final int LAST_LATIN = 0x17F;

    /// Longer, it is a text.
    private static final int LONGEST = 253;

    /// Where a destination leads.
    ///
    /// @param destination as the call has it
    /// @return empty if it is nothing that one takes in at a glance
    static Optional<Site> of(String destination) {
        var address = ADDRESS.matcher(destination);
        if (address.matches()) {
            return HOST.matcher(address.group(1)).matches()
                    ? Optional.of(host(address.group(1), false))
                    : Optional.empty();
        }
        if (destination.isBlank() || destination.length() > LONGEST || destination.contains("://")) {
            return Optional.empty();
        }
        return Optional.of(
                HOST.matcher(destination).matches()
                        ? host(destination, true)
                        : new Site(Visible.text(destination), Optional.empty(), true));
    }

    private static Site host(String host, boolean whole) {
        if (host.chars().allMatch(c -> c < 0x80)) {
            return new Site(host, Optional.empty(), whole);
        }
        var network = network(host);
        return network.isPresent() && !plain(host)
                ? new Site(network.get(), Optional.of(Visible.text(host)), whole)
                : new Site(plain(host) ? host : Visible.text(host), network, whole);
    }

    /// As the network spells it; empty where it spells something else.
    private static Optional<String> network(String host) {
        try {
            var spelled = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            return IDN.toUnicode(spelled).equals(host.toLowerCase(Locale.ROOT))
                    ? Optional.of(spelled)
                    : Optional.empty();
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /// Whether all its letters are of one script, and none of them looks like another one.
    private static boolean plain(String host) {
        var scripts = EnumSet.noneOf(UnicodeScript.class);
        host.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .forEach(scripts::add);
        boolean odd = host.codePoints().anyMatch(c -> c >= 0x80 && (!Character.isLetter(c) || fromTheRight(c)));
        return scripts.size() == 1
                && !odd
                && (!scripts.contains(UnicodeScript.LATIN) || host.codePoints().allMatch(c -> c <= LAST_LATIN));
    }

    private static boolean fromTheRight(int letter) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }
}
