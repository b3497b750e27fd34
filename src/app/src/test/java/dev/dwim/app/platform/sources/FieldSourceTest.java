package dev.dwim.app.platform.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextProvider;
import dev.dwim.api.Value;
import dev.dwim.app.platform.sources.AccessibleProgram.Shown;
import dev.dwim.testkit.ContextProviderContract;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The field that has the focus, on real buses with a program that is a stub.
class FieldSourceTest extends ContextProviderContract {
    private static final long OURSELVES = ProcessHandle.current().pid();

    @TempDir
    Path folder;

    private final Stage stage = new Stage();
    private AccessibleDesk desk;
    private AccessibleProgram program;
    private Shown window;
    private Shown field;

    @BeforeEach
    void showAField() {
        desk = new AccessibleDesk(folder);
        write();
        stage.shows("letters", "Letter", OURSELVES);
    }

    private void write() {
        program = desk.program();
        window = program.window("Letter");
        field = program.field(window, AccessibleProgram.TEXT, "Dear Ines,");
    }

    @AfterEach
    void closeDesk() {
        closeProvider();
        program.close();
        desk.close();
    }

    private FieldSource source(Pace pace) {
        return new FieldSource(stage, desk.accessibility(), Clock.systemUTC(), pace);
    }

    private Told told() {
        return new Told(source(Told.DEAF));
    }

    /// Once it listens: what was before is not told by a signal.
    private Told listening() {
        var told = told();
        await("it listens", () -> desk.events().contains("object:state-changed:focused"));
        return told;
    }

    private static Value text(String text) {
        return Value.of(text);
    }

    @Override
    protected ContextProvider provider() {
        return source(Told.QUICK);
    }

    @Override
    protected Optional<ContextProvider> shortLived(Duration ttl) {
        return Optional.of(source(new Pace(Told.QUICK.settling(), ttl)));
    }

    @Override
    protected String change(int turn) {
        field.is(AccessibleProgram.FOCUSED);
        field.type("Turn " + turn);
        field.focus();
        return FieldSource.TEXT;
    }

    @Override
    protected void die() {
        program.close();
        desk.die();
    }

    @Override
    protected void comeBack() {
        desk.comeBack();
        write();
    }

    @Test
    void tellsWhatIsTyped() throws Exception {
        try (var told = listening()) {
            field.focus();
            told.awaits(FieldSource.TEXT, text("Dear Ines,"));
            await("typing is told", () -> desk.events().contains("object:text-changed"));
            field.type("Dear Ines, rye");
            told.awaits(FieldSource.TEXT, text("Dear Ines, rye"));
            field.type("");
            told.awaitsNone(FieldSource.TEXT);
        }
    }

    @Test
    void findsTheFieldThatHadTheFocusBefore() throws Exception {
        field.is(AccessibleProgram.FOCUSED);
        try (var told = told()) {
            told.awaits(FieldSource.TEXT, text("Dear Ines,"));
        }
    }

    @Test
    void aPasswordIsNotReadNorWhatWasOne() throws Exception {
        var secret = program.field(window, AccessibleProgram.PASSWORD, "tramontana");
        try (var told = listening()) {
            field.focus();
            told.awaits(FieldSource.TEXT, text("Dear Ines,"));
            int reads = reads();
            field.blur();
            secret.focus();
            told.awaitsNone(FieldSource.TEXT);
            secret.becomes(AccessibleProgram.ENTRY);
            secret.focus();
            secret.blur();
            assertThat(reads()).isEqualTo(reads);
            field.focus();
            told.awaits(FieldSource.TEXT, text("Dear Ines,"));
            field.blur();
            secret.focus();
            told.awaitsNone(FieldSource.TEXT);
        }
    }

    @Test
    void whatBecomesAPasswordWhileItIsReadIsNotTold() throws Exception {
        var secret = program.field(window, AccessibleProgram.ENTRY, "tramontana");
        secret.whenRead(() -> secret.becomes(AccessibleProgram.PASSWORD));
        try (var told = listening()) {
            field.focus();
            told.awaits(FieldSource.TEXT, text("Dear Ines,"));
            field.blur();
            secret.focus();
            told.awaitsNone(FieldSource.TEXT);
            assertThat(program.asked()).contains("GetText");
        }
    }

    private int reads() {
        return (int) program.asked().stream().filter("GetText"::equals).count();
    }

    @Test
    void whatATerminalShowsIsNoField() throws Exception {
        var terminal = program.field(window, AccessibleProgram.TERMINAL, "$ ");
        notTold(terminal);
    }

    @Test
    void whatCannotBeWrittenInIsNoField() throws Exception {
        notTold(program.field(window, AccessibleProgram.TEXT, "Read me").isNot(AccessibleProgram.EDITABLE));
    }

