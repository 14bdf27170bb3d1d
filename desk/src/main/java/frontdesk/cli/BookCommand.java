package frontdesk.cli;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import frontdesk.booking.Origin;
import frontdesk.business.Limits;
import frontdesk.reception.ToolAnswer;
import frontdesk.reception.ToolRequest;

/** {@code book}: makes a booking by hand, through the same tools that an agent uses. */
@Command(
        name = "book",
        description = "Makes a booking by hand.",
        footer = {
            "",
            "  ./frontdesk book --date friday --time 7pm --party 4 --name \"Anna Keller\" --phone 415-555-0134"
        })
final class BookCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Mixin
    private final Terminal terminal;

    @Option(names = "--date", required = true, description = "2026-11-27, tomorrow, friday …")
    private @Nullable String date;

    @Option(names = "--time", required = true, description = "19:30, 7pm …")
    private @Nullable String time;

    @Option(names = "--service", description = "What is booked; not needed where there is one service.")
    private @Nullable String service;

    @Option(names = "--with", description = "A member of staff.")
    private @Nullable String staff;

    @Option(names = "--party", description = "How many people; 1 without it.")
    private @Nullable String party;

    @Option(names = "--name", required = true, description = "For whom.")
    private @Nullable String name;

    @Option(names = "--phone", required = true, description = "Their telephone number.")
    private @Nullable String phone;

    @Option(names = "--email")
    private @Nullable String email;

    @Option(names = "--notes")
    private @Nullable String notes;

    BookCommand(Doors.Opener opener) {
        this.terminal = new Terminal(opener);
    }

    @Override
    public Integer call() {
        var request = new ToolRequest.Book(date, time, name, phone, null, email, notes, service, party, staff);
        var staffed = Origin.of("terminal").by(Limits.Door.STAFF);
        return terminal.run((doors, business, out) -> switch (doors.toolBelt().book(business.id(), request, staffed)) {
            case ToolAnswer.Booked booked -> {
                out.println(booked.message());
                out.println("booking " + booked.id());
                yield 0;
            }
            case ToolAnswer.Taken taken -> refused(out, taken.message(), taken.alternatives());
            case ToolAnswer.Refused refused -> refused(out, refused.message(), refused.alternatives());
        });
    }

    private static int refused(PrintWriter out, String message, List<ToolAnswer.Slot> alternatives) {
        out.println(message);
        alternatives.forEach(slot -> out.println("  free: " + slot.date() + " " + TIME.format(slot.startTime())));
        return 1;
    }
}
