package frontdesk.reception;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.booking.Booking;
import frontdesk.booking.BookingNotConfirmed;
import frontdesk.booking.DiaryOfRecord;
import frontdesk.booking.DiaryOfRecord.Word;
import frontdesk.booking.Following;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.followup.FollowUps;
import frontdesk.kernel.BusinessId;
import frontdesk.message.Messages;

import static frontdesk.reception.AgentsWords.AGENT;
import static frontdesk.reception.AgentsWords.IDA;
import static frontdesk.reception.AgentsWords.create;
import static frontdesk.reception.FrontHouse.MOBILE;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever said STOP is promised no text, whatever they ask for. */
class WithoutTextsTest {
    @AutoClose
    private final FrontHouse house = new FrontHouse();

    private final Messages messages =
            new Messages(house.database, house.businesses, house.people, house.jobs, house.journal, null, house.clock);
    private final FollowUps followUps =
            new FollowUps(house.database, house.businesses, messages, house.jobs, house.journal, house.clock);
    private final RecordTexts texts =
            new RecordTexts(house.diary, house.businesses, messages, house.journal, followUps);
    private final Business trattoria = house.trattoria();

    private final List<Booking> asked = new ArrayList<>();

    /** A diary elsewhere that says one thing. */
    private record Elsewhere(Word says, List<Booking> asked) implements DiaryOfRecord {
        Elsewhere(Word says) {
            this(says, new ArrayList<>());
        }

        @Override
        public boolean rules(BusinessId business, Origin origin) {
            return true;
        }

        @Override
        public Word enter(Booking booking) {
            asked.add(booking);
            return says;
        }

        @Override
        public void restore(Booking booking) {}
    }

    private void stop() {
        house.people.textable(trattoria.id(), MOBILE, false);
    }

    private FrontHouse.Spoken books() {
        return house.call(trattoria, MOBILE)
                .says("a table for four on friday at seven in the evening", "anna keller", "yes", "yes");
    }

    @Test
    void whatIsBookedIsConfirmedByNoText() {
        books().hears("You're booked.", "you'll get a text");
        stop();
        var again = house.call(trattoria, MOBILE).says("a table for four on friday at seven in the evening", "yes");
        assertThat(again.hears("You're booked.").reply().phrases()).noneMatch(said -> said.contains("text"));
    }

    @Test
    void whoWaitsIsToldToAsk() {
        stop();
        house.fill(trattoria, "2026-11-27T19:00");
        var call = house.call(trattoria, MOBILE)
                .says("a table for four on friday at seven", "no", "no")
                .hears("Would you like to be on the waiting list, yes or no?");
        assertThat(call.reply().phrases()).noneMatch(said -> said.contains("text you"));
        call.says("yes please", "anna keller", "yes").hears("You get no texts from us, so please call us");
    }

    @ParameterizedTest
    @CsvSource({"false, we will call you if anything changes", "true, a colleague sees to that"})
    void whatIsNotConfirmedElsewhereYetIsSaidWithoutAText(boolean byLink, String said) {
        stop();
        house.diary.referTo(new Elsewhere(byLink ? new Word.AsksCustomer() : new Word.Unanswered()));
        var reply = books().hears(said).reply();
        assertThat(reply.phrases()).noneMatch(phrase -> phrase.contains("text"));
    }

    @ParameterizedTest
    @CsvSource({"false, We will call you", "true, a colleague sees to that"})
    void agentsAreToldTheSame(boolean byLink, String said) {
        Business clinic = house.clinic();
        house.people.textable(clinic.id(), MOBILE, false);
        house.diary.referTo(new Elsewhere(byLink ? new Word.AsksCustomer() : new Word.Unanswered()));
        var booked = (ToolAnswer.Booked) house.belt.create(clinic.id(), create("2026-11-25 15:00", IDA), AGENT);
        assertThat(booked.message()).contains(said).doesNotContain("text");
    }

    @Test
    void staffAreToldOnceOfWhatNoTextSays() {
        stop();
        house.diary.referTo(new Elsewhere(new Word.AsksCustomer(), asked));
        books();
        Booking hold = asked.getFirst();
        for (int i = 0; i < 2; i++) {
            texts.onConfirmByLink(trattoria.id(), hold.id(), "https://calendar.example/1");
        }
        house.diary.referTo(new Elsewhere(new Word.Gone()));
        Following.follow(house.diary, hold, house.clock.instant());
        texts.onNotConfirmed(new BookingNotConfirmed(trattoria.id(), hold.id()));
        assertThat(messages.with(trattoria.id(), MOBILE, 10)).isEmpty();
        assertThat(followUps.open(trattoria.id(), 10))
                .extracting(one -> one.words())
                .containsExactlyInAnyOrder(
                        "table for 4, Fri 27 Nov, 7:00 PM: confirm it in the calendar for them, https://calendar.example/1.",
                        "table for 4, Fri 27 Nov, 7:00 PM: it could not be confirmed in the calendar, and they wait for an answer.");
    }
}
