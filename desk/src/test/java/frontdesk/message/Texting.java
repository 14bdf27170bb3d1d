package frontdesk.message;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.Await;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Courier.OutgoingText;
import frontdesk.people.LowerRooms;

/** A business that texts, with its carrier played by us. */
final class Texting extends LowerRooms {
    static final BusinessId TRATTORIA = DemoBusinesses.TRATTORIA;
    static final PhoneNumber ANNA = new PhoneNumber("+14155550134");
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    final Carrier carrier = new Carrier();
    final Messages messages = new Messages(database, businesses, people, jobs, journal, carrier, clock);
    final BookingId booking = BookingId.next();

    Texting() {
        super("2026-11-21T12:00:00Z");
        DemoBusinesses.all().forEach(businesses::save);
    }

    /** Plays the carrier: does what it was told to, and remembers. */
    static final class Carrier implements Courier {
        final List<OutgoingText> taken = new ArrayList<>();
        Callable<String> behaviour = () -> "SM1";
        boolean whatsApp;

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public boolean isOnWhatsApp(PhoneNumber from) {
            return whatsApp;
        }

        @Override
        public synchronized String send(OutgoingText text) {
            taken.add(text);
            try {
                return behaviour.call();
            } catch (RuntimeException trouble) {
                throw trouble;
            } catch (Exception impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    MessageId write(String version) {
        return messages.text(TRATTORIA, new Text.Draft(ANNA, "Hello Anna", "booked", booking, null, version));
    }

    void send(MessageId id) {
        send(id, carrier, clock);
    }

    void send(MessageId id, @Nullable Courier courier, Clock at) {
        new Sending(database, businesses, people, jobs, journal, courier, at).send(new TextWritten(TRATTORIA, id));
    }

    void givenUp(MessageId id) {
        var sending = new Sending(database, businesses, people, jobs, journal, carrier, clock);
        database.perform(handle -> sending.givenUp(handle, new TextWritten(TRATTORIA, id)));
    }

    Text text(MessageId id) {
        return messages.find(TRATTORIA, id).orElseThrow();
    }

    Text await(MessageId id, Status status) {
        Await.until(() -> text(id).status() == status);
        return text(id);
    }
}
