package frontdesk.provider.sip;

import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.call.Dialer;
import frontdesk.journal.Journal;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.Answering;

/**
 * Where telephones reach us without a telephone system: softphones, extensions and trunks that speak SIP. It knows who may call,
 * answers, places calls, and keeps us registered where we have accounts.
 */
public final class SipDesk implements AutoCloseable {
    private final Wire wire;
    private final List<Registration> registrations;
    private final SipDialer dialer;
    private final SipSettings settings;

    /** How an account stands with its registrar. */
    public record Standing(String account, boolean well, String state) {}

    /**
     * Listens from now on.
     *
     * @param room whether one more call can be answered
     */
    public SipDesk(
            SipSettings settings,
            Businesses businesses,
            Journal journal,
            BooleanSupplier room,
            Answering answering,
            Clock clock) {
        this(settings, businesses::findByNumber, room, answering, journal::sounded, clock);
    }

    SipDesk(
            SipSettings settings,
            Function<PhoneNumber, Optional<Business>> byNumber,
            BooleanSupplier room,
            Answering answering,
            Callers.Sounded sounded,
            Clock clock) {
        this.settings = settings;
        wire = new Wire(settings, new Gate(this::knows, !settings.users().isEmpty()));
        registrations = settings.accounts().stream()
                .map(account -> new Registration(wire, account))
                .toList();
        wire.whenLost(this::lost);
        var extensions = new Extensions(wire, clock);
        var ports = new RtpPorts(settings.address(), settings.firstRtpPort(), settings.lastRtpPort());
        dialer = new SipDialer(settings, wire, ports, extensions);
        var callers = new Callers(settings, byNumber, room, answering, ports, dialer, sounded);
        var doorman = new Doorman(settings, this::knows, clock);
        wire.listen(new Signals(wire, doorman, extensions, callers, registrations));
        registrations.forEach(Registration::start);
    }

    /** Who places calls by our accounts and to the telephones that registered here. */
    public Dialer dialer() {
        return dialer;
    }

    /** How our accounts stand. */
    public List<Standing> standings() {
        return registrations.stream()
                .map(each -> new Standing(
                        each.account().server().host(),
                        !each.account().registers() || each.state() == Registration.State.REGISTERED,
                        each.state().name()))
                .toList();
    }

    @Override
    public void close() {
        registrations.forEach(Registration::close);
        wire.close();
    }

    /** Told in the midst of the library's work, so that what follows is done elsewhere. */
    private void lost(InetAddress address) {
        Thread.ofVirtual().name("sip-lost").start(() -> registrations.forEach(each -> each.lost(address)));
    }

    private boolean knows(InetAddress address) {
        return settings.trusts(address) || registrations.stream().anyMatch(each -> each.is(address));
    }
}
