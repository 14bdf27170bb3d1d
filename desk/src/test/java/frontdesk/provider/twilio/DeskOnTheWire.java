package frontdesk.provider.twilio;

import java.time.Duration;
import java.util.Arrays;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import frontdesk.audio.Frame;
import frontdesk.call.Line;
import frontdesk.call.Line.Event;
import frontdesk.kernel.PhoneNumber;

/** A desk that Twilio's stand-in calls over the real wire: webhooks and media stream. */
abstract class DeskOnTheWire {
    static final PhoneNumber ANNA = new PhoneNumber("+14155550134");
    static final PhoneNumber TRATTORIA = new PhoneNumber("+14155550100");
    static final Duration SOON = Duration.ofSeconds(10);
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
    }

    static Event next(Line line) {
        Event event = line.next(Duration.ofSeconds(5));
        while (event instanceof Event.Sound) {
            event = line.next(Duration.ofSeconds(5));
        }
        return event;
    }

    static void awaitTone(Line line) {
        while (true) {
            if (line.next(Duration.ofSeconds(5)) instanceof Event.Sound(Frame frame) && loud(frame.samples()) > 0) {
                return;
            }
        }
    }

    static short[] tone(int frames) {
        short[] tone = new short[frames * Frame.USUAL];
        Arrays.fill(tone, (short) 8_000);
        return tone;
    }

    static int loud(short[] samples) {
        int loud = 0;
        for (short sample : samples) {
            loud += sample > 1_000 ? 1 : 0;
        }
        return loud;
    }
}
