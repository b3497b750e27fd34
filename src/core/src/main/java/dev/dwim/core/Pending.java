package dev.dwim.core;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Outcome;
import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.policy.Standing;
import dev.dwim.core.policy.Verdict;
import dev.dwim.core.resolve.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A run that waits for the user. It is taken up at most once, and not after its expiry.
public sealed interface Pending {
    /// What identifies it.
    ///
    /// @return unguessable text
    String id();

    /// When it is too late.
    ///
    /// @return the expiry
    Instant expiresAt();

    /// Its entry in the journal.
    ///
    /// @return empty if nothing could be written
    Optional<String> entry();

    /// The user's words so far.
    ///
    /// @return the words
    String words();

    /// It waits for an answer.
    ///
    /// @param id        unguessable text
    /// @param expiresAt when it is too late
    /// @param asked     the intent it belongs to
    /// @param question  what is asked
    record ForAnswer(String id, Instant expiresAt, Assistant.Asked asked, Question question) implements Pending {
        @Override
        public Optional<String> entry() {
            return asked.entry();
        }

        @Override
        public String words() {
            return asked.intent().words();
        }
    }

    /// It waits for an approval.
    ///
    /// @param id        unguessable text
    /// @param expiresAt when it is too late
    /// @param held      the run and how far it has come
    /// @param calls     every exact call that the approval is for
    /// @param standing  the grants that would spare this question the next time; empty if none would
    record ForApproval(String id, Instant expiresAt, Held held, List<StepReport> calls, List<Standing> standing)
            implements Pending {
        /// Copies the lists.
        public ForApproval {
            calls = List.copyOf(calls);
            standing = List.copyOf(standing);
        }

        @Override
        public Optional<String> entry() {
            return held.entry();
        }

        @Override
        public String words() {
            return held.run().intent().words();
        }

        /// What the user must write out where one gesture is not enough: the recipients as they are shown,
        /// with a space between several; the action's name where it does not say who is reached.
        ///
        /// @return empty if one gesture is enough
        public Optional<String> secondGesture() {
            var phrases = calls.stream()
                    .filter(call -> call.verdict() instanceof Verdict.Confirm confirm && confirm.secondGesture())
                    .map(call -> recipients(call.call()))
                    .distinct()
                    .toList();
            return phrases.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", phrases));
        }

        private String recipients(ActionCall call) {
            var roles = held.run()
                    .catalogue()
                    .find(call.action())
                    .map(ActionSpec::roles)
                    .orElse(Map.of());
            var recipients = call.arguments().entrySet().stream()
                    .filter(argument -> roles.get(argument.getKey()) == Role.DESTINATION)
                    .map(argument -> argument.getValue().value())
                    .map(value -> value instanceof Value.Text(String text) ? Visible.text(text) : Visible.value(value))
                    .map(Visible::written)
                    .toList();
            return recipients.isEmpty() ? call.action() : String.join(" ", recipients);
        }
    }

    /// A run that has stopped before a step.
    ///
    /// @param run      the run
    /// @param entry    its journal entry; empty before anything was written
    /// @param next     the step it has stopped before, from 0
    /// @param reports  what became of the steps before
    /// @param results  what they gave, labelled
    /// @param approved fingerprints of the calls that may be made, each once; empty until approved
    record Held(
            Run run,
            Optional<String> entry,
            int next,
            List<StepReport> reports,
            List<Optional<Labelled>> results,
            Map<Integer, String> approved) {
        /// Copies the collections.
        public Held {
            reports = List.copyOf(reports);
            results = List.copyOf(results);
            approved = Map.copyOf(approved);
        }

        /// A run at its start.
        ///
        /// @param run   the run
        /// @param entry its journal entry, if a question has opened one
        /// @return before its first step
        static Held start(Run run, Optional<String> entry) {
            return new Held(run, entry, 0, List.of(), List.of(), Map.of());
        }

        /// The same run before the actions as they are now.
        Held seeing(Catalogue now) {
            return new Held(run.seeing(now), entry, next, reports, results, approved);
        }

        int size() {
            return run.plan().steps().size();
        }

        /// Whether nothing more is to be done: no step is left, or one did not end well.
        boolean finished() {
            return next >= size()
                    || !reports.isEmpty() && !mayGoOn(reports.getLast().fate());
        }

        private static boolean mayGoOn(StepReport.Fate last) {
            return switch (last) {
                case StepReport.Fate.Made made -> made.outcome() instanceof Outcome.Done;
                case StepReport.Fate.Dry dry -> true;
                case StepReport.Fate.Pending pending -> false;
                case StepReport.Fate.Scheduled scheduled -> false;
                case StepReport.Fate.TakenOff takenOff -> false;
                case StepReport.Fate.Withheld withheld -> false;
            };
        }

        /// The same run in a journal entry.
        Held in(Optional<String> opened) {
            return new Held(run, opened, next, reports, results, approved);
        }

        /// The run after its next step.
        Held after(StepReport report, Optional<Labelled> result) {
            var allReports = new ArrayList<>(reports);
            allReports.add(report);
            var allResults = new ArrayList<>(results);
            allResults.add(result);
            return new Held(run, entry, next + 1, allReports, allResults, approved);
        }

        /// The same run with approvals.
        ///
        /// @param fingerprints by step
        /// @return the approved run
        Held approve(Map<Integer, String> fingerprints) {
            return new Held(run, entry, next, reports, results, fingerprints);
        }
    }
}
