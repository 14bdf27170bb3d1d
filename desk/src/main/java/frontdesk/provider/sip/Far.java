package frontdesk.provider.sip;

import java.net.InetAddress;
import java.net.InetSocketAddress;

import org.jspecify.annotations.Nullable;

/**
 * The other side's sound, as it describes itself.
 *
 * @param announced where it wants sound to be sent
 * @param reports the port of the same machine for reports on it
 * @param signalling where its signalling comes from: behind a translator of addresses its sound does, too
 * @param open whether it wants to hear us; not while it is on hold
 */
record Far(
        InetSocketAddress announced,
        int reports,
        InetAddress signalling,
        Codec codec,
        int type,
        @Nullable Integer events,
        boolean open) {
    static Far of(Sdp sdp, InetAddress signalling) {
        return new Far(
                new InetSocketAddress(sdp.host(), sdp.port()),
                sdp.reports(),
                signalling,
                sdp.codec(),
                sdp.type(),
                sdp.events(),
                sdp.direction().opposite().sends());
    }

    boolean announces(InetAddress address) {
        return address.equals(announced.getAddress()) || address.equals(signalling);
    }

    /** Where reports go to, when sound goes to this address. */
    InetSocketAddress reportsBeside(InetSocketAddress sound) {
        int port = sound.equals(announced) ? reports : Math.min(sound.getPort() + 1, 65_535);
        return new InetSocketAddress(sound.getAddress(), port);
    }
}
