package dev.dwim.plugins.notes;

import dev.dwim.api.Actions;
import dev.dwim.api.Host;
import dev.dwim.api.Outcome;
import dev.dwim.api.Plugin;
import dev.dwim.api.RecordShape;
import dev.dwim.api.Undo;
import dev.dwim.api.Value;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Notes as Markdown files, which the user reads and edits with any other program too.
public final class Notes implements Plugin {
    private static final int LONGEST = 100_000;
    private static final String DAILY = "daily";
    private static final RecordShape<Cut> CUT = RecordShape.of(Cut.class);
    private static final RecordShape<Discard> DISCARD = RecordShape.of(Discard.class);

    record Append(String text, Optional<String> note) {}

    record Keep(String text) {}

    record Create(String title, Optional<String> text) {}

    record Query(String query) {}

    record Cut(String file, int length, String digest) {}

    record Discard(String file, String digest) {}

    @Override
    public void start(Host host, Actions actions) {
        var desk = new Desk(host, new NoteFolder(host.folder()), new ReentrantLock());
        actions.on("append", Append.class, append -> desk.write(() -> desk.append(append)));
        actions.on(
                "keep", Keep.class, keep -> desk.write(() -> desk.append(new Append(keep.text(), Optional.empty()))));
        actions.on("create", Create.class, create -> desk.write(() -> desk.create(create)));
        actions.on("search", Query.class, search -> new Search(host.folder(), search.query()).run(search.query()));
        actions.on("cut", Cut.class, cut -> desk.write(() -> desk.cut(cut)));
        actions.on("discard", Discard.class, discard -> desk.write(() -> desk.discard(discard)));
    }

    @FunctionalInterface
    private interface Writing {
        Outcome run() throws IOException;
    }

    /// Where notes are written, one at a time.
    private record Desk(Host host, NoteFolder folder, ReentrantLock lock) {

        Outcome write(Writing writing) {
            lock.lock();
            try {
                return writing.run();
            } catch (NoteFolder.Refused refused) {
                return Outcome.userFault(refused.advice());
            } catch (IOException failed) {
                return Outcome.externalFault("The notes in " + folder.path()
                        + " cannot be written; check the folder, its permissions and the free space.");
            } finally {
                lock.unlock();
            }
        }

        Outcome append(Append append) throws IOException {
            var text = Content.clean(append.text());
            if (text.isEmpty() || text.length() > LONGEST) {
                return Outcome.userFault(
                        text.isEmpty() ? "Say what to write down." : "That is too long for one entry; split it.");
            }
            var title = Title.of(append.note().filter(name -> !name.isBlank()).orElseGet(this::defaultNote));
            if (title.isEmpty()) {
                return Outcome.userFault("A note needs a title with at least one letter or digit.");
            }
            return folder.alone(() -> {
                var existing = folder.find(title.get());
                return existing.isPresent()
                        ? append(String.valueOf(existing.get().getFileName()), text)
                        : begin(title.get(), Optional.of(Content.bullet(text)), "Wrote it in the new note ");
            });
        }

        private Outcome append(String file, String text) throws IOException {
            var before = folder.read(file);
            var old = Content.text(before);
            if (old.isEmpty()) {
                return Outcome.userFault(
                        "The note \"" + Title.shown(file) + "\" is not text in UTF-8; save it so first.");
            }
            var added = Content.bytes(Content.item(old.get(), text));
            var after = Arrays.copyOf(before, before.length + added.length);
            System.arraycopy(added, 0, after, before.length, added.length);
            folder.replace(file, before, after);
            return Outcome.done(
                    "Added to the note \"" + Title.shown(file) + "\".",
                    result(file),
                    undo("cut", CUT.unbind(new Cut(file, added.length, Content.digest(added)))));
        }

        Outcome create(Create create) throws IOException {
            var title = Title.of(create.title());
            if (title.isEmpty()) {
                return Outcome.userFault("A note needs a title with at least one letter or digit.");
            }
            var text = create.text().map(Content::clean).filter(body -> !body.isEmpty());
            if (text.orElse("").length() > LONGEST) {
                return Outcome.userFault("That is too long for a note; split it.");
            }
            return folder.alone(() -> folder.find(title.get()).isPresent()
                    ? taken(title.get())
                    : begin(title.get(), text, "Created the note "));
        }

        private Outcome begin(Title title, Optional<String> text, String told) throws IOException {
            var content = Content.bytes(Content.fresh(title, text));
            try {
                folder.create(title.fileName(), content);
            } catch (FileAlreadyExistsException meanwhile) {
                return taken(title);
            }
            return Outcome.done(
                    told + "\"" + title.text() + "\".",
                    result(title.fileName()),
                    undo("discard", DISCARD.unbind(new Discard(title.fileName(), Content.digest(content)))));
        }

        Outcome cut(Cut cut) throws IOException {
            folder.check(cut.file());
            return folder.alone(() -> cutAlone(cut));
        }

        private Outcome cutAlone(Cut cut) throws IOException {
            var before = folder.read(cut.file());
            int kept = before.length - cut.length();
            if (kept < 0
                    || !Content.digest(Arrays.copyOfRange(before, kept, before.length))
                            .equals(cut.digest())) {
                return Outcome.userFault("The end of the note \"" + Title.shown(cut.file())
                        + "\" has changed since, so it was left as it is.");
            }
            folder.replace(cut.file(), before, Arrays.copyOf(before, kept));
            return Outcome.done("Took back what was added to the note \"" + Title.shown(cut.file()) + "\".");
        }

        Outcome discard(Discard discard) throws IOException {
            folder.check(discard.file());
            return folder.alone(() -> discardAlone(discard));
        }

        private Outcome discardAlone(Discard discard) throws IOException {
            var before = folder.read(discard.file());
            if (!Content.digest(before).equals(discard.digest())) {
                return Outcome.userFault(
                        "The note \"" + Title.shown(discard.file()) + "\" has changed since, so it was not deleted.");
            }
            folder.delete(discard.file(), before);
            return Outcome.done("Deleted the new note \"" + Title.shown(discard.file()) + "\" again.");
        }

        private String defaultNote() {
            var note = host.settings().text("default-note").orElse("Inbox");
            return note.equalsIgnoreCase(DAILY) ? host.now().toLocalDate().toString() : note;
        }

        private Value result(String file) {
            return Value.Fields.EMPTY
                    .with("note", Value.of(Title.shown(file)))
                    .with("path", Value.of(folder.path().resolve(file).toString()));
        }

        private Undo undo(String action, Value.Fields arguments) {
            return new Undo(host.plugin() + "." + action, arguments);
        }

        private static Outcome taken(Title title) {
            return Outcome.userFault(
                    "There is a note \"" + title.text() + "\" already; choose another title, or add to that note.");
        }
    }
}
