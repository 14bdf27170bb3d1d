package frontdesk.reception;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.booking.Booking;
import frontdesk.booking.BookingChange;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallReport;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People;
import frontdesk.reception.ToolAnswer.Code;
import frontdesk.reception.ToolAnswer.Refused;
import frontdesk.reception.ToolRequest.Contact;

import static org.assertj.core.api.Assertions.assertThat;

/** What a receptionist's language model may do here: find, create, change, note; in all the ways in which days, times and people are written. */
class ToolFunctionsTest {
    private static final PhoneNumber PHONE = new PhoneNumber("+14155550134");
    private static final Contact IDA = new Contact("Ida Wells", PHONE.e164(), null);
    private static final Contact NOBODY = new Contact(null, null, null);
    private static final Origin AGENT = Origin.of("agent:test");

    private static FrontHouse house;
    private static ToolBelt belt;

    @BeforeAll
    static void open() {
        house = new FrontHouse();
        belt = house.belt;
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    private static ToolRequest.Find find(@Nullable String range, @Nullable String from, @Nullable String to) {
        return new ToolRequest.Find(range, from, to, "check-up", null, null, null);
    }

    private static ToolRequest.Create create(@Nullable String datetime, Contact customer) {
        return new ToolRequest.Create(datetime, customer, "check-up", null, null, null, "Dr. Lee");
    }

    private static ToolRequest.Change to(BookingId id, @Nullable String datetime, Contact customer) {
        return new ToolRequest.Change(id.toString(), false, null, datetime, null, null, null, customer, null);
    }

    private static ToolRequest.Change cancel(BookingId id) {
        return new ToolRequest.Change(id.toString(), true, null, null, null, null, null, NOBODY, null);
    }

    private static Origin keyed(String key) {
        return new Origin("agent:test", null, key);
    }

    private BookingId booked(Business clinic, String at) {
        return ((ToolAnswer.Booked) belt.create(clinic.id(), create(at, IDA), AGENT)).id();
    }

    private LocalDateTime at(Business business, BookingId id) {
        return Outcomes.start(business, booking(business, id));
    }

    private Booking booking(Business business, BookingId id) {
        return house.diary.find(business.id(), id).orElseThrow();
    }

    private static Code code(ToolAnswer answer) {
        return ((Refused) answer).code();
    }

    // It is Saturday, 21 November 2026, five past ten; the clinic is closed on Sundays.
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-25/2026-11-28||| 2026-11-25 | 2026-11-28",
                "2026-11-25T00:00:00Z/2026-11-28T23:59:59Z||| 2026-11-25 | 2026-11-28",
                "2026-11-25 to 2026-11-28||| 2026-11-25 | 2026-11-28",
                "2026-11-25 - 2026-11-28||| 2026-11-25 | 2026-11-28",
                "2026-11-25,2026-11-28||| 2026-11-25 | 2026-11-28",
                "2026-11-25..2026-11-28||| 2026-11-25 | 2026-11-28",
                "monday to wednesday||| 2026-11-23 | 2026-11-25",
                "next week||| 2026-11-23 | 2026-11-29",
                "nov 25 - nov 28||| 2026-11-25 | 2026-11-28",
                "2026-11-25||| 2026-11-25 | 2026-11-25",
                "wednesday||| 2026-11-25 | 2026-11-25",
                "as soon as possible||| 2026-11-21 | 2026-12-04",
                "in the afternoon||| 2026-11-21 | 2026-11-27",
                "| 2026-11-25 | 2026-11-28 | 2026-11-25 | 2026-11-28",
                "| monday | wednesday | 2026-11-23 | 2026-11-25",
                "| 2026-11-25 | | 2026-11-25 | 2026-12-01",
                "| | 2026-11-25 | 2026-11-21 | 2026-11-25",
                "| 2026-11-01 | 2026-11-25 | 2026-11-21 | 2026-11-25",
                "| 2026-11-25 | 2027-11-25 | 2026-11-25 | 2026-12-25",
            })
    void daysAreTakenAsAgentsWriteThem(String range, String from, String to, LocalDate first, LocalDate last) {
        var found = (ToolAnswer.Found) belt.find(house.clinic().id(), find(range, from, to), AGENT);
        assertThat(found.from()).isEqualTo(first);
        assertThat(found.to()).isEqualTo(last);
        assertThat(found.availableSlots()).isPositive();
        assertThat(found.slots()).isNotEmpty().hasSizeLessThanOrEqualTo(100).allMatch(ToolAnswer.Slot::available);
        assertThat(found.message()).startsWith("We have ").endsWith(".");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "wednesday afternoon||| 12:00 | 19:00",
                "| 2026-11-25T09:00:00 | 2026-11-25T11:00:00 | 09:00 | 11:00",
                "| 2026-11-25T14:00:00Z | 2026-11-25T16:00:00+00:00 | 09:00 | 11:00",
            })
    void aPartOfADayIsLookedThroughOnly(String range, String from, String to, LocalTime first, LocalTime last) {
        var found = (ToolAnswer.Found) belt.find(house.clinic().id(), find(range, from, to), AGENT);
        assertThat(found.slots())
                .isNotEmpty()
                .allMatch(slot -> slot.date().equals(LocalDate.parse("2026-11-25"))
                        && !slot.startTime().isBefore(first)
                        && !slot.startTime().isAfter(last));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "||| MISSING_DATE",
                "whenever the moon is blue||| BAD_DATE",
                "2026-02-30||| BAD_DATE",
                "2026-11-30/2026-02-30||| BAD_DATE",
                "2026-11-28/2026-11-25||| BAD_DATE",
                "| 2026-11-28 | soonish | BAD_DATE",
                "2026-11-01/2026-11-05||| PAST_DATE",
                "2028-11-01/2028-11-05||| TOO_FAR",
                "2026-11-29||| CLOSED",
            })
    void daysThatCannotBeLookedThroughAreRefused(String range, String from, String to, Code code) {
        ToolAnswer answer = belt.find(house.clinic().id(), find(range, from, to), AGENT);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(answer.message()).contains(" ");
    }

    @Test
    void whereNothingIsFreeTheNearestAreTold() {
        Business clinic = house.clinic();
        house.fill(clinic, "2026-11-25T10:00");
        var found =
                (ToolAnswer.Found) belt.find(clinic.id(), find(null, "2026-11-25T10:00", "2026-11-25T10:00"), AGENT);
        assertThat(found.slots()).isEmpty();
        assertThat(found.alternatives()).hasSize(3);
        assertThat(found.message()).startsWith("We have nothing free on Wednesday the twenty-fifth, but we have");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-25 15:00",
                "2026-11-25T15:00",
                "2026-11-25T15:00:00",
                "2026-11-25T20:00:00Z",
                "2026-11-25T12:00:00.000-08:00",
                "2026-11-25 15:00 -0500",
                "2026-11-25T15:00-05:00[America/New_York]",
                "2026-11-25 3pm",
                "2026-11-25, 3:00 PM",
                "11/25/2026 15:00",
                "wednesday 3pm",
                "Wednesday, November 25, 2026 at 3:00 PM",
            })
    void aMomentIsTakenAsAgentsWriteIt(String datetime) {
        Business clinic = house.clinic();
        assertThat(at(clinic, booked(clinic, datetime))).isEqualTo(LocalDateTime.parse("2026-11-25T15:00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| MISSING_DATE",
                "3pm | MISSING_DATE",
                "15:00 | MISSING_DATE",
                "wednesday | MISSING_TIME",
                "2026-11-25 | MISSING_TIME",
                "wednesday afternoon | BAD_TIME",
                "next week at 3pm | BAD_DATE",
                "2026-11-25 25:00 | BAD_TIME",
                "2026-11-25T25:00:00Z | BAD_DATE",
                "2026-11-25T15:00:00+99:00 | BAD_DATE",
                "2026-02-30 15:00 | BAD_DATE",
                "2026-11-20 15:00 | PAST_DATE",
                "2020-11-20T15:00:00Z | PAST_DATE",
                "blue | BAD_DATE",
            })
    void aMomentThatCannotBeBookedIsRefused(@Nullable String datetime, Code code) {
        Business clinic = house.clinic();
        ToolAnswer answer = belt.create(clinic.id(), create(datetime, IDA), AGENT);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(house.bookings(clinic)).isEmpty();
    }

    @Test
    void whoGivesNoNumberIsBookedAndAskedForOne() {
        Business clinic = house.clinic();
        var booked = (ToolAnswer.Booked)
                belt.create(clinic.id(), create("wednesday 3pm", new Contact("Ida Wells", null, null)), AGENT);
        assertThat(booked.message()).endsWith("at three in the afternoon. Under which number can we reach you?");
        assertThat(booking(clinic, booked.id()).customer().phone()).isNull();
    }

    @Test
    void whoGivesNoNumberIsReachedWhereTheyCallFrom() {
        Business clinic = house.clinic();
        var call = house.call(clinic, PHONE).id;
        var booked = (ToolAnswer.Booked) belt.create(
                clinic.id(),
                create("wednesday 3pm", new Contact("Ida Wells", null, null)),
                new Origin("agent:test", call, null));
        assertThat(booking(clinic, booked.id()).customer().phone()).isEqualTo(PHONE);
        assertThat(booked.message()).endsWith("afternoon.");
    }

    @Test
    void aRequestWithAKeyIsAnsweredAsItWasFirstWhateverHappenedSince() {
        Business clinic = house.clinic();
        var request = create("wednesday 3pm", IDA);
        var first = (ToolAnswer.Booked) belt.create(clinic.id(), request, keyed("k1"));
        belt.change(clinic.id(), to(first.id(), "4pm", NOBODY), AGENT);
        assertThat(belt.create(clinic.id(), request, keyed("k1"))).isEqualTo(first);
        assertThat(house.bookings(clinic)).hasSize(1);

        ToolAnswer back = belt.change(clinic.id(), to(first.id(), "3pm", NOBODY), keyed("k2"));
        belt.change(clinic.id(), to(first.id(), "thursday 9am", NOBODY), AGENT);
        assertThat(belt.change(clinic.id(), to(first.id(), "3pm", NOBODY), keyed("k2")))
                .isEqualTo(back);
        assertThat(at(clinic, first.id())).isEqualTo(LocalDateTime.parse("2026-11-26T09:00"));
    }

    @Test
    void whatComesSeveralTimesAtOnceIsDoneOnceAndAnsweredAlike() throws Exception {
        Business clinic = house.clinic();
        var request = create("wednesday 3pm", IDA);
        Set<ToolAnswer> made = atOnce(() -> belt.create(clinic.id(), request, keyed("k7")));
        assertThat(made).hasSize(1);
        BookingId id = ((ToolAnswer.Booked) made.iterator().next()).id();
        assertThat(house.bookings(clinic)).hasSize(1);

        var change = to(id, "4pm", new Contact("Ida B. Wells", null, null));
        assertThat(atOnce(() -> belt.change(clinic.id(), change, keyed("k8")))).hasSize(1);
        assertThat(house.diary.history(clinic.id(), id)).hasSize(3);
        assertThat(atOnce(() -> belt.call(clinic.id(), "conv-at-once"))).hasSize(1);
    }

    private static <T> Set<T> atOnce(Callable<T> work) throws Exception {
        Set<T> answers = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<T> answer : threads.invokeAll(Collections.nCopies(8, work))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void whatWasRefusedMayBeAskedForAgainWithTheSameKey() {
        Business clinic = house.clinic();
        assertThat(code(belt.create(clinic.id(), create("wednesday", IDA), keyed("k3"))))
                .isEqualTo(Code.MISSING_TIME);
        assertThat(belt.create(clinic.id(), create("wednesday 3pm", IDA), keyed("k3")))
                .isInstanceOf(ToolAnswer.Booked.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4pm | 2026-11-25T16:00",
                "thursday | 2026-11-26T15:00",
                "2026-11-26 | 2026-11-26T15:00",
                "2026-11-26 16:00 | 2026-11-26T16:00",
                "thursday at 4pm | 2026-11-26T16:00",
            })
    void ofABookingThatIsMovedWhatIsNotSaidStays(String datetime, LocalDateTime then) {
        Business clinic = house.clinic();
        BookingId id = booked(clinic, "wednesday 3pm");
        var changed = (ToolAnswer.Changed) belt.change(clinic.id(), to(id, datetime, NOBODY), AGENT);
        assertThat(at(clinic, id)).isEqualTo(then);
        assertThat(changed.message()).startsWith("The booking is now ");
    }

    @Test
    void aBookingIsMovedAndCorrectedInOne() {
        Business clinic = house.clinic();
        BookingId id = booked(clinic, "wednesday 3pm");
        var change = new ToolRequest.Change(
                id.toString(),
                false,
                null,
                "4pm",
                "cleaning",
                null,
                "Dr. Patel",
                new Contact("Ida B. Wells", "415-555-0135", "ida@example.com"),
                "ground floor");
        assertThat(belt.change(clinic.id(), change, keyed("k4"))).isInstanceOf(ToolAnswer.Changed.class);
        assertThat(belt.change(clinic.id(), change, keyed("k4"))).isInstanceOf(ToolAnswer.Changed.class);

        Booking booking = booking(clinic, id);
        assertThat(at(clinic, id)).isEqualTo(LocalDateTime.parse("2026-11-25T16:00"));
        assertThat(clinic.service(booking.service()).orElseThrow().name()).containsIgnoringCase("cleaning");
        assertThat(clinic.resource(booking.resources().getFirst()).orElseThrow().name())
                .contains("Patel");
        assertThat(booking.customer().name()).isEqualTo("Ida B. Wells");
        assertThat(booking.customer().phone()).isEqualTo(new PhoneNumber("+14155550135"));
        assertThat(booking.customer().email()).isEqualTo("ida@example.com");
        assertThat(booking.customer().notes()).isEqualTo("ground floor");
        assertThat(house.diary.history(clinic.id(), id).stream().map(BookingChange::what))
                .containsExactly(BookingChange.What.BOOKED, BookingChange.What.MOVED, BookingChange.What.CORRECTED);
    }

    @Test
    void whatIsRefusedOfAChangeLeavesTheBookingAsItWas() {
        Business clinic = house.clinic();
        BookingId id = booked(clinic, "wednesday 3pm");
        house.fill(clinic, "2026-11-26T10:00");
        assertThat(belt.change(clinic.id(), to(id, "thursday 10am", new Contact("Other", null, null)), AGENT))
                .isInstanceOf(ToolAnswer.Taken.class);
        assertThat(code(belt.change(clinic.id(), to(id, "thursday 9am", new Contact(null, "12", null)), AGENT)))
                .isEqualTo(Code.BAD_PHONE);
        assertThat(at(clinic, id)).isEqualTo(LocalDateTime.parse("2026-11-25T15:00"));
        assertThat(booking(clinic, id).customer().name()).isEqualTo("Ida Wells");
    }

    @Test
    void aBookingIsCancelledOnceAndNotChangedAfterwards() {
        Business clinic = house.clinic();
        BookingId id = booked(clinic, "wednesday 3pm");
        var cancelled = (ToolAnswer.Changed) belt.change(clinic.id(), cancel(id), keyed("k5"));
        assertThat(cancelled.appointment().status()).isEqualTo("cancelled");
        assertThat(belt.change(clinic.id(), cancel(id), keyed("k5"))).isEqualTo(cancelled);
        assertThat(code(belt.change(clinic.id(), cancel(id), AGENT))).isEqualTo(Code.ALREADY_CANCELLED);
        assertThat(code(belt.change(clinic.id(), to(id, "4pm", NOBODY), AGENT))).isEqualTo(Code.ALREADY_CANCELLED);
    }

    @Test
    void aChangeThatSaysTooLittleOrTooMuchIsAskedBack() {
        Business clinic = house.clinic();
        BookingId id = booked(clinic, "wednesday 3pm");
        assertThat(code(belt.change(clinic.id(), to(id, " ", NOBODY), AGENT))).isEqualTo(Code.NOTHING_TO_CHANGE);
        var both = new ToolRequest.Change(id.toString(), true, null, "4pm", null, null, null, NOBODY, null);
        assertThat(code(belt.change(clinic.id(), both, AGENT))).isEqualTo(Code.CANCEL_OR_CHANGE);
        assertThat(code(belt.change(clinic.id(), to(BookingId.next(), "4pm", NOBODY), AGENT)))
                .isEqualTo(Code.NOT_FOUND);
        assertThat(code(belt.change(house.clinic().id(), to(id, "4pm", NOBODY), AGENT)))
                .as("another business's")
                .isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void aContactIsNotedAndBroughtUpToDateWithItsHistoryKept() {
        Business clinic = house.clinic();
        var first = (ToolAnswer.Saved)
                belt.save(clinic.id(), new ToolRequest.Save(new Contact("Ida", "(415) 555-0134", null)), keyed("k6"));
        assertThat(first.fresh()).isTrue();
        assertThat(first.message())
                .isEqualTo("I have noted Ida with the number four one five, five five five, oh one three four.");
        var second = (ToolAnswer.Saved)
                belt.save(clinic.id(), new ToolRequest.Save(new Contact(null, PHONE.e164(), "ida@example.com")), AGENT);
        assertThat(second.fresh()).isFalse();
        belt.save(clinic.id(), new ToolRequest.Save(new Contact("Ida Wells", PHONE.e164(), null)), AGENT);
        assertThat(belt.save(
                        clinic.id(), new ToolRequest.Save(new Contact("Ida", "(415) 555-0134", null)), keyed("k6")))
                .isEqualTo(first);

        People.Person ida = house.people.recognise(clinic.id(), PHONE).orElseThrow();
        assertThat(ida.name()).isEqualTo("Ida Wells");
        assertThat(ida.email()).isEqualTo("ida@example.com");
        List<People.Change> history = house.people.history(clinic.id(), ida.id());
        assertThat(history).extracting(People.Change::nameBefore).containsExactly(null, "Ida", "Ida");
        assertThat(history).extracting(People.Change::name).containsExactly("Ida", "Ida", "Ida Wells");
    }

    @Test
    void aContactNeedsANumberAndSomebodyNewAName() {
        Business clinic = house.clinic();
        assertThat(code(belt.save(clinic.id(), new ToolRequest.Save(new Contact("Ida", null, null)), AGENT)))
                .isEqualTo(Code.MISSING_PHONE);
        assertThat(code(belt.save(clinic.id(), new ToolRequest.Save(new Contact(null, PHONE.e164(), null)), AGENT)))
                .isEqualTo(Code.MISSING_NAME);
        assertThat(code(belt.save(clinic.id(), new ToolRequest.Save(new Contact("Ida", PHONE.e164(), "at")), AGENT)))
                .isEqualTo(Code.BAD_EMAIL);
        assertThat(house.people.recognise(clinic.id(), PHONE)).isEmpty();
    }

    @Test
    void aReportedCallIsOverAndItsReportsAreKept() {
        Business clinic = house.clinic();
        CallId call = belt.call(clinic.id(), "conv-1");
        Origin inCall = new Origin("agent:test", call, null);
        BookingId made = ((ToolAnswer.Booked) belt.create(clinic.id(), create("wednesday 3pm", IDA), inCall)).id();

        var log = new ToolRequest.Log("conv-1", "appointment_booked", "Wants a check-up.", "https://example.com/t/1");
        var logged = (ToolAnswer.Logged) belt.log(clinic.id(), log, inCall);
        belt.log(clinic.id(), log, inCall);
        belt.log(clinic.id(), new ToolRequest.Log("conv-1", "info only", null, null), inCall);

        assertThat(logged.disposition()).isEqualTo(Disposition.BOOKED);
        assertThat(logged.bookings()).containsExactly(made);
        var entry = house.journal.call(clinic.id(), call).orElseThrow();
        assertThat(entry.started().channel()).isEqualTo(CallStarted.Channel.AGENT);
        assertThat(entry.ended().disposition()).as("the first end stands").isEqualTo(Disposition.BOOKED);
        assertThat(house.journal.reports(clinic.id(), call))
                .extracting(CallReport::disposition)
                .containsExactly("appointment_booked", "info only");
        assertThat(house.journal.toolUses(clinic.id(), call)).hasSize(4);
    }

    @Test
    void aCallOfOursIsReportedOnAndGoesOn() {
        Business clinic = house.clinic();
        CallId ours = house.call(clinic, PHONE).id;
        assertThat(belt.call(clinic.id(), ours.toString())).isEqualTo(ours);
        belt.log(
                clinic.id(),
                new ToolRequest.Log(ours.toString(), "transferred", null, null),
                new Origin("agent:test", ours, null));
        assertThat(house.journal.call(clinic.id(), ours).orElseThrow().open()).isTrue();
        assertThat(house.journal.reports(clinic.id(), ours)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "booked, BOOKED",
        "booking_success, BOOKED",
        "appointmentScheduled, BOOKED",
        "RESCHEDULED, MOVED",
        "canceled, CANCELLED",
        "not_booked, NOT_BOOKED",
        "no availability, NOT_BOOKED",
        "info-only, ANSWERED",
        "inquiry, ANSWERED",
        "no answer, ABANDONED",
        "hung up, ABANDONED",
        "voicemail, MESSAGE_TAKEN",
        "follow_up_needed, MESSAGE_TAKEN",
        "escalated to human, HANDED_OVER",
        "waitlisted, WAITING",
        "technical error, FAILED",
    })
    void theDispositionsOfOthersAreUnderstood(String told, Disposition disposition) {
        assertThat(Dispositions.read(told)).contains(disposition);
    }

    @ParameterizedTest
    @CsvSource({
        ", , MISSING_DISPOSITION",
        "purple, , BAD_DISPOSITION",
        "booked, ftp://example.com/t, BAD_TRANSCRIPT_URL",
        "booked, javascript:alert(1), BAD_TRANSCRIPT_URL",
        "booked, not a link, BAD_TRANSCRIPT_URL",
    })
    void aReportThatCannotBeUsedIsRefused(@Nullable String disposition, @Nullable String url, Code code) {
        Business clinic = house.clinic();
        CallId call = belt.call(clinic.id(), "conv");
        ToolAnswer answer = belt.log(
                clinic.id(), new ToolRequest.Log("conv", disposition, null, url), new Origin("agent:test", call, null));
        assertThat(code(answer)).isEqualTo(code);
        assertThat(house.journal.reports(clinic.id(), call)).isEmpty();
        assertThat(code(belt.log(clinic.id(), new ToolRequest.Log(null, "booked", null, null), AGENT)))
                .isEqualTo(Code.MISSING_CALL);
    }
}
