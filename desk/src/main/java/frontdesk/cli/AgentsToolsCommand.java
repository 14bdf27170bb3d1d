package frontdesk.cli;

import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.node.ArrayNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import frontdesk.tools.Tool;
import frontdesk.tools.ToolCatalogue;
import frontdesk.tools.ToolExport;

/** {@code agents tools}: our tools as the definitions that another platform takes. */
@Command(
        name = "tools",
        description = "Prints the definitions of our tools as JSON, for a platform's page or API.",
        footer = {"", "  ./frontdesk agents tools --for vapi"})
final class AgentsToolsCommand implements Callable<Integer> {
    /** Whose shape it is. */
    enum Platform {
        OPENAI,
        VAPI,
        RETELL,
        ELEVENLABS
    }

    @Mixin
    private final Terminal terminal;

    @Option(names = "--for", required = true, description = "openai, vapi, retell or elevenlabs.")
    private Platform platform = Platform.OPENAI;

    @Option(
            names = "--use",
            defaultValue = "RECEPTION",
            description = "RECEPTION, RECEPTION_TOO, STAFF or ERRAND; RECEPTION without it.")
    private Tool.Use use = Tool.Use.RECEPTION;

    @Option(
            names = "--agent",
            defaultValue = "",
            description = "The agent whose token they carry; the business's first without it.")
    private String agent = "";

    AgentsToolsCommand(Doors.Opener opener) {
        this.terminal = new Terminal(opener);
    }

    @Override
    public Integer call() {
        return terminal.run((doors, business, out) -> {
            var export = new ToolExport(
                    doors.agents().desk(), agent.isEmpty() ? doors.agents().agentForOthers(business) : agent);
            List<Tool> tools = ToolCatalogue.of(use);
            ArrayNode made =
                    switch (platform) {
                        case OPENAI -> export.openai(tools);
                        case VAPI -> export.vapi(tools);
                        case RETELL -> export.retell(tools);
                        case ELEVENLABS -> export.elevenlabs(tools);
                    };
            out.println(made.toPrettyString());
            return 0;
        });
    }
}
