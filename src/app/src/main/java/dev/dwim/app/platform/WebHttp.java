package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Requests over the network: encrypted, or to the user's own machine or network; with an end; and never sent on to
/// another host than the one asked for.
final class WebHttp implements Host.Http {
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final FutureTask<HttpClient> client;
    private final Limits limits;

    /// How much a request may take.
    ///
    /// @param connect until the connection stands
    /// @param total   until the last byte
    /// @param body    in bytes
    record Limits(Duration connect, Duration total, long body) {
        /// As the plugin API promises.
        static final Limits PROMISED = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(60), 16 << 20);
    }

    /// @param limits how much a request may take
    WebHttp(Limits limits) {
        this.limits = limits;
        // Made for the first request: most runs make none, and loading the certificates to trust takes long.
        this.client = new FutureTask<>(() -> HttpClient.newBuilder()
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    }

    @Override
    public Answer<Response> send(String method, URI uri, Map<String, String> headers, String body) {
        return Timed.within(limits.total(), "The server took too long.", () -> follow(method, uri, headers, body));
    }

    private Answer<Response> follow(String method, URI uri, Map<String, String> headers, String body)
            throws InterruptedException {
        var at = uri;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            if (!allowed(at)) {
                return Answer.lacking("Only https is sent over the network, and http to your own machine or network.");
            }
            HttpResponse<byte[]> response;
            try {
                response = client().send(request(method, at, headers, body), bounded());
            } catch (IllegalArgumentException unusable) {
                return Answer.lacking("That is not a request: " + unusable.getMessage() + ".");
            } catch (IOException failure) {
                return Answer.lacking(at.getHost() + " cannot be reached, or broke off or sent too much.");
            }
            var to = response.headers().firstValue("Location").map(at::resolve);
            if (to.isEmpty() || !REDIRECTS.contains(response.statusCode()) || !safe(method)) {
                return Answer.given(
                        new Response(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8)));
            }
            if (!at.getHost().equalsIgnoreCase(to.get().getHost())) {
                return Answer.lacking(at.getHost() + " sends us on to another host, and that is not followed.");
            }
            at = to.get();
        }
        return Answer.lacking(uri.getHost() + " sends us round in circles.");
    }

    private HttpClient client() throws InterruptedException {
        client.run();
        try {
            return client.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("no HTTP client can be made", e);
        }
    }

    /// The body is given up as soon as it is too large, not after it was read.
    private HttpResponse.BodyHandler<byte[]> bounded() {
        return BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.body());
    }

    private static HttpRequest request(String method, URI uri, Map<String, String> headers, String body) {
        var publisher = body.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(uri).method(method.toUpperCase(Locale.ROOT), publisher);
        headers.forEach(request::header);
        return request.build();
    }

    private static boolean safe(String method) {
        return method.equalsIgnoreCase("GET") || method.equalsIgnoreCase("HEAD");
    }

    private static boolean allowed(URI uri) {
        if (uri.getHost() == null || uri.getUserInfo() != null) {
            return false;
        }
        return switch (uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "http" -> own(uri.getHost());
            default -> false;
        };
    }

    private static boolean own(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(WebHttp::own);
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private static boolean own(InetAddress address) {
        var uniqueLocal = address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || uniqueLocal;
    }
}
