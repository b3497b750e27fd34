package dev.dwim.api;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the host lends a plugin. Every method is safe to call from any thread. What a machine lacks is answered with
/// [Answer.Lacking] and a sentence that says how to get it, never with an exception.
public interface Host {
    /// Who the plugin is.
    ///
    /// @return the manifest's id
    String plugin();

    /// The user's settings for this plugin, the manifest's defaults filled in.
    ///
    /// @return by name; may be empty
    Value.Fields settings();

    /// The time, and the user's zone.
    ///
    /// @return a clock in the user's zone
    Clock clock();

    /// The folder where the user keeps what this kind of plugin makes, from the settings: `notes` writes its
    /// Markdown there.
    ///
    /// @return an absolute path; it may not exist yet
    Path folder();

    /// The open windows of the desktop.
    ///
    /// @return the windows service
    Windows windows();

    /// The clipboard.
    ///
    /// @return the clipboard service
    Clipboard clipboard();

    /// Messages to the user.
    ///
    /// @return the notification service
    Notifier notifier();

    /// Opening files and pages in the user's own programs.
    ///
    /// @return the opening service
    Opener opener();

    /// The programs that are installed for the user.
    ///
    /// @return the service of apps
    Apps apps();

    /// Secrets by name.
    ///
    /// @return the secrets service
    Secrets secrets();

    /// Requests over the network.
    ///
    /// @return the HTTP service
    Http http();

    /// The user's language model.
    ///
    /// @return the model service
    Model model();

    /// What the user sees of a call while it is under way.
    ///
    /// @return where the call on this thread tells how far it is
    Progress progress();

    /// What the plugin remembers.
    ///
    /// @return the plugin's own store
    Store store();

    /// Calls at a later time.
    ///
    /// @return the plugin's own schedule
    Scheduler scheduler();

    /// The open windows of the desktop.
    interface Windows {
        /// One window.
        ///
        /// @param id    the desktop's own id for it
        /// @param title as shown; untrusted text
        /// @param app   the program's name
        /// @param pid   the process, if known
        record Window(String id, String title, String app, Optional<Long> pid) {}

        /// All windows, the active one first.
        ///
        /// @return the windows
        Answer<List<Window>> list();

        /// Brings a window to the front.
        ///
        /// @param id as listed
        /// @return its window
        Answer<Window> focus(String id);
    }

    /// The clipboard.
    interface Clipboard {
        /// The text on it; empty when it holds none or it is marked secret.
        ///
        /// @return the text
        Answer<Optional<String>> text();

        /// Puts text on it.
        ///
        /// @param text the text
        /// @return the text that was there before, if any
        Answer<Optional<String>> put(String text);
    }

    /// Messages to the user.
    interface Notifier {
        /// Shows a message: on the desktop, or on the terminal where there is no desktop.
        ///
        /// @param title one line
        /// @param body  may be empty
        /// @return where it was shown: `desktop` or `terminal`
        Answer<String> show(String title, String body);
    }

    /// Opening files and pages in the user's own programs.
    interface Opener {
        /// Opens a file or a page.
        ///
        /// @param target a `file:`, `http:` or `https:` URI
        /// @return the program that was started
        Answer<String> open(URI target);
    }

    /// The programs that are installed with a name and an icon, as the desktop's own menu has them. A plugin
    /// starts one of these and nothing else: no command line passes here.
    interface Apps {
        /// An installed app.
        ///
        /// @param id       the system's own id for it, such as `org.gnome.Calculator.desktop`
        /// @param name     in the user's language
        /// @param kind     what it is, such as "Web Browser"; may be empty
        /// @param program  the name of the file that runs, without folder, or of the bundle; may be empty
        /// @param keywords words to find it by; may be empty
        /// @param marks    what its windows tell as [Windows.Window#app], in lower case
        /// @param icon     a `file:` URI of its picture, if there is one
        record App(
                String id,
                String name,
                String kind,
                String program,
                List<String> keywords,
                Set<String> marks,
                Optional<URI> icon) {
            /// Copies the collections.
            public App {
                keywords = List.copyOf(keywords);
                marks = Set.copyOf(marks);
            }
        }

        /// The apps that the user's menu shows, by name. Of several with one name the first is the one that
        /// counts.
        ///
        /// @return quickly; what has been read is read again only where it has changed
        Answer<List<App>> list();

