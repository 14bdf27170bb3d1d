package frontdesk.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.journal.Usage;
import frontdesk.kernel.CallId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Courier.OutgoingText;
import frontdesk.message.Courier.Way;
import frontdesk.people.People;
import frontdesk.store.Database;

/**
 * Hands one waiting text to the carrier. A passing trouble is thrown on, so that the job is done again; a lasting one ends the text, or its way;
 * whoever wants no texts is sent none by any way. That a text is about to be handed over is written down first, so that a crash or a lost answer never sends it twice unasked.
 */
final class Sending {
    /** A confirmation that comes a day late only confuses. */
    static final Duration WORTH_SENDING = Duration.ofDays(1);

    /** What was written before that is not on its way any more, however long it waited. */
    private static final Duration OF_LATE = WORTH_SENDING.multipliedBy(2);

    static final String NOBODY =
            "Texts are not switched on here yet: whoever runs Frontdesk connects Twilio, Telnyx or Exotel.";

    private final Database database;
    private final Businesses businesses;
    private final OptOuts optOuts;
    private final Jobs jobs;
    private final Journal journal;
    private final @Nullable Courier courier;
    private final Clock clock;

    Sending(
            Database database,
            Businesses businesses,
            People people,
            Jobs jobs,
            Journal journal,
            @Nullable Courier courier,
            Clock clock) {
        this.database = database;
        this.businesses = businesses;
        this.optOuts = new OptOuts(people);
        this.jobs = jobs;
        this.journal = journal;
        this.courier = courier;
        this.clock = clock;
    }

    void send(TextWritten written) {
        database.read(handle -> MessageRows.find(handle, written.business(), written.message()))
                .filter(text -> text.status() == Status.QUEUED)
                .ifPresent(this::send);
    }

    private void send(Text text) {
        PhoneNumber from =
                businesses.find(text.business()).map(Business::number).orElse(null);
        if (!optOuts.mayText(text.business(), text.to())) {
            settle(text, text.route(), Status.NOT_SENT, null, "They asked for no more texts.");
        } else if (courier == null) {
            lose(text, text.route(), Status.NOT_SENT, NOBODY);
        } else if (from == null) {
            lose(text, text.route(), Status.NOT_SENT, "The business has no number to send from.");
        } else {
            handOver(courier, text, from);
        }
    }

    private void handOver(Courier courier, Text text, PhoneNumber from) {
        Instant now = clock.instant();
        OutgoingText outgoing = database.transaction(handle -> ready(handle, courier, text, from, now));
        Route by = outgoing.way().route();
        try {
            String carrierName = courier.send(outgoing);
            database.perform(handle -> {
                settle(handle, text, by, Status.SENT, carrierName, null);
                charge(handle, text, by, courier.nameFor(from));
            });
        } catch (OutsideTrouble trouble) {
            String why = trouble.getMessage();
            boolean late = text.at().plus(WORTH_SENDING).isBefore(now);
            if (trouble.isUnwanted()) {
                optOuts.optOut(text.business(), text.to());
                settle(text, by, Status.FAILED, null, why);
            } else if (!trouble.worthRetrying() && !late && by != Route.SMS) {
                database.transaction(handle -> new ProgressRows(handle, text).reroute(by, Route.SMS, why));
                send(new TextWritten(text.business(), text.id()));
            } else if (!trouble.worthRetrying() || late) {
                lose(text, by, Status.FAILED, why);
            } else {
                waits(text, outgoing, trouble);
                throw trouble;
            }
        }
    }

    /** It was tried for hours: what waits for ever would be neither told nor seen. */
    void givenUp(Handle handle, TextWritten written) {
        MessageRows.find(handle, written.business(), written.message())
                .filter(text -> text.status() == Status.QUEUED)
                .ifPresent(text -> {
                    String why = Objects.requireNonNullElse(text.trouble(), "It could not be handed over.");
                    settle(handle, text, text.route(), Status.FAILED, null, why);
                    jobs.announce(handle, text.business(), new TextLost(text.business(), text.id()));
                });
    }

    private static OutgoingText ready(Handle handle, Courier courier, Text text, PhoneNumber from, Instant now) {
        Way way = new Ways(handle, courier, from, now).of(text);
        var progress = new ProgressRows(handle, text);
        if (way.route() != text.route()) {
            progress.reroute(text.route(), way.route(), text.trouble());
        }
        Instant before = progress.tried(now).orElse(null);
        Set<String> others = before == null ? Set.of() : progress.others(text.to(), before.minus(OF_LATE));
        return new OutgoingText(text.business(), text.id(), from, text.to(), text.body(), way, before, others);
    }

    private void waits(Text text, OutgoingText outgoing, OutsideTrouble trouble) {
        database.perform(handle -> {
            var progress = new ProgressRows(handle, text);
            if (!trouble.wasNotAsked()) {
                progress.waiting(trouble.getMessage());
            } else if (outgoing.triedAt() == null) {
                progress.untried();
            }
            journal.tell(handle, Messages.change(text.business(), text.id()));
        });
    }

    private void lose(Text text, Route by, Status status, String trouble) {
        database.perform(handle -> {
            settle(handle, text, by, status, null, trouble);
            jobs.announce(handle, text.business(), new TextLost(text.business(), text.id()));
        });
    }

    private void settle(Text text, Route by, Status status, @Nullable String carrierName, @Nullable String trouble) {
        database.perform(handle -> settle(handle, text, by, status, carrierName, trouble));
    }

    private void settle(
            Handle handle, Text text, Route by, Status status, @Nullable String carrierName, @Nullable String trouble) {
        new ProgressRows(handle, text).settle(by, status, carrierName, trouble);
        journal.tell(handle, Messages.change(text.business(), text.id()));
    }

    /** A text that a call led to is a part of what that cost; what WhatsApp takes is not told by the text. */
    private void charge(Handle handle, Text text, Route by, String carrier) {
        CallId call = text.call();
        if (call != null && by == Route.SMS) {
            var texts =
                    new Usage(Usage.What.TEXT, carrier, Segments.of(text.body()).texts());
            journal.callCosts().used(handle, text.business(), call, List.of(texts));
        }
    }
}
