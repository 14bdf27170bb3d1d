package frontdesk.grammar;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How an utterance is cut into words. */
class TokensTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Half past SEVEN, please!     | half past seven please
            at 7:30 p.m.                 | at 7:30 pm
            7.30 PM                      | 7:30 pm
            7 p m                        | 7 pm
            seven o'clock                | seven oclock
            seven o clock                | seven oclock
            twenty-five                  | twenty five
            9-5                          | 9 - 5
            on the 12th, 3/12            | on the 12th 3/12
            24.12.2026                   | 24.12.2026
            I’d like 1,000 seats         | i'd like 1000 seats
            Zoë and André                | zoë and andré
            """)
    void wordsMeetOnCommonGround(String said, String words) {
        assertThat(Tokens.of(said).words()).isEqualTo(words);
    }
}
