package dev.dwim.core.nlu;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Started by [EmbeddingsTest] in a process of its own: does one thing and prints every connection that was looked
/// for or is open afterwards. Whatever goes through a URL asks the proxy selector first; anything else shows as a
/// descriptor.
final class SocketWatch {
    private SocketWatch() {}

    public static void main(String[] arguments) throws IOException {
        var asked = new CopyOnWriteArrayList<String>();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri.toString());
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                asked.add("failed " + uri);
            }
        });
        if (arguments[0].equals("embed")) {
            var embeddings = new Embeddings(Path.of(arguments[1]), Runnable::run);
            System.out.println("ready=" + embeddings.await(Duration.ofMinutes(1)));
            System.out.println("vector=" + embeddings.of("hello there").isPresent());
        } else {
            try (var server = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
                var url = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/")
                        .toURL();
                var connection = url.openConnection();
                connection.setReadTimeout(1);
                try {
                    connection.getContent();
                } catch (IOException nobodyAnswers) {
                    System.out.println("nobody answered");
                }
                report(asked);
            }
            return;
        }
        report(asked);
    }

    private static void report(List<String> asked) throws IOException {
        asked.forEach(uri -> System.out.println("asked " + uri));
        var descriptors = Path.of("/proc/self/fd");
        if (Files.isDirectory(descriptors)) {
            try (var links = Files.list(descriptors)) {
                for (var link : links.toList()) {
                    if (Files.isSymbolicLink(link) && target(link).startsWith("socket:")) {
                        System.out.println("open " + target(link));
                    }
                }
            }
        }
        System.out.println("watched");
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
