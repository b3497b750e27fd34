package dev.dwim.plugins.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.Effect;
import dev.dwim.api.Host;
import dev.dwim.api.Value;
import dev.dwim.plugins.calendar.DavServer.Said;
import dev.dwim.plugins.calendar.Store.Result;
import dev.dwim.plugins.calendar.Store.Written;
import dev.dwim.plugins.calendar.ics.Budget;
import dev.dwim.plugins.calendar.ics.Event;
import dev.dwim.plugins.calendar.ics.Link;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.LoopbackHttp;
import dev.dwim.testkit.ManualClock;
import dev.dwim.testkit.PluginFile;
import dev.dwim.testkit.StartedPlugin;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said to a CalDAV server and how it is taken: a real one, between which and us a test can break things.
class DavTest {
    @TempDir
    static Path folder;

    private static Radicale radicale;
    private static int calendars;

    private final ManualClock clock = new ManualClock(ZonedDateTime.parse("2026-03-27T16:05:00+01:00[Europe/Berlin]"));
    private final List<String> sent = new ArrayList<>();
    private int broken;
    private int lost;
    private URI calendar;
    private FakeHost host;

    @BeforeAll
    static void start() {
        radicale = Radicale.in(folder);
    }

    @AfterAll
    static void stop() {
        radicale.close();
    }

    @BeforeEach
    void begin() {
        calendar = radicale.make("c" + ++calendars);
        host = Samples.dav(new FakeHost(PluginFile.manifest(Calendars.class), folder, clock), calendar);
        // Each request has a connection of its own: none breaks off but those that a test breaks off.
        host.network((method, uri, headers, body) -> broken(new LoopbackHttp(), method, uri, headers, body));
        put(1, "One");
    }

    /// Breaks off some requests before they reach the server, and some answers on their way back.
    private Answer<Host.Http.Response> broken(
            Host.Http real, String method, URI uri, Map<String, String> headers, String body) {
        var what = method + " " + body.replaceFirst("(?s).*?<(\\w:[\\w-]+).*", "$1");
        sent.add(what);
        if (broken > 0) {
            broken--;
            return Answer.lacking("It broke off.");
        }
        var answer = real.send(method, uri, headers, body);
        if (lost > 0) {
            lost--;
            return Answer.lacking("It broke off.");
        }
        return answer;
    }

    private void put(int number, String title) {
        radicale.put(
                calendar,
                number + ".ics",
                Samples.event("UID:" + number + "\nDTSTAMP:20260101T000000Z\nDTSTART:20260327T180000Z\nSUMMARY:" + title
                        + "\n"));
    }

    private DavServer server() {
        return new DavServer(new Preferences.Collection("work", calendar, Radicale.USER, "work-calendar"), host);
    }

    private DavSource source() {
        return new DavSource(server(), new Perusal(new Link(Set.of()), clock));
    }

    @Test
    void asksForTheTagAloneAsLongAsNothingChanges() {
        var source = source();
        assertThat(titles(source.read())).containsExactly("One");
        sent.clear();
        assertThat(source.read()).isEqualTo(new Source.Reading.Same());
        assertThat(sent).containsExactly("PROPFIND D:propfind");
    }

    @Test
    void asksForWhatHasChangedAndForNothingElse() {
        var source = source();
        source.read();
        put(2, "Two");
        put(1, "Another");
        sent.clear();
        assertThat(titles(source.read())).containsExactly("Another", "Two");
        assertThat(sent)
                .containsExactly("PROPFIND D:propfind", "REPORT D:sync-collection", "REPORT C:calendar-multiget");
        radicale.delete(calendar, "1.ics");
        sent.clear();
        assertThat(titles(source.read())).containsExactly("Two");
        assertThat(sent).containsExactly("PROPFIND D:propfind", "REPORT D:sync-collection");
    }

    @Test
    void asksForAllOnTheNextDay() {
        var source = source();
        source.read();
        clock.advance(Duration.ofDays(1));
        sent.clear();
        source.read();
        assertThat(sent).containsExactly("PROPFIND D:propfind", "REPORT C:calendar-query");
    }

