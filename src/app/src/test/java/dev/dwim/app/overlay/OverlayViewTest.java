package dev.dwim.app.overlay;

import static dev.dwim.app.overlay.Samples.ASKING;
import static dev.dwim.app.overlay.Samples.CONFIRMING;
import static dev.dwim.app.overlay.Samples.CONFIRMING_ALWAYS;
import static dev.dwim.app.overlay.Samples.CONFIRMING_JOIN;
import static dev.dwim.app.overlay.Samples.CONFIRMING_TWICE;
import static dev.dwim.app.overlay.Samples.DONE;
import static dev.dwim.app.overlay.Samples.DONE_FOR_GOOD;
import static dev.dwim.app.overlay.Samples.FAILED;
import static dev.dwim.app.overlay.Samples.UNKNOWN;
import static dev.dwim.app.overlay.Stand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.app.overlay.OverlayState.Empty;
import dev.dwim.app.overlay.OverlayState.Running;
import dev.dwim.app.overlay.OverlayState.Typing;
import dev.dwim.app.trigger.Hotkey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// Every state, by the keyboard alone.
@ExtendWith(ApplicationExtension.class)
class OverlayViewTest {
    private final FakeConversation engine = new FakeConversation();
    private OverlayModel model;
    private OverlayView view;
    private Stage stage;

    @Start
    void start(Stage primary) {
        var stand = Stand.before(engine);
        model = stand.model();
        stage = stand.stage();
        view = stand.view();
    }

    @Stop
    void stop() {
        stage.close();
    }

    private void reach(OverlayState state) {
        until(() -> model.state().equals(state));
    }

    private void say(FxRobot robot, String words) {
        robot.write(words, 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());
        robot.type(KeyCode.ENTER);
    }

    private static String text(FxRobot robot) {
        return robot
                .lookup((Node node) -> node.isVisible() && (node instanceof Label || node instanceof TextFlow))
                .queryAll()
                .stream()
                .map(OverlayViewTest::text)
                .collect(Collectors.joining("\n"));
    }

    private static String text(Node node) {
        return node instanceof Label label
                ? label.getText()
                : ((TextFlow) node)
                        .getChildren().stream()
                                .map(piece -> ((Text) piece).getText())
                                .collect(Collectors.joining());
    }

    private static String field(FxRobot robot) {
        return robot.lookup("#words").queryAs(TextInputControl.class).getText();
    }

    @Test
    void fieldHasTheFocusWhenNothingIsTyped(FxRobot robot) {
        assertThat(model.state()).isEqualTo(new Empty());
        assertThat(robot.lookup("#words").query().isFocused()).isTrue();
    }

    @Test
    void showsWhatWasMissedAboveWhatWasSaidLately(FxRobot robot) {
        engine.missed("today 13:40: Timer, 10 minutes: tea").remembers("set a timer for 10 minutes");
        Platform.runLater(() -> {
            model.hide();
            model.show();
        });

        until(() -> text(robot).contains("today 13:40: Timer, 10 minutes: tea"));
        assertThat(text(robot)).contains("You should know", "set a timer for 10 minutes");
        robot.write("t", 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());
        assertThat(text(robot)).doesNotContain("You should know");
    }

    @Test
    void theWindowIsAsHighWhateverIsInTheList(FxRobot robot) {
        double empty = height(robot);
        robot.write("t", 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());
        assertThat(height(robot)).isEqualTo(empty);
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        assertThat(height(robot)).isEqualTo(empty);
        robot.type(KeyCode.ESCAPE);
        engine.knows(List.of(Samples.START));
        robot.write("i", 0);
        until(() -> shows(1));
        assertThat(height(robot)).isEqualTo(empty);
        engine.knows(List.of());
        robot.write("x", 0);
        until(() -> shows(0));
        assertThat(text(robot)).contains("Nothing here does that yet");
        assertThat(height(robot)).isEqualTo(empty);
        robot.eraseText(3);
        until(() -> model.state() instanceof Empty);
        assertThat(height(robot)).isEqualTo(empty);
    }

    private boolean shows(int rows) {
        return model.state() instanceof Typing typing
                && typing.settled()
                && typing.rows().size() == rows;
    }

    private double height(FxRobot robot) {
        var height = new AtomicReference<>(0.0);
        robot.interact(() -> height.set(stage.getScene().getRoot().prefHeight(-1)));
        return height.get();
    }

    @Test
    void theLastLineStaysAtTheBottom(FxRobot robot) {
        robot.interact(() -> stage.setHeight(stage.getHeight() + 100));
        WaitForAsyncUtils.waitForFxEvents();

        var footer = robot.lookup(".footer").query();
        until(() -> Math.abs(footer.getBoundsInParent().getMaxY()
                        - stage.getScene().getRoot().getLayoutBounds().getHeight())
                <= 1);
    }

