package frontdesk.provider.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.SipListener;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.kernel.FreePort;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** One connection after another to the same server. */
@Timeout(60)
class WireTest {
    private static final int MANY = 20;

    private final InetAddress here = InetAddress.getLoopbackAddress();

    /** The reader of a connection closes it, and is held up there until we have connected anew: what it does then is not the new one's affair. */
    @Test
    void aReaderThatIsLateDoesNotCloseTheConnectionThatCameAfterIts() throws Exception {
        try (var server = new ServerSocket(FreePort.any(), 5, here);
                var wire = new Wire(settings(), new Gate(_ -> true, false))) {
            server.setSoTimeout(10_000);
            wire.listen(new Deaf());
            var account = new SipAccount(
                    "agent",
                    "agent",
                    Secret.of("made-up-password"),
                    SipServer.parse("sip:127.0.0.1:" + server.getLocalPort() + ";transport=tcp", OptionalInt.empty()),
                    false,
                    Duration.ofMinutes(5),
                    DeskOnLoopback.SALON.number());
            var letters = new AccountLetters(wire, account);
            var anew = new CompletableFuture<Telephone>();
            wire.whenLost(_ -> {
                if (!anew.isDone()) {
                    ask(wire, letters);
                    anew.complete(accepted(server));
                }
            });
            ask(wire, letters);
            Telephone before = accepted(server);
            before.expectRequest("OPTIONS");
            before.signalling.close();
            try (var next = anew.get(10, TimeUnit.SECONDS)) {
                next.expectRequest("OPTIONS");
                for (int i = 0; i < MANY; i++) {
                    ask(wire, letters);
                    assertThat(next.expectRequest("OPTIONS").header("Via")).startsWith("SIP/2.0/TCP");
                }
            }
            before.close();
        }
    }

    private void ask(Wire wire, AccountLetters letters) {
        wire.send(letters.options(here), null, Exchange.unheeded(null));
    }

    private static Telephone accepted(ServerSocket server) {
        try {
            return new Telephone(
                    new TelephoneWire.Stream(server.accept(), Transport.TCP), server.getLocalPort(), "agent");
        } catch (IOException nobodyCame) {
            throw new UncheckedIOException(nobodyCame);
        }
    }

    private SipSettings settings() {
        return new SipSettings(
                here,
                FreePort.any(),
                null,
                42_000,
                42_999,
                List.of(),
                List.of(),
                Map.of(),
                null,
                Duration.ofSeconds(60),
                new SipSecurity(5061, null, null, null, SipSecurity.Sound.ANSWERED));
    }

    /** Nobody hears what comes back. */
    private static final class Deaf implements SipListener {
        @Override
        public void processRequest(RequestEvent event) {}

        @Override
        public void processResponse(ResponseEvent event) {}

        @Override
        public void processTimeout(TimeoutEvent event) {}

        @Override
        public void processIOException(IOExceptionEvent event) {}

        @Override
        public void processTransactionTerminated(TransactionTerminatedEvent event) {}

        @Override
        public void processDialogTerminated(DialogTerminatedEvent event) {}
    }
}
