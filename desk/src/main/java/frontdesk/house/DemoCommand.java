package frontdesk.house;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import frontdesk.demo.Scenarios;
import frontdesk.kernel.Secret;
import frontdesk.provider.scripted.TwilioStandIn;

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

    @Option(
            names = "--errand",
            description =
                    "An errand in place of a call: providers are telephoned, the user is asked by WhatsApp, one is booked.")
    private boolean errand;

    @Option(
            names = "--elevenlabs",
            description =
                    "A call that an agent at ElevenLabs holds: it is made from the business's profile, books by our tools, and tells how it went.")
    private boolean elevenlabs;

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
        if (errand) {
            return ErrandDemo.run(settings);
        }
        if (elevenlabs) {
            return HostedDemo.run(settings);
        }
        List<String> cast = all ? List.of() : callers.isEmpty() ? List.of("table") : callers;
        var token = Secret.of(UUID.randomUUID().toString());
        try (var carrier = new TwilioStandIn(ACCOUNT, token, Clock.systemUTC())) {
            DemoRun.cast(new DemoRun.Cast(carrier, cast, voice, rounds));
            return DemoHouse.at(settings, carrier, ACCOUNT, token).run(DemoRun.class);
        }
    }
}
