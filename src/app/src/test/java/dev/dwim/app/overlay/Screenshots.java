package dev.dwim.app.overlay;

import dev.dwim.api.Host;
import dev.dwim.app.overlay.OverlayState.Settled;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.core.resolve.Candidate;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/// Takes a picture of every state in both themes: `java -cp … dev.dwim.app.overlay.Screenshots FOLDER`.
public final class Screenshots {
    private final Path folder;

    private final Plainly plainly;
    private final Plainly atNoon;
    private final BundledEngine bundled;
    private final BundledEngine offering;

    /// What comes after the words have been typed: their rows.
    private final Queue<Runnable> afterwards = new ArrayDeque<>();

    private boolean typing;

    private Screenshots(Path folder, Locale language, BundledEngine bundled, BundledEngine offering) {
        this.folder = folder;
        this.bundled = bundled;
        this.offering = offering;
        offering.knows("clipboard.url", "https://example.org/tides");
        offering.knows("selection.text", "The tide turns at six.");
        this.atNoon = new Plainly(Texts.in(language), BundledEngine.NOON, Path.of("/home/ada"));
        this.plainly = new Plainly(
                Texts.in(language),
                Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneId.of("Europe/Berlin")),
                Path.of("/home/ada"));
    }

    /// @param arguments the folder for the pictures, and a language if it is not to be English
    public static void main(String... arguments) throws Exception {
        var shots = new Screenshots(
                Files.createDirectories(Path.of(arguments[0])),
                arguments.length > 1 ? Locale.forLanguageTag(arguments[1]) : Locale.ENGLISH,
                new BundledEngine(Files.createTempDirectory("screenshots")),
                new BundledEngine(Files.createTempDirectory("screenshots")));
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            Theme.loadFonts();
            try {
                for (var theme : Theme.values()) {
                    shots.all(theme);
                }
            } finally {
                done.countDown();
            }
        });
        done.await();
        shots.bundled.close();
        shots.offering.close();
        Platform.exit();
    }

    private void all(Theme theme) {
        take(theme, "empty", _ -> {});
        take(
                theme,
                "cut",
                model -> type(model, "timer for 10 min"),
                view -> ((TextField) view.root().lookup("#words")).appendText(" and".repeat(20_000)));
        take(
                theme,
                "unknown-plugin",
                new FakeConversation()
                        .knows(List.of(
                                Samples.candidate("weather.today", "Say the weather", 0.9, Map.of(), Map.of()),
                                Samples.FIND)),
                model -> type(model, "weather"));
        take(theme, "typing", model -> type(model, "timer for 10 min"));
        take(theme, "second-row", model -> {
            type(model, "timer for 10 min");
            model.choosing().move(1);
        });
        take(theme, "recent", new FakeConversation().remembers("set a timer for 5 minutes", "note buy milk"), model -> {
            model.show();
            model.choosing().move(1);
        });
        take(
                theme,
                "suggested",
                new FakeConversation()
                        .suggests(Samples.JOIN, Samples.OPEN_COPIED, Samples.KEEP, Samples.TODAY)
                        .remembers("set a timer for 5 minutes", "note buy milk"),
                model -> {
                    model.show();
                    model.choosing().move(1);
                });
        take(theme, "changing", model -> {
            type(model, "timer for 10 min");
            model.choosing().argument(1);
        });
        take(theme, "misfit", model -> {
            type(model, "timer for 10 min");
            model.choosing().argument(1);
            model.choosing().change("nonsense");
        });
        take(theme, "menu", model -> {
            type(model, "timer for 10 min");
            model.choosing().menu();
        });
        schedule(theme);
        strip(theme);
        take(theme, "why", model -> {
            type(model, "timer for 10 min");
            model.choosing().why();
        });
        take(
                theme,
                "missing",
                new FakeConversation()
                        .knows(List.of(
                                Samples.candidate(
                                        "timers.start", "Start a timer", 0.9, Map.of("length", "duration"), Map.of()),
                                Samples.APPEND)),
                model -> type(model, "start a timer"));
        take(
                theme,
                "answer",
                new FakeConversation().knows(List.of(Samples.SUM)).previews(Samples.ANSWER),
                model -> type(model, "17*23"));
        nothing(theme);
        take(
                theme,
                "named-things",
                new FakeConversation()
                        .knows(List.of(
                                Samples.launch("Firefox", ""),
                                Samples.launch("Firewall Configuration", ""),
                                Samples.launch("Campfire", ""),
                                Samples.launch("The Fire of the Longest Name that a Program Ever Had in Any Menu", ""),
                                Samples.FIND)),
                model -> type(model, "fire"));
        take(
                theme,
                "undo",
                new FakeConversation().undoes(new Undoable("e1", "Timer set for 10 minutes")),
                model -> type(model, "undo"));
        take(theme, "undo-nothing", model -> type(model, "undo"));
        reach(theme);
        underway(theme);
        running(theme);
        settled(theme, "asking", "set a timer", Samples.ASKING);
        settled(theme, "confirming", "delete this", Samples.CONFIRMING);
        settled(theme, "confirming-always", "search the web for rain boots", Samples.CONFIRMING_ALWAYS);
        settled(theme, "confirming-join", "join the meeting", Samples.CONFIRMING_JOIN);
        settled(theme, "confirming-long", "send the minutes to the board", Samples.CONFIRMING_TWICE);
        settled(theme, "done", "set a timer for 10 minutes", Samples.DONE);
        settled(theme, "done-for-good", "which timers are there", Samples.DONE_FOR_GOOD);
        settled(theme, "table", "which timers are there", Samples.LISTED);
        settled(theme, "table-of-two", "list running apps", Samples.RUNNING);
        settled(theme, "text", "read the shopping note", Samples.READ);
        settled(theme, "confirming-arabic", "search the web for this", Samples.CONFIRMING_ARABIC);
        settled(theme, "marked", "read the shopping note", Samples.MARKED);
        settled(theme, "nothing-found", "find the report", Samples.NOTHING_FOUND);
        settled(theme, "found", "find the lease", Samples.FOUND);
        picture(theme);
        settled(theme, "failed", "move report.pdf to Documents", Samples.FAILED);
        bundled(theme);
        settled(theme, "unknown", "move report.pdf to Documents", Samples.UNKNOWN);
    }

    private void work(Runnable question) {
        if (typing) {
            afterwards.add(question);
        } else {
            question.run();
        }
    }

    private void type(OverlayModel model, String words) {
        typing = true;
        model.wordsProperty().set(words);
        typing = false;
        while (!afterwards.isEmpty()) {
            afterwards.remove().run();
        }
    }

    private void schedule(Theme theme) {
        timing(theme, "timing", _ -> {});
        timing(theme, "timing-read", _ -> argument().setText("tomorrow 9:30"));
        timing(theme, "timing-misfit", model -> {
            argument().setText("soon");
            model.schedule("soon");
        });
        timing(theme, "scheduled", model -> model.schedule("tomorrow 9:30"));
    }

    private void strip(Theme theme) {
        strip(theme, "strip", FakeOversight.SEEN, _ -> {});
        strip(theme, "strip-typing", FakeOversight.SEEN, model -> type(model, "timer for 10 min"));
        strip(theme, "strip-selected", FakeOversight.SEEN, model -> {
            model.seeing().strip().enter();
            model.seeing().strip().move(1);
        });
        strip(
                theme,
                "strip-choices",
                FakeOversight.SEEN,
                model -> model.seeing().strip().open(FakeOversight.DOCUMENT));
        strip(theme, "strip-first", new Sight.Unasked(), _ -> {});
        strip(
                theme,
                "strip-paused",
                FakeOversight.SEEN,
                model -> model.seeing().strip().pause());
        strip(theme, "allowing", new Sight.Unasked(), model -> {
            model.permit();
            model.seeing().permitting().turn(1);
            model.seeing().permitting().turn(3);
        });
        settled(
                theme,
                "asking-to-see",
                "translate this",
                new OverlayState.Asking(
                        "p1",
                        "What is the text?",
                        "Translate",
                        Optional.of("I see no selected text."),
                        Optional.of(new OverlayState.Lack("selection", "translate this", false))));
    }

    private void strip(Theme theme, String name, Sight sight, Consumer<OverlayModel> act) {
        var engine = new FakeConversation()
                .oversees(new FakeOversight(sight))
                .remembers("set a timer for 5 minutes", "note buy milk");
        take(theme, name, engine, model -> {
            model.show();
            act.accept(model);
        });
    }

    private static TextField argument() {
        return (TextField) Window.getWindows().getLast().getScene().lookup("#argument");
    }

    private void timing(Theme theme, String name, Consumer<OverlayModel> then) {
        take(theme, name, model -> {
            type(model, "timer for 10 min");
            model.perform(OverlayState.Deed.SCHEDULE);
            then.accept(model);
        });
    }

    private void reach(Theme theme) {
        var reach = new Reach(
                List.of(bare(Samples.START), bare(Samples.APPEND)), Map.of("timers.start", "t", "files.find", "f"));
        take(
                theme,
                "favourites",
                new FakeConversation().reaches(reach).remembers("set a timer for 5 minutes", "note buy milk"),
                model -> {
                    model.show();
                    model.choosing().move(1);
                });
        take(theme, "named", new FakeConversation().reaches(reach).names(Samples.START), model -> {
            model.show();
            type(model, "t 10 min tea");
        });
        take(theme, "naming", new FakeConversation().reaches(reach), model -> {
            model.show();
            type(model, "timer for 10 min");
            model.perform(OverlayState.Deed.NAME);
        });
        take(theme, "named-badly", new FakeConversation().reaches(reach), model -> {
            model.show();
            type(model, "timer for 10 min");
            model.perform(OverlayState.Deed.NAME);
            model.choosing().reaching().name("my timer");
        });
        pins(theme);
        keying(theme);
        take(
                theme,
                "fallbacks",
                new FakeConversation().knows(List.of(Samples.FIND)).fallsBackOn(Samples.SEARCH, Samples.APPEND),
                model -> type(model, "fly me to the moon"));
    }

    private void pins(Theme theme) {
        var some = new Pin[] {Samples.CALL, Samples.TEA, Samples.KEEP_IT, Samples.MORNING};
        take(
                theme,
                "buttons",
                new FakeConversation().pinned(some).remembers("set a timer for 5 minutes", "note buy milk"),
                OverlayModel::show);
        take(theme, "buttons-typed", new FakeConversation().pinned(some), model -> {
            model.show();
            type(model, "my morning");
        });
        take(theme, "buttons-like", new FakeConversation().pinned(some), model -> {
            model.show();
            type(model, "keep");
        });
        take(theme, "pinning", model -> {
            type(model, "timer for 10 min");
            model.perform(OverlayState.Deed.PIN);
        });
        take(theme, "pinned", model -> {
            type(model, "timer for 10 min");
            model.perform(OverlayState.Deed.PIN);
            model.choosing().pinboard().take("Tea");
        });
    }

    private void keying(Theme theme) {
        keying(theme, "keying", _ -> {});
        keying(theme, "keys-held", keying -> keying.hold("Ctrl+Alt+"));
        keying(theme, "keys-unfit", keying -> keying.misfit("Shift+A"));
        keying(theme, "keys-taken", keying -> keying.take(Hotkey.SUMMON, ""));
        keying(theme, "keyed", keying -> keying.take(Hotkey.parse("Ctrl+Alt+T").orElseThrow(), ""));
        take(
                theme,
                "keying-another",
                new FakeConversation()
                        .reaches(new Reach(
                                List.of(), Map.of("timers.start", "t"), Map.of("timers.start", "Ctrl+Alt+T"))),
                model -> {
                    model.show();
                    type(model, "timer for 10 min");
                    model.perform(OverlayState.Deed.KEY);
                });
    }

    private void keying(Theme theme, String name, Consumer<Keying> act) {
        take(theme, name, model -> {
            type(model, "timer for 10 min");
            model.perform(OverlayState.Deed.KEY);
            act.accept(model.choosing().reaching().keying());
        });
    }

    private static Candidate bare(Candidate candidate) {
        return new Candidate(candidate.spec(), Map.of(), 1, List.of());
    }

    private void underway(Theme theme) {
        underway(theme, "slow", _ -> {}, model -> {});
        underway(theme, "progress", watcher -> watcher.at(0.4, "Reading 12 of 30 files"), model -> {});
        underway(
                theme,
                "writing",
                watcher -> {
                    watcher.at(-1, "Writing the answer");
                    watcher.write("Dear all,\n\nthe meeting has moved to Thursday at ten. ".repeat(3));
                },
                model -> {});
        underway(theme, "stopping", _ -> {}, OverlayModel::stop);
    }

    private void underway(Theme theme, String name, Consumer<Host.Progress> plugin, Consumer<OverlayModel> then) {
        var engine = new FakeConversation();
        Queue<Runnable> waiting = new ArrayDeque<>();
        List<Runnable> slow = new ArrayList<>();
        var model = new OverlayModel(
                engine,
                waiting::add,
                Runnable::run,
                (_, act) -> {
                    slow.add(act);
                    return () -> {};
                },
                plainly);
        engine.answers(Samples.DONE).tells(_ -> {
            slow.forEach(Runnable::run);
            plugin.accept(engine.watcher());
            then.accept(model);
            shoot(theme, name, model);
        });
        model.wordsProperty().set("find the minutes of the board");
        model.enter(true);
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void settled(Theme theme, String name, String words, Settled settled) {
        var engine = new FakeConversation().answers(settled);
        take(theme, name, engine, model -> {
            type(model, words);
            model.enter(false);
        });
    }

    private void running(Theme theme) {
        Queue<Runnable> never = new ArrayDeque<>();
        take(
                theme,
                "running",
                new FakeConversation(),
                never,
                never::add,
                model -> {
                    model.wordsProperty().set("find the minutes of the board");
                    model.enter(false);
                },
                _ -> {});
    }

    private void nothing(Theme theme) {
        var engine = new FakeConversation().knows(List.of());
        take(theme, "nothing-fits", engine, model -> type(model, "fly me to the moon"));
    }

    private void take(Theme theme, String name, Consumer<OverlayModel> act) {
        take(theme, name, new FakeConversation(), act);
    }

    private void take(Theme theme, String name, Consumer<OverlayModel> act, Consumer<OverlayView> then) {
        take(theme, name, new FakeConversation(), new ArrayDeque<>(), this::work, act, then);
    }

    private void take(Theme theme, String name, Conversation engine, Consumer<OverlayModel> act) {
        take(theme, name, engine, new ArrayDeque<>(), this::work, act, _ -> {});
    }

    /// As the window does.
    private static void grow(Stage stage) {
        if (stage.getScene().getRoot().prefHeight(-1) > stage.getScene().getHeight()) {
            stage.sizeToScene();
        }
    }

    /// What somebody has who uses the bundled plugins: these are the pictures of the docs.
    private void bundled(Theme theme) {
        var engine = bundled.conversation(atNoon, "web.search", "notes.append");
        take(theme, "bundled-empty", engine, OverlayModel::show);
        take(theme, "bundled-suggested", offering.conversation(atNoon), model -> {
            model.show();
            model.choosing().move(1);
        });
        take(theme, "bundled-typing", engine, model -> type(model, "report"));
        take(theme, "bundled-confirming", engine, model -> {
            type(model, "search the web for rain boots");
            model.enter(false);
        });
    }

    private void picture(Theme theme) {
        var file = folder.resolve("picture.png");
        var image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, 0xff000000 | (x * 255 / 640) << 16 | (y * 255 / 360) << 8 | 0x80);
            }
        }
        try {
            ImageIO.write(image, "png", file.toFile());
            var shown = new OverlayState.Done(
                    List.of("The chart of this week."),
                    Optional.empty(),
                    List.of(new Findings.Picture(file.toUri())),
                    Optional.empty());
            var engine = new FakeConversation().answers(shown);
            take(
                    theme,
                    "picture",
                    engine,
                    new ArrayDeque<>(),
                    this::work,
                    model -> {
                        type(model, "draw the chart");
                        model.enter(false);
                    },
                    _ -> rest());
            Files.delete(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Lets what is read elsewhere appear.
    private static void rest() {
        var loop = new Object();
        Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(Duration.ofMillis(800).toNanos());
            Platform.runLater(() -> Platform.exitNestedEventLoop(loop, null));
        });
        Platform.enterNestedEventLoop(loop);
    }

    private void take(
            Theme theme,
            String name,
            Conversation engine,
            Queue<Runnable> waiting,
            java.util.concurrent.Executor work,
            Consumer<OverlayModel> act,
            Consumer<OverlayView> then) {
        var model = new OverlayModel(engine, work, Runnable::run, (_, _) -> () -> {}, plainly);
        var view = new OverlayView(model, plainly.texts(), false);
        var stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(new Scene(view.root()));
        theme.dress(stage.getScene());
        model.stateProperty().subscribe(_ -> grow(stage));
        model.seeing().strip().stateProperty().subscribe(_ -> grow(stage));
        stage.show();
        act.accept(model);
        then.accept(view);
        take(theme, name, view, stage);
    }

    private void shoot(Theme theme, String name, OverlayModel model) {
        var view = new OverlayView(model, plainly.texts(), false);
        var stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(new Scene(view.root()));
        theme.dress(stage.getScene());
        stage.show();
        stage.sizeToScene();
        take(theme, name, view, stage);
    }

    private void take(Theme theme, String name, OverlayView view, Stage stage) {
        view.appeared();
        view.root().applyCss();
        grow(stage);
        write(stage.getScene().snapshot(null), theme.name().toLowerCase(Locale.ROOT) + "-" + name + ".png");
        stage.close();
    }

    private void write(Image image, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            ImageIO.write(picture, "png", folder.resolve(name).toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
