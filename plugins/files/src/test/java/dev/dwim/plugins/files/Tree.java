package dev.dwim.plugins.files;

import dev.dwim.api.Value;
import dev.dwim.testkit.FakeHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// A home folder and a data home of a test, side by side in the host's folder.
record Tree(Path base) {
    static Tree on(FakeHost host) {
        try {
            var tree = new Tree(host.folder().toRealPath());
            Files.createDirectories(tree.home());
            host.set("home", Value.of(tree.home().toString()));
            host.set("data-home", Value.of(tree.data().toString()));
            return tree;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path home() {
        return base.resolve("home");
    }

    Path data() {
        return base.resolve("data");
    }

    Path file(String path, String content) {
        try {
            var file = home().resolve(path);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path folder(String path) {
        try {
            return Files.createDirectories(home().resolve(path));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Every file below the base with its content.
    Map<String, String> contents() {
        return contents(base);
    }

    static Map<String, String> contents(Path top) {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(top)) {
            for (var file : files.toList()) {
                var name = top.relativize(file).toString();
                if (Files.isSymbolicLink(file)) {
                    contents.put(name, "-> " + Files.readSymbolicLink(file));
                } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    contents.put(name, Files.readString(file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return contents;
    }
}
