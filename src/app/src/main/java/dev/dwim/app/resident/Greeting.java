package dev.dwim.app.resident;

import dev.dwim.api.Value;
import java.math.BigDecimal;
import java.util.Optional;

/// The first line of each side: which DWIM it is, and who.
final class Greeting {
    static final String VERSION = "dwim";
    static final String PID = "pid";
    static final String TERMINAL = "terminal";

    /// This program's version, from its jar; a build that was never packaged calls itself `dev`.
    static final String OURS = Optional.ofNullable(Greeting.class.getPackage().getImplementationVersion())
            .orElse("dev");

    private Greeting() {}

    /// Which DWIM the other side is.
    static String version(Value.Fields greeting) {
        return greeting.text(VERSION).orElse("unknown");
    }

    /// Which process the other side says it is.
    static Optional<Long> pid(Value.Fields greeting) {
        return greeting.get(PID).orElse(Value.of("")) instanceof Value.Num(BigDecimal number)
                ? Optional.of(number.longValue())
                : Optional.empty();
    }

    static Value.Fields hello(long pid) {
        return Value.Fields.EMPTY.with(VERSION, Value.of(OURS)).with(PID, Value.of(pid));
    }

    static Value.Fields welcome(boolean terminal) {
        return hello(ProcessHandle.current().pid()).with(TERMINAL, Value.of(terminal));
    }
}
