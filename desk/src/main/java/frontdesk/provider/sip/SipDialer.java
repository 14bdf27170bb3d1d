package frontdesk.provider.sip;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sip.address.Address;
import javax.sip.address.SipURI;
import javax.sip.message.Request;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.call.Dialer;
import frontdesk.call.Dialled;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;

import static frontdesk.provider.sip.Wire.ADDRESSES;
import static frontdesk.provider.sip.Wire.written;

/**
 * Places calls: to a telephone that has registered here under the number, else by the account whose number the business shows, or by the first
 * one. Whether a human has answered nobody knows here.
 */
final class SipDialer implements Dialer {
    private static final Duration PASSING_ON = Duration.ofSeconds(30);

    private final SipSettings settings;
    private final Wire wire;
    private final RtpPorts ports;
    private final Extensions extensions;

    SipDialer(SipSettings settings, Wire wire, RtpPorts ports, Extensions extensions) {
        this.settings = settings;
        this.wire = wire;
        this.ports = ports;
        this.extensions = extensions;
    }

    @Override
    public String name() {
        return "sip";
    }

    boolean canDial() {
        return settings.canDial();
    }

    @Override
    public Dialled dial(Order order) {
        return dial(order.from(), order.to(), order.ringing());
    }

    /** Rings somebody for a caller whose own telephone system could not, and carries the sound; whoever is left is let go. */
    void connect(CallLeg caller, PhoneNumber to) {
        SipAccount account = caller.account();
        PhoneNumber from = account != null && account.number() != null ? account.number() : settings.number();
        try {
            if (dial(from, to, PASSING_ON).awaitOutcome(PASSING_ON.plusSeconds(2))
                    instanceof Dialled.Outcome.Answered(SipLine person)) {
                caller.carry(new Through(person.leg().sound()), person::hangUp);
                person.leg().carry(new Through(caller.sound()), caller::hangUp);
                return;
            }
        } catch (OutsideTrouble nobodyToRing) {
            // Neither they nor we can reach anybody: the caller is let go.
        }
        caller.hangUp();
    }

    private Dialled dial(@Nullable PhoneNumber from, PhoneNumber to, Duration ringing) {
        Route route = route(from, to);
        var line = new SipLine(settings.silence(), this);
        try {
            var sound = new RtpSession(ports.open(), line);
            try {
                return dial(route, line, sound, ringing);
            } catch (RuntimeException trouble) {
                sound.close();
                throw trouble;
            }
        } catch (IOException noPort) {
            throw OutsideTrouble.passing("SIP", "no RTP port is free", noPort);
        }
    }

    private Dialled dial(Route route, SipLine line, RtpSession sound, Duration ringing) {
        var media = new Media(wire, route.peer(), sound);
        Request invite = wire.request(Request.INVITE, route.uri(), route.ourselves(), route.whom(), route.peer());
        String user = route.account() == null ? "frontdesk" : route.account().user();
        var contact = wire.whereabouts().contact(user, route.peer());
        invite.addHeader(contact);
        media.describe(invite, null);
        var call = new OutgoingCall(wire, media, line, new Correspondence.Side(route.peer(), contact, route.account()));
        Thread.ofVirtual().name("sip-dial").start(() -> send(invite, call, route.account()));
        wire.timers().schedule(call::ringsTooLong, ringing.toMillis(), TimeUnit.MILLISECONDS);
        return call.dialled();
    }

    /** On a thread that may wait for a connection. */
    private void send(Request invite, OutgoingCall call, @Nullable SipAccount account) {
        try {
            wire.send(invite, null, Exchange.of(call, account));
        } catch (OutsideTrouble | IllegalArgumentException unreachable) {
            call.unanswered();
        }
    }

    /** Where a call goes and as whom. */
    private record Route(
            SipURI uri,
            Peer peer,
            Address ourselves,
            Address whom,
            @Nullable SipAccount account) {}

    private Route route(@Nullable PhoneNumber from, PhoneNumber to) {
        Optional<SipURI> here =
                extensions.of(to.e164()).or(() -> extensions.of(to.e164().substring(1)));
        if (here.isPresent()) {
            SipURI uri = here.get();
            InetAddress address = SipServer.address(uri.getHost());
            var peer =
                    new Peer(address, Transport.named(uri.getTransportParam()).orElse(Transport.UDP));
            String host = wire.whereabouts().towards(address);
            return new Route(
                    uri, peer, address(from == null ? "frontdesk" : from.e164(), host), address(to.e164(), host), null);
        }
        SipAccount account = settings.accounts().stream()
                .filter(each -> from != null && from.equals(each.number()))
                .findFirst()
                .or(() -> settings.accounts().stream().findFirst())
                .orElseThrow(() -> OutsideTrouble.lasting("SIP", "there is no account to call by"));
        // Trunks show the number that From names; a telephone system wants the extension there.
        String us = account.number() != null && from != null ? from.e164() : account.user();
        SipServer server = account.server();
        return new Route(
                server.uri(to.e164()),
                new Peer(server.address(), server.transport()),
                address(us, server.host()),
                address(to.e164(), server.host()),
                account);
    }

    private static Address address(String user, String host) {
        return written(() -> ADDRESSES.createAddress(ADDRESSES.createSipURI(user, host)));
    }

    /** Sound that comes from one side goes to the other. */
    private record Through(RtpSession other) implements RtpSession.Hearer {
        @Override
        public void sound(Frame frame) {
            other.play(frame);
        }

        @Override
        public void key(char key) {}

        @Override
        public void played(String mark) {}

        @Override
        public void nothingFor(int frames) {}
    }
}
