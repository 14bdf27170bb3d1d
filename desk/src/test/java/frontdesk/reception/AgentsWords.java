package frontdesk.reception;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.ToolAnswer.Code;
import frontdesk.reception.ToolAnswer.Refused;
import frontdesk.reception.ToolRequest.Contact;

/** What a receptionist's language model sends, as short as tests need it, and what became of it. */
final class AgentsWords {
    static final PhoneNumber PHONE = new PhoneNumber("+14155550134");
    static final Contact IDA = new Contact("Ida Wells", PHONE.e164(), null);
    static final Contact NOBODY = new Contact(null, null, null);
    static final Origin AGENT = Origin.of("agent:test");

    private AgentsWords() {}

    static ToolRequest.Find find(@Nullable String range, @Nullable String from, @Nullable String to) {
        return new ToolRequest.Find(range, from, to, "check-up", null, null, null);
    }

    static ToolRequest.Create create(@Nullable String datetime, Contact customer) {
        return new ToolRequest.Create(datetime, customer, "check-up", null, null, null, "Dr. Lee");
    }

    static ToolRequest.Change to(BookingId id, @Nullable String datetime, Contact customer) {
        return new ToolRequest.Change(id.toString(), false, null, datetime, null, null, null, customer, null);
    }

    static ToolRequest.Change cancel(BookingId id) {
        return new ToolRequest.Change(id.toString(), true, null, null, null, null, null, NOBODY, null);
    }

    static Origin keyed(String key) {
        return new Origin("agent:test", null, key);
    }

    static Code code(ToolAnswer answer) {
        return ((Refused) answer).code();
    }

    static <T> Set<T> atOnce(Callable<T> work) throws Exception {
        Set<T> answers = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<T> answer : threads.invokeAll(Collections.nCopies(8, work))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    static BookingId booked(FrontHouse house, Business clinic, String at) {
        return ((ToolAnswer.Booked) house.belt.create(clinic.id(), create(at, IDA), AGENT)).id();
    }

    static LocalDateTime at(FrontHouse house, Business business, BookingId id) {
        return Outcomes.start(business, booking(house, business, id));
    }

    static Booking booking(FrontHouse house, Business business, BookingId id) {
        return house.diary.agenda().find(business.id(), id).orElseThrow();
    }
}
