package dev.dwim.core;

import dev.dwim.api.Origin;
import dev.dwim.core.button.Obstacle;
import dev.dwim.core.button.Pinned;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.say.Attempt;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Does what was pinned, on the straight line and from what is known now.
///
/// @param meaning what it comes to
/// @param runner  does it
record Pressing(Meaning meaning, PlanRunner runner) {
    /// @param intent who has it done, and what it is called
    Reply press(Intent intent, Pinned pinned, Run.Leave leave) {
        if (pinned instanceof Pinned.Words(List<String> sentences, Origin origin) && sentences.size() == 1) {
            // What is missing can be asked for.
            return meaning.handle(said(intent, sentences.getFirst(), origin), leave);
        }
        return switch (prepared(intent, pinned, leave)) {
            case Attempt.Given<Run>(Run run) -> runner.run(run, Optional.empty());
            case Attempt.Lacking<Run>(Sentence reason) -> new Reply.Refused(reason);
        };
    }

    /// Does it while nobody waits for it. What would be asked about is not done.
    Reply alone(Intent intent, Pinned pinned) {
        return switch (prepared(intent, pinned, Run.Leave.NONE)) {
            case Attempt.Given<Run>(Run run) -> runner.run(run, Optional.empty());
            case Attempt.Lacking<Run>(Sentence reason) -> runner.missed(intent, reason);
        };
    }

    private Attempt<Run> prepared(Intent intent, Pinned pinned, Run.Leave leave) {
        return switch (pinned) {
            case Pinned.Words(List<String> sentences, Origin origin) -> read(intent, sentences, origin, leave);
            case Pinned.Exact exact -> {
                var run = meaning.exactly(intent, exact.template(), leave);
                yield exact.changed(run.catalogue())
                        .map(Obstacle::sentence)
                        .map(Attempt::<Run>lacking)
                        .orElseGet(() -> Attempt.given(run));
            }
        };
    }

    private Attempt<Run> read(Intent intent, List<String> sentences, Origin origin, Run.Leave leave) {
        var runs = new ArrayList<Run>();
        for (var sentence : sentences) {
            switch (meaning.prepare(said(intent, sentence, origin), leave)) {
                case Attempt.Given<Run>(Run run) -> runs.add(run);
                case Attempt.Lacking<Run>(Sentence reason) -> {
                    return Attempt.lacking(sentences.size() == 1 ? reason : Phrase.SAID_OF.said(sentence, reason));
                }
            }
        }
        return Attempt.given(new Together(runs).run(intent));
    }

    /// Words are no more trusted than they were when they were pinned, nor than whoever has them said again.
    private static Intent said(Intent intent, String sentence, Origin origin) {
        var less = intent.origin().trusted() ? origin : intent.origin();
        return new Intent(sentence, intent.trigger(), less, intent.at(), intent.picked());
    }
}
