package dev.dwim.testkit;

import dev.dwim.api.Outcome;

/// A sample, ready to be called on a plugin and a host of its own.
record Trial(Sample sample, FakeHost host, StartedPlugin plugin) {

    Outcome call() {
        return plugin.call(sample.action(), sample.arguments());
    }

    Outcome.Done done() {
        var outcome = call();
        if (outcome instanceof Outcome.Done done) {
            return done;
        }
        throw new AssertionError(sample.action() + " " + sample.arguments() + " came to " + outcome);
    }
}
