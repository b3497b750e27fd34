package dev.dwim.plugins.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// A CalDAV server of a test's own, with a folder of its own, at a free port of this machine. Takes the user name `ada`
/// with the password `lovelace`, or anybody.
public final class Radicale implements AutoCloseable {
    static final String USER = "ada";
    static final String PASSWORD = "lovelace";

    private static final int PATIENCE = 60;

    private final Path folder;
    private final int port;
    private final String guard;
    private Process process;

    private Radicale(Path folder, int port, String guard) throws IOException {
        this.folder = folder;
        this.port = port;
        this.guard = guard;
        this.process = begin();
    }

    static Radicale in(Path folder) {
        return with("htpasswd", folder);
    }

    /// One that asks nobody for a password.
    ///
    /// @param folder its own
    /// @return to be closed
    public static Radicale open(Path folder) {
        return with("none", folder);
    }

    private static Radicale with(String guard, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("users"), USER + ":" + PASSWORD + "\n");
            var radicale = new Radicale(folder, freePort(), guard);
            radicale.await();
            return radicale;
        } catch (IOException failed) {
            throw new UncheckedIOException("Radicale cannot be started; install the Debian package radicale", failed);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process begin() throws IOException {
        // The system's Python has it, whichever comes first on the PATH.
        return new ProcessBuilder(
                        "/usr/bin/python3",
                        "-m",
                        "radicale",
                        "--config",
                        "",
                        "--server-hosts",
                        "127.0.0.1:" + port,
                        "--auth-type",
                        guard,
                        "--auth-htpasswd-filename",
                        folder.resolve("users").toString(),
                        "--auth-htpasswd-encryption",
                        "plain",
                        "--auth-delay",
                        "0",
                        "--storage-filesystem-folder",
                        folder.resolve("collections").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private void await() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (System.nanoTime() < end && process.isAlive()) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setTcpNoDelay(true);
                return;
            } catch (IOException notYet) {
                // Waits a little, and no longer than it lives.
                ended();
            }
        }
        throw new IOException("Radicale does not come up: " + Files.readString(folder.resolve("log")));
    }

    private boolean ended() throws IOException {
        try {
            return process.waitFor(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    /// What stands in a calendar, by resource.
    Map<String, String> resources(URI calendar) {
        var name = Path.of(calendar.getPath()).getFileName();
        var own = folder.resolve("collections/collection-root").resolve(USER).resolve(name.toString());
        try (var files = Files.list(own)) {
            var resources = new TreeMap<String, String>();
            for (var file :
                    files.filter(each -> each.toString().endsWith(".ics")).toList()) {
                resources.put(file.getFileName().toString(), Files.readString(file));
            }
            return resources;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Makes an empty calendar.
    ///
    /// @param name the last part of its address
    /// @return its address
    public URI make(String name) {
        var address = at(name);
        var made = send("MKCALENDAR", address, "");
        if (made != 201) {
            throw new AssertionError("MKCALENDAR: " + made);
        }
        return address;
    }

    URI at(String name) {
        return URI.create("http://127.0.0.1:" + port + "/" + USER + "/" + name + "/");
    }

    /// Writes a resource as another program would.
    ///
    /// @param calendar   of [#make]
    /// @param resource   its name there
    /// @param components what stands in it
    public void put(URI calendar, String resource, String components) {
        var text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n" + components + "END:VCALENDAR\r\n";
        var status = send("PUT", calendar.resolve(resource), text);
        if (status / 100 != 2) {
            throw new AssertionError("PUT: " + status);
        }
    }

    void delete(URI calendar, String resource) {
        send("DELETE", calendar.resolve(resource), "");
    }

    private static int send(String method, URI address, String body) {
        var basic = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "text/calendar; charset=utf-8")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException failed) {
            throw new UncheckedIOException(method, failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stop);
        }
    }

    void stop() {
        process.destroy();
        process.onExit().join();
    }

    void startAgain() {
        try {
            process = begin();
            await();
        } catch (IOException failed) {
            throw new UncheckedIOException("Radicale cannot be started again", failed);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
