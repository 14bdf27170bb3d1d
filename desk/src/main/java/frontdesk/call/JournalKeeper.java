package frontdesk.call;

import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/** Follows a call for the journal. */
record JournalKeeper(Journal journal, BusinessId business) implements CallWatcher {
    @Override
    public void told(CallId call, News news) {
        switch (news) {
            case News.Turned(var turn) -> journal.turn(business, call, turn);
            case News.Ended(var ended) -> journal.callEnded(business, call, ended);
            case News.Started started -> {} // whoever begins the conversation writes it
            case News.Saying saying -> {}
            case News.Interrupted interrupted -> {}
        }
    }
}
