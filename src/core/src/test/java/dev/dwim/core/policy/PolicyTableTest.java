package dev.dwim.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.ledger.Border;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.say.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every cell of the table: each effect, each origin of the content, each origin of the recipient, each origin of what
/// was read before (and nothing read), each state of the grants. What is expected is written here, not computed from
/// the gate.
class PolicyTableTest {
    /// `*` is every value. A cell must match exactly one row.
    private static final String TABLE = """
            effect       | made from | content | recipient | granted | verdict
            READ         | *         | *       | *         | *       | run
            REVERSIBLE   | own       | *       | *         | *       | run
            REVERSIBLE   | foreign   | *       | *         | *       | run, show
            REVERSIBLE   | read      | *       | *         | *       | confirm
            IRREVERSIBLE | own       | *       | *         | *       | confirm
            IRREVERSIBLE | foreign   | *       | *         | *       | confirm
            IRREVERSIBLE | read      | *       | *         | *       | confirm
            OUTWARD      | own       | public  | own       | yes     | run
            OUTWARD      | own       | public  | own       | no      | confirm
            OUTWARD      | foreign   | public  | *         | *       | confirm
            OUTWARD      | read      | public  | *         | *       | confirm
            OUTWARD      | foreign   | private | own       | *       | confirm
            OUTWARD      | foreign   | private | foreign   | *       | confirm twice
            OUTWARD      | read      | private | *         | *       | deny
            PRIVILEGE    | *         | *       | *         | *       | deny
            """;

    private static final Set<Origin> OWN =
            Set.of(Origin.TYPED, Origin.PICKED, Origin.SPOKEN, Origin.SETTINGS, Origin.DEFAULT, Origin.CLOCK);
    private static final Set<Origin> PUBLIC_FOREIGN = Set.of(Origin.MODEL, Origin.SOCKET);
    private static final Set<Origin> PRIVATE_FOREIGN = Set.of(
            Origin.CLIPBOARD,
            Origin.SELECTION,
            Origin.WINDOW,
            Origin.CALENDAR,
            Origin.FILE,
            Origin.WEB,
            Origin.NOTIFICATION,
            Origin.PLUGIN);
    private static final String TO = "someone@example.org";
    private static final String HASH = "the hash";
    private static final Map<Effect, ActionSpec> SPECS = specs();

    private record Cell(Effect effect, Origin content, Origin recipient, Set<Origin> read, String granted) {
        List<String> row() {
            boolean own = OWN.contains(content) && OWN.contains(recipient);
            return List.of(
                    effect.name(),
                    !read.isEmpty() ? "read" : own ? "own" : "foreign",
                    PRIVATE_FOREIGN.contains(content) ? "private" : "public",
                    OWN.contains(recipient) ? "own" : "foreign",
                    granted.equals("covering") ? "yes" : "no");
        }

        Set<String> foreign() {
            var names = new TreeSet<String>();
            if (!OWN.contains(content)) {
                names.add("text");
            }
            if (!OWN.contains(recipient)) {
                names.add("to");
            }
            return names;
        }

        Judged judged() {
            var arguments = new LinkedHashMap<String, Labelled>();
            arguments.put("to", Labelled.of(Value.of(TO), recipient));
            arguments.put("text", Labelled.of(Value.of("words"), content));
            var spec = SPECS.get(effect);
            return new Judged(new ActionCall(spec.name(), arguments), spec, HASH, effect, read);
        }
    }

    @Test
    void everyCellHasTheVerdictOfItsRow() {
        var rows = rows();
        var cells = cells().toList();
        assertThat(cells).hasSize(5 * 16 * 16 * 17 * 4);
        for (Cell cell : cells) {
            var matching = rows.stream().filter(row -> matches(row, cell.row())).toList();
            assertThat(matching).as("rows for %s", cell).hasSize(1);
            var verdict = new Policy(grants(cell), Borders.open()).judge(cell.judged());
            assertThat(said(verdict))
                    .as("%s", cell)
                    .isEqualTo(matching.getFirst().getLast());
            assertThat(pointedOut(verdict)).as("%s", cell).isIn(Set.of(), cell.foreign());
        }
    }

