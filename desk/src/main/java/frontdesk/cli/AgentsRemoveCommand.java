package frontdesk.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code agents remove}: deletes on the platform what we have made there for a business, and nothing else. */
@Command(
        name = "remove",
        description = "Deletes on ElevenLabs all that was made there for the business, and nothing else.")
final class AgentsRemoveCommand implements Callable<Integer> {
    @Mixin
    private final Terminal terminal;

    AgentsRemoveCommand(Doors.Opener opener) {
        this.terminal = new Terminal(opener);
    }

    @Override
    public Integer call() {
        return terminal.run((doors, business, out) ->
                AgentsSyncCommand.told(doors.agents().remove(business, AgentsSyncCommand.ACTOR), out));
    }
}
