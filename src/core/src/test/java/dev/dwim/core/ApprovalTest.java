package dev.dwim.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.Observed;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Provenance;
import dev.dwim.core.plan.Step;
import dev.dwim.core.policy.Specs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// An approval is for the exact calls that were shown, once, for a minute. A thousand seeded changes to anything of
/// it.
class ApprovalTest {
    private static final int MUTATIONS = 1_000;
    private static final ActionSpec SEND = Specs.spec("mail.send", Effect.OUTWARD)
            .with("to", Role.DESTINATION)
            .with("body", Role.CONTENT)
            .build();
    private static final ActionSpec ERASE = Specs.spec("files.erase", Effect.IRREVERSIBLE)
            .with("path", Role.PATH)
            .build();
    private static final ActionSpec SHRED = Specs.spec("files.shred", Effect.IRREVERSIBLE)
            .with("path", Role.PATH)
            .build();
    private static final Plan PLAN = Plan.of(
            step("mail.send", "to", literal("ann@example.org"), "body", new Arg.Handle("selection.text", "")),
            step("files.erase", "path", literal("draft.txt")));
    private static final String WORDS = "send this to ann@example.org and erase draft.txt";

    @Test
    void whatWasApprovedIsDone() {
        var line = line();
        var waiting = waiting(line);
        assertThat(line.assistant.approve(waiting.id())).isInstanceOf(Reply.Ran.class);
        assertThat(line.recorder.actions()).containsExactly("mail.send", "files.erase");
    }

    @Test
    void nothingIsDoneBeforeTheApproval() {
        var line = line();
        waiting(line);
        assertThat(line.recorder.made).isEmpty();
        assertThat(line.journal.begun).isEmpty();
    }

    @Test
    void noneOfAThousandChangesIsAccepted() {
        var random = new Random(20_261_124);
        var accepted = new ArrayList<String>();
        for (int i = 0; i < MUTATIONS; i++) {
            var change = Change.values()[i % Change.values().length];
            var line = line();
            var waiting = waiting(line);
            int allowed = change.apply(line, waiting, random);
            if (line.recorder.made.size() > allowed) {
                accepted.add(i + " " + change);
            }
        }
        assertThat(accepted).isEmpty();
    }

