package dev.dwim.plugins.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SumTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    17 * 23                        | 391
                    17 × 23 =                      | 391
                    = 3+4                          | 7
                    (3 + 4) / 2                    | 3.5
                    1/3                            | 0.333333333333
                    0.1 + 0.2                      | 0.3
                    2 to the power of 10           | 1,024
                    2^64                           | 18,446,744,073,709,551,616
                    2^200                          | 1.60693804426 × 10^60
                    2^-3                           | 0.125
                    -2^2                           | -4
                    2^3^2                          | 512
                    nine squared                   | 81
                    3²                             | 9
                    square root of 144             | 12
                    sqrt(2)                        | 1.41421356237
                    sqrt 16 + 1                    | 5
                    √16                            | 4
                    12 times 12                    | 144
                    12 x 12                        | 144
                    100 divided by 8               | 12.5
                    5!                             | 120
                    sin(30)                        | 0.5
                    log(1000)                      | 3
                    2 pi                           | 6.28318530718
                    2(3+4)                         | 14
                    half of ninety                 | 45
                    a third of 90                  | 30
                    three quarters of 200          | 150
                    twenty-five times two          | 50
                    two hundred and fifty minus 6  | 244
                    a million divided by a thousand | 1,000
                    1e5 + 1                        | 100,001
                    1/1000000                      | 0.000001
                    """)
    void worksOutASum(String said, String expected) {
        assertThat(shown(said)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    15% of 80                       | 12
                    15 percent of 80                | 12
                    20% off 90                      | 72
                    240 minus 20%                   | 192
                    80 + 15%                        | 92
                    100 + 50 + 10%                  | 165
                    (100 + 50) - 10%                | 135
                    2 * (80 + 15%)                  | 184
                    """)
    void worksOutPercentages(String said, String expected) {
        assertThat(shown(said)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1,250 + 1,750                   | 3,000
                    1'250 + 1                       | 1,251
                    1 000 000 / 4                   | 250,000
                    3,5 + 1                         | 4.5
                    1.234,50 + 1                    | 1,235.5
                    0,250 * 2                       | 0.5
                    1.5 + 1.5                       | 3
                    """)
    void readsCommasAndPointsWhereTheyAreClear(String said, String expected) {
        assertThat(shown(said)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "the meaning of life",
                "2 +",
                "(2 + 3",
                "5 miles",
                "java.lang.Runtime",
                "if(1,2,3)",
                "str_length(\"a\")",
                "random()",
                "dt_now()",
                "a = 3",
                "1 && 2",
                "max(3,4)",
                "x",
                "$HOME",
                "1;2",
                "[1][0]",
                "'a'",
                "0x1f",
                "12,34,5 + 1"
            })
    void refusesWhatIsNoSum(String said) {
        assertThat(Sum.of(said)).isInstanceOf(Sum.Fails.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9^9^9",
                "2^1000000",
                "10^101",
                "9^(9^9)",
                "(9^99)*(9^99)",
                "70!",
                "99999!",
                "(5!)!",
                "1e99*1e99",
                "1.1^99999999",
                "9^-999999",
                "0.1^-101"
            })
    void refusesWhatWouldBeTooLargeBeforeItIsWorkedOut(String said) {
        assertThat(Sum.of(said))
                .isEqualTo(
                        new Sum.Without("That number would have more than 100 digits: try it with smaller numbers."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1/0           | Nothing can be divided by zero: divide by another number.
                    5 / (3 - 3)   | Nothing can be divided by zero: divide by another number.
                    0^-1          | Nothing can be divided by zero, so zero has no negative powers.
                    2.5!          | Only whole numbers from zero on have a factorial.
                    sqrt(-1)      | That has no result: no number is the answer to it.
                    """)
    void saysWhyThereIsNoResult(String said, String reason) {
        assertThat(Sum.of(said)).isEqualTo(new Sum.Without(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(2 + 3", "17*", "2^", "3 + 4)", "sqrt("})
    void anUnfinishedSumHasNoAnswerYet(String said) {
        assertThat(Sum.of(said)).isInstanceOf(Sum.Fails.class);
    }

    @Test
    void saysThatASumIsNotComplete() {
        assertThat(Sum.of("(2 + 3"))
                .isEqualTo(new Sum.Fails(
                        "That sum is not complete: look at its brackets and at what stands between the numbers."));
    }

    @Test
    void neverThrowsWhateverIsSaid() {
        var random = new Random(17);
        var pieces =
                List.of("1", "0", "(", ")", "^", "%", "!", "/", "-", "+", "*", "sqrt", "pi", "e", " ", ".", ",", "of");
        for (int round = 0; round < 5_000; round++) {
            var said = new StringBuilder();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                said.append(pieces.get(random.nextInt(pieces.size())));
            }
            assertThat(Sum.of(said.toString())).as(said.toString()).isInstanceOf(Sum.class);
        }
    }

    @Test
    void readsBracketsInBracketsToADepth() {
        assertThat(Sum.of(nested(Sum.DEEPEST))).isEqualTo(new Sum.Comes(BigDecimal.TWO));
        assertThat(Sum.of(nested(Sum.DEEPEST + 1)))
                .isEqualTo(new Sum.Fails("That has too many brackets in brackets: work it out in parts."));
        assertThat(Sum.of("1" + "+1".repeat(Sum.LONGEST))).isInstanceOf(Sum.Fails.class);
    }

    private static String nested(int depth) {
        return "(".repeat(depth) + "1+1" + ")".repeat(depth);
    }

    private static String shown(String said) {
        return switch (Sum.of(said)) {
            case Sum.Comes(BigDecimal number) -> Figure.ofSum(number).grouped();
            case Sum.Without(String reason) -> reason;
            case Sum.Fails(String reason) -> reason;
        };
    }
}
