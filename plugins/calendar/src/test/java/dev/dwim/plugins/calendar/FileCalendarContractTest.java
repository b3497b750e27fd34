package dev.dwim.plugins.calendar;

import dev.dwim.api.Plugin;
import dev.dwim.api.Value;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.PluginContract;
import dev.dwim.testkit.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;

class FileCalendarContractTest extends PluginContract {
    @Override
    protected Plugin plugin() {
        return new Calendars();
    }

    @Override
    protected FakeHost host() {
        var host = super.host();
        return host.set(
                        "files",
                        Value.Fields.EMPTY.with(
                                "work",
                                Value.of(host.folder().resolve("work.ics").toString())))
                .set("address", Value.of("ada@example.org"));
    }

    @Override
    protected List<Sample> samples(FakeHost host) {
        try {
            Files.writeString(
                    host.folder().resolve("work.ics"),
                    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + Samples.ZONE + String.join("", Samples.EVENTS)
                            + "END:VCALENDAR\r\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Samples.all();
    }

    @Override
    protected Object state(FakeHost host) {
        try (var files = Files.list(host.folder())) {
            var texts = new TreeMap<String, String>();
            for (var file : files.toList()) {
                texts.put(file.toString(), Files.readString(file));
            }
            return List.of(texts, host.opened());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
