package frontdesk.cli;

import java.util.List;
import java.util.function.Supplier;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/** The command line: every command with what it needs. */
@Command(
        name = "./frontdesk",
        description = {"", "The receptionist: answers the telephone, books, and shows the owner everything.", ""},
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "And: up (server and console), test (all checks).",
            "Settings and their defaults: desk/src/main/resources/application.properties"
        })
public final class Commands {
    private Commands() {}

    /** @param examination what {@code doctor} finds */
    public static CommandLine line(
            Doors.Opener opener, Supplier<List<Finding>> examination, CallCommand.AudioCall audioCall) {
        return new CommandLine(new Commands())
                .addSubcommand(new CommandLine.HelpCommand())
                .addSubcommand(new CallCommand(opener, audioCall))
                .addSubcommand(new CommandLine(new BookingsCommand(opener)).addSubcommand(new ImportCommand(opener)))
                .addSubcommand(new BookCommand(opener))
                .addSubcommand(ErrandCommand.line(opener))
                .addSubcommand(AgentsCommand.line(opener))
                .addSubcommand(new BusinessCommand(opener))
                .addSubcommand(new UserCommand(opener))
                .addSubcommand(new WebhooksCommand(opener))
                .addSubcommand(new UnderstandCommand())
                .addSubcommand(new DoctorCommand(examination))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((trouble, command, parsed) -> {
                    if (trouble instanceof CannotOpen) {
                        command.getErr().println("frontdesk: " + trouble.getMessage());
                        return 1;
                    }
                    throw trouble;
                });
    }

    /** Runs what is asked for; every command of the line tells with {@code --help} what it takes. */
    public static int execute(CommandLine line, String... args) {
        helped(line);
        return line.execute(args);
    }

    private static void helped(CommandLine line) {
        if (line.getCommandSpec().findOption("--help") == null) {
            line.getCommandSpec()
                    .addOption(OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .description("What can be said here.")
                            .build());
        }
        line.getSubcommands().values().forEach(Commands::helped);
    }

    /** The house could not be opened; the message is the sentence that says why and what mends it. */
    public static final class CannotOpen extends RuntimeException {
        public CannotOpen(String sentence) {
            super(sentence);
        }
    }
}