    @Test
    void whatIsTooLongIsLeftOutWhole() throws Exception {
        notTold(program.field(window, AccessibleProgram.TEXT, "x".repeat(FieldSource.LONGEST + 1)));
    }

    private void notTold(Shown shown) throws InterruptedException {
        try (var told = listening()) {
            field.focus();
            told.awaits(FieldSource.TEXT, text("Dear Ines,"));
            int reads = reads();
            field.blur();
            shown.focus();
            told.awaitsNone(FieldSource.TEXT);
            assertThat(reads()).isEqualTo(reads);
        }
    }

    @Test
    void whatIsLongIsToldWhole() throws Exception {
        var longest = "ü".repeat(FieldSource.LONGEST);
        try (var told = listening()) {
            field.holding(longest).focus();
            told.awaits(FieldSource.TEXT, text(longest));
        }
    }

    @Test
    void aFieldOfAnotherWindowOfTheProgramIsNotRead() throws Exception {
        var other = program.field(program.window("Bank – Private Browsing"), AccessibleProgram.TEXT, "4711");
        try (var told = listening()) {
            field.focus();
            told.awaits(FieldSource.TEXT, text("Dear Ines,"));
            int reads = reads();
            other.focus();
            field.isNot(AccessibleProgram.FOCUSED);
            window.isNot(AccessibleProgram.ACTIVE);
            field.type("Dear Grace,");
            told.awaits(FieldSource.TEXT, text("Dear Grace,"));
            assertThat(reads()).isGreaterThan(reads);
            stage.is(Optional.empty());
            told.awaitsNone(FieldSource.TEXT);
            stage.shows("bank", "Bank", OURSELVES + 1);
            stage.shows("letters", "Letter", OURSELVES);
            told.awaits(FieldSource.TEXT, text("Dear Grace,"));
        }
    }

    @Test
    void anotherProcessIsNotRead() throws Exception {
        try (var told = listening()) {
            field.focus();
            told.awaits(FieldSource.TEXT, text("Dear Ines,"));
            int reads = reads();
            stage.shows("letters", "Letter", OURSELVES + 1);
            told.awaitsNone(FieldSource.TEXT);
            assertThat(reads()).isEqualTo(reads);
        }
    }

    @Test
    void nothingIsAskedOfAProgramWhileNoWindowMayBeLookedAt() throws Exception {
        stage.is(Optional.empty());
        try (var told = listening()) {
            field.focus();
            field.type("4711");
            stage.is(Optional.empty());
            assertThat(program.asked()).isEmpty();
            stage.shows("letters", "Letter", OURSELVES);
            told.awaits(FieldSource.TEXT, text("4711"));
        }
    }

    @Test
    void aFieldWithoutTheFocusIsNotSpokenOfWhileItsWindowHasTheKeys() throws Exception {
        try (var told = listening()) {
            field.focus();
            told.awaits(FieldSource.TEXT, text("Dear Ines,"));
            await("typing is told", () -> desk.events().contains("object:text-changed"));
            field.blur();
            field.type("Dear Grace,");
            told.awaitsNone(FieldSource.TEXT);
        }
    }

    @Test
    void aProgramThatHangsSilencesNoOther() throws Exception {
        var hung = desk.program();
        try (var told = listening();
                hung) {
            var stuck = hung.field(hung.window("Letter"), AccessibleProgram.TEXT, "never");
            hung.hang();
            field.focus();
            told.awaits(FieldSource.TEXT, text("Dear Ines,"));
            stuck.focus();
            await("it is asked", () -> !hung.asked().isEmpty());
            told.awaitsNone(FieldSource.TEXT);
            field.focus();
            told.awaits(FieldSource.TEXT, text("Dear Ines,"));
        }
    }

    @Test
    void whatIsBusyForAWhileIsToldLater() throws Exception {
        try (var told = listening()) {
            field.whenRead(new Runnable() {
                private boolean before;

                @Override
                public void run() {
                    if (!before) {
                        before = true;
                        pauseFor(Duration.ofMillis(400));
                    }
                }
            });
            field.focus();
            told.awaits(FieldSource.TEXT, text("Dear Ines,"));
        }
    }

    private static void pauseFor(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aRegistryThatBeginsAnewIsAskedAgain() throws Exception {
        try (var told = listening()) {
            desk.restartRegistry();
            await("it is asked again", () -> desk.events().contains("object:state-changed:focused"));
            field.focus();
            told.awaits(FieldSource.TEXT, text("Dear Ines,"));
        }
    }

    @Test
    void nobodyIsToldOnceItIsClosed() throws Exception {
        try (var told = listening()) {
            field.focus();
            told.awaits(FieldSource.TEXT, text("Dear Ines,"));
        }
        await("no event is asked for", () -> desk.events().isEmpty());
        assertThat(stage.watchers()).isZero();
    }
}
