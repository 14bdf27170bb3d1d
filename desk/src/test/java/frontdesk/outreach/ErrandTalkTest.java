package frontdesk.outreach;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.errand.Errand.Status;
import frontdesk.errand.Provider.State;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.reception.Reply.Then;
import frontdesk.reception.Words;

import static org.assertj.core.api.Assertions.assertThat;

/** Our own agent and the providers whom it calls, in text. Friday is 27 November. */
class ErrandTalkTest {
    private static final LocalDateTime FRIDAY_AT_THREE = LocalDateTime.parse("2026-11-27T15:00");

    private final OwnErrand own = new OwnErrand("Friday afternoon", "en");
    private final OwnErrand.Talked call = own.call();

    private void isBookedAt(LocalDateTime at) {
        assertThat(call.then()).isEqualTo(new Then.HangUp(Disposition.BOOKED));
        assertThat(own.status()).isInstanceOfSatisfying(Status.Booked.class, booked -> {
            assertThat(booked.appointment().at()).isEqualTo(at);
            assertThat(booked.appointment().provider()).isEqualTo("Dr. First");
        });
    }

    @Test
    void itSaysWhatItIsAndForWhomItCalls() {
        assertThat(call.hears())
                .isEqualTo("Hello, this is an automated assistant calling on behalf of Ana."
                        + " Ana would like an appointment: dentist, Friday afternoon. Do you have a time?");
    }

    @Test
    void whoHasTheTimeIsAskedToBookItAndGivenNameAndNumber() {
        assertThat(call.says("Dental practice First, good morning.")).startsWith("Ana would like an appointment");
        assertThat(call.says("Yes, we do. Friday at three?"))
                .isEqualTo("Ana would like to come on Friday the twenty-seventh at three in the afternoon."
                        + " Could you book that, please?");
        assertThat(call.says("What was the name again?")).startsWith("The name is Ana.");
        assertThat(call.says("I need her name and the reason for the visit.")).startsWith("The name is Ana.");
        assertThat(call.says("And a telephone number?")).startsWith("The telephone number is four one five");
        assertThat(call.says("All right, that's booked."))
                .isEqualTo("Thank you. Friday 27 November at 3:00 PM is booked for Ana. Goodbye.");
        isBookedAt(FRIDAY_AT_THREE);
        assertThat(own.text()).contains("your dentist is booked", "Dr. First");
    }

    @Test
    void ofSeveralTimesTheBestIsTaken() {
        assertThat(call.says("We have Thursday at nine, or Friday at half past four or three o'clock."))
                .contains("on Friday the twenty-seventh");
        call.says("Yes, that works.");
        assertThat(own.status()).isInstanceOf(Status.Booked.class);
        assertThat(own.story().offers()).hasSize(3);
    }

    @Test
    void aTimeWithoutItsDayIsOnTheDayThatWasWishedFor() {
        call.says("We could do half past three.");
        call.says("Done.");
        isBookedAt(LocalDateTime.parse("2026-11-27T15:30"));
    }

    @Test
    void aDayWithoutATimeIsAskedAfter() {
        assertThat(call.says("Friday would be possible.")).isEqualTo("At what time would that be?");
        assertThat(call.says("At three.")).contains("at three in the afternoon");
    }

    @Test
    void whoHasNothingIsThankedAndTheNextIsCalled() {
        assertThat(call.says("I'm sorry, we are fully booked.")).isEqualTo("Thank you all the same. Goodbye.");
        assertThat(call.then()).isEqualTo(new Then.HangUp(Disposition.NOT_BOOKED));
        call.over();
        assertThat(own.providers()).containsExactly(State.UNAVAILABLE, State.OPEN);
        assertThat(own.call().order.to()).isEqualTo(OwnErrand.SECOND);
    }

    @Test
    void whatDoesNotSuitIsSaidWithItsReasonAndAnotherTimeTaken() {
        assertThat(call.says("On Friday we have nothing, but Tuesday at ten would work."))
                .isEqualTo("That doesn't suit Ana: it should be Friday afternoon. Do you have another time?");
        assertThat(call.says("Well, somebody has just cancelled on Friday at three."))
                .contains("on Friday the twenty-seventh at three");
        assertThat(call.says("No, wait, that one is gone.")).isEqualTo("Do you have another time?");
        call.says("No, sorry.");
        call.over();
        assertThat(own.providers()).containsExactly(State.UNAVAILABLE, State.OPEN);
    }

