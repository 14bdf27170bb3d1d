package frontdesk.provider.twilio;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;

import frontdesk.business.DemoBusinesses;
import frontdesk.call.Dialer.Machines;
import frontdesk.call.Dialer.Order;
import frontdesk.call.Dialled;
import frontdesk.call.Dialled.Outcome;
import frontdesk.call.Line;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.scripted.BadDay;
import frontdesk.provider.scripted.CallNews;
import frontdesk.provider.scripted.PhoneCall;

/** People whom the desk calls over the wire of Twilio's stand-in. */
abstract class DialsOnTheWire extends DeskOnTheWire {
    static final PhoneNumber LUCIA = new PhoneNumber("+14155550190");
    static final Duration RINGING = Duration.ofSeconds(5);

    @BeforeEach
    void aGoodDay() {
        desk.twilio.callsHave(BadDay.NONE);
        desk.twilio.tellOfCalls(CallNews.ONCE);
    }

    static Line answered(Dialled dialled) {
        return ((Outcome.Answered) dialled.awaitOutcome(SOON)).line();
    }

    static Dialled dial(Machines machines) {
        return desk.dialer().dial(order(machines));
    }

    static Order order(Machines machines) {
        return new Order(DemoBusinesses.TRATTORIA, TRATTORIA, LUCIA, RINGING, machines);
    }

    static PhoneCall lastPlaced() {
        return desk.twilio.placedCalls().getLast();
    }
}