        /// Starts one. It lives on by itself, in the user's home folder.
        ///
        /// @param id as listed
        /// @return the app
        Answer<App> launch(String id);
    }

    /// Secrets by name: from the OS keyring, at the last moment, never kept.
    interface Secrets {
        /// The secret of that name.
        ///
        /// @param name as in the manifest
        /// @return the secret
        Answer<String> get(String name);
    }

    /// Requests over the network, to the hosts that the manifest names.
    interface Http {
        /// One request: connects within 3 s, ends within 60 s, and takes 16 MiB at most.
        ///
        /// @param method  such as `GET`
        /// @param uri     `https:`, or `http:` to the user's own machine or network
        /// @param headers by name; may be empty
        /// @param body    may be empty
        /// @return the response, whatever its status
        Answer<Response> send(String method, URI uri, Map<String, String> headers, String body);

        /// A response.
        ///
        /// @param status such as 200
        /// @param body   decoded as UTF-8
        record Response(int status, String body) {}
    }

    /// The user's language model, without tools: it can write, it cannot act.
    interface Model {
        /// Writes text.
        ///
        /// @param instruction what to write
        /// @param content     what to write about; untrusted
        /// @return the text; its origin is the model's and the content's
        Answer<String> write(String instruction, String content);
    }

    /// What the user sees of a call while it is under way. It counts on the thread on which the action was called; on
    /// any other, and where nobody looks, it does nothing. It is shown and never obeyed.
    interface Progress {
        /// Tells how far the call is.
        ///
        /// @param part  from 0 to 1; anything else where that is not known
        /// @param doing a few words, such as `Reading 12 of 30`; may be empty. 200 characters at most are shown
        void at(double part, String doing);

        /// Shows a further piece of the text that is being made, as it is made.
        ///
        /// @param piece any text; of all pieces 64 KiB at most are shown
        void write(String piece);
    }

    /// What the plugin remembers: durable once a method returns, apart from other plugins, erased with it. Values
    /// keep the origins of the call that stored them.
    interface Store {
        /// What is stored under a key.
        ///
        /// @param key any text up to 200 characters
        /// @return the value
        Optional<Value> get(String key);

        /// Stores a value, in place of what was there. Refuses a full disk by [Answer.Lacking].
        ///
        /// @param key   any text up to 200 characters
        /// @param value up to 1 MiB
        /// @return the value
        Answer<Value> put(String key, Value value);

        /// Forgets a key.
        ///
        /// @param key as stored
        /// @return what was there
        Answer<Optional<Value>> remove(String key);

        /// The keys that begin so, in their order.
        ///
        /// @param prefix may be empty
        /// @return the keys
        Set<String> keys(String prefix);
    }

    /// Calls of the plugin's own actions at a later time: durable once a method returns, and made once, also after
    /// a restart; what was due while nothing ran is made at the next start.
    interface Scheduler {
        /// A call that waits.
        ///
        /// @param key       the plugin's own name for it
        /// @param at        when
        /// @param action    the action's full name
        /// @param arguments its arguments
        /// @param words     what it is, as schedule and history show it: "Timer, 10 minutes"; blank for the
        ///                  action's title
        record Waiting(String key, Instant at, String action, Value.Fields arguments, String words) {
            /// A call that its action's title says enough of.
            ///
            /// @param key       the plugin's own name for it
            /// @param at        when
            /// @param action    the action's full name
            /// @param arguments its arguments
            public Waiting(String key, Instant at, String action, Value.Fields arguments) {
                this(key, at, action, arguments, "");
            }
        }

        /// Plans a call, in place of one with the same key. It keeps the origins of the call that plans it.
        ///
        /// @param waiting the call
        /// @return the call as planned
        Answer<Waiting> plan(Waiting waiting);

        /// Takes a planned call back.
        ///
        /// @param key the plugin's own name for it
        /// @return the call that will not be made, or empty if there was none or it has begun
        Answer<Optional<Waiting>> cancel(String key);

        /// The planned calls, the next first.
        ///
        /// @return the calls
        List<Waiting> list();
    }

    /// The time now, in the user's zone.
    ///
    /// @return now
    default ZonedDateTime now() {
        return ZonedDateTime.now(clock());
    }

    /// The longest a call may take before the host interrupts it.
    Duration DEADLINE = Duration.ofSeconds(60);
}
