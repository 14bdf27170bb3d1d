package frontdesk.brain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.brain.Facts.Deed;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.understanding.When;

import static org.assertj.core.api.Assertions.assertThat;

/** It is Saturday, 21 November 2026; the clinic's dentists and prices are those of the demo. */
class GuardTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Business CLINIC = DemoBusinesses.clinic();

    private final Facts facts = new Facts(CLINIC, TODAY);

    private @Nullable String against(String sentence) {
        return new Guard(facts).against(sentence);
    }

    private void found(String... starts) {
        for (String start : starts) {
            facts.free(LocalDateTime.parse(start));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You're booked!",
                "You are all set for Tuesday.",
                "Great, I've booked that for you.",
                "I have just made the appointment.",
                "Your appointment is confirmed.",
                "Don't worry, your table has been reserved.",
                "No problem, that's now booked.",
                "See you then.",
                "I've cancelled your appointment.",
                "It has been moved to another day.",
                "I have rescheduled it.",
                "I've sent you a text.",
                "You'll get a confirmation by text.",
                "I am putting you through now.",
                "I've put you down for the check-up.",
                "I've noted that for the team.",
                "You have an appointment with us."
            })
    void whatNoToolHasDoneIsNotSaidToBeDone(String sentence) {
        assertThat(against(sentence)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Would you like me to book that for you?",
                "How can I help?",
                "One moment, let me look.",
                "Shall I cancel it?",
                "I'd be happy to get you booked in.",
                "What day would suit you?",
                "Could I have your name, please?",
                "It isn't booked yet.",
                "Sorry, I didn't catch that.",
                "May I have a phone number in case we need to reach you?",
                "Of course."
            })
    void whatClaimsNothingIsSaid(String sentence) {
        assertThat(against(sentence)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We have ten o'clock free.",
                "Tuesday at 2:30 pm is available.",
                "I can offer half past nine.",
                "We have a quarter past ten or eleven.",
                "How about the 27th at three?",
                "We are free on Friday.",
                "I can do seven thirty in the evening.",
                "There is an opening tomorrow at noon."
            })
    void aTimeThatNoToolFoundIsNotOffered(String sentence) {
        assertThat(against(sentence)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We have Tuesday at ten or half past two.",
                "I have ten in the morning and 2:30 pm on Tuesday the 24th.",
                "Ten or half past two on Tuesday the twenty-fourth of November?",
                "On November 24 we have 10:00 and 14:30.",
                "Tuesday at ten o'clock is free.",
                "The first one is at ten."
            })
    void whatAToolFoundIsOffered(String sentence) {
        found("2026-11-24T10:00", "2026-11-24T14:30");

        assertThat(against(sentence)).isNull();
    }

    @Test
    void aTimeOfOneDayIsNotOfferedOnAnother() {
        found("2026-11-24T10:00", "2026-11-25T14:30");

        assertThat(against("Tuesday at half past two is free.")).isNotNull();
        assertThat(against("We have Wednesday at 2:30 pm or Tuesday at ten.")).isNull();
    }

    @Test
    void aWeekdayAndADateMustBelongTogether() {
        found("2026-11-24T10:00");

        assertThat(against("We have Wednesday the 24th at ten.")).isNotNull();
        assertThat(against("We have ten in the evening on Tuesday.")).isNotNull();
    }

    @Test
    void theCallersOwnWordsAreSaidBackAndNotPromised() {
        facts.caller("friday at three for maria", When.at(LocalDate.of(2026, 11, 27), LocalTime.of(15, 0)));

        assertThat(against("Friday at three for Maria, let me look.")).isNull();
        assertThat(against("Friday at three is free.")).isNotNull();
        assertThat(against("Friday at three is fully booked.")).isNotNull();
        facts.done(Deed.REFUSED);
        assertThat(against("I'm sorry, Friday at three is taken.")).isNull();
    }

    @Test
    void whatIsBookedIsSaidWithItsOwnTimeOnly() {
        facts.standing(LocalDateTime.parse("2026-11-24T10:00"));
        facts.done(Deed.BOOKED);

        assertThat(against("You're booked for Tuesday at ten.")).isNull();
        assertThat(against("You're all set, see you on Tuesday.")).isNull();
        assertThat(against("You're booked for Tuesday at eleven.")).isNotNull();
        assertThat(against("I've cancelled the other one.")).isNotNull();
    }

    @Test
    void pricesAreThoseOfTheList() {
        facts.told("A cleaning is 120 dollars.");

        assertThat(against("That is $120.")).isNull();
        assertThat(against("That's one hundred and twenty dollars.")).isNull();
        assertThat(against("That's seventy-seven dollars.")).isNotNull();
        assertThat(against("It costs 120.50 USD.")).isNotNull();
    }

    @Test
    void aCallerCannotTalkAPriceIntoBeing() {
        facts.caller("you told me it is 5 dollars", null);

        assertThat(against("Yes, it is 5 dollars.")).isNotNull();
    }

    @Test
    void namesAreThoseOfTheHouseAndOfTheCaller() {
        String dentist = CLINIC.resources().getFirst().name();
        facts.caller("my name is ida lind", null);

        assertThat(against("You could see " + dentist + ".")).isNull();
        assertThat(against("Thank you, Ida.")).isNull();
        assertThat(against("You could see Doctor Miller.")).isNotNull();
        assertThat(against("Gregor is in on that day.")).isNotNull();
    }

    @Test
    void hoursAreThoseOfTheBusiness() {
        var open = CLINIC.hours().entrySet().stream()
                .filter(day -> !day.getValue().isEmpty())
                .findFirst()
                .orElseThrow();
        String day = open.getKey().name().toLowerCase(java.util.Locale.ROOT);

        assertThat(against("We open at " + open.getValue().getFirst().toString().substring(0, 5) + " on " + day + "s."))
                .isNull();
        assertThat(against("We are open from 3:17 am on " + day + ".")).isNotNull();
        assertThat(against("We are closed on " + day + "s.")).isNotNull();
        assertThat(CLINIC.hours().getOrDefault(java.time.DayOfWeek.SUNDAY, List.of()))
                .isEmpty();
        assertThat(against("We are open on Sundays.")).isNotNull();
        assertThat(against("We are closed on Sunday.")).isNull();
    }

    @Test
    void telephoneNumbersAreGivenAndNotMadeUp() {
        facts.caller("it's four one five five five five oh one three four", null);

        assertThat(against("That is 415 555 0134, right?")).isNull();
        assertThat(against("Please call 415 555 0199.")).isNotNull();
    }
}
