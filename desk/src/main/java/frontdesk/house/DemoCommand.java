package frontdesk.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import io.quarkus.runtime.Quarkus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import frontdesk.cli.Commands;
import frontdesk.demo.Scenarios;
import frontdesk.kernel.Secret;
import frontdesk.provider.scripted.TwilioStandIn;
import frontdesk.store.StartTrouble;

/** {@code demo}: opens the house on a database of its own, with a stand-in for the carrier on loopback, and plays callers at it. */
@Command(
        name = "demo",
        description =
                "Plays a whole spoken call, or several: a caller speaks, the agent hears, answers aloud, books and texts.",
        footer = {"", "Exit code 0 only if every diary entry is what its caller asked for."})
final class DemoCommand implements Callable<Integer> {
    private static final String ACCOUNT = "ACdemo";

    private final Settings settings;

    @Parameters(
            paramLabel = "CALLER",
            arity = "0..*",
            description = "Which callers; the first of the list without any.")
    private List<String> callers = new ArrayList<>();

    @Option(names = "--all", description = "Every caller, and a table of how it went.")
    private boolean all;

    @Option(names = "--list", description = "Names the callers.")
    private boolean list;

    @Option(
            names = "--voice",
            defaultValue = "",
            description = "The caller's voice: rms, awb, slt or kal16; they take turns without it.")
    private String voice = "";

    @Option(names = "--rounds", defaultValue = "1", description = "How often; each round in other words.")
    private int rounds = 1;

    DemoCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        LocalDate today = LocalDate.now(Clock.systemDefaultZone());
        if (list) {
            Scenarios.all(today).forEach(s -> System.out.printf("%-10s %s%n", s.name(), s.story()));
            return 0;
        }
        List<String> cast = all ? List.of() : callers.isEmpty() ? List.of("table") : callers;
        var token = Secret.of(UUID.randomUUID().toString());
        try (var carrier = new TwilioStandIn(ACCOUNT, token, Clock.systemUTC())) {
            DemoRun.cast(new DemoRun.Cast(carrier, cast, voice, rounds));
            configure(carrier, token);
            layFoundation();
            int[] exit = {1};
            Quarkus.run(DemoRun.class, (code, trouble) -> {
                exit[0] = code;
                if (trouble != null) {
                    Troubles.tell(trouble);
                }
            });
            return exit[0];
        }
    }

    /** A house of its own: other data, other ports, the stand-in's keys. What the environment says of these is left aside. */
    private void configure(TwilioStandIn carrier, Secret token) {
        int port = freePort();
        Path data = settings.data().resolve("demo");
        set("frontdesk.data", data.toString());
        set("frontdesk.store.directory", data.resolve("postgres").toString());
        set("frontdesk.store.database-url", "");
        set("frontdesk.store.port", Integer.toString(settings.store().port() + 100));
        set("frontdesk.public-url", "http://127.0.0.1:" + port);
        set("frontdesk.twilio.account-sid", ACCOUNT);
        set("frontdesk.twilio.auth-token", token.reveal());
        set("frontdesk.twilio.api-key-sid", "");
        set("frontdesk.twilio.api-key-secret", "");
        set("frontdesk.twilio.api-base", carrier.apiBase().toString());
        set("quarkus.http.host", "127.0.0.1");
        set("quarkus.http.port", Integer.toString(port));
        set("quarkus.log.level", "WARN");
        carrier.serve(java.net.URI.create("http://127.0.0.1:" + port));
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

    private static void set(String key, String value) {
        System.setProperty(key, value);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("there is no free port on this machine", none);
        }
    }
}
