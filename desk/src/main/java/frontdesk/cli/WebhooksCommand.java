package frontdesk.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import frontdesk.inbox.Delivery;

/** {@code webhooks}: what outsiders have told by webhook, and once more what somebody wants acted on again. */
@Command(
        name = "webhooks",
        description = "Lists what outsiders have told by webhook, the newest first; replay acts on one once more.",
        synopsisSubcommandLabel = "[replay]")
final class WebhooksCommand implements Callable<Integer> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Mixin
    private final Terminal terminal;

    @Option(names = "--limit", defaultValue = "20", description = "How many at most; 20 without it.")
    private int limit;

    WebhooksCommand(Doors.Opener opener) {
        this.terminal = new Terminal(opener);
    }

    @Command(name = "replay", description = "Acts once more on one that was read.")
    int replay(@Parameters(paramLabel = "ID", description = "As the list shows it.") UUID id) {
        return terminal.run((doors, business, out) -> {
            boolean again = doors.inbox().replay(business.id(), id, "terminal");
            out.println(again ? "It is acted on once more." : "None of that id was read, or it is not kept any more.");
            return again ? 0 : 1;
        });
    }

    @Override
    public Integer call() {
        return terminal.run((doors, business, out) -> {
            List<Delivery> deliveries = doors.inbox().latest(business.id(), Math.clamp(limit, 1, 1000));
            if (deliveries.isEmpty()) {
                out.println("Nothing was told yet.");
            }
            ZoneId zone = business.zone();
            for (Delivery one : deliveries) {
                out.printf(
                        "%s  %s  %-7s  %-12s  %s%n",
                        one.id(),
                        WHEN.format(one.arrivedAt().atZone(zone)),
                        one.readAt() == null ? "waits" : "read",
                        one.vendor(),
                        one.name());
            }
            return 0;
        });
    }
}
