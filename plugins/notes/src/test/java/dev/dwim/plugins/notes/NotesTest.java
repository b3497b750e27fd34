package dev.dwim.plugins.notes;

import static dev.dwim.plugins.notes.NotesContractTest.contents;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Blame;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.ManualClock;
import dev.dwim.testkit.PluginFile;
import dev.dwim.testkit.StartedPlugin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTest {
    @TempDir
    Path temp;

    private Path folder;
    private FakeHost host;
    private StartedPlugin notes;

    @BeforeEach
    void start() {
        folder = temp.resolve("My Notes");
        host = new FakeHost(
                PluginFile.manifest(Notes.class),
                folder,
                new ManualClock(ZonedDateTime.parse("2026-03-27T16:05:00+01:00[Europe/Berlin]")));
        notes = StartedPlugin.start(new Notes(), host);
    }

    @Test
    void manyWhoWriteAtOnceAllGetTheirTurn() throws InterruptedException {
        var told = new ConcurrentLinkedQueue<Outcome>();
        var writers = new ArrayList<Thread>();
        for (int i = 1; i <= 8; i++) {
            var line = "thing " + i + ".";
            writers.add(Thread.ofPlatform().start(() -> {
                try (var another = StartedPlugin.start(new Notes(), host)) {
                    told.add(another.call("append", Value.Fields.EMPTY.with("text", Value.of(line))));
                }
            }));
        }
        for (var writer : writers) {
            writer.join();
        }
        assertThat(told).hasSize(8).allMatch(Outcome.Done.class::isInstance);
        assertThat(contents(host.folder())).containsOnlyKeys("Inbox.md");
        for (int i = 1; i <= 8; i++) {
            assertThat(contents(host.folder()).get("Inbox.md")).contains("- thing " + i + ".");
        }
    }

    @Test
    void beginsTheInboxAndAddsToIt() {
        append("the meter reads 4711", "");
        append("call the plumber\r\nabout the boiler", "");
        assertThat(contents(folder))
                .isEqualTo(Map.of(
                        "Inbox.md", "# Inbox\n\n- the meter reads 4711\n- call the plumber\n  about the boiler\n"));
    }

    @Test
    void writesToTheNoteOfTheDayIfTheUserLikesItSo() {
        host.set("default-note", Value.of("daily"));
        append("slept well", "");
        assertThat(contents(folder)).containsOnlyKeys("2026-03-27.md");
    }

    @Test
    void findsANoteWhateverTheCaseOfItsTitle() throws IOException {
        write("Groceries.md", "milk");
        append("eggs", "groceries");
        assertThat(contents(folder)).isEqualTo(Map.of("Groceries.md", "milk\n- eggs\n"));
    }

    @Test
    void keepsTheLineEndsAndThePermissionsOfANote() throws IOException {
        var file = write("Log.md", "# Log\r\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        append("one\ntwo", "Log");
        assertThat(Files.readString(file)).isEqualTo("# Log\r\n\r\n- one\r\n  two\r\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void takesBackExactlyWhatWasAddedAlsoWhenTheBeginningHasChanged() throws IOException {
        var file = write("Log.md", "no line end");
        var appended = append("one", "Log");
        Files.writeString(file, "# New heading\n" + Files.readString(file));
        assertThat(notes.undo(appended)).isInstanceOf(Outcome.Done.class);
        assertThat(Files.readString(file)).isEqualTo("# New heading\nno line end");
    }

    @Test
    void refusesToTakeBackWhenTheEndHasChanged() throws IOException {
        var file = write("Log.md", "start\n");
        var appended = append("one", "Log");
        Files.writeString(file, Files.readString(file) + "mine\n");
        assertUserFault(notes.undo(appended), "has changed since");
        assertThat(Files.readString(file)).isEqualTo("start\n- one\nmine\n");
    }

    @Test
    void deletesANewNoteOnlyWhileItIsUnchanged() throws IOException {
        var created = create("Plan", "first");
        Files.writeString(folder.resolve("Plan.md"), "mine");
        assertUserFault(notes.undo(created), "was not deleted");
        assertThat(contents(folder)).isEqualTo(Map.of("Plan.md", "mine"));
        Files.delete(folder.resolve("Plan.md"));
        assertUserFault(notes.undo(created), "is not there (any more)");
    }

    @Test
    void neverOverwritesANote() throws IOException {
        write("plan.md", "mine");
        assertUserFault(create("Plan", "other"), "There is a note \"Plan\" already");
        assertThat(contents(folder)).isEqualTo(Map.of("plan.md", "mine"));
    }

    @Test
    void createsANoteOnceWhenManyTryAtTheSameTime() throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 16; i++) {
            var text = "text " + i;
            threads.add(Thread.ofVirtual().start(() -> {
                StartedPlugin.start(new Notes(), host).call("create", new Notes.Create("Plan", Optional.of(text)));
                notes.call("append", new Notes.Append(text, Optional.of("Log")));
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(contents(folder)).containsOnlyKeys("Plan.md", "Log.md");
        assertThat(contents(folder).get("Log.md").lines().filter(line -> line.startsWith("- text")))
                .hasSize(16);
    }

    @ParameterizedTest
    @CsvSource({
        "'../../etc/passwd', 'etc-passwd.md'", "'/absolute', 'absolute.md'", "'...hidden', 'hidden.md'",
        "'a\\b:c*d', 'a-b-c-d.md'", "'tab\tand\nline', 'tab and line.md'", "'CON', 'CON note.md'",
        "'ends with dots..', 'ends with dots.md'", "'Ünï \u202Ecode', 'Ünï code.md'",
    })
    void makesASafeFileNameOfATitle(String title, String file) {
        create(title, "text");
        assertThat(contents(temp)).containsOnlyKeys("My Notes/" + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "/", "\u0000", "-"})
    void refusesATitleOfNothing(String title) {
        assertUserFault(create(title, "text"), "needs a title");
        assertThat(folder).doesNotExist();
    }

    @Test
    void cutsATitleThatNoFileSystemWouldTake() {
        create("ü".repeat(500), "text");
        assertThat(contents(folder)).containsOnlyKeys("ü".repeat(60) + ".md");
    }

    @Test
    void leavesALinkThatLeadsOutOfTheFolderAlone() throws IOException {
        Files.createDirectories(folder);
        var outside = Files.writeString(temp.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("Diary.md"), outside);
        assertUserFault(append("text", "Diary"), "outside the notes folder");
        assertUserFault(create("Diary", "text"), "already");
        assertThat(summary(search("secret"))).isEqualTo("No note mentions \"secret\".");
        assertThat(outside).hasContent("secret");
    }

    @Test
    void followsALinkThatStaysInTheFolderAndKeepsIt() throws IOException {
        write("Real.md", "start\n");
        Files.createSymbolicLink(folder.resolve("Alias.md"), Path.of("Real.md"));
        append("one", "Alias");
        assertThat(Files.isSymbolicLink(folder.resolve("Alias.md"))).isTrue();
        assertThat(Files.readString(folder.resolve("Real.md"))).isEqualTo("start\n- one\n");
    }

    @Test
    void undoCannotBeTalkedIntoAnotherFolder() throws IOException {
        Files.createDirectories(folder);
        var outside = Files.writeString(temp.resolve("other.md"), "x");
        var digest = Content.digest("x".getBytes(StandardCharsets.UTF_8));
        assertUserFault(notes.call("discard", new Notes.Discard("../other.md", digest)), "not the name of a note");
        assertUserFault(notes.call("discard", new Notes.Discard(outside.toString(), digest)), "not the name of a note");
        assertThat(outside).exists();
    }

    @Test
    void refusesWhatIsNoPlainTextFile() throws IOException {
        Files.createDirectories(folder.resolve("Folder.md"));
        assertUserFault(append("text", "Folder"), "is not a file");
        Files.write(folder.resolve("Latin.md"), new byte[] {'a', (byte) 0xE9});
        assertUserFault(append("text", "Latin"), "UTF-8");
        Files.write(folder.resolve("Huge.md"), new byte[10 * 1024 * 1024 + 1]);
        assertUserFault(append("text", "Huge"), "larger than 10 MB");
    }

    @Test
    void refusesTextOfNothingAndTextWithoutEnd() {
        assertUserFault(append(" \n\u0000", ""), "Say what to write down");
        assertUserFault(append("x".repeat(100_001), ""), "too long");
        assertUserFault(create("Title", "x".repeat(100_001)), "too long");
    }

    @Test
    void saysWhatToCheckWhenTheFolderCannotBeWritten() throws IOException {
        Files.writeString(folder, "a file where the folder should be");
        assertThat(append("text", "")).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.blame()).isEqualTo(Blame.EXTERNAL);
            assertThat(failed.message()).contains("check the folder");
        });
    }

    @Test
    void searchesTitlesAndLinesForAllWords() throws IOException {
        write("Boiler.md", "# Boiler\n\nserviced in May\nthe pressure valve sticks\n");
        write("House.md", "# House\n\n- boiler: ask about the valve\n");
        write("Garden.md", "# Garden\n\nvalve of the hose\n");
        Files.createDirectories(folder.resolve("archive"));
        write("archive/Old boiler.md", "sold; no valve\n");
        Files.createDirectories(folder.resolve(".trash"));
        write(".trash/Boiler.md", "valve\n");
        write("boiler valve.txt", "no note\n");
        assertThat(summary(search("the Boiler VALVE?")))
                .isEqualTo("2 notes: Boiler (the pressure valve sticks); House (- boiler: ask about the valve)");
        assertThat(summary(search("boiler valve"))).startsWith("3 notes: ").contains("Old boiler (sold; no valve)");
        assertUserFault(search(" ?! "), "Say which words");
    }

    @Test
    void tellsWhereAHitStands() throws IOException {
        write("House.md", "# House\n\n- boiler\n");
        assertThat(search("boiler"))
                .isEqualTo(Outcome.done(
                        "1 note: House (- boiler)",
                        Value.of(List.of(new Value.Fields(Map.of(
                                "note", Value.of("House"),
                                "path",
                                        Value.of(folder.toRealPath()
                                                .resolve("House.md")
                                                .toString()),
                                "line", Value.of(3),
                                "text", Value.of("- boiler"),
                                "rank", Value.of(1)))))));
    }

    private Path write(String name, String content) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(name), content);
    }

    private Outcome append(String text, String note) {
        return notes.call("append", new Notes.Append(text, Optional.of(note).filter(name -> !name.isEmpty())));
    }

    private Outcome create(String title, String text) {
        return notes.call("create", new Notes.Create(title, Optional.of(text)));
    }

    private Outcome search(String query) {
        return notes.call("search", new Notes.Query(query));
    }

    private static String summary(Outcome outcome) {
        return outcome instanceof Outcome.Done done ? done.summary() : outcome.toString();
    }

    private static void assertUserFault(Outcome outcome, String message) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.blame()).isEqualTo(Blame.USER);
            assertThat(failed.message()).contains(message);
        });
    }
}
