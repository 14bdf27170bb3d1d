package frontdesk.cli;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import frontdesk.errand.CallPlan;
import frontdesk.errand.CallingHours;
import frontdesk.errand.Errand;

/** {@code errand}: the list of errands; its own commands make one, show it and answer its question. */
@Command(
        name = "errand",
        aliases = "errands",
        description =
                "Lists errands, the newest first; make, show and answer deal with one; allow says how many calls go on at once.",
        synopsisSubcommandLabel = "[make|list|show|answer|allow|hours]")
final class ErrandsCommand implements Callable<Integer> {
    @Mixin
    private final Terminal terminal;

    @Option(names = "--limit", defaultValue = "20", description = "How many at most; 20 without it.")
    private int limit;

    ErrandsCommand(Doors.Opener opener) {
        this.terminal = new Terminal(opener);
    }

    @Command(name = "list", description = "The same as errand alone.")
    int list() {
        return call();
    }

    @Command(
            name = "allow",
            description =
                    "How many calls may go on at once: what the plan of your agent platform allows; free (4) at first.")
    int allow(
            @Parameters(
                            paramLabel = "PLAN",
                            description = "free (4), scale (10, up to 15), business (30), or 1 to 1000.")
                    String plan,
            @Option(names = "--burst", description = "Up to three times as many while errands wait for long.")
                    boolean burst) {
        CallPlan named = CallPlan.named(plan)
                .orElseThrow(() -> terminal.wrong("Give free, scale, business or a number from 1 to 1000."));
        CallPlan wanted = burst ? named.bursting() : named;
        return terminal.run((doors, business, out) -> {
            doors.errands().allow(business.id(), wanted);
            out.printf(
                    "%s: at most %d at once%s.%n",
                    business.name(),
                    wanted.callsAtOnce(),
                    wanted.burst() > wanted.callsAtOnce()
                            ? ", and %d while errands wait for long".formatted(wanted.burst())
                            : "");
            return 0;
        });
    }

    @Command(
            name = "hours",
            description =
                    "When providers are called: 09:00-18:00 from Monday to Saturday at first, never on public holidays.")
    int hours(
            @Parameters(paramLabel = "HOURS", description = "Such as 09:00-18:00, or always.") String hours,
            @Option(
                            names = "--days",
                            split = ",",
                            description = "Such as monday,tuesday; Monday to Saturday without it.")
                    @Nullable
                    List<DayOfWeek> days,
            @Option(names = "--holidays", description = "On public holidays too.") boolean holidays) {
        CallingHours wanted;
        try {
            wanted = read(hours, days == null ? CallingHours.USUAL.days() : Set.copyOf(days), holidays);
        } catch (DateTimeException | IllegalArgumentException unclear) {
            throw terminal.wrong("Give hours such as 09:00-18:00, or always.");
        }
        return terminal.run((doors, business, out) -> {
            doors.errands().callAt(business.id(), wanted);
            out.printf("%s: providers are called %s.%n", business.name(), hours);
            return 0;
        });
    }

    private static CallingHours read(String hours, Set<DayOfWeek> days, boolean holidays) {
        if (hours.equals("always")) {
            return CallingHours.ALWAYS;
        }
        String[] parts = hours.split("-", 2);
        String to = parts.length == 2 ? parts[1] : "";
        return new CallingHours(LocalTime.parse(parts[0].strip()), LocalTime.parse(to.strip()), days, holidays);
    }

    @Override
    public Integer call() {
        return terminal.run((doors, business, out) -> {
            List<Errand> errands = doors.errands().list(business.id(), null, null, Math.clamp(limit, 1, 1000));
            if (errands.isEmpty()) {
                out.println(
                        "No errands yet. Make one: ./frontdesk errand make \"a dentist, Friday afternoon\" --name … --phone …");
            }
            for (Errand errand : errands) {
                out.printf(
                        "%s  %-9s  %-16s  %-24s  %s%n",
                        errand.id(),
                        errand.status().word(),
                        errand.service(),
                        ErrandCommand.when(errand),
                        errand.user().name());
            }
            return 0;
        });
    }
}
