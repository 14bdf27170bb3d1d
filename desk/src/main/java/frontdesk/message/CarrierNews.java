package frontdesk.message;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;
import frontdesk.store.Database;

/** What carriers tell, late, twice or out of order, of texts that they were given. */
record CarrierNews(Database database, Jobs jobs, Journal journal, OptOuts optOuts) {
    void delivered(
            BusinessId business,
            MessageId message,
            Route by,
            String carrierName,
            Status status,
            @Nullable String trouble) {
        database.transaction(handle -> {
            boolean news = settle(handle, business, message, by, carrierName, status, trouble);
            if (news && status == Status.FAILED) {
                jobs.announce(handle, business, new TextLost(business, message));
            }
            return news;
        });
    }

    void missed(BusinessId business, MessageId message, Route by, Route next, String trouble) {
        database.transaction(handle -> {
            boolean news = new ProgressRows(handle, business, message).reroute(by, next, trouble);
            if (news) {
                jobs.announce(handle, business, new TextWritten(business, message));
                journal.tell(handle, Messages.change(business, message));
            }
            return news;
        });
    }

    void unwanted(BusinessId business, MessageId message, Route by, String carrierName, String trouble) {
        // nothing is lost: what they do not want is not mailed to them either
        database.transaction(handle -> settle(handle, business, message, by, carrierName, Status.FAILED, trouble));
        database.read(handle -> MessageRows.find(handle, business, message))
                .map(Text::to)
                .filter(to -> optOuts.mayText(business, to))
                .ifPresent(to -> optOuts.optOut(business, to));
    }

    private boolean settle(
            Handle handle,
            BusinessId business,
            MessageId message,
            Route by,
            String carrierName,
            Status status,
            @Nullable String trouble) {
        boolean news = new ProgressRows(handle, business, message).settle(by, status, carrierName, trouble);
        if (news) {
            journal.tell(handle, Messages.change(business, message));
        }
        return news;
    }
}
