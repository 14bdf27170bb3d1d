package frontdesk.reception;

import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Terms;
import frontdesk.business.Translation;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.ToolUse;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.timetable.Wish;
import frontdesk.understanding.Expected;

import static frontdesk.reception.FrontHouse.MOBILE;
import static org.assertj.core.api.Assertions.assertThat;

/** Whole conversations in text, on a real diary. */
class ReceptionTest extends OpenFrontHouse {
    @Test
    void aTableForFourWhoseFirstTimeIsTaken() {
        Business trattoria = house.trattoria();
        house.fill(trattoria, "2026-11-27T19:00");
        var call = house.call(trattoria, MOBILE)
                .says("hi i'd like to book a table for four on friday at seven")
                .hears("Seven is taken, but I have half past eight");
        assertThat(call.reply().expecting()).isEqualTo(Expected.CHOICE);
        call.says("the first one", "anna keller", "yes").hears("Shall I book it?");
        assertThat(house.bookings(trattoria)).isEmpty();
        call.says("yes please").hears("You're booked.").says("no thanks bye");
        assertThat(call.reply().then()).isEqualTo(new Reply.Then.HangUp(Disposition.BOOKED));
        assertThat(call.conversation().over()).isEqualTo(Disposition.BOOKED);
        assertThat(house.bookings(trattoria)).hasSize(1).allMatch(b -> b.endsWith(" 4 Anna Keller"));
        assertThat(house.journal.toolUses(trattoria.id(), call.id))
                .extracting(ToolUse::name, ToolUse::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("hold", "NotFree"),
                        org.assertj.core.groups.Tuple.tuple("hold", "Held"),
                        org.assertj.core.groups.Tuple.tuple("confirm", "Confirmed"));
    }

    @Test
    void aDentalAppointment() {
        Business clinic = house.clinic();
        var call = house.call(clinic, MOBILE)
                .says("hello i need a check up with dr patel on thursday at ten")
                .says("my name is peter walsh", "yes")
                .hears("a check-up with Doctor Patel on Thursday the twenty-sixth of November at ten in the morning")
                .says("yes");
        assertThat(house.bookings(clinic)).containsExactly("2026-11-26T10:00 1 Peter Walsh");
        assertThat(call.conversation().over()).isEqualTo(Disposition.BOOKED);
    }

    @Test
    void aCallerWhoChangesTheTimeMidway() {
        Business trattoria = house.trattoria();
        house.call(trattoria, MOBILE)
                .says("a table for two tomorrow at seven", "actually make it eight", "maria lopez", "yes", "yes")
                .hears("You're booked.");
        assertThat(house.bookings(trattoria)).containsExactly("2026-11-22T20:00 2 Maria Lopez");
    }

    @Test
    void aCallerWhoAsksTheHoursAndHangsUp() {
        var call = house.call(house.trattoria(), null)
                .says("what time do you open on sunday")
                .hears("from noon to half past two");
        assertThat(call.conversation().over()).isEqualTo(Disposition.ANSWERED);
    }

    @Test
    void aCallerWhoInterruptsIsListenedTo() {
        Business trattoria = house.trattoria();
        house.call(trattoria, MOBILE)
                .says("a table for two tomorrow at eight", "stop wait no", "half past eight please")
                .says("anna keller", "yes", "yes")
                .hears("You're booked.");
        assertThat(house.bookings(trattoria)).containsExactly("2026-11-22T20:30 2 Anna Keller");
    }

    @Test
    void whatACallHeldIsFreeAgainWhenItEnds() {
        Business clinic = house.clinic();
        var wish = new Wish(clinic.services().getFirst().id(), LocalDateTime.parse("2026-11-26T10:00"), 1, null, null);
        var first = house.call(clinic, MOBILE).says("a check up with dr lee on thursday at ten");
        var second = house.call(clinic, MOBILE).says("a check up with dr patel on thursday at ten");
        assertThat(house.diary.day(clinic.id(), wish, wish.at().toLocalDate()).starts())
                .anyMatch(s -> s.at().equals(wish.at()) && !s.free());
        assertThat(first.conversation().over()).isEqualTo(Disposition.NOT_BOOKED);
        second.conversation().over();
        assertThat(house.diary.day(clinic.id(), wish, wish.at().toLocalDate()).starts())
                .anyMatch(s -> s.at().equals(wish.at()) && s.free());
    }

    @Test
    void anotherNodeTakesTheCallOverAtAnyTurn() {
        Business trattoria = house.trattoria();
        house.fill(trattoria, "2026-11-27T19:00");
        var call = house.call(trattoria, MOBILE);
        for (String words : new String[] {
            "a table for four on friday at seven", "the first one", "anna keller", "yes", "no five people", "yes"
        }) {
            call.says(words).isTakenOver();
        }
        call.hears("You're booked.");
        assertThat(house.bookings(trattoria)).hasSize(1).allMatch(b -> b.endsWith(" 5 Anna Keller"));
        assertThat(call.conversation().over()).isEqualTo(Disposition.BOOKED);
    }

