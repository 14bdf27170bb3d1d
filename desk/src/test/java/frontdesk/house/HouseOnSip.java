package frontdesk.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** The whole application with its SIP port open on loopback. */
public final class HouseOnSip implements QuarkusTestResourceLifecycleManager {
    private final HouseOnTestDatabase house = new HouseOnTestDatabase();
    private final int port = freePort();

    /** Where it listens. */
    record SipPort(int number) {}

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(house.start());
        settings.put("frontdesk.sip.enabled", "true");
        settings.put("frontdesk.sip.address", "127.0.0.1");
        settings.put("frontdesk.sip.port", "" + port);
        settings.put("frontdesk.sip.first-rtp-port", "44000");
        settings.put("frontdesk.sip.last-rtp-port", "44099");
        settings.put("frontdesk.sip.users.alice", "made-up-password");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(new SipPort(port), new TestInjector.MatchesType(SipPort.class));
    }

    @Override
    public void stop() {
        house.stop();
    }

    private static int freePort() {
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
