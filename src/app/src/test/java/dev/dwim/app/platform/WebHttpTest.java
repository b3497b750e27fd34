package dev.dwim.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dwim.api.Answer;
import dev.dwim.api.Host.Http.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebHttpTest {
    private static final WebHttp.Limits PATIENT =
            new WebHttp.Limits(Duration.ofSeconds(20), Duration.ofSeconds(30), 1 << 20);

    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/echo", exchange -> answer(exchange, 200, echo(exchange)));
        server.createContext("/missing", exchange -> answer(exchange, 404, "not here"));
        server.createContext("/near", exchange -> redirect(exchange, "/echo"));
        server.createContext("/round", exchange -> redirect(exchange, "/round"));
        server.createContext("/far", exchange -> redirect(exchange, "http://127.0.0.2:9/echo"));
        server.createContext("/flood", WebHttpTest::flood);
        server.createContext("/stall", this::stall);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private static String echo(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("X-Mark") + " " + body;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        answer(exchange, 302, "");
    }

    private static void flood(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var block = new byte[1 << 16];
        try (var out = exchange.getResponseBody()) {
            for (int block64k = 0; block64k < 1 << 15; block64k++) {
                out.write(block);
            }
        }
    }

    private void stall(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('x');
        exchange.getResponseBody().flush();
        try {
            over.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static Answer<Response> get(URI uri) {
        return new WebHttp(PATIENT).send("GET", uri, Map.of(), "");
    }

    @Test
    void sendsMethodHeadersAndBody() {
        assertThat(new WebHttp(PATIENT).send("PUT", at("/echo"), Map.of("X-Mark", "m"), "grüße"))
                .isEqualTo(Answer.given(new Response(200, "PUT m grüße")));
    }

    @Test
    void returnsAResponseWhateverItsStatus() {
        assertThat(get(at("/missing"))).isEqualTo(Answer.given(new Response(404, "not here")));
    }

    @Test
    void followsARedirectOnTheSameHost() {
        assertThat(get(at("/near"))).isEqualTo(Answer.given(new Response(200, "GET null ")));
    }

    @Test
    void doesNotFollowARedirectToAnotherHost() {
        assertThat(get(at("/far")))
                .isEqualTo(Answer.lacking("127.0.0.1 sends us on to another host, and that is not followed."));
    }

    @Test
    void doesNotGoRoundInCircles() {
        assertThat(get(at("/round"))).isEqualTo(Answer.lacking("127.0.0.1 sends us round in circles."));
    }

    @Test
    void doesNotSendABodyOnToWhereARedirectPoints() {
        assertThat(new WebHttp(PATIENT).send("POST", at("/near"), Map.of(), "x"))
                .isEqualTo(Answer.given(new Response(302, "")));
    }

    @Test
    void givesUpOnABodyOfTwoGigabytes() {
        assertThat(get(at("/flood"))).isInstanceOf(Answer.Lacking.class);
    }

    @Test
    void givesUpOnABodyThatStalls() {
        var hasty = new WebHttp(new WebHttp.Limits(Duration.ofSeconds(20), Duration.ofMillis(500), 1 << 20));

        assertThat(hasty.send("GET", at("/stall"), Map.of(), ""))
                .isEqualTo(Answer.lacking("The server took too long."));
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        var uri = at("/echo");
        server.stop(0);

        assertThat(get(uri)).isEqualTo(Answer.lacking("127.0.0.1 cannot be reached, or broke off or sent too much."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34/",
                "ftp://127.0.0.1/",
                "file:///etc/hostname",
                "relative",
                "http://u:p@127.0.0.1/"
            })
    void sendsNothingUnencryptedToOthers(String uri) {
        assertThat(get(URI.create(uri)))
                .isEqualTo(Answer.lacking(
                        "Only https is sent over the network, and http to your own machine or network."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BAD METHOD", ""})
    void refusesWhatIsNoMethod(String method) {
        assertThat(new WebHttp(PATIENT).send(method, at("/echo"), Map.of(), "")).isInstanceOf(Answer.Lacking.class);
    }

    @Test
    void refusesHeadersThatAreTheClientsOwn() {
        assertThat(new WebHttp(PATIENT).send("GET", at("/echo"), Map.of("Host", "elsewhere.example"), ""))
                .isInstanceOf(Answer.Lacking.class);
    }
}