    @Test
    void whoHasBookedBeforeIsKnown() {
        Business trattoria = house.trattoria();
        house.call(trattoria, MOBILE).says("a table for two tomorrow at eight", "anna keller", "yes", "yes", "bye");
        house.call(trattoria, MOBILE)
                .hears("Hello, Anna. Welcome back")
                .says("a table for three on friday at eight")
                .hears("for Anna Keller. Shall I book it?")
                .says("yes");
        assertThat(house.bookings(trattoria))
                .containsExactly("2026-11-22T20:00 2 Anna Keller", "2026-11-27T20:00 3 Anna Keller");
    }

    @Test
    void whoSpokeSpanishTheLastTimeIsGreetedInSpanish() {
        Business clinic = house.clinic().withTranslations(List.of(new Translation(new Language("es"))));
        house.businesses.save(clinic);
        house.call(clinic, MOBILE)
                .says("a check-up on monday at nine", "anna keller", "yes", "yes", "do you speak spanish")
                .hears("seguimos en español")
                .conversation()
                .over();
        house.call(clinic, MOBILE).hears("Hola, Anna.");
    }

    @Test
    void aBookingIsMovedAndCancelledByPhone() {
        Business trattoria = house.trattoria();
        house.call(trattoria, MOBILE).says("a table for two tomorrow at eight", "anna keller", "yes", "yes");
        var move = house.call(trattoria, MOBILE)
                .says("can i move my table to tuesday at seven")
                .says("yes");
        assertThat(house.bookings(trattoria)).containsExactly("2026-11-24T19:00 2 Anna Keller");
        assertThat(move.conversation().over()).isEqualTo(Disposition.MOVED);
        var cancel = house.call(trattoria, MOBILE)
                .says("i have to cancel my reservation")
                .says("yes");
        assertThat(house.bookings(trattoria)).isEmpty();
        assertThat(cancel.conversation().over()).isEqualTo(Disposition.CANCELLED);
    }

    @Test
    void aBookingIsMovedByAQuarterOfAnHourThoughItIsInItsOwnWay() {
        Business clinic = house.clinic();
        house.call(clinic, MOBILE).says("a filling with dr lee on thursday at ten", "peter walsh", "yes", "yes");
        house.call(clinic, MOBILE)
                .says("can i move my appointment to a quarter past ten")
                .says("yes");
        assertThat(house.bookings(clinic)).containsExactly("2026-11-26T10:15 1 Peter Walsh");
    }

    @Test
    void keysAnswerAsWordsDo() {
        Business trattoria = house.trattoria();
        house.call(trattoria, null)
                .says("i'd like a table")
                .presses("4")
                .says("friday at eight", "anna keller")
                .presses("4155550134")
                .hears("four one five, five five five, oh one three four")
                .presses("1")
                .hears("You're booked.");
        assertThat(house.bookings(trattoria)).containsExactly("2026-11-27T20:00 4 Anna Keller");
        assertThat(house.people.recognise(trattoria.id(), new PhoneNumber("+14155550134")))
                .isPresent();
    }

    @Test
    void whoHasAsManyBookingsAsOneMayHaveIsToldSoOnce() {
        Business own = house.clinic();
        Business clinic = own.withServices(own.services().stream()
                .map(service -> service.withLimits(service.limits().perCustomer(1)))
                .toList());
        house.businesses.save(clinic);
        house.call(clinic, MOBILE).says("a check-up on monday at nine", "anna keller", "yes", "yes");
        house.call(clinic, MOBILE)
                .says("a check-up on monday at eleven", "yes")
                .hears("as many bookings", "Is there anything else?");
        assertThat(house.bookings(clinic)).containsExactly("2026-11-23T09:00 1 Anna Keller");
    }

    @Test
    void servicesWishesAndDatesOfBirthHaveKeysToo() {
        var born = new Terms.Question("born", "What is your date of birth?", true, Terms.Kind.DATE_OF_BIRTH);
        Business own = house.clinic();
        Business clinic = own.withServices(own.services().stream()
                .map(service -> service.withTerms(new Terms(List.of(born), null, null, null)))
                .toList());
        house.businesses.save(clinic);
        house.call(clinic, MOBILE)
                .presses("1")
                .hears("What would you like to come in for?")
                .presses("2")
                .says("monday at nine", "anna keller")
                .presses("1")
                .hears("What is your date of birth?")
                .presses("04051981")
                .hears("the fourth of May nineteen eighty-one")
                .presses("1")
                .hears("a cleaning with Doctor Lee")
                .presses("1")
                .hears("You're booked.");
        assertThat(house.bookings(clinic)).containsExactly("2026-11-23T09:00 1 Anna Keller");
    }

    @Test
    void twoCallersAtOnceForTheLastTimeAreNotBothBooked() {
        Business clinic = house.clinic();
        var wish = new Wish(clinic.services().getFirst().id(), LocalDateTime.parse("2026-11-26T10:00"), 1, null, null);
        house.diary.hold(clinic.id(), wish, Origin.of("test"));
        house.call(clinic, MOBILE).says("a check up on thursday at ten").hears("Thursday the twenty-sixth at ten");
        house.call(clinic, new PhoneNumber("+14155550177"))
                .says("a check up on thursday at ten")
                .hears("Ten is taken, but I have");
    }

    @Test
    void whatWasUnderstoodIsToldForPeopleToReadAlong() {
        var call = house.call(house.trattoria(), MOBILE).says("a table for four on friday at seven");
        assertThat(call.reply().understood()).contains("4 people", "Fri 27 Nov", "19:00");
        assertThat(call.reply().toolMicros()).isPositive();
    }
}
