package frontdesk.wording;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.kernel.Language;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Values as people say them. */
class EnglishTest {
    private static final Tongue ENGLISH = Tongue.of(Language.ENGLISH);
    private static final LocalDate SATURDAY = LocalDate.parse("2026-11-21");

    @ParameterizedTest
    @CsvSource({
        "19:00, seven in the evening",
        "19:15, a quarter past seven in the evening",
        "19:30, half past seven in the evening",
        "18:45, a quarter to seven in the evening",
        "09:05, five past nine in the morning",
        "16:35, twenty-five to five in the afternoon",
        "12:00, noon",
        "00:00, midnight",
        "12:30, half past twelve in the afternoon",
        "11:45, a quarter to twelve in the morning",
        "23:45, a quarter to twelve at night",
        "22:03, ten oh three at night",
        "14:12, two twelve in the afternoon",
    })
    void timesOfDay(LocalTime time, String spoken) {
        assertThat(ENGLISH.timeOfDay(time)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, today",
        "2026-11-22, tomorrow",
        "2026-11-27, on Friday the twenty-seventh",
        "2026-11-30, on Monday the thirtieth",
        "2026-12-03, on Thursday the third of December",
        "2027-11-23, on Tuesday the twenty-third of November",
    })
    void daysAsSeenFromToday(LocalDate day, String spoken) {
        assertThat(ENGLISH.onDay(day, SATURDAY)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({
        "0, zero",
        "13, thirteen",
        "20, twenty",
        "21, twenty-one",
        "100, one hundred",
        "110, one hundred and ten",
        "365, three hundred and sixty-five",
        "1001, one thousand and one",
        "12345, twelve thousand three hundred and forty-five"
    })
    void numbers(int number, String spoken) {
        assertThat(ENGLISH.number(number)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({
        "1, first",
        "2, second",
        "3, third",
        "12, twelfth",
        "20, twentieth",
        "21, twenty-first",
        "30, thirtieth",
        "31, thirty-first"
    })
    void daysOfTheMonth(int day, String spoken) {
        assertThat(new Numbers(Locale.US).ordinal(day)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({
        "4500, EUR, forty-five euros",
        "100, USD, one dollar",
        "1250, GBP, twelve pounds fifty",
        "1205, USD, twelve dollars five"
    })
    void money(long minor, String currency, String spoken) {
        assertThat(ENGLISH.money(Money.of(minor, currency))).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({
        "+14155550134, US, 'four one five, five five five, oh one three four'",
        "+442079460958, GB, 'oh two oh, seven nine four six, oh nine five eight'",
        "+442079460958, US, 'plus four four, two oh, seven nine four six, oh nine five eight'",
    })
    void telephoneNumbersInTheirGroups(String number, String region, String spoken) {
        assertThat(ENGLISH.phone(new PhoneNumber(number), region)).isEqualTo(spoken);
    }

    @Test
    void stretchesOfADay() {
        assertThat(ENGLISH.stretch(LocalTime.NOON, LocalTime.of(14, 30), false))
                .isEqualTo("from noon to half past two");
        assertThat(ENGLISH.stretch(LocalTime.of(18, 0), LocalTime.of(2, 0), true))
                .isEqualTo("from six to two at night");
    }
}