    @Test
    void whereAServerTellsNoTokenItsChangeTagCounts() {
        var source = source();
        var real = host.http();
        host.network((method, uri, headers, body) -> without("sync-token", real.send(method, uri, headers, body)));
        assertThat(titles(source.read())).containsExactly("One");
        assertThat(source.read()).isEqualTo(new Source.Reading.Same());
        put(2, "Two");
        sent.clear();
        assertThat(titles(source.read())).containsExactly("One", "Two");
        assertThat(sent).containsExactly("PROPFIND D:propfind", "REPORT C:calendar-query");
    }

    private static Answer<Host.Http.Response> without(String element, Answer<Host.Http.Response> answer) {
        return answer instanceof Answer.Given<Host.Http.Response>(Host.Http.Response response)
                ? Answer.given(new Host.Http.Response(
                        response.status(), response.body().replaceAll("<(\\w+:)?" + element + ">.*?</[^>]*>", "")))
                : answer;
    }

    @Test
    void aConnectionThatWasClosedIsTriedOnceMore() {
        broken = 1;
        assertThat(titles(source().read())).containsExactly("One");
        broken = 2;
        assertThat(source().read())
                .isEqualTo(new Source.Reading.Failed("The calendar \"work\" cannot be read: It broke off."));
    }

    @Test
    void anAnswerThatBreaksOffHalfWayIsAskedForAnew() {
        var source = source();
        source.read();
        put(2, "Two");
        var real = host.http();
        host.network((method, uri, headers, body) ->
                body.contains("multiget") ? Answer.lacking("It broke off.") : real.send(method, uri, headers, body));
        assertThat(source.read()).isInstanceOf(Source.Reading.Failed.class);
        host.network(real);
        assertThat(titles(source.read())).containsExactly("One", "Two");
    }

    @Test
    void saysWhyTheServerRefuses() {
        host.secret("work-calendar", "wrong");
        assertThat(source().read())
                .isEqualTo(
                        new Source.Reading.Failed(
                                "The calendar \"work\" cannot be read: The server does not take the"
                                        + " user name or the password; check user, and the secret \"work-calendar\" in the keyring."));
        host.secret("work-calendar", Radicale.PASSWORD);
        calendar = radicale.at("nowhere");
        assertThat(source().read())
                .isEqualTo(new Source.Reading.Failed(
                        "The calendar \"work\" cannot be read: There is nothing at that url."));
        host.network((method, uri, headers, body) -> Answer.given(new Host.Http.Response(200, "<html>")));
        assertThat(source().read())
                .isEqualTo(new Source.Reading.Failed(
                        "The calendar \"work\" cannot be read: The server's answer is no CalDAV; check the url."));
    }

    @Test
    void overwritesNothingThatWasChangedMeanwhile() {
        var store = new DavStore(server());
        var before = written(store.find("1"));
        put(1, "Changed elsewhere");
        assertThat(store.replace(before, Optional.of(before.text().replace("One", "Ours"))))
                .isEqualTo(new Result.Changed());
        assertThat(store.replace(before, Optional.empty())).isEqualTo(new Result.Changed());
        assertThat(radicale.resources(calendar).get("1.ics")).contains("Changed elsewhere");
        assertThat(store.add("1", Samples.event("UID:1\nDTSTAMP:20260101T000000Z\nDTSTART:20260328T180000Z\n")))
                .isEqualTo(new Result.Changed());
    }

    @Test
    void whatBreaksOffIsWrittenOnceOrNotAtAll() {
        var store = new DavStore(server());
        lost = 1;
        assertThat(written(store.add(
                                "new", Samples.event("UID:new\nDTSTAMP:20260101T000000Z\nDTSTART:20260328T180000Z\n")))
                        .text())
                .contains("UID:new");
        var before = written(store.find("1"));
        broken = 1;
        var after = written(store.replace(before, Optional.of(before.text().replace("One", "Ours"))));
        assertThat(after.text()).contains("SUMMARY:Ours");
        lost = 1;
        var now = written(store.replace(after, Optional.of(after.text().replace("Ours", "Lost on its way"))));
        assertThat(now.text()).contains("SUMMARY:Lost on its way");
        lost = 1;
        assertThat(store.replace(now, Optional.empty())).isInstanceOf(Result.Done.class);
        assertThat(store.find("1")).isEqualTo(new Result.Changed());
        broken = 9;
        assertThat(store.add("never", Samples.event("UID:never\n"))).isInstanceOf(Result.Unsure.class);
    }