    @Test
    void whatMayDoIsForTheUserToDecideWhileTheyHoldTheLine() {
        assertThat(call.says("Friday at half past eleven.")).isEqualTo("One moment, please, I am asking Ana.");
        assertThat(own.text()).contains("Dr. First", "1) Friday 27 November at 11:30 AM");
        assertThat(call.waits()).startsWith("Thank you for waiting.");
        assertThat(call.waits()).isEqualTo("I am still here.");
        own.writes("1");
        assertThat(call.says("Are you still there?"))
                .isEqualTo("Ana takes Friday 27 November at 11:30 AM."
                        + " Ana would like to come on Friday the twenty-seventh at half past eleven in the morning."
                        + " Could you book that, please?");
        call.says("Yes, I have put her down.");
        isBookedAt(LocalDateTime.parse("2026-11-27T11:30"));
    }

    @Test
    void whoeverIsNotTakenIsAskedForAnother() {
        call.says("Friday at half past eleven.");
        own.writes("no");
        assertThat(call.waits()).isEqualTo("None of these times suits Ana. Do you have another one?");
    }

    @Test
    void whereTheUserDoesNotAnswerNothingIsGuessedAndTheyAreCalledBack() {
        call.says("Friday at half past eleven.");
        own.pass(Duration.ofMinutes(3));
        assertThat(call.waits()).contains("cannot be reached", "We will call you back");
        assertThat(call.then()).isEqualTo(new Then.HangUp(Disposition.WAITING));
        call.over();
        assertThat(own.status()).isEqualTo(new Status.Asking());
        own.writes("1");
        OwnErrand.Talked back = own.call();
        assertThat(back.order.to()).isEqualTo(OwnErrand.FIRST);
        assertThat(back.hears()).contains("dentist, Friday 27 November at 11:30 AM");
        assertThat(back.says("Yes, half past eleven is still free.")).contains("at half past eleven in the morning");
    }

    @Test
    void whatOnlyTheUserKnowsIsAskedOfThem() {
        call.says("Friday at three.");
        assertThat(call.says("Has she been here before?"))
                .isEqualTo("I do not know that. One moment, please, I am asking Ana.");
        assertThat(own.text()).contains("Has she been here before?");
        own.writes("Yes, last year.");
        assertThat(call.waits()).isEqualTo("Ana says: Yes, last year. Could you book that, please?");
        call.says("Okay, noted.");
        isBookedAt(FRIDAY_AT_THREE);
    }

    @Test
    void whoLooksIntoTheirBookIsGivenTime() {
        assertThat(call.says("One moment, let me check.")).isEqualTo("Of course, I will wait.");
        for (int i = 0; i < 8; i++) {
            assertThat(call.waits()).isEqualTo("I am still here.");
        }
        assertThat(call.says("Friday at three.")).contains("at three in the afternoon");
    }

    @Test
    void aMachineIsNotTalkedTo() {
        call.says("You have reached the practice of Doctor First. Please leave a message after the tone.");
        assertThat(call.then()).isEqualTo(new Then.HangUp(Disposition.NOT_REACHED));
        call.over();
        assertThat(own.providers()).containsExactly(State.OPEN, State.OPEN);
        assertThat(own.call().order.to()).isEqualTo(OwnErrand.SECOND);
    }

    @Test
    void aProgramThatAsksWhoCallsIsToldAndTheyAreWaitedFor() {
        assertThat(call.says(
                        "Hi, if you record your name and reason for calling, I'll see if this person is available."))
                .startsWith("Hello, this is an automated assistant calling on behalf of Ana.");
        call.says("Thanks, please stay on the line.");
        assertThat(call.says("Yes, Friday at three is free.")).contains("at three in the afternoon");
    }

    @Test
    void aWrongNumberIsExcusedAndNotCalledAgain() {
        assertThat(call.says("You have the wrong number, this is a private house."))
                .startsWith("Excuse me, then I have the wrong number.");
        call.over();
        assertThat(own.providers()).containsExactly(State.UNAVAILABLE, State.OPEN);
        assertThat(own.story().events())
                .anySatisfy(event -> assertThat(event.detail()).isEqualTo("Dr. First: wrong number"));
    }

