package dev.dwim.app;

import dev.dwim.api.Manifest;
import dev.dwim.api.Value;
import dev.dwim.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the plugins on the class path say of themselves before they are started: their settings and their folders.
///
/// @param classes where the manifests lie
record BundledManifests(ClassLoader classes) {

    /// What each lets the user set; its folder, too, if it has one.
    ///
    /// @return the defaults by plugin and name
    Map<String, Map<String, Value>> settings() {
        var byPlugin = new LinkedHashMap<String, Map<String, Value>>();
        manifests().forEach((id, manifest) -> {
            var settings = new LinkedHashMap<String, Value>();
            manifest.settings().forEach((name, setting) -> settings.put(name, setting.value()));
            manifest.folder().ifPresent(folder -> settings.put("folder", Value.of(folder)));
            byPlugin.put(id, Map.copyOf(settings));
        });
        return byPlugin;
    }

    /// Where a plugin keeps what it makes for the user, as long as the user has not set it: among the documents, if
    /// there is such a folder. Where it was once it stays, also when the folder of the documents is made later.
    ///
    /// @param id   the plugin's
    /// @param home the user's
    /// @return an absolute path
    Path folder(String id, Path home) {
        var name = Optional.ofNullable(manifests().get(id))
                .flatMap(Manifest::folder)
                .orElse("");
        var documents = home.resolve("Documents");
        var among = documents.resolve(name);
        var beside = home.resolve(name);
        return Files.isDirectory(among) || Files.isDirectory(documents) && !Files.isDirectory(beside) ? among : beside;
    }

    private Map<String, Manifest> manifests() {
        try {
            var found = new LinkedHashMap<String, Manifest>();
            for (var url : Collections.list(classes.getResources(Manifest.LOCATION))) {
                try (var in = url.openStream()) {
                    var manifest = Manifest.of(Json.fields(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                    found.put(manifest.id(), manifest);
                } catch (IllegalArgumentException unreadable) {
                    // The engine tells which plugin it leaves out, and why.
                    continue;
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for plugins on the class path", e);
        }
    }
}
