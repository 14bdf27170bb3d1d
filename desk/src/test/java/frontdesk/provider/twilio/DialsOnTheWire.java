package frontdesk.provider.twilio;

import org.junit.jupiter.api.BeforeEach;

import frontdesk.call.Dialer.Machines;
import frontdesk.call.Dialled;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.scripted.BadDay;
import frontdesk.provider.scripted.CallNews;
import frontdesk.provider.scripted.PhoneCall;

import static frontdesk.provider.wire.Dialling.order;

/** People whom the desk calls over the wire of Twilio's stand-in. */
abstract class DialsOnTheWire extends DeskOnTheWire {
    static final PhoneNumber LUCIA = new PhoneNumber("+14155550190");

    @BeforeEach
    void aGoodDay() {
        desk.twilio.callsHave(BadDay.NONE);
        desk.twilio.tellOfCalls(CallNews.ONCE);
    }

    static Dialled dial(Machines machines) {
        return desk.dialer().dial(order(LUCIA, machines));
    }

    static PhoneCall lastPlaced() {
        return desk.twilio.placedCalls().getLast();
    }
}
