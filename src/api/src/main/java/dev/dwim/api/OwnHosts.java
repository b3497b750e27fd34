package dev.dwim.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/// The user's own list of hosts for a parameter that names a page. In a manifest `x-own-hosts` names the setting that
/// holds it; in what an action advertises it is the list itself, of what the user has written there alone. An address
/// on one of these hosts is the user's own place to be: the one gate lets a call pass that reaches nothing else.
///
/// @param hosts as the user wrote them
public record OwnHosts(List<String> hosts) {
    /// The key of a parameter's schema.
    public static final String KEY = "x-own-hosts";

    private static final int HTTPS = 443;

    /// Copies the list.
    public OwnHosts {
        hosts = List.copyOf(hosts);
    }

    /// The list of a parameter, as the host has laid it in.
    ///
    /// @param schema the parameter's
    /// @return mostly empty
    public static OwnHosts of(Value.Fields schema) {
        return new OwnHosts(schema.items(KEY).stream()
                .filter(Value.Text.class::isInstance)
                .map(host -> ((Value.Text) host).text().strip())
                .filter(host -> !host.isEmpty())
                .toList());
    }

    /// Whether an address is on one of the hosts exactly: encrypted, on the usual port, and without a user name,
    /// which
    /// could pass for the host.
    ///
    /// @param address any text
    /// @return false for what is no address
    public boolean cover(String address) {
        try {
            var uri = new URI(address);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && (uri.getPort() == -1 || uri.getPort() == HTTPS)
                    && hosts.stream().anyMatch(uri.getHost()::equalsIgnoreCase);
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