    @Test
    void aListThatTheScreenHasNoRoomForIsScrolledToTheSelectedRow(FxRobot robot) {
        robot.interact(() -> {
            view.keepTo(320);
            stage.sizeToScene();
        });
        assertThat(height(robot)).isLessThanOrEqualTo(320);
        robot.write("t", 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());
        robot.type(KeyCode.UP);

        until(() -> within(robot, 3));
        assertThat(within(robot, 0)).isFalse();
        robot.type(KeyCode.DOWN);
        until(() -> within(robot, 0));
        assertThat(within(robot, 3)).isFalse();
    }

    @Test
    void aListLeavesRoomForTheButtonsAboveIt(FxRobot robot) {
        engine.pinned(Samples.TEA, Samples.KEEP_IT);
        robot.interact(() -> {
            model.hide();
            model.show();
        });
        until(() -> robot.lookup("#button-bar").query().isVisible());
        robot.interact(() -> view.keepTo(320));

        assertThat(height(robot)).isLessThanOrEqualTo(320);
    }

    private static boolean within(FxRobot robot, int row) {
        var list = robot.lookup(".list").queryAs(Region.class);
        var node = robot.lookup(".row").nth(row).query();
        return list.localToScene(list.getLayoutBounds()).contains(node.localToScene(node.getLayoutBounds()));
    }

    @Test
    void whatIsShownStaysUntilThereIsSomethingElse(FxRobot robot) {
        var gate = new CountDownLatch(1);
        engine.waitsFor(gate).answers(DONE);
        say(robot, "timer");
        until(() -> model.state() instanceof Running);
        assertThat(text(robot)).contains("Start a timer");

        gate.countDown();
        reach(DONE);
        assertThat(text(robot)).doesNotContain("Start a timer");
    }

    @Test
    void rowsShowTitlePluginAndArguments(FxRobot robot) {
        robot.write("timer", 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());

        assertThat(text(robot)).contains("Start a timer", "timers", "length", "10 min", "Remind me");
    }

    @Test
    void theLettersThatWereTypedAreSetOffInTheNameOfAThing(FxRobot robot) {
        engine.knows(List.of(Samples.launch("Firefox", "")));
        robot.write("fire", 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());

        assertThat(robot.lookup(".chip-mark").queryAs(Label.class).getText()).isEqualTo("Fire");
        assertThat(robot.lookup(".chip-value").queryAs(Label.class).getText()).isEqualTo("fox");
        // The plugin has an icon of its own.
        assertThat(robot.lookup(".tile-initial").tryQuery()).isEmpty();
        assertThat(robot.lookup(".tile .icon-line").tryQuery()).isPresent();
    }

    @Test
    void rowShowsItsAnswerAndEnterCopiesItAndHides(FxRobot robot) {
        engine.knows(List.of(Samples.SUM)).previews(Samples.ANSWER);
        robot.write("17*23", 0);
        until(() -> model.state() instanceof Typing typing && typing.answer().isPresent());
        assertThat(text(robot)).contains("391", "17*23", "Enter  copy the answer");

        robot.type(KeyCode.ENTER);

        until(() -> !model.showingProperty().get());
        assertThat(clipboard(robot)).isEqualTo("391");
        assertThat(engine.heard).isEmpty();
    }

    @Test
    void whatHasNoAnswerSaysWhyAndEnterCopiesNothingAndStays(FxRobot robot) {
        engine.knows(List.of(Samples.SUM))
                .previews(new Row.Live.Without("Nothing can be divided by zero."))
                .answers(FAILED);
        robot.write("17*23", 0);
        until(() -> text(robot).contains("Nothing can be divided by zero."));
        assertThat(text(robot)).doesNotContain("copy the answer");

        robot.type(KeyCode.ENTER);

        reach(FAILED);
        assertThat(model.showingProperty().get()).isTrue();
        assertThat(engine.heard).containsExactly("say 17*23");
    }

    @Test
    void shiftEnterRunsALiveRowLikeAnyOther(FxRobot robot) {
        engine.knows(List.of(Samples.SUM)).previews(Samples.ANSWER).answers(DONE_FOR_GOOD);
        robot.write("17*23", 0);
        until(() -> model.state() instanceof Typing typing && typing.answer().isPresent());

        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);

