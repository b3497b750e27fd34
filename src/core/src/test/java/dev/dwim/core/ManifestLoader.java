package dev.dwim.core;

import dev.dwim.api.Manifest;
import dev.dwim.api.Value;
import dev.dwim.core.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/// A class path whose plugins are those of the tests: their manifests are in memory only.
final class ManifestLoader extends ClassLoader {
    private final List<URL> manifests = new ArrayList<>();

    ManifestLoader(List<Value.Fields> manifests) {
        super(ManifestLoader.class.getClassLoader());
        for (var manifest : manifests) {
            this.manifests.add(url(manifest));
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.equals(Manifest.LOCATION) ? Collections.enumeration(manifests) : super.getResources(name);
    }

    private static URL url(Value.Fields manifest) {
        var bytes = Json.write(manifest).getBytes(StandardCharsets.UTF_8);
        try {
            return URL.of(URI.create("memory:" + manifest.text("id").orElseThrow()), new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(URL url) {
                    return new URLConnection(url) {
                        @Override
                        public void connect() {}

                        @Override
                        public InputStream getInputStream() {
                            return new ByteArrayInputStream(bytes);
                        }
                    };
                }
            });
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
