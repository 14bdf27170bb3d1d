package frontdesk.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import frontdesk.business.Business;
import frontdesk.errand.ReplyOutcome;

/** {@code errand answer}: the user's answer to what an errand asks, where it did not come by text. */
@Command(name = "answer", description = "Gives the user's answer to what an errand asks: 2, \"the later one\", no …")
final class ErrandAnswerCommand implements Callable<Integer> {
    private final Doors.Opener opener;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ERRAND", description = "Its id.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "ANSWER")
    private String answer = "";

    @Option(names = "--business", defaultValue = "", description = "Its short name; the first one without it.")
    private String slug = "";

    ErrandAnswerCommand(Doors.Opener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        try (Doors doors = opener.open()) {
            Business business = doors.business(command, slug);
            ReplyOutcome outcome = ErrandStoryCommand.read(id)
                    .map(errand -> doors.errands().answer(business.id(), errand, answer, "terminal"))
                    .orElse(new ReplyOutcome.NothingAsked());
            int exit =
                    switch (outcome) {
                        case ReplyOutcome.Answered(var question) -> {
                            var taken = question.taken();
                            out.println(taken == null ? "Passed on as it is." : "Understood as: " + taken.words());
                            yield 0;
                        }
                        case ReplyOutcome.NothingAsked _ -> {
                            out.println("Nothing is asked there.");
                            yield 1;
                        }
                    };
            out.flush();
            return exit;
        }
    }
}
