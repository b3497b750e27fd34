package dev.dwim.plugins.web;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A page of the web.
///
/// @param address ASCII, `http:` or `https:`, with a host and without user name
/// @param shown   its host as it may be shown without deceiving anybody
record Site(URI address, String shown) {
    private static final Pattern PARTS = Pattern.compile(
            "(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?(?<host>[^/?#:@\\s\\\\]+)(?<port>:\\d{1,5})?(?<rest>[/?#].*)?");

    /// Reads an address as people write it. Without a scheme it is `https:`.
    ///
    /// @param text such as `example.org/news`
    /// @return empty if it is no address of the web
    static Optional<Site> of(String text) {
        var parts = PARTS.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var scheme = Optional.ofNullable(parts.group("scheme")).orElse("https").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.empty();
        }
        try {
            var given = parts.group("host");
            var host = IDN.toASCII(given, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            var port = Optional.ofNullable(parts.group("port")).orElse("");
            var rest = Optional.ofNullable(parts.group("rest")).orElse("");
            var address = new URI(new URI(scheme + "://" + host + port + rest.replace(" ", "%20")).toASCIIString());
            return address.getHost() == null || !(host.contains(".") || host.equals("localhost"))
                    ? Optional.empty()
                    : Optional.of(new Site(address, shown(host)));
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /// A host in one script is shown in it; letters of several could imitate another host, so then its ASCII
    /// form is.
    private static String shown(String host) {
        var readable = IDN.toUnicode(host);
        var scripts = EnumSet.noneOf(UnicodeScript.class);
        readable.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.removeAll(EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED));
        return scripts.size() > 1 ? host : readable;
    }
}
