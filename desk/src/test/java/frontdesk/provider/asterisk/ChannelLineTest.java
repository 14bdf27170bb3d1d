package frontdesk.provider.asterisk;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.business.DemoBusinesses;
import frontdesk.call.Line.Event;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.asterisk.DialplanCalls.Announced;
import frontdesk.provider.wire.Message;
import frontdesk.provider.wire.Metronome;
import frontdesk.provider.wire.Outlet;
import frontdesk.provider.wire.SocketLine;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The words of the WebSocket channel, in both of its forms. */
class ChannelLineTest {
    private static final UUID CALL = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");
    private static final Metronome NEVER = new Metronome(Duration.ofDays(1));

    private final Sent sent = new Sent();
    private final ChannelProtocol protocol = new ChannelProtocol(
            new Leg(CALL, false, new DialplanCalls(TestDatabase.fresh(), Clock.systemUTC()), null),
            new Announced(DemoBusinesses.TRATTORIA, null, new PhoneNumber("+14155550100")),
            NEVER);

    @AfterAll
    static void stop() {
        NEVER.close();
    }

    @Test
    void bothFormsSayTheSame() {
        var start = new Message.Start("WebSocket/c/0x1", CALL.toString(), "slin16", 16_000, Map.of());
        assertThat(
                        protocol.read(
                                "MEDIA_START connection_id:media1 channel:WebSocket/c/0x1 channel_id:17.1 format:slin16 optimal_frame_size:640 ptime:20"))
                .contains(start);
        assertThat(protocol.read("DTMF_END digit:# channel_id:17.1")).contains(new Message.Digit('#'));
        assertThat(protocol.read("MEDIA_MARK_PROCESSED 3-0-last")).contains(new Message.Mark("3-0-last"));
        assertThat(protocol.read("MEDIA_XOFF")).contains(new Message.Full(true));
        assertThat(protocol.read("""
                        {"event":"MEDIA_START","connection_id":"media1","channel":"WebSocket/c/0x1","channel_id":"17.1","format":"slin16",
                        "optimal_frame_size":640,"ptime":20,"channel_variables":{}}""")).contains(start);
        assertThat(protocol.read("{\"event\":\"DTMF_END\",\"channel_id\":\"17.1\",\"digit\":\"#\"}"))
                .contains(new Message.Digit('#'));
        assertThat(protocol.read("{\"event\":\"MEDIA_MARK_PROCESSED\",\"correlation_id\":\"3-0-last\"}"))
                .contains(new Message.Mark("3-0-last"));
        assertThat(protocol.read("{\"event\":\"MEDIA_XON\"}")).contains(new Message.Full(false));
        assertThat(protocol.read("{\"event\":\"STATUS\",\"queue_length\":3}")).contains(new Message.Other());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}",
                "{\"event\":7",
                "DTMF_END",
                "DTMF_END digit:55",
                "{\"event\":\"DTMF_END\",\"digit\":\"x\"}"
            })
    void whatIsMalformedIsNothing(String text) {
        assertThat(protocol.read(text)).isEmpty();
    }

    @Test
    void aCodecThatIsNotOursIsNotAnswered() {
        assertThat(protocol.start(new Message.Start("c", CALL.toString(), "g722", 8_000, Map.of()), sent))
                .isEmpty();
    }

    @Test
    void commandsAreInTheFormThatTheChannelSpeaks() {
        line().clear();
        protocol.read("{\"event\":\"MEDIA_XON\"}");
        line().clear();
        assertThat(sent.messages).contains("FLUSH_MEDIA", "{\"command\":\"FLUSH_MEDIA\"}");
    }

    @Test
    void marksThatAsteriskForgetsWhenItIsFlushedAreToldAtOnceAndOnce() {
        SocketLine line = line();
        line.mark("never reached");
        line.clear();
        assertThat(line.next(Duration.ZERO)).isEqualTo(new Event.Played("never reached"));
        line.heard(new Message.Mark("never reached"));
        assertThat(line.next(Duration.ZERO)).isEqualTo(new Event.Nothing());
    }

    private SocketLine line() {
        return protocol.start(new Message.Start("c", CALL.toString(), "ulaw", 8_000, Map.of()), sent)
                .orElseThrow()
                .line();
    }

    private static final class Sent implements Outlet {
        private final List<String> messages = new ArrayList<>();

        @Override
        public synchronized void send(String message) {
            messages.add(message);
        }

        @Override
        public void sendSound(String message) {}

        @Override
        public void sendSound(byte[] coded) {}

        @Override
        public void close() {}
    }
}
