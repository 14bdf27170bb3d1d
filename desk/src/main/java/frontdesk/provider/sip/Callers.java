package frontdesk.provider.sip;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.CallIdHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.header.HeaderAddress;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.journal.CallSound;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.Answering;

/** Takes the calls that come in: for which business, from whom, and whether there is room for one more. */
final class Callers {
    private static final System.Logger LOG = System.getLogger(Callers.class.getName());

    private final SipSettings settings;
    private final Function<PhoneNumber, Optional<Business>> byNumber;
    private final BooleanSupplier room;
    private final Answering answering;
    private final RtpPorts ports;
    private final SipDialer dialer;
    private final Sounded sounded;

    /** Who keeps how a call sounded, when it is over. */
    @FunctionalInterface
    interface Sounded {
        /** @param call what its telephone calls it */
        void sounded(BusinessId business, String call, CallSound sound);
    }

    Callers(
            SipSettings settings,
            Function<PhoneNumber, Optional<Business>> byNumber,
            BooleanSupplier room,
            Answering answering,
            RtpPorts ports,
            SipDialer dialer,
            Sounded sounded) {
        this.settings = settings;
        this.byNumber = byNumber;
        this.room = room;
        this.answering = answering;
        this.ports = ports;
        this.dialer = dialer;
        this.sounded = sounded;
    }

    /** Answers or refuses; on a thread that may wait. */
    void take(Invitation invitation) {
        try {
            Request invite = invitation.request();
            Called called = called(invite, invitation.account()).orElse(null);
            boolean sdp = invite.getRawContent() != null;
            Sdp offer = Media.description(invite).orElse(null);
            if (called == null) {
                LOG.log(System.Logger.Level.WARNING, "a call to a number that is no business's");
                invitation.refuse(Response.NOT_FOUND);
            } else if (sdp && offer == null || !Media.allows(settings.security().sound(), Peer.of(invite), offer)) {
                invitation.refuse(Response.NOT_ACCEPTABLE_HERE);
            } else if (!room.getAsBoolean()) {
                LOG.log(System.Logger.Level.WARNING, "all lines are busy");
                invitation.refuse(Response.BUSY_HERE);
            } else {
                answer(invitation, called, offer);
            }
        } catch (IOException noPort) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "no RTP port is free between {0} and {1}",
                    settings.firstRtpPort(),
                    settings.lastRtpPort());
            invitation.refuse(Response.SERVICE_UNAVAILABLE);
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "a call could not be answered", bug);
            invitation.refuse(Response.SERVER_INTERNAL_ERROR);
        }
    }

    private void answer(Invitation invitation, Called called, @Nullable Sdp offer) throws IOException {
        Request invite = invitation.request();
        PhoneNumber from = caller(invite, called.business()).orElse(null);
        String name = ((CallIdHeader) invite.getHeader(CallIdHeader.NAME)).getCallId();
        var line = new SipLine(settings.silence(), dialer);
        invitation.accept(offer, new RtpSession(ports.open(), line), line, () -> Thread.ofVirtual()
                .name("call-" + name)
                .start(() -> hold(line, called, name, from)));
    }

    private void hold(SipLine line, Called called, String name, @Nullable PhoneNumber from) {
        try (line) {
            BusinessId business = called.business().id();
            answering.answer(line, business, name, from, called.number());
            keep(business, name, line);
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "a call broke off", bug);
        }
    }

    private void keep(BusinessId business, String name, SipLine line) {
        try {
            sounded.sounded(business, name, line.leg().sound().quality().kept());
        } catch (RuntimeException trouble) {
            LOG.log(System.Logger.Level.WARNING, "how a call sounded could not be kept", trouble);
        }
    }

    /** Whose call it is, and by which of their numbers. */
    private record Called(Business business, PhoneNumber number) {}

    /** Trunks name the number in the request or, where that names the account, in To; else it is the account's, or everybody's. */
    private Optional<Called> called(Request invite, @Nullable SipAccount account) {
        Stream<PhoneNumber> named = Stream.of(
                        user(invite.getRequestURI()),
                        user(((ToHeader) invite.getHeader(ToHeader.NAME))
                                .getAddress()
                                .getURI()))
                .flatMap(Callers::number);
        Stream<PhoneNumber> usual = Stream.of(
                        Optional.ofNullable(account).map(SipAccount::number), Optional.ofNullable(settings.number()))
                .flatMap(Optional::stream);
        return Stream.concat(named, usual)
                .flatMap(number -> byNumber.apply(number).map(b -> new Called(b, number)).stream())
                .findFirst();
    }

    /** A number with its country's code, with or without the plus. */
    private static Stream<PhoneNumber> number(String user) {
        String digits = user.startsWith("+") ? user : "+" + user;
        return digits.matches("\\+[1-9][0-9]{7,14}") ? PhoneNumber.parse(digits, "ZZ").stream() : Stream.empty();
    }

    /** What the trunk vouches for, before what the caller says. */
    private static Optional<PhoneNumber> caller(Request invite, Business business) {
        Header vouched = invite.getHeader("P-Asserted-Identity");
        var said = (FromHeader) invite.getHeader(FromHeader.NAME);
        URI uri = vouched instanceof HeaderAddress known
                ? known.getAddress().getURI()
                : said.getAddress().getURI();
        String user = user(uri);
        return user.matches("\\+?[0-9]{7,15}") ? PhoneNumber.parse(user, business.region()) : Optional.empty();
    }

    private static String user(URI uri) {
        String user = uri instanceof SipURI sip && sip.getUser() != null ? sip.getUser() : "";
        return user.split(";")[0];
    }
}
