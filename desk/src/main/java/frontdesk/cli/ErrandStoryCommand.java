package frontdesk.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import frontdesk.errand.Errand;
import frontdesk.errand.Story;
import frontdesk.kernel.ErrandId;

/** {@code errand show}: one errand with all that happened on it. */
@Command(name = "show", description = "Shows an errand with all that happened on it.")
final class ErrandStoryCommand implements Callable<Integer> {
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", Locale.ENGLISH);

    @Mixin
    private final Terminal terminal;

    @Parameters(paramLabel = "ERRAND", description = "Its id.")
    private String id = "";

    ErrandStoryCommand(Doors.Opener opener) {
        this.terminal = new Terminal(opener);
    }

    @Override
    public Integer call() {
        return terminal.run((doors, business, out) -> {
            Optional<Story> story = read(id).flatMap(errand -> doors.errands().story(business.id(), errand));
            story.ifPresentOrElse(
                    known -> print(known, business.zone(), out),
                    () -> out.println("%s has no such errand.".formatted(business.name())));
            return story.isPresent() ? 0 : 1;
        });
    }

    /** Empty where it is no id. */
    static Optional<ErrandId> read(String text) {
        try {
            return Optional.of(ErrandId.of(text.strip()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static void print(Story story, ZoneId zone, PrintWriter out) {
        Errand errand = story.errand();
        out.printf(
                "%s, %s, for %s: %s%n",
                errand.service(),
                ErrandCommand.when(errand),
                errand.user().name(),
                errand.status().word());
        if (errand.status() instanceof Errand.Status.Booked(var appointment)) {
            out.printf(
                    "  %s, %s %s %s%n",
                    appointment.at(), appointment.provider(), appointment.address(), appointment.confirmation());
        }
        story.providers()
                .forEach(one -> out.printf(
                        "  %d. %-24s %-16s %s%n",
                        one.place() + 1,
                        one.name(),
                        one.phone(),
                        one.state().name().toLowerCase(Locale.ROOT)));
        story.events()
                .forEach(event -> out.printf(
                        "  %s  %-14s %-16s %s%n",
                        AT.format(event.at().atZone(zone)), event.what(), event.actor(), event.detail()));
    }
}
