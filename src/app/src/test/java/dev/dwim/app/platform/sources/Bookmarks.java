package dev.dwim.app.platform.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A `recently-used.xbel` as programs of the desktop write it: aside, then in one step.
record Bookmarks(Path list, List<String> entries) {
    Bookmarks(Path list) {
        this(list, new ArrayList<>());
    }

    void add(Path file, Instant visited) {
        entries.add("""
                  <bookmark href="%s" added="2024-01-01T08:00:00Z" modified="2024-01-01T08:00:00Z" visited="%s">
                    <info><metadata owner="http://freedesktop.org">
                      <mime:mime-type type="text/plain"/>
                      <bookmark:applications><bookmark:application name="An editor" exec="&apos;edit %%u&apos;"/>
                      </bookmark:applications></metadata></info>
                  </bookmark>
                """.formatted(file.toUri(), visited));
    }

    void write() throws IOException {
        write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <xbel version="1.0"
                      xmlns:bookmark="http://www.freedesktop.org/standards/desktop-bookmarks"
                      xmlns:mime="http://www.freedesktop.org/standards/shared-mime-info">
                """ + String.join("", entries) + "</xbel>\n");
    }

    void write(String text) throws IOException {
        Files.createDirectories(list.getParent());
        var aside = list.resolveSibling(".recently-used.xbel.new");
        Files.writeString(aside, text);
        Files.move(aside, list, StandardCopyOption.ATOMIC_MOVE);
    }
}
