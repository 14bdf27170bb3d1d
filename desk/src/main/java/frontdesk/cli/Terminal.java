package frontdesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import frontdesk.business.Business;

/** Where a command is given that is for one business: which one is meant, what it can reach, and where it prints. */
final class Terminal {
    private final Doors.Opener opener;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--business", defaultValue = "", description = "Its short name; the first one without it.")
    private String slug = "";

    Terminal(Doors.Opener opener) {
        this.opener = opener;
    }

    /** What a command does; returns its exit code. */
    @FunctionalInterface
    interface Work {
        int on(Doors doors, Business business, PrintWriter out);
    }

    /** Does it while the doors are open. */
    int run(Work work) {
        PrintWriter out = command().commandLine().getOut();
        try (Doors doors = opener.open()) {
            int exit = work.on(doors, doors.business(command(), slug), out);
            out.flush();
            return exit;
        }
    }

    /** @throws ParameterException where it cannot be read */
    String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new ParameterException(
                    command().commandLine(), "%s cannot be read as text in UTF-8.".formatted(file), unreadable);
        }
    }

    /** What to throw where the command cannot be carried out as it was given. */
    ParameterException wrong(String sentence) {
        return new ParameterException(command().commandLine(), sentence);
    }

    private CommandSpec command() {
        return Objects.requireNonNull(spec);
    }
}