    @Test
    void nothingLeavesWhereEverythingIsLocalAndNothingElseChanges() {
        cells().forEach(cell -> {
            var open = new Policy(grants(cell), Borders.open()).judge(cell.judged());
            var local = new Policy(grants(cell), Borders.closed()).judge(cell.judged());
            assertThat(local)
                    .as("%s", cell)
                    .isEqualTo(cell.judged().effect() == Effect.OUTWARD ? new Verdict.Deny(Border.CLOSED) : open);
        });
    }

    @Test
    void everyRowOfTheTableIsReached() {
        var reached = cells().map(Cell::row).distinct().toList();
        assertThat(rows()).allSatisfy(row -> assertThat(reached).anyMatch(cell -> matches(row, cell)));
    }

    @Test
    void everyOriginHasItsPlaceInTheTable() {
        assertThat(OWN).allMatch(Origin::trusted);
        assertThat(PUBLIC_FOREIGN).noneMatch(Origin::trusted);
        assertThat(PRIVATE_FOREIGN).noneMatch(Origin::trusted);
        assertThat(OWN.size() + PUBLIC_FOREIGN.size() + PRIVATE_FOREIGN.size()).isEqualTo(Origin.values().length);
    }

    @Test
    void whatIsConfirmedPointsOutEveryForeignArgument() {
        cells().filter(cell -> new Policy(grants(cell), Borders.open()).judge(cell.judged()) instanceof Verdict.Confirm)
                .forEach(cell -> assertThat(pointedOut(new Policy(grants(cell), Borders.open()).judge(cell.judged())))
                        .isEqualTo(cell.foreign()));
    }

    private static Stream<Cell> cells() {
        var reads = new ArrayList<Set<Origin>>(List.of(Set.of()));
        Arrays.stream(Origin.values()).map(Set::of).forEach(reads::add);
        var origins = List.of(Origin.values());
        return Arrays.stream(Effect.values())
                .flatMap(effect -> origins.stream()
                        .flatMap(content -> origins.stream()
                                .flatMap(recipient -> reads.stream()
                                        .flatMap(read -> Stream.of("none", "covering", "elsewhere", "changed")
                                                .map(granted ->
                                                        new Cell(effect, content, recipient, read, granted))))));
    }

    /// A store that answers with what it has, so that the gate must see for itself whether it fits.
    private static Grants grants(Cell cell) {
        var given = new Grant(
                "1",
                "test",
                SPECS.get(cell.effect()).name(),
                cell.granted().equals("elsewhere") ? "{\"to\":\"other@example.org\"}" : "{\"to\":\"" + TO + "\"}",
                cell.granted().equals("changed") ? "another hash" : HASH,
                Instant.EPOCH);
        return new FixedGrants(cell.granted().equals("none") ? Optional.empty() : Optional.of(given));
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allow(Set<String> shown) -> shown.isEmpty() ? "run" : "run, show";
            case Verdict.Confirm(Sentence reason, Set<String> highlighted, boolean second) ->
                second ? "confirm twice" : "confirm";
            case Verdict.Deny deny -> "deny";
        };
    }

    private static Set<String> pointedOut(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allow(Set<String> shown) -> shown;
            case Verdict.Confirm confirm -> confirm.highlighted();
            case Verdict.Deny deny -> Set.of();
        };
    }

    private static List<List<String>> rows() {
        return TABLE.lines()
                .skip(1)
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
    }

    private static boolean matches(List<String> row, List<String> cell) {
        for (int column = 0; column < cell.size(); column++) {
            if (!row.get(column).equals("*") && !row.get(column).equals(cell.get(column))) {
                return false;
            }
        }
        return true;
    }

    private static Map<Effect, ActionSpec> specs() {
        var specs = new EnumMap<Effect, ActionSpec>(Effect.class);
        for (Effect effect : Effect.values()) {
            specs.put(
                    effect,
                    Specs.spec("test." + effect.name().toLowerCase(java.util.Locale.ROOT), effect)
                            .with("to", Role.DESTINATION)
                            .with("text", Role.CONTENT)
                            .build());
        }
        return specs;
    }
}
