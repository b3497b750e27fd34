package dev.dwim.core.store;

import static dev.dwim.core.store.Calls.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.store.Database.Opening;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path home;

    private Path folder() {
        return home.resolve("state/dwim");
    }

    private Path file() {
        return folder().resolve(Database.FILE);
    }

    private Opening open() {
        return Database.open(folder(), Calls.CLOCK);
    }

    private static String refusal(Opening opening) {
        return switch (opening) {
            case Opening.Refused(String reason, String mend) -> reason + " " + mend;
            case Opening.Opened(Database database, Optional<String> notice) -> {
                database.close();
                throw new AssertionError("opened: " + notice);
            }
        };
    }

    private void make() {
        try (var database = opened(open()).database()) {
            Calls.done(database.stores().journal(), "a note");
        }
    }

    private void overwrite(int from, String with) throws IOException {
        var bytes = Files.readAllBytes(file());
        var scribble = with.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(scribble, 0, bytes, from, scribble.length);
        Files.write(file(), bytes);
    }

    private static int count(Database database, String query) {
        return database.sqlite().read(sql -> sql.list(query, row -> 1).size());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private void foreign(String... statements) throws SQLException, IOException {
        Files.createDirectories(folder());
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file().toUri())) {
            for (String statement : statements) {
                new Sql(connection).pragma(statement);
            }
        }
    }

    @Test
    void isReadableByItsOwnerAlone() throws IOException {
        try (var database = opened(open()).database()) {
            Calls.done(database.stores().journal(), "a note");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                    .isEqualTo("rwx------");
            for (String name : List.of("dwim.db", "dwim.db-wal", "dwim.db-shm")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve(name))))
                        .as(name)
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void keepsWhatItHeldAndSaysNothing() {
        make();
        var again = opened(open());
        try (var database = again.database()) {
            assertThat(again.notice()).isEmpty();
            assertThat(database.stores().journal().recent(5)).hasSize(1);
        }
    }

    @Test
    void opensInFoldersOfAnyName() {
        for (String name : List.of("with space", "what?", "a#b", "100%", "ünï", "a'b", "x&mode=memory")) {
            try (var database = Calls.open(home.resolve(name))) {
                Calls.done(database.stores().journal(), name);
                assertThat(home.resolve(name).resolve(Database.FILE)).exists();
            }
        }
    }

    @Test
    void keepsADamagedFileAsideAndSaysSoOnce() throws IOException {
        make();
        Files.writeString(file(), "scribble".repeat(1000));
        var damaged = Files.readAllBytes(file());
        var opening = opened(open());
        try (var database = opening.database()) {
            assertThat(opening.notice())
                    .hasValueSatisfying(
                            notice -> assertThat(notice).contains("damaged", "dwim.db.damaged-20270301-120000"));
            assertThat(database.stores().journal().recent(5)).isEmpty();
        }
        assertThat(folder().resolve("dwim.db.damaged-20270301-120000")).hasBinaryContent(damaged);
        var next = opened(open());
        next.database().close();
        assertThat(next.notice()).isEmpty();
    }

    @Test
    void keepsEveryDamagedFile() throws IOException {
        for (int i = 0; i < 3; i++) {
            Files.createDirectories(folder());
            Files.writeString(file(), "scribble " + i);
            opened(open()).database().close();
        }
        assertThat(names())
                .contains(
                        "dwim.db.damaged-20270301-120000",
                        "dwim.db.damaged-20270301-120000-2",
                        "dwim.db.damaged-20270301-120000-3");
    }

    @Test
    void noticesDamageInsideTheFile() throws IOException {
        make();
        for (int page = 1; page < Files.size(file()) / 4096; page++) {
            overwrite(4096 * page, "scribble".repeat(8));
        }
        var opening = opened(open());
        opening.database().close();
        assertThat(opening.notice()).isPresent();
        assertThat(names()).contains("dwim.db.damaged-20270301-120000");
    }

    @Test
    void noticesAFileThatWasCutOff() throws IOException {
        make();
        Files.write(file(), java.util.Arrays.copyOf(Files.readAllBytes(file()), 5000));
        var opening = opened(open());
        opening.database().close();
        assertThat(opening.notice()).isPresent();
    }

    @Test
    void beginsAnewInAnEmptyFile() throws IOException {
        Files.createDirectories(folder());
        Files.createFile(file());
        var opening = opened(open());
        opening.database().close();
        assertThat(opening.notice()).isEmpty();
    }

    @Test
    void leavesANewerDatabaseAloneAndSaysWhoseItIs() throws Exception {
        make();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file().toUri())) {
            new Sql(connection).run("UPDATE meta SET value = '9.1.0' WHERE name = 'written_by'");
            new Sql(connection).pragma("PRAGMA user_version = 42");
        }
        var before = Files.readAllBytes(file());
        assertThat(refusal(open())).contains("DWIM 9.1.0", "schema 42", "schema " + Schema.CURRENT.version());
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void leavesANewerDatabaseAloneEvenIfOnlyItsLogSaysSo() throws Exception {
        make();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file().toUri())) {
            new Sql(connection).pragma("PRAGMA user_version = 42");
            assertThat(refusal(open())).contains("schema 42");
        }
    }

    @Test
    void leavesAnotherProgramsDatabaseAlone() throws Exception {
        foreign("CREATE TABLE theirs (x)", "PRAGMA application_id = 77");
        var before = Files.readAllBytes(file());
        assertThat(refusal(open())).contains("another program", "Move it");
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void leavesADatabaseWithoutAMarkAlone() throws Exception {
        foreign("CREATE TABLE theirs (x)", "INSERT INTO theirs VALUES ('precious')");
        var before = Files.readAllBytes(file());
        assertThat(refusal(open())).contains("another program");
        assertThat(file()).hasBinaryContent(before);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file().toUri())) {
            assertThat(new Sql(connection).list("SELECT x FROM theirs", row -> row.getString(1)))
                    .containsExactly("precious");
        }
    }

    @Test
    void leavesAFolderOfThatNameAlone() throws IOException {
        Files.createDirectories(file().resolve("inside"));
        assertThat(refusal(open())).contains("is not a file");
        assertThat(file().resolve("inside")).exists();
    }

    @Test
    void saysThatTheStateFolderIsAFile() throws IOException {
        Files.createDirectories(home.resolve("state"));
        Files.writeString(folder(), "mine");
        assertThat(refusal(open())).contains(folder().toString(), "XDG_STATE_HOME");
        assertThat(folder()).hasContent("mine");
    }

    @Test
    void bringsAnOlderDatabaseUpToDate() {
        make();
        var next = new Schema(Stream.concat(
                        Schema.CURRENT.steps().stream(),
                        Stream.of(List.of("CREATE TABLE later (x)", "ALTER TABLE entries ADD COLUMN mood TEXT")))
                .toList());
        var state = new StateFolder(folder(), Calls.CLOCK);
        try (var database =
                opened(new Opener(state, next, Liveness::ofSystem).open()).database()) {
            assertThat(database.stores().journal().recent(5)).hasSize(1);
            assertThat(count(database, "SELECT * FROM later")).isZero();
        }
        assertThat(refusal(open())).contains("schema " + next.version(), "schema " + Schema.CURRENT.version());
    }

    @Test
    void aMigrationThatFailsChangesNothing() {
        make();
        var broken = new Schema(Stream.concat(
                        Schema.CURRENT.steps().stream(),
                        Stream.of(List.of("CREATE TABLE later (x)", "INSERT INTO nowhere VALUES (1)")))
                .toList());
        refusal(new Opener(new StateFolder(folder(), Calls.CLOCK), broken, Liveness::ofSystem).open());
        try (var database = opened(open()).database()) {
            assertThat(count(database, "SELECT * FROM sqlite_master WHERE name = 'later'"))
                    .isZero();
            assertThat(database.stores().journal().recent(5)).hasSize(1);
        }
    }

    @Test
    void writesNothingIntoAFileThatWasMovedAway() throws IOException {
        try (var database = opened(open()).database()) {
            Calls.done(database.stores().journal(), "a note");
            Files.move(file(), folder().resolve("elsewhere.db"));
            assertThat(Calls.refused(database.stores().journal().open(Calls.opening("x"))))
                    .contains("moved away");
            assertThat(database.stores().journal().recent(5)).hasSize(1);
        }
    }

    @Test
    void refusesToWriteOnceClosed() {
        var database = opened(open()).database();
        database.close();
        assertThat(Calls.refused(database.stores().journal().open(Calls.opening("x"))))
                .contains("stopping");
    }

    @Test
    void canBeReadWithoutTheSharedMemoryThatAFullDiskHasNoRoomFor() throws SQLException {
        make();
        try (var alone = new Database(Sqlite.openAlone(file()), Calls.CLOCK, Liveness::ofSystem)) {
            assertThat(alone.stores().journal().recent(5)).hasSize(1);
            assertThat(folder().resolve("dwim.db-shm")).doesNotExist();
            SmallDisk.room(alone, SmallDisk.pages(alone));
            assertThat(Calls.refused(alone.stores().journal().open(Calls.opening("x".repeat(5000)))))
                    .contains("disk is full");
            assertThat(alone.stores().journal().recent(5)).hasSize(1);
        }
    }

    @Test
    void leavesAnotherUsersFilesAlone() throws IOException {
        make();
        boolean root = Files.getOwner(folder()).getName().equals("root");
        if (root) {
            Files.setAttribute(file(), "unix:uid", 65534);
            assertThat(refusal(open())).contains("belongs to another user");
        } else {
            // Only root can give files away; but every system has a folder that is root's.
            assertThat(refusal(Database.open(Path.of("/usr"), Calls.CLOCK))).contains("/usr");
        }
    }

    @Test
    void looksALargeFileThroughOnceDamageWasMet() throws IOException {
        try (var database = opened(open()).database()) {
            for (int part = 0; part < 6; part++) {
                database.stores()
                        .memory()
                        .put("notes", "part " + part, Labelled.of(Value.of("x".repeat(1_000_000)), Origin.TYPED));
            }
        }
        for (int page = 200; page < 1200; page++) {
            overwrite(4096 * page, "scribble".repeat(512));
        }
        var met = opened(open());
        try (var database = met.database()) {
            assertThat(met.notice()).isEmpty();
            assertThatThrownBy(() -> database.stores().memory().keys("notes", ""))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("damaged");
        }
        var next = opened(open());
        next.database().close();
        assertThat(next.notice()).isPresent();
        assertThat(names()).doesNotContain("dwim.db.suspect");
    }

    /// Nobody, not even root, makes a file there.
    private static final Path NOWHERE = Path.of("/sys/dwim");

    /// The state folder is as if on a disk that can only be read: its lock cannot be made.
    private void close() throws IOException {
        Files.deleteIfExists(folder().resolve("dwim.lock"));
        Files.createSymbolicLink(folder().resolve("dwim.lock"), NOWHERE);
    }

    private static void onlyReads(Opening.Opened opening) {
        var notice = opening.notice().orElseThrow();
        assertThat(notice).contains("only reads").doesNotContain("Exception");
        assertThat(Calls.refused(opening.database().stores().journal().open(Calls.opening("x"))))
                .isEqualTo(notice);
    }

    @Test
    void readsOnWhereNothingCanBeWritten() throws IOException {
        make();
        close();
        var before = names();
        var opening = opened(open());
        try (var database = opening.database()) {
            assertThat(database.stores().journal().recent(5)).hasSize(1);
            onlyReads(opening);
            assertThat(database.damage()).isEmpty();
        }
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void readsThereWhatOnlyTheLogHolds() throws IOException {
        try (var elsewhere = opened(open()).database()) {
            Calls.done(elsewhere.stores().journal(), "a note");
            close();
            try (var database = opened(open()).database()) {
                assertThat(database.stores().journal().recent(5)).hasSize(1);
            }
        }
    }

    @Test
    void isEmptyWhereItCannotBeMade() {
        var opening = opened(Database.open(NOWHERE.resolve("state"), Calls.CLOCK));
        try (var database = opening.database()) {
            assertThat(database.stores().journal().recent(5)).isEmpty();
            assertThat(database.stores().schedule().waiting()).isEmpty();
            onlyReads(opening);
        }
    }

    @Test
    void keepsADamagedFileWhereItCannotBePutAside() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(file(), "scribble".repeat(1000));
        close();
        assertThat(refusal(open())).contains("is damaged, and cannot be kept aside");
        assertThat(file()).hasContent("scribble".repeat(1000));
    }

    @Test
    void namesALinkThatLeadsNowhere() throws IOException {
        Files.createDirectories(folder());
        Files.createSymbolicLink(file(), home.resolve("gone"));
        assertThat(refusal(open())).contains("is a link that leads nowhere").doesNotContain("Exception");
        assertThat(home.resolve("gone")).doesNotExist();
    }

    @Test
    void namesNoExceptionWhereAFileIsInTheWay() throws IOException {
        Files.writeString(home.resolve("state"), "mine");
        assertThat(refusal(open())).contains("something else is in its place").doesNotContain("Exception");
    }

    @Test
    void leavesNothingBesideWhatIsNotItsOwn() throws Exception {
        foreign("PRAGMA journal_mode = WAL", "CREATE TABLE theirs (x)");
        refusal(open());
        assertThat(names()).containsExactly("dwim.db", "dwim.lock");
        Files.delete(file());
        make();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file().toUri())) {
            new Sql(connection).pragma("PRAGMA user_version = 42");
        }
        refusal(open());
        assertThat(names()).containsExactly("dwim.db", "dwim.lock");
    }
}
