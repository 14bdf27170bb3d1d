package frontdesk.provider.twilio;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import frontdesk.kernel.PhoneNumber;

/** A desk that Twilio's stand-in calls over the real wire: webhooks and media stream. */
abstract class DeskOnTheWire {
    static final PhoneNumber ANNA = new PhoneNumber("+14155550134");
    static final PhoneNumber TRATTORIA = new PhoneNumber("+14155550100");
    static final Duration SOON = Duration.ofSeconds(20);
    static BareDesk desk;

    @BeforeAll
    static void open() throws Exception {
        desk = new BareDesk();
    }

    @AfterAll
    static void close() throws Exception {
        desk.close();
    }

    @BeforeEach
    void startAnew() {
        desk.room = true;
        desk.twilio.dialledPeople("completed");
        desk.twilio.callersLeave(0);
        desk.left.clear();
    }
}
