package dev.dwim.app.platform.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An object on the accessibility bus and what it lies in, up to its window.
///
/// @param line the object first, the window last; not empty
record Lineage(List<Member> line) {
    /// Pages lie deep.
    private static final int DEEPEST = 100;

    /// Copies the line.
    Lineage {
        line = List.copyOf(line);
    }

    /// One of the line.
    ///
    /// @param object itself
    /// @param role   what kind of thing it is
    record Member(Accessible object, Role role) {}

    /// Finds out what an object lies in.
    ///
    /// @param object  the first
    /// @param inquiry asks
    /// @return empty if that is not to be had
    static Optional<Lineage> of(Accessible object, Inquiry inquiry) {
        var line = new ArrayList<Member>();
        var at = Optional.of(object);
        while (at.isPresent() && line.size() < DEEPEST) {
            var role = inquiry.role(at.get());
            if (role.isEmpty()) {
                return Optional.empty();
            }
            if (role.get() == Role.PROGRAM) {
                return Optional.of(line).filter(some -> !some.isEmpty()).map(Lineage::new);
            }
            line.add(new Member(at.get(), role.get()));
            at = inquiry.parent(at.get());
        }
        return Optional.empty();
    }

    /// The object.
    Member first() {
        return line.getFirst();
    }

    /// Its window.
    Accessible window() {
        return line.getLast().object();
    }

    /// The page that it is on, or is; not a page within that one.
    ///
    /// @return empty if it is on none
    Optional<Accessible> page() {
        return line.reversed().stream()
                .filter(member -> member.role() == Role.PAGE)
                .map(Member::object)
                .findFirst();
    }

    /// Whether its window is the one in front.
    ///
    /// @param front   a window that may be looked at
    /// @param inquiry asks
    boolean in(Front front, Inquiry inquiry) {
        return front.pid() > 0
                && inquiry.process(window().program())
                        .filter(pid -> pid == front.pid())
                        .isPresent()
                && inquiry.name(window()).filter(front::titled).isPresent();
    }
}
