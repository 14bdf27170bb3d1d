package frontdesk.message;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.Database;

/** What people text to businesses: heeded before it is kept, and kept once. */
record Arrivals(Database database, Jobs jobs, Journal journal, OptOuts optOuts, Clock clock) {
    void received(BusinessId business, PhoneNumber from, String body, @Nullable OptWord asked, String carrierName) {
        OptWord word = optOuts.heed(business, from, body, asked);
        Optional<Text> last = database.read(handle -> MessageRows.lastTo(handle, business, from));
        var text = new Text(
                MessageId.next(),
                business,
                from,
                body,
                "received",
                last.map(Text::booking).orElse(null),
                null,
                Route.SMS,
                Status.RECEIVED,
                carrierName,
                null,
                clock.instant());
        database.perform(handle -> keep(handle, text, word));
    }

    private void keep(Handle handle, Text text, OptWord word) {
        var fresh = new MessageRows.New(text, text.id().toString(), null);
        if (MessageRows.insert(handle, List.of(fresh)).isEmpty()) {
            return;
        }
        journal.tell(handle, Messages.change(text.business(), text.id()));
        if (word != OptWord.STOP) {
            jobs.announce(handle, text.business(), new TextReceived(text.business(), text.id()));
        }
    }

    void onWhatsApp(BusinessId business, PhoneNumber from) {
        database.perform(handle -> new WhatsAppRows(handle, business).heard(from, clock.instant()));
    }
}
