package dev.dwim.testkit;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// Real requests to servers that a test has started on this machine, and to no others. Follows no redirects.
public final class LoopbackHttp implements Host.Http {
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

    /// With connections of its own.
    public LoopbackHttp() {}

    @Override
    public Answer<Response> send(String method, URI uri, Map<String, String> headers, String body) {
        try {
            if (!InetAddress.getByName(uri.getHost()).isLoopbackAddress()) {
                return Answer.lacking("A test speaks to this machine only.");
            }
            var publisher = body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
            var request = HttpRequest.newBuilder(uri).method(method, publisher).timeout(Duration.ofSeconds(60));
            headers.forEach(request::header);
            var response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return Answer.given(new Response(response.statusCode(), response.body()));
        } catch (UnknownHostException unknown) {
            return Answer.lacking("There is no host " + uri.getHost() + ".");
        } catch (IOException failure) {
            return Answer.lacking(uri.getHost() + " cannot be reached, or broke off.");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Answer.lacking("It was interrupted.");
        }
    }
}
