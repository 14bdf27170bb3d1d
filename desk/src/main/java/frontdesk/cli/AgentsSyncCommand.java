package frontdesk.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import frontdesk.agents.Agents;
import frontdesk.agents.SyncOutcome;
import frontdesk.business.Business;
import frontdesk.kernel.OutsideTrouble;

/** {@code agents sync}: shows the difference, and then makes the platform hold what it is to hold. */
@Command(
        name = "sync",
        description =
                "Shows what is not on ElevenLabs as the business's profile wants it, and mends it. It can be repeated at any time.",
        footer = {"", "  ./frontdesk agents sync --business bright-smile --dry-run"})
final class AgentsSyncCommand implements Callable<Integer> {
    static final String ACTOR = "terminal";

    @Mixin
    private final Terminal terminal;

    @Option(names = "--dry-run", description = "Only show.")
    private boolean dryRun;

    @Option(names = "--take-number", description = "Let ElevenLabs answer the business's Twilio number from now on.")
    private boolean takeNumber;

    @Option(
            names = "--give-number-back",
            description = "Let ElevenLabs give it back; Twilio asks nobody then until you set its webhook.")
    private boolean giveNumberBack;

    AgentsSyncCommand(Doors.Opener opener) {
        this.terminal = new Terminal(opener);
    }

    @Override
    public Integer call() {
        if (takeNumber && giveNumberBack) {
            throw terminal.wrong("Take the number or give it back, not both.");
        }
        return terminal.run((doors, business, out) -> {
            Agents agents = doors.agents();
            var obstacle = agents.obstacle();
            if (obstacle.isPresent()) {
                out.println(obstacle.get());
                return 1;
            }
            try {
                return sync(agents, business, out);
            } catch (OutsideTrouble trouble) {
                out.println(trouble.getMessage());
                return 1;
            }
        });
    }

    private int sync(Agents agents, Business business, PrintWriter out) {
        if (!dryRun && !numberIsSettled(agents, business, out)) {
            return 1;
        }
        var work = agents.plan(business).work();
        work.forEach(step -> AgentsCommand.print(step, out));
        if (dryRun || work.isEmpty()) {
            out.println(work.isEmpty() ? "All is as it is to be." : work.size() + " to do. Nothing has been changed.");
            return 0;
        }
        out.flush();
        return told(agents.sync(business, ACTOR), out);
    }

    private boolean numberIsSettled(Agents agents, Business business, PrintWriter out) {
        if (giveNumberBack) {
            out.printf("Numbers given back: %d%n", agents.giveBack(business, ACTOR));
        }
        if (!takeNumber) {
            return true;
        }
        if (business.number() == null) {
            out.println("The business has no number yet: add it to its profile first.");
            return false;
        }
        return switch (agents.take(business, business.number())) {
            case NOTED -> true;
            case THERE_ALREADY -> {
                out.println(
                        "The number is in that workspace already, imported by hand: assign the agent there, or delete it there first.");
                yield false;
            }
            case NO_CARRIER -> {
                out.println("The number comes by Twilio: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN first.");
                yield false;
            }
        };
    }

    /** Says what came of it; the exit code. */
    static int told(SyncOutcome outcome, PrintWriter out) {
        return switch (outcome) {
            case SyncOutcome.Done done -> {
                out.printf("Done: %d.%n", done.steps().size());
                yield 0;
            }
            case SyncOutcome.Busy _ -> {
                out.println("Somebody else is at it. Try again in a minute.");
                yield 1;
            }
            case SyncOutcome.NotReady(String sentence) -> {
                out.println(sentence);
                yield 1;
            }
            case SyncOutcome.Interrupted interrupted -> {
                out.printf(
                        "Done: %d; then %s. Run it again, and it goes on from there.%n",
                        interrupted.steps().size(), interrupted.trouble().getMessage());
                yield 1;
            }
        };
    }
}
