package dev.dwim.plugins.calc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalculatorTest {
    private static Result result(String words) {
        var asked = Wording.plain(words);
        return Conversion.read(asked).map(Conversion::result).orElseGet(() -> Sum.result(asked));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    what is 17 * 23                | 391
                    17 × 23 =                      | 391
                    (3 + 4) / 2                    | 3.5
                    seventeen                      |
                    1,250 + 1,750                  | 3000
                    1/3                            | 0.333333333333
                    0.1 + 0.2                      | 0.3
                    2 to the power of 10           | 1024
                    2^64                           | 18446744073709551616
                    9 squared                      | 81
                    square root of 144             | 12
                    sqrt(2)                        | 1.41421356237
                    √16                            | 4
                    12 times 12                    | 144
                    12 x 12                        | 144
                    100 divided by 8               | 12.5
                    5!                             | 120
                    sin(30)                        | 0.5
                    2 pi                           | 6.28318530718
                    half of 90                     | 45
                    17 % 5                         | 2
                    """)
    void worksOutASum(String words, String expected) {
        if (expected == null) {
            assertThat(result(words)).isInstanceOf(Result.Not.class);
        } else {
            assertThat(result(words)).isEqualTo(new Result.Is(expected));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    15% of 80                       | 12
                    what's 15 percent of 80?        | 12
                    20% off 90                      | 72
                    240 minus 20%                   | 192
                    50 + 10%                        | 55
                    100 + 50 + 10%                  | 165
                    7%                              | 0.07
                    """)
    void worksOutPercentages(String words, String expected) {
        assertThat(result(words)).isEqualTo(new Result.Is(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5 miles in km                   | 8.04672 km
                    convert 70 fahrenheit to celsius | 21.1111111111 celsius
                    -40 f in c                      | -40 c
                    how many ounces are in 2 kg     | 70.5479238992 ounces
                    3 cups in ml                    | 709.7647095 ml
                    90 km/h in mph                  | 55.9234073014 mph
                    1 gib in mb                     | 1073.741824 mb
                    2 weeks in hours                | 336 hours
                    an inch in mm                   | 25.4 mm
                    10 m² in sq ft                  | 107.639104167 sq ft
                    1 kwh in kj                     | 3600 kj
                    """)
    void convertsUnits(String words, String expected) {
        assertThat(result(words)).isEqualTo(new Result.Is(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "the meaning of life", "2 +", "(2 + 3", "1/0", "sqrt(-1)", "5 miles in kg", "9^9^9", "2^1000000",
                "fact(99999)", "5 parsnips in km", "java.lang.Runtime", "if(1,2,3)", "str_length(\"a\")"
            })
    void refusesWhatIsNoSum(String words) {
        assertThat(result(words)).isInstanceOf(Result.Not.class);
    }
}
