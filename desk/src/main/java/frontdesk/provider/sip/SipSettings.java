package frontdesk.provider.sip;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;

/**
 * How we can be reached by SIP.
 *
 * @param address where we listen
 * @param port for signalling, over UDP and TCP
 * @param publicAddress how the outside reaches this machine, behind a translator of addresses; null where its own address is the one
 * @param peers who may call without a password: the trunk's networks, the house's own
 * @param users telephones that may register here and call from anywhere, by name
 * @param number whose calls these are where a call names no business's number and comes by no account that has one
 * @param silence after so long without any sound, not on hold, a call is over
 * @param security how signalling and sound are kept from others
 */
public record SipSettings(
        InetAddress address,
        int port,
        @Nullable String publicAddress,
        int firstRtpPort,
        int lastRtpPort,
        List<Network> peers,
        List<SipAccount> accounts,
        Map<String, Secret> users,
        @Nullable PhoneNumber number,
        Duration silence,
        SipSecurity security) {
    /** What we are called when we ask for a password. */
    static final String REALM = "frontdesk";

    public SipSettings {
        peers = List.copyOf(peers);
        accounts = List.copyOf(accounts);
        users = Map.copyOf(users);
    }

    /** TLS is spoken, whoever connects. */
    public boolean speaksTls() {
        return security.listens()
                || accounts.stream().anyMatch(each -> each.server().transport() == Transport.TLS);
    }

    /** There is anybody whom a call could reach. */
    public boolean canDial() {
        return !accounts.isEmpty() || !users.isEmpty();
    }

    /** The numbers that our accounts show. */
    public List<PhoneNumber> numbers() {
        return accounts.stream()
                .flatMap(account -> Optional.ofNullable(account.number()).stream())
                .toList();
    }

    boolean trusts(InetAddress peer) {
        return peers.stream().anyMatch(network -> network.holds(peer));
    }

    Optional<Secret> password(String user) {
        return Optional.ofNullable(users.get(user));
    }
}
