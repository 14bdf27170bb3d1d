package frontdesk.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import frontdesk.errand.CallPlan;
import frontdesk.errand.Errand;

/** {@code errand}: the list of errands; its own commands make one, show it and answer its question. */
@Command(
        name = "errand",
        aliases = "errands",
        description =
                "Lists errands, the newest first; make, show and answer deal with one; allow says how many calls go on at once.",
        synopsisSubcommandLabel = "[make|list|show|answer|allow]")
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
            description = "How many calls may go on at once: what the plan of your agent platform allows; free (4) at first.")
    int allow(
            @Parameters(paramLabel = "PLAN", description = "free (4), scale (10, up to 15), business (30), or 1 to 1000.")
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
