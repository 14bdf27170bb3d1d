package frontdesk.understanding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static frontdesk.understanding.Scenes.line;
import static frontdesk.understanding.Scenes.toClinic;
import static frontdesk.understanding.Scenes.toTrattoria;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Days and times, said on Wednesday 18 November 2026 at ten. */
class WhenTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            today                                  | 2026-11-18
            tomorrow                               | 2026-11-19
            the day after tomorrow                 | 2026-11-20
            friday                                 | 2026-11-20
            on Friday.                             | 2026-11-20
            this friday                            | 2026-11-20
            next friday                            | 2026-11-27
            friday week                            | 2026-11-27
            a week on thursday                     | 2026-11-26
            a week from tomorrow                   | 2026-11-26
            wednesday                              | 2026-11-25
            the twelfth                            | 2026-12-12
            the 20th                               | 2026-11-20
            december third                         | 2026-12-03
            the third of december                  | 2026-12-03
            december the twenty first              | 2026-12-21
            dec 24                                 | 2026-12-24
            thursday the twenty sixth              | 2026-11-26
            friday the 27th of november            | 2026-11-27
            january second twenty twenty seven     | 2027-01-02
            in two weeks                           | 2026-12-02
            in a fortnight                         | 2026-12-02
            three days from now                    | 2026-11-21
            two weeks from friday                  | 2026-12-04
            the first monday in december           | 2026-12-07
            the last friday of the month           | 2026-11-27
            the tuesday before christmas           | 2026-12-22
            the friday after the tenth of december | 2026-12-11
            the weekend before christmas           | 2026-12-19..2026-12-20
            the week after thanksgiving            | 2026-11-30..2026-12-06
            christmas week                         | 2026-12-21..2026-12-27
            the second weekend in december         | 2026-12-12..2026-12-13
            the last day of the month              | 2026-11-30
            six weeks today                        | 2026-12-30
            in two to three days                   | 2026-11-21
            friday at the latest                   | ..2026-11-20
            monday at the earliest                 | 2026-11-23..
            not until monday                       | 2026-11-23..
            december 3rd through 7th               | 2026-12-03..2026-12-07
            christmas eve                          | 2026-12-24
            new year's eve                         | 2026-12-31
            the weekend                            | 2026-11-21..2026-11-22
            next weekend                           | 2026-11-28..2026-11-29
            next week                              | 2026-11-23..2026-11-29
            the end of next week                   | 2026-11-26..2026-11-29
            from monday to wednesday               | 2026-11-23..2026-11-25
            between the second and the fourth of december | 2026-12-02..2026-12-04
            next month                             | 2026-12-01..2026-12-31
            2026-12-24                             | 2026-12-24
            """)
    void daysAreFound(String said, String meant) {
        assertThat(line(toTrattoria(said, Expected.DATE).when())).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seven                   | 19:00
            at seven                | 19:00
            seven thirty            | 19:30
            half past seven         | 19:30
            half seven              | 19:30
            quarter to eight        | 19:45
            a quarter past eight    | 20:15
            ten to nine             | 20:50
            twenty past seven       | 19:20
            eight o'clock           | 20:00
            eight oh five           | 20:05
            8:30                    | 20:30
            8.30 p.m.               | 20:30
            7 p m                   | 19:00
            730 pm                  | 19:30
            seven in the evening    | 19:00
            noon                    | 12:00
            sevenish                | ~19:00
            around seven            | ~19:00
            eight or so             | ~20:00
            after eight             | 20:00..
            before nine             | ..21:00
            not before eight        | 20:00..
            nine at the latest      | ..21:00
            between seven and nine  | 19:00..21:00
            seven to nine           | 19:00..21:00
            after lunch             | 14:00..
            in the afternoon        | 12:00..16:00
            """)
    void timesAreFound(String said, String meant) {
        assertThat(line(toTrattoria(said, Expected.TIME).when())).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tomorrow morning                         | 2026-11-19 08:00..12:00
            friday at ten                            | 2026-11-20 10:00
            tuesday afternoon at half past two       | 2026-11-24 14:30
            at nine tomorrow morning                 | 2026-11-19 09:00
            monday first thing                       | 2026-11-23 08:00..09:30
            thursday the twenty sixth at eight thirty | 2026-11-26 08:30
            the 30th at 3                            | 2026-11-30 15:00
            next week in the morning                 | 2026-11-23..2026-11-29 08:00..12:00
            friday after three                       | 2026-11-20 15:00..
            in two hours                             | 2026-11-18 12:00
            on friday i think around four            | 2026-11-20 ~16:00
            as soon as possible                      | !
            the next available appointment           | !
            any time after two                       | 14:00..
            """)
    void aDayAndATimeGoTogether(String said, String meant) {
        assertThat(line(toClinic(said, Expected.WHEN).when())).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            february thirtieth          | february thirtieth
            the 31st of april at seven  | the 31st of april at seven
            april thirty first          | april thirty first
            the thirty second           | the thirty second
            2/30                        | 2/30
            25:00                       | 25:00
            friday at 7:75              | friday at 7:75
            twenty five o'clock         | twenty five oclock
            """)
    void whatDoesNotExistNeverBecomesAnotherTime(String said, String impossible) {
        var meaning = toTrattoria(said, Expected.WHEN);
        assertThat(meaning.when()).isNull();
        assertThat(meaning.impossible()).isEqualTo(impossible);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no, Friday                     | 2026-11-20
            not friday, thursday           | 2026-11-19
            friday, no, sorry, saturday    | 2026-11-21
            friday at seven, no, eight     | 2026-11-20 20:00
            friday at seven, I mean saturday | 2026-11-21 19:00
            seven, sorry, eight            | 20:00
            actually half past eight       | 20:30
            make it nine                   | 21:00
            february thirtieth, sorry, march first | 2027-03-01
            """)
    void theLaterWordWins(String said, String meant) {
        var meaning = toTrattoria(said, Expected.WHEN);
        assertThat(line(meaning.when())).isEqualTo(meant);
        assertThat(meaning.correction()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anything but monday", "friday doesn't work", "not in the morning", "I can't do saturday"})
    void whatIsExcludedIsNotWishedFor(String said) {
        assertThat(toTrattoria(said, Expected.CHOICE).when()).isNull();
    }

    @Test
    void aDayOrAnotherIsTwoReadings() {
        var when =
                requireNonNull(toTrattoria("friday or saturday", Expected.DATE).when());
        assertThat(line(when)).isEqualTo("2026-11-20");
        assertThat(when.others()).extracting(Scenes::line).containsExactly("2026-11-21");
    }

    @Test
    void todayIsTheOtherReadingOfItsOwnWeekday() {
        var when = requireNonNull(toTrattoria("wednesday", Expected.DATE).when());
        assertThat(when.others()).extracting(Scenes::line).containsExactly("2026-11-18");
    }

    @Test
    void mayIsOnlyAMonthBesideADay() {
        assertThat(toTrattoria("may i book a table", Expected.ANYTHING).when()).isNull();
        assertThat(line(toTrattoria("on may fifth", Expected.DATE).when())).isEqualTo("2027-05-05");
    }

    @Test
    void oneMomentIsNoTime() {
        var meaning = toTrattoria("one moment please", Expected.TIME);
        assertThat(meaning.when()).isNull();
        assertThat(meaning.wants(Meaning.Intent.WAIT)).isTrue();
    }
}
