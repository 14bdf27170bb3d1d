package frontdesk.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

import frontdesk.cli.Commands;
import frontdesk.kernel.Secret;
import frontdesk.provider.scripted.TwilioStandIn;
import frontdesk.store.StartTrouble;

/**
 * A house that a demo opens for itself: other data, other ports, a stand-in's keys. What the environment says of these is left aside.
 *
 * @param address where it will be, without a slash at its end
 */
record DemoHouse(URI address) {

    /** Settings for a house whose carrier is that stand-in; more of them may be {@link #set} before it runs. */
    static DemoHouse at(Settings settings, TwilioStandIn carrier, String account, Secret token) {
        int port = freePort();
        var house = new DemoHouse(URI.create("http://127.0.0.1:" + port));
        Path data = settings.data().resolve("demo");
        set("frontdesk.data", data.toString());
        set("frontdesk.store.directory", data.resolve("postgres").toString());
        set("frontdesk.store.database-url", "");
        set("frontdesk.store.port", Integer.toString(settings.store().port() + 100));
        set("frontdesk.public-url", house.address().toString());
        set("frontdesk.twilio.account-sid", account);
        set("frontdesk.twilio.auth-token", token.reveal());
        set("frontdesk.twilio.api-key-sid", "");
        set("frontdesk.twilio.api-key-secret", "");
        set("frontdesk.twilio.api-base", carrier.apiBase().toString());
        set("quarkus.http.host", "127.0.0.1");
        set("quarkus.http.port", Integer.toString(port));
        set("quarkus.log.level", "WARN");
        carrier.serve(house.address());
        return house;
    }

    static void set(String key, String value) {
        System.setProperty(key, value);
    }

    /** Opens it, plays in it, and closes it. Returns the demo's exit code. */
    int run(Class<? extends QuarkusApplication> demo) {
        layFoundation();
        int[] exit = {1};
        Quarkus.run(demo, (code, trouble) -> {
            exit[0] = code;
            if (trouble != null) {
                Troubles.tell(trouble);
            }
        });
        return exit[0];
    }

    private static void layFoundation() {
        try {
            ServerSettings server = ServerSettings.read();
            Foundation.lay(server.settings(), server.host(), server.port());
        } catch (StartTrouble trouble) {
            throw new Commands.CannotOpen(trouble.sentence());
        } catch (Foundation.PortTaken race) {
            throw new Commands.CannotOpen(String.valueOf(race.getMessage()));
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("there is no free port on this machine", none);
        }
    }
}