    @Test
    void whoHangsUpIsTriedAgainLater() {
        call.says("Not now.");
        call.over();
        assertThat(own.status()).isInstanceOf(Status.Queued.class);
    }

    @Test
    void whoNeverSpeaksIsLeftAlone() {
        assertThat(call.waits()).startsWith("I am still here.");
        call.waits();
        call.waits();
        assertThat(call.then()).isEqualTo(new Then.HangUp(Disposition.ABANDONED));
    }

    @Test
    void whatCannotBeUnderstoodIsAskedAgainAndThenLeft() {
        call.says("Blue.");
        assertThat(call.says("Green.")).startsWith("Excuse me, I did not get that.");
        call.says("Red.");
        assertThat(call.then()).isEqualTo(new Then.HangUp(Disposition.NOT_BOOKED));
    }

    @Test
    void aYesWithWhichTheyHangUpCounts() {
        call.says("Friday at three.");
        call.talk.lastWords(new Words("Yes, it's booked, bye.", List.of(), 1));
        assertThat(own.status()).isInstanceOf(Status.Booked.class);
        assertThat(call.talk.over()).isEqualTo(Disposition.BOOKED);
    }

    @Test
    void whoeverIsCalledWhenTheUserHasStoppedItIsThankedAndKeepsNothing() {
        own.rooms.errands().stop(own.clinic.id(), own.errand.id(), "Ana");
        assertThat(call.says("Friday at three.")).contains("does not need the appointment any more");
        assertThat(call.then()).isInstanceOf(Then.HangUp.class);
    }

    @Test
    void theNumberUnderWhichItIsBookedIsKeptAndTexted() {
        call.says("Friday at three.");
        call.says("All right, that's booked. Your confirmation number is B 1 0 one 5.");
        isBookedAt(FRIDAY_AT_THREE);
        assertThat(((Status.Booked) own.status()).appointment().confirmation()).isEqualTo("B1015");
        assertThat(own.text()).contains("B1015");
    }

    @Test
    void whatTheUserHasAnsweredIsToldToWhoIsCalledBack() {
        call.says("Friday at three.");
        call.says("Has she been here before?");
        own.pass(Duration.ofMinutes(3));
        call.waits();
        call.over();
        own.writes("Yes, last year.");
        OwnErrand.Talked back = own.call();
        assertThat(back.says("Friday at three is still free."))
                .isEqualTo("Ana says: Yes, last year. Ana would like to come on Friday the twenty-seventh at three in"
                        + " the afternoon. Could you book that, please?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    de | Freitag um 15 Uhr    | Ja, ist eingetragen.   | Da sind wir leider ausgebucht.
                    es | El viernes a las 15  | Sí, queda apuntado.    | Lo siento, no tenemos nada libre.
                    fr | Vendredi à 15 heures | Oui, c'est noté.       | Désolé, nous sommes complets.
                    it | Venerdì alle 15      | Sì, è segnato.         | Mi dispiace, siamo al completo.
                    pt | Sexta-feira às 15    | Sim, está marcado.     | Desculpe, não temos vagas.
                    hi | शुक्रवार को 15 बजे        | हाँ, लिख लिया।            | माफ़ कीजिए, कोई समय खाली नहीं है।
                    """)
    void itIsDoneInEveryLanguage(String language, String offer, String noted, String none) {
        var booking = new OwnErrand("", language);
        OwnErrand.Talked first = booking.call();
        assertThat(first.says(offer)).as(offer).isNotEmpty();
        first.says(noted);
        assertThat(first.then()).as(noted).isEqualTo(new Then.HangUp(Disposition.BOOKED));
        assertThat(((Status.Booked) booking.status()).appointment().at()).isEqualTo(FRIDAY_AT_THREE);
        var declining = new OwnErrand("", language);
        OwnErrand.Talked second = declining.call();
        second.says(none);
        assertThat(second.then()).as(none).isEqualTo(new Then.HangUp(Disposition.NOT_BOOKED));
        second.over();
        assertThat(declining.providers()).containsExactly(State.UNAVAILABLE, State.OPEN);
    }
}
