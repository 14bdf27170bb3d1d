package frontdesk.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import frontdesk.agents.Difference;
import frontdesk.agents.Step;

/** {@code agents}: what we have made on the platform that runs agents for a business; its own commands bring it up to date. */
@Command(
        name = "agents",
        description =
                "Lists what has been made on ElevenLabs for a business; sync brings it up to date, tools exports our tools.",
        synopsisSubcommandLabel = "[list|show|sync|remove|tools]")
final class AgentsCommand implements Callable<Integer> {
    @Mixin
    private final Terminal terminal;

    private AgentsCommand(Doors.Opener opener) {
        this.terminal = new Terminal(opener);
    }

    static CommandLine line(Doors.Opener opener) {
        return new CommandLine(new AgentsCommand(opener))
                .addSubcommand("list", new AgentsCommand(opener))
                .addSubcommand(new AgentsShowCommand(opener))
                .addSubcommand(new AgentsSyncCommand(opener))
                .addSubcommand(new AgentsRemoveCommand(opener))
                .addSubcommand(new AgentsToolsCommand(opener));
    }

    @Override
    public Integer call() {
        return terminal.run((doors, business, out) -> {
            Map<String, String> made = doors.agents().made(business);
            made.forEach((part, id) -> out.printf("%-36s %s%n", part, id));
            if (made.isEmpty()) {
                out.printf(
                        "Nothing has been made for %s yet. See what would be: ./frontdesk agents show --business %s%n",
                        business.name(), business.slug());
            }
            return 0;
        });
    }

    /** A step in one line, and below it each place that is not as it is to be. */
    static void print(Step step, PrintWriter out) {
        switch (step) {
            case Step.Keep keep -> out.printf("  as it is to be   %s%n", keep.part());
            case Step.Make make ->
                out.printf(
                        "+ make             %s%s%n",
                        make.part(), make.lost() ? "  (somebody has deleted it there)" : "");
            case Step.Remove remove -> out.printf("- delete           %s%n", remove.part());
            case Step.Change change -> {
                out.printf(
                        "~ change           %s%s%n",
                        change.part(), change.drifted() ? "  (somebody has changed it there)" : "");
                change.differences().forEach(difference -> print(difference, out));
            }
        }
    }

    private static void print(Difference difference, PrintWriter out) {
        out.printf(
                "                     %s: %s → %s%n",
                difference.path(),
                difference.is() == null ? "nothing" : difference.is(),
                difference.becomes() == null ? "nothing" : difference.becomes());
    }
}