        reach(DONE_FOR_GOOD);
        assertThat(engine.heard).containsExactly("say 17*23");
    }

    private static String clipboard(FxRobot robot) {
        var held = new AtomicReference<>("");
        robot.interact(() -> held.set(Clipboard.getSystemClipboard().getString()));
        return held.get();
    }

    @Test
    void arrowsChooseARowAndTypingGoesOn(FxRobot robot) {
        engine.answers(DONE);
        robot.write("timer", 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());

        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.UP);
        robot.type(KeyCode.ENTER);

        reach(DONE);
        assertThat(engine.heard).containsExactly("pick timers.remind");
    }

    @Test
    void aSuggestionSaysWhyItIsThereAndHasAKeyOfItsOwn(FxRobot robot) {
        engine.suggests(Samples.JOIN, Samples.OPEN_COPIED).answers(DONE_FOR_GOOD);
        robot.interact(() -> model.show());
        until(() -> text(robot).contains("Open the copied link"));
        assertThat(text(robot)).contains("Suggested", "It begins in 4 minutes.", "You copied a link.", "Alt+2");

        robot.press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);

        reach(DONE_FOR_GOOD);
        assertThat(engine.heard).containsExactly("pick web.open-copied");
    }

    @Test
    void aMouseThatLiesWhereRowsAppearTintsNoneUntilItMoves(FxRobot robot) {
        robot.write("timer", 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());
        var below = robot.lookup(".row").nth(2).queryAs(Region.class);
        robot.moveTo(below);
        robot.eraseText(1);
        until(() -> model.state() instanceof Typing typing && typing.settled());
        until(below::isHover);
        assertThat(tinted(below)).isFalse();

        robot.moveBy(4, 0);
        robot.moveBy(4, 0);
        until(() -> tinted(below));

        robot.write("r", 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());
        assertThat(below.isHover()).isTrue();
        assertThat(tinted(below)).isFalse();
    }

    @Test
    void theRowThatEnterDoesLooksTheSameBelowTheMouse(FxRobot robot) {
        robot.write("timer", 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());
        var selected = robot.lookup(".row").nth(0).queryAs(Region.class);
        var before = selected.getBackground();
        robot.moveTo(selected);
        robot.moveBy(4, 0);
        until(() -> selected.isHover()
                && stage.getScene().getRoot().getPseudoClassStates().contains(PseudoClass.getPseudoClass("pointing")));

        assertThat(selected.getBackground()).isEqualTo(before);
    }

    private static boolean tinted(Region row) {
        return row.getBackground() != null && !row.getBackground().isEmpty();
    }

    @Test
    void aPluginThatIsNotOursHasTheFirstLetterOfItsName(FxRobot robot) {
        engine.knows(List.of(Samples.candidate("weather.today", "Say the weather", 0.9, Map.of(), Map.of())));
        robot.write("say", 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());

        assertThat(robot.lookup(".tile-initial").queryAs(Label.class).getText()).isEqualTo("W");
    }

    @Test
    void theOnlySectionHasItsHeadingToo(FxRobot robot) {
        engine.knows(List.of(Samples.FIND));
        robot.write("find", 0);
        until(() -> shows(1));

        assertThat(text(robot)).contains("Could be");
    }

    @Test
    void saysAtOnceWhatEnterDoesWithWhatWasSaidLately(FxRobot robot) {
        engine.remembers("note buy milk");
        robot.interact(() -> model.show());

        until(() -> text(robot).contains("Enter  take these words"));
        assertThat(text(robot)).contains("Said lately");
    }

    @Test
    void whatIsToTryIsPutIntoTheFieldByAClick(FxRobot robot) {
        engine.suggestsToTry(new Conversation.Example("set a timer for tea", "timers"));
        robot.interact(() -> model.show());
        until(() -> text(robot).contains("set a timer for tea"));
        assertThat(text(robot)).contains("Try");

        robot.clickOn("set a timer for tea");

        until(() -> field(robot).equals("set a timer for tea"));
        assertThat(engine.heard).isEmpty();
    }

    @Test
    void saysWhenNothingFits(FxRobot robot) {
        engine.knows(List.of());
        robot.write("zzz", 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());

        assertThat(text(robot)).contains("Nothing here does that yet");
    }

    @Test
    void tabChangesAnArgumentInPlace(FxRobot robot) {
        engine.answers(DONE);
        robot.write("timer", 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());

        robot.type(KeyCode.TAB);
        until(() -> robot.lookup("#argument").tryQuery().filter(Node::isFocused).isPresent());
        assertThat(robot.lookup("#argument").queryAs(TextInputControl.class).getText())
                .isEqualTo("10 min");
        robot.write("PT25M", 0);
        robot.type(KeyCode.ENTER);
        until(() -> text(robot).contains("25 min"));
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#words").query().isFocused());
        robot.type(KeyCode.ENTER);

        reach(DONE);
        assertThat(engine.heard).containsExactly("change length to PT25M", "pick timers.start saying [PT25M]");
    }

    @Test
    void menuOpensOverTheRows(FxRobot robot) {
        robot.write("timer", 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());

        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        assertThat(text(robot)).contains("Do it and stay", "Why this?");
        robot.type(KeyCode.UP);
        robot.type(KeyCode.ENTER);

        assertThat(text(robot)).contains("Your word “timer” fits it.").doesNotContain("Do it and stay");
    }

    @Test
    void resultsAreShownBelowTheSentence(FxRobot robot) {
        engine.answers(Samples.LISTED);
        say(robot, "which timers are there");
        reach(Samples.LISTED);

        assertThat(text(robot)).contains("3 timers run.", "water the plants on the balcony", "tomorrow 09:30");
        assertThat(robot.lookup("#copy").tryQuery()).isPresent();
    }

    @Test
    void undoTakesBackWhatWasDone(FxRobot robot) {
        var undone = new Done(List.of("Timer cancelled."), Optional.empty());
        engine.answers(DONE, undone);
        say(robot, "set a timer");
        reach(DONE);
        assertThat(text(robot)).contains("Timer set for 10 minutes.");

        robot.type(KeyCode.TAB);
        robot.type(KeyCode.SPACE);

        reach(undone);
        assertThat(robot.lookup("#undo").tryQuery()).isEmpty();
    }

    @Test
    void undoHasAKeyOfItsOwn(FxRobot robot) {
        var undone = new Done(List.of("Timer cancelled."), Optional.empty());
        engine.answers(DONE, undone);
        say(robot, "set a timer");
        reach(DONE);

        robot.push(KeyCode.SHORTCUT, KeyCode.Z);

        reach(undone);
    }

    @Test
    void questionIsAnsweredInTheField(FxRobot robot) {
        engine.answers(ASKING, DONE);
        say(robot, "set a timer");
        reach(ASKING);
        assertThat(text(robot)).contains("How long?", "Start a timer");

        robot.write("ten minutes", 0);
        robot.type(KeyCode.ENTER);

        reach(DONE);
        assertThat(engine.heard).containsExactly("say set a timer", "answer p1 ten minutes");
    }

    @Test
    void wordsStandStillWhileItRuns(FxRobot robot) {
        var latch = new CountDownLatch(1);
        engine.answers(DONE).waitsFor(latch);
        say(robot, "set a timer");
        reach(new Running("set a timer"));

        robot.write("x", 0);
        assertThat(field(robot)).isEqualTo("set a timer");

        latch.countDown();
        reach(DONE);
        robot.write("n", 0);
        assertThat(field(robot)).isEqualTo("n");
    }

    @Test
    void confirmPaneShowsEveryArgumentWithItsOrigin(FxRobot robot) {
        engine.answers(CONFIRMING);
        say(robot, "delete it");
        reach(CONFIRMING);

        assertThat(text(robot))
                .contains(
                        "files.delete",
                        "cannot be undone",
                        "\"/home/ada/Documents/report.pdf\"",
                        "from the clipboard",
                        "forever",
                        "from your words");
    }

    @Test
    void nothingIsChosenBeforehand(FxRobot robot) {
        engine.answers(CONFIRMING);
        say(robot, "delete it");
        reach(CONFIRMING);
        armed(robot);

        robot.type(KeyCode.SPACE);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(model.state()).isEqualTo(CONFIRMING);
    }

    @Test
    void enterHeldDownApprovesNothing(FxRobot robot) {
        engine.answers(CONFIRMING);
        robot.write("delete it", 0);
        holdDown(robot, KeyCode.ENTER, 50);
        reach(CONFIRMING);
        armed(robot);
        onApprove(robot);
        holdDown(robot, KeyCode.ENTER, 50);

        assertThat(model.state()).isEqualTo(CONFIRMING);
        assertThat(engine.heard).containsExactly("say delete it");
    }

    @Test
    void approvingTakesTabAndSpace(FxRobot robot) {
        engine.answers(CONFIRMING, DONE);
        say(robot, "delete it");
        reach(CONFIRMING);
        armed(robot);

        onApprove(robot);
        robot.type(KeyCode.SPACE);

        reach(DONE);
        assertThat(engine.heard).containsExactly("say delete it", "approve p2 ");
    }

    @Test
    void leavingItGoesBackToTheWords(FxRobot robot) {
        engine.answers(CONFIRMING);
        say(robot, "delete it");
        reach(CONFIRMING);

        until(() -> {
            robot.type(KeyCode.TAB);
            return robot.lookup(".button-plain").query().isFocused();
        });
        robot.type(KeyCode.SPACE);

        until(() -> model.state() instanceof Typing);
        assertThat(field(robot)).isEqualTo("delete it");
        until(() -> engine.heard.contains("leave p2"));
        assertThat(engine.heard).containsExactly("say delete it", "leave p2");
    }

    @Test
    void secondGestureIsToWriteOutWhoItReaches(FxRobot robot) {
        engine.answers(CONFIRMING_TWICE, DONE);
        say(robot, "send the minutes");
        reach(CONFIRMING_TWICE);
        robot.interact(
                () -> robot.lookup(".calls-scroll").queryAs(ScrollPane.class).setVvalue(1));
        until(() -> {
            robot.type(KeyCode.TAB);
            return robot.lookup(".phrase").query().isFocused();
        });
        robot.write("board@example.or", 0);
        assertThat(robot.lookup("#approve").query().isDisabled()).isTrue();

        robot.write("g", 0);
        armed(robot);
        onApprove(robot);
        robot.type(KeyCode.SPACE);

        reach(DONE);
        assertThat(engine.heard).containsExactly("say send the minutes", "approve p3 board@example.org");
    }

    @Test
    void whatWasNotReadCannotBeApproved(FxRobot robot) {
        engine.answers(new OverlayState.Confirming("p4", CONFIRMING_TWICE.calls(), Optional.empty()));
        say(robot, "send the minutes");
        until(() -> model.state() instanceof OverlayState.Confirming);
        var scroll = robot.lookup(".calls-scroll").queryAs(ScrollPane.class);
        until(() -> scroll.getViewportBounds().getHeight() > 300);

        assertThat(robot.lookup(".unread").query().isVisible()).isTrue();
        assertThat(robot.lookup("#approve").query().isDisabled()).isTrue();
        robot.interact(() -> scroll.setVvalue(1));
        armed(robot);
        assertThat(robot.lookup(".unread").query().isVisible()).isFalse();
    }

    @Test
    void failureSaysWhoseFaultAndWhatToDo(FxRobot robot) {
        engine.answers(FAILED);
        say(robot, "move it");
        reach(FAILED);

        assertThat(text(robot)).contains("Something outside DWIM failed", "Make room and try again.");
        assertThat(field(robot)).isEqualTo("move it");
    }

    @Test
    void unknownOutcomeIsSaidToBeUnknown(FxRobot robot) {
        engine.answers(UNKNOWN);
        say(robot, "move it");
        reach(UNKNOWN);

        assertThat(text(robot)).contains("This may or may not have happened", "Look whether it is in Documents.");
    }

    @Test
    void escapeHides(FxRobot robot) {
        robot.write("tim", 0);

        robot.type(KeyCode.ESCAPE);

        until(() -> !model.showingProperty().get());
        assertThat(model.state()).isEqualTo(new Empty());
    }

    @Test
    void ofWhatIsTooLongAsMuchIsTakenAsThereIsRoomForAndThatIsSaid(FxRobot robot) {
        robot.write("note ", 0);
        robot.interact(() -> {
            var content = new ClipboardContent();
            content.putString("milk\nbread\r\n".repeat(20_000));
            Clipboard.getSystemClipboard().setContent(content);
            robot.lookup("#words").queryAs(TextInputControl.class).paste();
        });

        assertThat(field(robot))
                .hasSize(10_000)
                .startsWith("note milk bread  milk")
                .doesNotContain("\n", "\r");
        until(() -> text(robot).contains("Only the first 10,000 characters had room."));
        until(() -> model.state() instanceof Typing typing && typing.settled());
        assertThat(text(robot)).contains("Only the first 10,000 characters had room.");

        robot.eraseText(1);
        until(() -> !text(robot).contains("had room"));
    }

    @Test
    void aCharacterIsNotCutInHalf(FxRobot robot) {
        robot.interact(
                () -> robot.lookup("#words").queryAs(TextInputControl.class).appendText("x".repeat(9_999) + "😀"));

        assertThat(field(robot)).isEqualTo("x".repeat(9_999));
    }

    @Test
    void everyTabStopOfAnApprovalCanBeSeen(FxRobot robot) {
        engine.answers(CONFIRMING_ALWAYS);
        say(robot, "search the web for rain boots");
        reach(CONFIRMING_ALWAYS);
        armed(robot);

        var stops = new ArrayList<String>();
        for (int tab = 0; tab < 6; tab++) {
            robot.type(KeyCode.TAB);
            stops.add(stage.getScene().getFocusOwner().getStyleClass().getLast());
        }
        assertThat(stops)
                .containsExactly("always", "button-plain", "button-grave", "always", "button-plain", "button-grave");
    }

    @Test
    void whereAnApprovalLeadsIsLargeAndItsAddressSmallBelow(FxRobot robot) {
        engine.answers(CONFIRMING_JOIN);
        say(robot, "join the meeting");
        reach(CONFIRMING_JOIN);

        var host = robot.lookup(".site").queryAs(Labeled.class);
        var address = robot.lookup(".argument-value").queryAs(Labeled.class);
        assertThat(host.getText()).isEqualTo("xn--mt-mlca.example");
        assertThat(text(robot)).contains("Also written m‹Cyrillic ее›t.example");
        assertThat(address.getText()).isEqualTo("\"https://meet.example.org@m‹Cyrillic ее›t.example/r/1?pwd=4711\"");
        assertThat(host.getFont().getSize())
                .isGreaterThan(1.5 * address.getFont().getSize());
        assertThat(host.localToScene(0, 0).getY())
                .isLessThan(address.localToScene(0, 0).getY());
    }

    @Test
    void aHostAloneIsShownOnce(FxRobot robot) {
        engine.answers(CONFIRMING_ALWAYS);
        say(robot, "search the web for rain boots");
        reach(CONFIRMING_ALWAYS);
        assertThat(robot.lookup(".site").queryAs(Labeled.class).getText()).isEqualTo("duckduckgo.com");
        assertThat(robot.lookup(".argument-value").queryAll()).hasSize(1);
    }

    @Test
    void whatMustBeScrolledIsReachedByTheKeyboard(FxRobot robot) {
        engine.answers(new OverlayState.Confirming("p4", CONFIRMING_TWICE.calls(), Optional.empty()));
        say(robot, "send the minutes");
        until(() -> model.state() instanceof OverlayState.Confirming);
        var scroll = robot.lookup(".calls-scroll").queryAs(ScrollPane.class);
        until(scroll::isFocusTraversable);
        robot.type(KeyCode.TAB);
        assertThat(scroll.isFocused()).isTrue();

        robot.type(KeyCode.END);
        until(() -> scroll.getVvalue() > 0.99);
        armed(robot);
    }

    @Test
    void escapeGoesBackFromAnApprovalToTheWords(FxRobot robot) {
        engine.answers(CONFIRMING);
        say(robot, "delete it");
        reach(CONFIRMING);

        robot.type(KeyCode.ESCAPE);
        until(() -> model.state() instanceof Typing typing && typing.settled());
        assertThat(field(robot)).isEqualTo("delete it");
        assertThat(robot.lookup("#words").query().isFocused()).isTrue();

        robot.type(KeyCode.ESCAPE);
        until(() -> !model.showingProperty().get());
    }

    @Test
    void whatIsNotThereIsNotTickedOff(FxRobot robot) {
        engine.answers(new Done(
                List.of("Nothing called \"report\" in ~."),
                Optional.empty(),
                List.of(new Findings.Nothing()),
                Optional.empty()));
        say(robot, "find the report");
        until(() -> text(robot).contains("Nothing called"));

        assertThat(robot.lookup(".medal.good").tryQuery()).isEmpty();
        assertThat(robot.lookup("#copy").tryQuery()).isEmpty();
    }

    @Test
    void aLinkOpensWhenItIsClickedAndSaysWhereItLeads(FxRobot robot) {
        engine.answers(Samples.MARKED);
        say(robot, "read the shopping note");
        reach(Samples.MARKED);
        assertThat(text(robot)).contains("the shop (example.org)", "oat milk").doesNotContain("**", "- oat");

        robot.clickOn(".written-link");

        until(() -> engine.heard.contains("open https://example.org/shop"));
    }

    private static void armed(FxRobot robot) {
        until(() -> !robot.lookup("#approve").query().isDisabled());
    }

    private static void onApprove(FxRobot robot) {
        until(() -> {
            robot.type(KeyCode.TAB);
            return robot.lookup("#approve").query().isFocused();
        });
    }

    /// As a held key arrives: pressed again and again, released once.
    private void holdDown(FxRobot robot, KeyCode code, int times) {
        for (int repeat = 0; repeat < times; repeat++) {
            robot.interact(() -> fire(KeyEvent.KEY_PRESSED, code));
        }
        robot.interact(() -> fire(KeyEvent.KEY_RELEASED, code));
    }

    private void fire(javafx.event.EventType<KeyEvent> type, KeyCode code) {
        var target = stage.getScene().getFocusOwner();
        target.fireEvent(new KeyEvent(type, "", "", code, false, false, false, false));
    }

    @Test
    void asksForGoodOnlyWhereTheBoxIsTicked(FxRobot robot) {
        engine.answers(CONFIRMING_ALWAYS, DONE);
        say(robot, "search the web for rain boots");
        reach(CONFIRMING_ALWAYS);
        assertThat(robot.lookup("#always").queryAs(CheckBox.class).isSelected()).isFalse();
        until(() -> !robot.lookup("#approve").query().isDisabled());

        robot.type(KeyCode.TAB);
        until(() -> robot.lookup("#always").query().isFocused());
        robot.type(KeyCode.SPACE);
        robot.interact(() -> robot.lookup("#approve").query().requestFocus());
        robot.type(KeyCode.SPACE);

        reach(DONE);
        assertThat(engine.heard).contains("approve p4  always");
    }

    @Test
    void showsHowFarItIsAndStopsIt(FxRobot robot) {
        var gate = new CountDownLatch(1);
        engine.waitsFor(gate).answers(FAILED);
        say(robot, "find it");
        until(() -> model.state() instanceof Running);
        engine.watcher().at(0.5, "Reading 6 of 12");
        until(() -> text(robot).contains("Reading 6 of 12"));
        engine.watcher().write("Dear all,");
        until(() -> text(robot).contains("Dear all,"));
        assertThat(robot.lookup(".part").queryAs(ProgressBar.class).getProgress())
                .isEqualTo(0.5);

        robot.press(KeyCode.CONTROL).type(KeyCode.PERIOD).release(KeyCode.CONTROL);

        reach(FAILED);
    }

    @Test
    void givesAShortNameByTheKeyboardAlone(FxRobot robot) {
        robot.write("timer", 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.type(KeyCode.DOWN)
                .type(KeyCode.DOWN)
                .type(KeyCode.DOWN)
                .type(KeyCode.DOWN)
                .type(KeyCode.ENTER);
        until(() -> robot.lookup("#argument").tryQuery().isPresent());
        robot.write("t", 0);
        robot.type(KeyCode.ENTER);

        until(() -> text(robot).contains("From now on “t” stands for it."));
        assertThat(engine.heard).containsExactly("name timers.start t");
        assertThat(field(robot)).isEqualTo("timer");
    }

    private void recording(FxRobot robot) {
        robot.write("timer", 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());
        chooseKey(robot);
        until(() -> keys(robot).equals("press the keys"));
    }

    /// The sixth deed of the menu.
    private static void chooseKey(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        for (int down = 0; down < 5; down++) {
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.ENTER);
    }

    private static String keys(FxRobot robot) {
        return robot.lookup("#keys").tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    @Test
    void givesAHotkeyByPressingIt(FxRobot robot) {
        recording(robot);
        robot.press(KeyCode.CONTROL);
        until(() -> keys(robot).equals("Ctrl+"));
        robot.press(KeyCode.ALT);
        until(() -> keys(robot).equals("Ctrl+Alt+"));
        robot.release(KeyCode.CONTROL, KeyCode.ALT);
        until(() -> keys(robot).equals("press the keys"));

        robot.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DIGIT7);
        robot.release(KeyCode.DIGIT7, KeyCode.ALT, KeyCode.CONTROL);

        until(() -> text(robot).contains("From now on Ctrl+Alt+7 does this, wherever you are."));
        assertThat(engine.heard).containsExactly("bind Ctrl+Alt+7 to timers.start saying timer");
        assertThat(field(robot)).isEqualTo("timer");
    }

    @Test
    void saysWhatIsWrongWithAHotkeyAndWhoHasIt(FxRobot robot) {
        recording(robot);
        robot.press(KeyCode.SHIFT, KeyCode.A).release(KeyCode.A, KeyCode.SHIFT);
        until(() -> text(robot).contains("Shift+A cannot be one"));
        robot.type(KeyCode.ENTER);
        until(() -> text(robot).contains("Enter cannot be one"));
        assertThat(engine.heard).isEmpty();

        robot.press(KeyCode.CONTROL, KeyCode.SPACE).release(KeyCode.SPACE, KeyCode.CONTROL);
        until(() -> text(robot).contains("The key Ctrl+Space opens this window."));
        assertThat(field(robot)).isEqualTo("timer");
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#keys").tryQuery().isEmpty());
        robot.write("s", 0);
        until(() -> field(robot).equals("timers"));
    }

    @Test
    void takesAHotkeyAwayByBackspace(FxRobot robot) {
        recording(robot);
        robot.type(KeyCode.F9);
        until(() -> text(robot).contains("From now on F9 does this"));
        chooseKey(robot);
        until(() -> keys(robot).equals("press other keys than F9"));
        robot.type(KeyCode.BACK_SPACE);
        until(() -> text(robot).contains("It has no hotkey any more."));
        assertThat(engine.heard).containsExactly("bind F9 to timers.start saying timer", "unbind timers.start");
        assertThat(field(robot)).isEqualTo("timer");
    }

    @Test
    void aHotkeyHeldDownApprovesNothing(FxRobot robot) {
        engine.binds(new Conversation.Bound("delete it", "delete it", Samples.FIND))
                .answers(CONFIRMING);
        var key = Hotkey.parse("Ctrl+Alt+Space").orElseThrow();
        robot.interact(() -> model.pressed(key));
        reach(CONFIRMING);
        armed(robot);
        onApprove(robot);
        for (int repeat = 0; repeat < 50; repeat++) {
            robot.interact(() -> {
                model.pressed(key);
                var target = stage.getScene().getFocusOwner();
                target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SPACE, false, true, true, false));
            });
        }
        assertThat(model.state()).isEqualTo(CONFIRMING);
        assertThat(engine.heard).containsExactly("pick files.find");
    }

    @Test
    void schedulesByTheKeyboardAlone(FxRobot robot) {
        robot.write("timer", 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        assertThat(text(robot)).contains("Schedule…");
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> robot.lookup("#argument").tryQuery().filter(Node::isFocused).isPresent());
        assertThat(text(robot))
                .contains("when", "Such as: tomorrow 9:30, at 5 pm, in 10 minutes", "Enter  schedule it");

        robot.write("soon", 0);
        robot.type(KeyCode.ENTER);
        until(() -> text(robot).contains("That is no one moment; try tomorrow at 9."));
        assertThat(help(robot)).isEqualTo("That is no one moment; try tomorrow at 9.");
        assertThat(when(robot).getText()).isEqualTo("soon");

        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("tomorrow 9:30", 0);
        until(() -> text(robot).contains("Once: tomorrow 09:30"));
        assertThat(when(robot).getText()).isEqualTo("tomorrow 9:30");
        assertThat(when(robot).getAccessibleText()).isEqualTo("when");
        assertThat(help(robot)).isEqualTo("Once: tomorrow 09:30");
        assertThat(field(robot)).isEqualTo("timer");
        robot.type(KeyCode.TAB);
        assertThat(when(robot).isFocused()).isTrue();

        robot.type(KeyCode.ENTER);
        until(() -> text(robot).contains("Scheduled for tomorrow 09:30: Start a timer."));
        assertThat(text(robot)).contains("Ctrl+Z  undo");
        assertThat(robot.lookup("#words").query().isFocused()).isTrue();
        engine.answers(DONE_FOR_GOOD);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        reach(DONE_FOR_GOOD);
        assertThat(engine.heard)
                .containsExactly(
                        "schedule timers.start soon for timer",
                        "schedule timers.start tomorrow 9:30 for timer",
                        "undo e7");
    }

    private static TextInputControl when(FxRobot robot) {
        return robot.lookup("#argument").queryAs(TextInputControl.class);
    }

    private static String help(FxRobot robot) {
        return when(robot).getAccessibleHelp();
    }

    @Test
    void anApprovalIsInOneLanguage(FxRobot robot) {
        var german = Texts.in(Locale.GERMANY);
        var view = new OverlayView(model, german, false);
        robot.interact(() -> {
            stage.getScene().setRoot(view.root());
            view.show(Samples.CONFIRMING_TWICE);
        });
        assertThat(text(robot))
                .contains(
                        "Das alles tun?",
                        "geht über deinen Rechner hinaus",
                        "liest nur",
                        "aus: deinen Worten",
                        "aus: einem Kalender",
                        "aus: einer Datei",
                        "Das schickt Privates über deinen eigenen Rechner hinaus.")
                .doesNotContain("your", "reaches", "only reads", "This ");
    }

    @Test
    void whatWasWrongGoesAsSoonAsOneTypesAndWhatIsTypedStays(FxRobot robot) {
        robot.write("timer", 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());
        robot.type(KeyCode.TAB);
        until(() -> robot.lookup("#argument").tryQuery().filter(Node::isFocused).isPresent());
        robot.write("nonsense", 0);
        robot.type(KeyCode.ENTER);
        until(() -> text(robot).contains("That does not fit"));

        robot.type(KeyCode.END);
        robot.write("2", 0);

        until(() -> !text(robot).contains("That does not fit"));
        assertThat(robot.lookup("#argument").queryAs(TextInputControl.class).getText())
                .isEqualTo("nonsense2");
        assertThat(model.state())
                .isInstanceOfSatisfying(
                        Typing.class,
                        typing -> assertThat(typing.aside())
                                .isEqualTo(new OverlayState.Aside.Editing(0, Optional.empty())));
    }

    @Test
    void mirrorsEverythingInALanguageWrittenFromTheRight(FxRobot robot) {
        var mirrored = new OverlayView(model, Texts.in(Locale.of("he")), false);
        assertThat(mirrored.root().getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(stage.getScene().getRoot().getNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    }

    @Test
    void nothingMovesByItselfWhereThatIsNotWanted(FxRobot robot) {
        var calm = new OverlayView(model, Samples.PLAINLY.texts(), true);
        assertThat(calm.root().lookupAll(".busy")).isEmpty();
        assertThat(stage.getScene().getRoot().lookupAll(".busy")).isNotEmpty();
    }
}
