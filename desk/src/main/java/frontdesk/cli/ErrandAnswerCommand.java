package frontdesk.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import frontdesk.errand.ReplyOutcome;

/** {@code errand answer}: the user's answer to what an errand asks, where it did not come by text. */
@Command(name = "answer", description = "Gives the user's answer to what an errand asks: 2, \"the later one\", no …")
final class ErrandAnswerCommand implements Callable<Integer> {
    @Mixin
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "ERRAND", description = "Its id.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "ANSWER")
    private String answer = "";

    ErrandAnswerCommand(Doors.Opener opener) {
        this.terminal = new Terminal(opener);
    }

    @Override
    public Integer call() {
        return terminal.run((doors, business, out) -> {
            ReplyOutcome outcome = ErrandStoryCommand.read(id)
                    .map(errand -> doors.errands().answer(business.id(), errand, answer, "terminal"))
                    .orElse(new ReplyOutcome.NothingAsked());
            return switch (outcome) {
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
        });
    }
}
