package frontdesk.provider.asterisk;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.scripted.AriStandIn.Day;
import frontdesk.provider.scripted.AriStandIn.Person;
import frontdesk.provider.scripted.AsteriskStandIn.Carriage;

/** A desk whose Asterisk places calls, over the real wire: requests, events, dialplan and sound. */
abstract class AsteriskOnTheWire {
    static final PhoneNumber ANNA = new PhoneNumber("+14155550134");
    static final PhoneNumber TRATTORIA = new PhoneNumber("+14155550100");
    static final PhoneNumber LUCIA = new PhoneNumber("+14155550190");
    static final Duration SOON = Duration.ofSeconds(20);
    static DeskWithAsterisk desk;

    @BeforeAll
    static void open() throws Exception {
        desk = new DeskWithAsterisk();
    }

    @AfterAll
    static void close() throws Exception {
        desk.close();
    }

    @BeforeEach
    void startAnew() {
        desk.room = true;
        desk.answer((line, business, name, from, to) -> line.hangUp());
        desk.ari.people(Person.ANSWERS, call -> {});
        desk.ari.day(Day.GOOD);
        desk.ari.disorderly(false);
        desk.asterisk.carryPlaced(Carriage.AUDIO_SOCKET);
        desk.awaitEvents();
    }
}
