package frontdesk.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import frontdesk.agents.Step;
import frontdesk.kernel.OutsideTrouble;

/** {@code agents show}: what sync would do, place by place. Nothing is changed. */
@Command(name = "show", description = "Shows what sync would make, change and delete there, and changes nothing.")
final class AgentsShowCommand implements Callable<Integer> {
    @Mixin
    private final Terminal terminal;

    AgentsShowCommand(Doors.Opener opener) {
        this.terminal = new Terminal(opener);
    }

    @Override
    public Integer call() {
        return terminal.run((doors, business, out) -> {
            var obstacle = doors.agents().obstacle();
            if (obstacle.isPresent()) {
                out.println(obstacle.get());
                return 1;
            }
            try {
                List<Step> work = doors.agents().plan(business).work();
                work.forEach(step -> AgentsCommand.print(step, out));
                out.println(
                        work.isEmpty()
                                ? "All is as it is to be."
                                : "%d to do: ./frontdesk agents sync".formatted(work.size()));
                return 0;
            } catch (OutsideTrouble trouble) {
                out.println(trouble.getMessage());
                return 1;
            }
        });
    }
}
