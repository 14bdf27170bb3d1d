package frontdesk.console;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CountsTest {
    @Test
    void largeCountsHaveTheirThousandsApartWhateverTheMachineSpeaks() {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Counts.grouped(7)).isEqualTo("7");
            assertThat(Counts.grouped(1_234_567)).isEqualTo("1,234,567");
            assertThat(Counts.share(591, 1_315)).isEqualTo("591 of 1,315");
        } finally {
            Locale.setDefault(usual);
        }
    }
}
