package frontdesk.dialogue;

import org.junit.jupiter.api.Test;

/** An appointment is booked at a clinic with two dentists. */
class AppointmentTest {

    @Test
    void anAppointmentIsBookedFromGreetingToGoodbye() {
        TextCall.toClinic()
                .says("hello i need a check up with dr lee on thursday at ten")
                .isAsked(Question.NAME)
                .says("my name is peter walsh", "yes that's right")
                .hears(
                        "That is a check-up with Doctor Lee on Thursday the twenty-sixth of November at ten in the morning,"
                                + " for Peter Walsh. Shall I book it?")
                .says("yes")
                .hears("You're booked.")
                .says("that's all thank you")
                .isHungUpOn()
                .leaves("2026-11-26T10:00 1 Peter Walsh");
    }

    @Test
    void aPartOfADayIsAnsweredWithTimesInIt() {
        TextCall.toClinic()
                .says("i'd like a cleaning", "thursday morning")
                .hears("On Thursday the twenty-sixth I have eight,")
                .isAsked(Question.CHOICE)
                .says("the first one", "peter walsh", "yes", "yes")
                .leaves("2026-11-26T08:00 1 Peter Walsh");
    }

    @Test
    void asSoonAsPossibleIsTheFirstFreeDay() {
        TextCall.toClinic()
                .says("i have a toothache", "as soon as possible")
                .hears("Today I have a quarter past ten")
                .says("the first one", "peter walsh", "yes", "yes")
                .leaves("2026-11-21T10:15 1 Peter Walsh");
    }

    @Test
    void theServiceIsAskedWhereItWasNotSaid() {
        TextCall.toClinic()
                .says("i'd like to book something")
                .isAsked(Question.SERVICE)
                .says("a filling")
                .isAsked(Question.WHEN);
    }

    @Test
    void thePriceOfWhatIsBeingBookedIsToldInBetween() {
        TextCall.toClinic()
                .says("i need a cleaning on monday at three pm", "how much is it")
                .hears("The cleaning is one hundred and ten dollars.")
                .isAsked(Question.NAME)
                .says("peter walsh", "yes", "yes")
                .leaves("2026-11-23T15:00 1 Peter Walsh");
    }

    @Test
    void aDentistWhoIsTakenIsAnsweredWithOtherTimes() {
        TextCall.toClinic()
                .taken("2026-11-26T10:00")
                .says("a check up with doctor patel on thursday at ten")
                .hears("Ten is taken")
                .isAsked(Question.CHOICE);
    }

    @Test
    void anEmergencyGoesBeforeEverything() {
        TextCall.toClinic()
                .says("i need a check up", "my father can't breathe call an ambulance")
                .hears("call the emergency number now")
                .isPutThrough();
    }
}
