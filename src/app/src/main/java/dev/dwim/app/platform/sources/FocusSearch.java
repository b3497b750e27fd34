package dev.dwim.app.platform.sources;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;

/// Looks through what a program shows for what has the focus, which it tells only when it changes. For one thread.
final class FocusSearch {
    private static final Accessible PROGRAMS =
            new Accessible("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root");

    /// Of one window. A page has more, and there it is found when it changes.
    private static final int MOST = 400;

    /// A window in which nothing was found is not looked through for each change of its title.
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private long next = System.nanoTime();
    private long searched;

    /// Searches the window in front, if that was not just done.
    ///
    /// @param front   a window that may be looked at
    /// @param inquiry asks
    Optional<Accessible> in(Front front, Inquiry inquiry) {
        if (front.pid() <= 0 || searched == front.pid() && System.nanoTime() < next) {
            return Optional.empty();
        }
        searched = front.pid();
        next = System.nanoTime() + AGAIN.toNanos();
        return inquiry.children(PROGRAMS).stream()
                .filter(program -> inquiry.process(program.program())
                        .filter(pid -> pid == front.pid())
                        .isPresent())
                .flatMap(program -> inquiry.children(program).stream())
                .filter(window -> inquiry.name(window).filter(front::titled).isPresent())
                .flatMap(window -> below(window, inquiry).stream())
                .findFirst();
    }

    /// What is hidden has no focus, nor has anything in it.
    private static Optional<Accessible> below(Accessible window, Inquiry inquiry) {
        var open = new ArrayDeque<Accessible>(inquiry.children(window));
        for (int count = 0; count < MOST && !open.isEmpty() && !inquiry.late(); count++) {
            var object = open.pop();
            var states = inquiry.states(object);
            if (states.filter(States::focused).isPresent()) {
                return Optional.of(object);
            }
            if (states.filter(States::showing).isPresent()) {
                inquiry.children(object).reversed().forEach(open::push);
            }
        }
        return Optional.empty();
    }
}