    @Test
    void thePasswordGoesNowhereElse() {
        var server = server();
        sent.clear();
        for (var elsewhere : List.of(
                "http://evil.example/x.ics", "//evil.example/x.ics", "/other/x.ics", "../../x.ics", "x\n.ics", "%zz")) {
            assertThat(server.put(elsewhere, "x", Optional.empty())).isInstanceOf(Said.Refused.class);
            assertThat(server.delete(elsewhere, "x")).isInstanceOf(Said.Refused.class);
        }
        assertThat(sent).isEmpty();
        host.set("caldav", Value.Fields.EMPTY);
    }

    @Test
    void readsNoAnswerThatReachesOutOfItself() {
        assertThat(DavAnswer.of("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><multistatus xmlns=\"DAV:\">"
                        + "<response><href>&e;</href></response></multistatus>"))
                .isEmpty();
        assertThat(DavAnswer.of("<multistatus xmlns=\"DAV:\"><response>")).isEmpty();
        assertThat(DavAnswer.of("<other/>")).isEmpty();
        assertThat(DavAnswer.of("")).isEmpty();
    }

    @Test
    void pausesGrowFromASecondToAQuarterOfAnHour() {
        assertThat(List.of(0, 1, 2, 3, 10, 11, 1_000).stream()
                        .map(Pace.USUAL::after)
                        .map(Duration::toSeconds))
                .containsExactly(300L, 1L, 2L, 4L, 512L, 900L, 900L);
    }

    @Test
    void keepsWhatItKnowsWhileTheServerIsDown() {
        var nanos = new long[] {0};
        var kept = new Kept(source(), Pace.USUAL, () -> nanos[0]);
        assertThat(kept.look()).isTrue();
        assertThat(kept.until()).isEqualTo(Duration.ofMinutes(5));
        broken = 4;
        assertThat(kept.look()).isFalse();
        assertThat(kept.book()).isPresent();
        assertThat(kept.trouble()).contains("The calendar \"work\" cannot be read: It broke off.");
        assertThat(kept.until()).isEqualTo(Duration.ofSeconds(1));
        nanos[0] = Duration.ofSeconds(1).toNanos();
        assertThat(kept.look()).isFalse();
        assertThat(kept.until()).isEqualTo(Duration.ofSeconds(2));
        assertThat(kept.look()).isFalse();
        assertThat(kept.trouble()).isEmpty();
        assertThat(kept.until()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void anEventOnAServerThatNobodyHasLookedAtMayBeAnybodys() {
        var move = Value.Fields.EMPTY.with("event", Value.of("One")).with("to", Value.of("2026-03-28T10:00:00+01:00"));
        try (var plugin = StartedPlugin.start(new Calendars(), host)) {
            sent.clear();
            assertThat(plugin.effect("move", move)).isEqualTo(Effect.OUTWARD);
            assertThat(sent).as("judging asks no server").isEmpty();
            plugin.call("today", Value.Fields.EMPTY);
            assertThat(plugin.effect("move", move)).isEqualTo(Effect.REVERSIBLE);
        }
    }

    private static Written written(Result result) {
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done) result).written();
    }

    private List<String> titles(Source.Reading reading) {
        assertThat(reading).isInstanceOf(Source.Reading.Fresh.class);
        var now = ZonedDateTime.now(clock);
        return ((Source.Reading.Fresh) reading)
                        .book()
                        .events(now.minusDays(1), now.plusDays(1), new Budget(Duration.ofSeconds(2), System::nanoTime))
                        .stream()
                        .map(Event::title)
                        .toList();
    }
}