    /// What can change between the approval's dialog and the call. Each gives the number of calls that were
    /// rightly made.
    private enum Change {
        ANOTHER_ID {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                line.assistant.approve(flip(waiting.id(), random));
                return 0;
            }
        },
        TOO_LATE {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                line.clock.advance(PendingRuns.APPROVAL.plusMillis(random.nextInt(1_000_000)));
                line.assistant.approve(waiting.id());
                return 0;
            }
        },
        REPLAY {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                for (int again = 0; again <= 1 + random.nextInt(4); again++) {
                    line.assistant.approve(waiting.id());
                }
                return PLAN.steps().size();
            }
        },
        ANSWERED_INSTEAD {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                line.assistant.answer(waiting.id(), "yes");
                return 0;
            }
        },
        ANOTHER_ADVERTISEMENT {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                line.advertise(List.of(pick(random, changed()), ERASE, SHRED));
                line.assistant.approve(waiting.id());
                return 0;
            }
        },
        ACTION_GONE {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                line.advertise(random.nextBoolean() ? List.of(ERASE, SHRED) : List.of(SEND, SHRED));
                line.assistant.approve(waiting.id());
                return 0;
            }
        },
        WORSE_EFFECT {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                line.recorder.worsen("files.erase", call -> random.nextBoolean() ? Effect.OUTWARD : Effect.PRIVILEGE);
                line.assistant.approve(waiting.id());
                return 0;
            }
        },
        ANOTHER_LITERAL {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                return resume(
                        line,
                        waiting,
                        run -> withPlan(
                                run,
                                Plan.of(
                                        step(
                                                "mail.send",
                                                "to",
                                                literal(edit("ann@example.org", random)),
                                                "body",
                                                new Arg.Handle("selection.text", "")),
                                        PLAN.steps().get(1))));
            }
        },
        ANOTHER_PATH {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                return resume(
                        line,
                        waiting,
                        run -> withPlan(
                                run,
                                Plan.of(
                                        PLAN.steps().get(0),
                                        step("files.erase", "path", literal(edit("draft.txt", random))))));
            }
        },
        ANOTHER_ACTION {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                return resume(
                        line,
                        waiting,
                        run -> withPlan(
                                run, Plan.of(PLAN.steps().get(0), step("files.shred", "path", literal("draft.txt")))));
            }
        },
        ARGUMENT_DROPPED {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                return resume(
                        line,
                        waiting,
                        run -> withPlan(
                                run,
                                Plan.of(
                                        step("mail.send", "to", literal("ann@example.org")),
                                        PLAN.steps().get(1))));
            }
        },
        ARGUMENTS_SWAPPED {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                return resume(
                        line,
                        waiting,
                        run -> withPlan(
                                run,
                                Plan.of(
                                        step(
                                                "mail.send",
                                                "body",
                                                literal("ann@example.org"),
                                                "to",
                                                new Arg.Handle("selection.text", "")),
                                        PLAN.steps().get(1))));
            }
        },
        STEPS_SWAPPED {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                return resume(
                        line,
                        waiting,
                        run -> withPlan(
                                run, Plan.of(PLAN.steps().get(1), PLAN.steps().get(0))));
            }
        },
        STEP_ADDED {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                var steps = new ArrayList<>(PLAN.steps());
                steps.add(random.nextInt(3), step("files.erase", "path", literal("draft.txt")));
                return resume(line, waiting, run -> withPlan(run, new Plan(steps, Set.of())));
            }
        },
        ANOTHER_FACT {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                var fact = line.fact("selection.text", Value.of(edit("the selected words", random)));
                return resume(line, waiting, run -> withContext(run, new Observed(fact, Origin.SELECTION)));
            }
        },
        ANOTHER_ORIGIN_OF_A_FACT {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                var fact = line.fact("selection.text", Value.of("the selected words"));
                var origin = pick(random, others(Origin.SELECTION));
                return resume(line, waiting, run -> withContext(run, new Observed(fact, origin)));
            }
        },
        ANOTHER_ORIGIN_OF_A_LITERAL {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                var origin = pick(random, others(Origin.TYPED));
                return resume(line, waiting, run -> withProvenance(run, (step, name, schema, value) -> Set.of(origin)));
            }
        },
        ONE_MORE_ORIGIN {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                var origin = pick(random, others(Origin.TYPED));
                return resume(
                        line,
                        waiting,
                        run -> withProvenance(run, (step, name, schema, value) -> Set.of(Origin.TYPED, origin)));
            }
        },
        MADE_AFTER_READING {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                var read = Set.of(pick(random, List.of(Origin.values())));
                return resume(line, waiting, run -> withPlan(run, new Plan(PLAN.steps(), read)));
            }
        },
        ANOTHER_FINGERPRINT {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                var approved = new LinkedHashMap<>(waiting.held().approved());
                approved.computeIfPresent(random.nextInt(2), (step, print) -> flip(print, random));
                resumeApproved(line, waiting, approved);
                return 0;
            }
        },
        FINGERPRINTS_SWAPPED {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                var approved = waiting.held().approved();
                resumeApproved(line, waiting, Map.of(0, approved.get(1), 1, approved.get(0)));
                return 0;
            }
        },
        FINGERPRINT_OF_ANOTHER_RUN {
            @Override
            int apply(Line line, Pending.ForApproval waiting, Random random) {
                var other = line();
                other.observe("selection.text", Value.of(edit("the selected words", random)));
                resumeApproved(line, waiting, ask(other).held().approved());
                return 0;
            }
        };

        /// Tries to get through.
        abstract int apply(Line line, Pending.ForApproval waiting, Random random);
    }

    private static Line line() {
        return new Line(Scripted.plan(PLAN), List.of(SEND, ERASE, SHRED));
    }

    private static Pending.ForApproval waiting(Line line) {
        line.observe("selection.text", Value.of("the selected words"));
        return ask(line);
    }

    private static Pending.ForApproval ask(Line line) {
        return ((Reply.NeedsApproval) line.ask(WORDS)).pending();
    }

    private static int resume(Line line, Pending.ForApproval waiting, UnaryOperator<Run> change) {
        var held = waiting.held();
        var changed = new Pending.Held(
                change.apply(held.run()), held.entry(), held.next(), held.reports(), held.results(), held.approved());
        line.runner.resume(
                new Pending.ForApproval(waiting.id(), waiting.expiresAt(), changed, waiting.calls(), List.of()));
        return 0;
    }

    private static void resumeApproved(Line line, Pending.ForApproval waiting, Map<Integer, String> approved) {
        var changed = waiting.held().approve(approved);
        line.runner.resume(
                new Pending.ForApproval(waiting.id(), waiting.expiresAt(), changed, waiting.calls(), List.of()));
    }

    private static Run withPlan(Run run, Plan plan) {
        return new Run(
                run.intent(), run.context(), run.catalogue(), plan, run.provenance(), run.resolver(), run.leave());
    }

    private static Run withContext(Run run, Observed fact) {
        var context = new ContextSnapshot(run.context().at(), Map.of(fact.fact().key(), fact));
        return new Run(
                run.intent(), context, run.catalogue(), run.plan(), run.provenance(), run.resolver(), run.leave());
    }

    private static Run withProvenance(Run run, Provenance provenance) {
        return new Run(
                run.intent(), run.context(), run.catalogue(), run.plan(), provenance, run.resolver(), run.leave());
    }

    private static List<ActionSpec> changed() {
        return List.of(
                Specs.spec("mail.send", Effect.OUTWARD)
                        .with("to", Role.CONTENT)
                        .with("body", Role.DESTINATION)
                        .build(),
                Specs.spec("mail.send", Effect.OUTWARD)
                        .with("to", Role.DESTINATION)
                        .with("body", Role.CONTENT)
                        .with("copy", Role.DESTINATION)
                        .build(),
                Specs.spec("mail.send", Effect.OUTWARD)
                        .with("to", Role.DESTINATION)
                        .with("body", Role.CONTENT)
                        .returning(Origin.WEB)
                        .build(),
                Specs.spec("mail.send", Effect.IRREVERSIBLE)
                        .with("to", Role.DESTINATION)
                        .with("body", Role.CONTENT)
                        .build());
    }

    private static List<Origin> others(Origin origin) {
        return IntStream.range(0, Origin.values().length)
                .mapToObj(i -> Origin.values()[i])
                .filter(other -> other != origin)
                .toList();
    }

    private static <T> T pick(Random random, List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    /// The same text with one hexadecimal digit changed.
    private static String flip(String hex, Random random) {
        int at = random.nextInt(hex.length());
        char other = Character.forDigit((Character.digit(hex.charAt(at), 16) + 1 + random.nextInt(15)) % 16, 16);
        return hex.substring(0, at) + other + hex.substring(at + 1);
    }

    /// The same text with one character put in, taken out or changed.
    private static String edit(String text, Random random) {
        int at = random.nextInt(text.length());
        var more = List.of("\u202e", "\u200b", "\u0000", "\n", "\ud800", "\u0430", " ", "x");
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + pick(random, more) + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            default -> text.substring(0, at) + pick(random, more.subList(0, 6)) + text.substring(at + 1);
        };
    }

    private static Arg literal(String text) {
        return new Arg.Literal(Value.of(text));
    }

    private static Step step(String action, String name, Arg arg) {
        return new Step(action, Map.of(name, arg));
    }

    private static Step step(String action, String first, Arg arg, String second, Arg other) {
        var arguments = new LinkedHashMap<String, Arg>();
        arguments.put(first, arg);
        arguments.put(second, other);
        return new Step(action, arguments);
    }

    @Test
    void lastsAMinuteAndNoLonger() {
        var justInTime = line();
        var waiting = waiting(justInTime);
        justInTime.clock.advance(Duration.ofSeconds(60).minusNanos(1));
        justInTime.assistant.approve(waiting.id());
        assertThat(justInTime.recorder.made).hasSize(2);
    }
}
