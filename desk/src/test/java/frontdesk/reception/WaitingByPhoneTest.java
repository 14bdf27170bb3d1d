package frontdesk.reception;

import java.time.LocalDateTime;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.reception.FrontHouse.Spoken;
import frontdesk.timetable.Wish;
import frontdesk.waiting.Waiting;

import static frontdesk.reception.FrontHouse.MOBILE;
import static org.assertj.core.api.Assertions.assertThat;

/** Callers who wait for a time that is taken: how they get onto the list, and what they say to what comes free. */
class WaitingByPhoneTest {
    @AutoClose
    private final FrontHouse house = new FrontHouse();

    @Test
    void whoCanComeAtNoOtherTimeIsPutOnTheWaitingList() {
        Business trattoria = house.trattoria();
        house.fill(trattoria, "2026-11-27T19:00");
        var call = house.call(trattoria, MOBILE)
                .says("a table for four on friday at seven")
                .says("no")
                .says("no")
                .hears("Shall I put you on the waiting list")
                .says("yes please", "anna keller", "yes")
                .hears("You're on the waiting list. You are the first. We'll text you as soon as it comes free.")
                .says("no thanks bye");
        assertThat(call.conversation().over()).isEqualTo(Disposition.WAITING);
        assertThat(house.waiting.open(trattoria.id(), MOBILE)).singleElement().satisfies(waiting -> {
            assertThat(waiting.wish().at()).isEqualTo("2026-11-27T19:00");
            assertThat(waiting.wish().partySize()).isEqualTo(4);
            assertThat(waiting.customer().name()).isEqualTo("Anna Keller");
        });
    }

    @Test
    void theWaitingListCanBeAskedForAtOnce() {
        Business trattoria = house.trattoria();
        house.fill(trattoria, "2026-11-27T19:00");
        house.call(trattoria, MOBILE)
                .says("can you put us on the waiting list for friday at seven, four people", "anna keller", "yes")
                .hears("You're on the waiting list.");
    }

    @Test
    void whoAsksForTheListWhileThereIsRoomIsOfferedIt() {
        house.call(house.trattoria(), MOBILE)
                .says("put me on the waiting list for friday at seven, for four", "anna keller", "yes")
                .hears("Friday")
                .hears("seven");
    }

    @Test
    void whoWaitedAndCallsIsToldFirstWhatHasComeFree() {
        Business trattoria = house.trattoria();
        house.comesFree(trattoria, 4);
        var call = house.call(trattoria, MOBILE)
                .hears("Good news: what you were waiting for, on Friday the twenty-seventh at seven in the evening")
                .hears("Would you like it?")
                .says("yes please")
                .hears("You're booked.");
        assertThat(call.conversation().over()).isEqualTo(Disposition.BOOKED);
        assertThat(house.diary.agenda().upcoming(trattoria.id(), MOBILE)).hasSize(1);
    }

    @Test
    void whatIsNotWantedAnyMoreIsPassedOn() {
        Business trattoria = house.trattoria();
        house.comesFree(trattoria, 4);
        house.call(trattoria, MOBILE).says("no").hears("All right, I'll pass it on.");
        assertThat(house.waiting.open(trattoria.id(), MOBILE)).isEmpty();
        assertThat(house.diary.agenda().upcoming(trattoria.id(), MOBILE)).isEmpty();
    }

    @Test
    void whoSaysYesWhenTheyHaveBeenPassedOverIsToldThatItIsGone() {
        Business trattoria = house.trattoria();
        Waiting asked = house.comesFree(trattoria, 4);
        var call = house.call(trattoria, MOBILE).hears("Would you like it?");
        house.isMissed(asked);

        call.says("yes please").hears("that time has just gone", "half past");
        assertThat(house.diary.agenda().upcoming(trattoria.id(), MOBILE)).isEmpty();
        assertThat(house.waiting.open(trattoria.id(), MOBILE))
                .singleElement()
                .extracting(Waiting::status)
                .isEqualTo(Waiting.Status.WAITING);
    }

    @Test
    void whoCallsAfterTheirOfferLapsedIsToldSoFirstAndWhatIsFreeNearIt() {
        Business trattoria = house.trattoria();
        house.isMissed(house.comesFree(trattoria, 4));

        var call = house.call(trattoria, MOBILE)
                .hears(
                        "What was free for you on Friday the twenty-seventh at seven in the evening I couldn't keep any longer")
                .hears("You're on the waiting list again.", "half past");
        assertThat(house.waiting.open(trattoria.id(), MOBILE))
                .singleElement()
                .extracting(Waiting::status)
                .isEqualTo(Waiting.Status.WAITING);

        call.says("half past eight", "yes").hears("You're booked.");
        assertThat(call.conversation().over()).isEqualTo(Disposition.BOOKED);
    }

    @Test
    void whatTheyHaveMissedIsToldOnce() {
        Business trattoria = house.trattoria();
        house.isMissed(house.comesFree(trattoria, 4));
        house.call(trattoria, MOBILE).hears("I couldn't keep any longer").says("no", "no", "no thanks bye");

        Spoken again = house.call(trattoria, MOBILE);
        assertThat(again.reply().phrases()).noneMatch(phrase -> phrase.contains("I couldn't keep"));
    }

    @Test
    void whatNobodyElseWantedIsHeldAnewForWhoCalls() {
        Business trattoria = house.trattoria();
        house.comesFree(trattoria, 4);
        house.isPassedOver();

        house.call(trattoria, MOBILE)
                .hears("Good news", "on Friday the twenty-seventh at seven in the evening")
                .says("yes please")
                .hears("You're booked.");
    }

    @Test
    void whoHasBookedThatDayMeanwhileHasMissedNothing() {
        Business trattoria = house.trattoria();
        Waiting asked = house.comesFree(trattoria, 4);
        house.isMissed(asked);
        Wish later = asked.wish().at(LocalDateTime.parse("2026-11-27T20:30"));
        house.diary.book(trattoria.id(), later, asked.customer(), Origin.of("test"));

        assertThat(house.call(trattoria, MOBILE).reply().phrases())
                .noneMatch(phrase -> phrase.contains("I couldn't keep"));
        assertThat(house.waiting.open(trattoria.id(), MOBILE)).isEmpty();
    }
}
