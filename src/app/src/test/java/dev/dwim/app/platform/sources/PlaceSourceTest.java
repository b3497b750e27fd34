package dev.dwim.app.platform.sources;

import dev.dwim.api.ContextProvider;
import dev.dwim.api.Value;
import dev.dwim.testkit.ContextProviderContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceSourceTest extends ContextProviderContract {
    @TempDir
    Path folder;

    private Path etc;

    @BeforeEach
    void makeFolder() throws IOException {
        etc = Files.createDirectory(folder.resolve("etc"));
    }

    /// As `timedatectl set-timezone` does it: in one step.
    private void travel(String zone) {
        try {
            var link = etc.resolve("localtime.new");
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, Path.of("../usr/share/zoneinfo/" + zone));
            Files.move(link, etc.resolve("localtime"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private PlaceSource source(Map<String, String> env, Pace pace) {
        return new PlaceSource(env, etc, Clock.system(ZoneId.of("Asia/Tokyo")), pace);
    }

    @Override
    protected ContextProvider provider() {
        return source(Map.of(), Told.QUICK);
    }

    @Override
    protected Optional<ContextProvider> shortLived(Duration ttl) {
        return Optional.of(source(Map.of(), new Pace(Told.QUICK.settling(), ttl)));
    }

    @Override
    protected String change(int turn) {
        travel(turn % 2 == 0 ? "Europe/Berlin" : "Africa/Lagos");
        return PlaceSource.ZONE;
    }

    @Override
    protected void die() {
        try {
            Files.deleteIfExists(etc.resolve("localtime"));
            Files.move(etc, folder.resolve("away"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    protected void comeBack() {
        try {
            makeFolder();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void theZoneFollowsTheSystems() throws Exception {
        try (var told = new Told(source(Map.of(), Told.DEAF))) {
            told.awaits(PlaceSource.ZONE, Value.of("Asia/Tokyo"));
            Files.writeString(etc.resolve("timezone"), "America/Lima\n");
            told.awaits(PlaceSource.ZONE, Value.of("America/Lima"));
            travel("Europe/Berlin");
            told.awaits(PlaceSource.ZONE, Value.of("Europe/Berlin"));
            travel("posix/Africa/Lagos");
            told.awaits(PlaceSource.ZONE, Value.of("Africa/Lagos"));
            travel("No/Where");
            told.awaits(PlaceSource.ZONE, Value.of("America/Lima"));
        }
    }

    @Test
    void goesOnWhereTheFolderIsTakenAwayAndPutBack() throws Exception {
        try (var told = new Told(source(Map.of(), Told.DEAF))) {
            travel("Europe/Berlin");
            told.awaits(PlaceSource.ZONE, Value.of("Europe/Berlin"));
            Files.delete(etc.resolve("localtime"));
            Files.delete(etc);
            told.awaits(PlaceSource.ZONE, Value.of("Asia/Tokyo"));
            Files.createDirectory(etc);
            travel("Africa/Lagos");
            told.awaits(PlaceSource.ZONE, Value.of("Africa/Lagos"));
        }
    }

    @Test
    void theSessionsOwnZoneCountsFirst() throws Exception {
        travel("Europe/Berlin");
        try (var told = new Told(source(Map.of("TZ", ":America/New_York"), Told.DEAF))) {
            told.awaits(PlaceSource.ZONE, Value.of("America/New_York"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "de_AT.UTF-8, de-AT",
        "sr_RS@latin, sr-Latn-RS",
        "nb_NO, nb-NO",
        "eo, eo",
        "C.UTF-8, en",
        "POSIX, en",
        "not a locale at all, en"
    })
    void theLocaleIsThatOfTheSession(String lang, String tag) throws Exception {
        try (var told = new Told(source(Map.of("LC_ALL", "", "LANG", lang), Told.DEAF))) {
            told.awaits(PlaceSource.LOCALE, Value.of(tag));
        }
    }
}
