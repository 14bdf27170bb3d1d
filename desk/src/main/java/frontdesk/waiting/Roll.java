package frontdesk.waiting;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.WaitingId;
import frontdesk.store.Database;
import frontdesk.waiting.Waiting.Status;

/** Who is on the list and where they stand, as the rows have it; whoever watches the list is told of every change. */
record Roll(Database database, Journal journal) {

    /** Those who wait or are being asked, in order. */
    List<Waiting> open(BusinessId business) {
        return read(rows -> rows.open(business));
    }

    Optional<Waiting> find(BusinessId business, WaitingId id) {
        return read(rows -> rows.find(business, id));
    }

    /** Something that is only looked up. */
    <T> T read(Function<WaitingRows, T> question) {
        return database.<T, RuntimeException>read(handle -> question.apply(new WaitingRows(handle)));
    }

    /** From the state that is known to another; false where it is in another state by now. */
    boolean turn(Waiting waiting, Status to, @Nullable BookingId hold) {
        return database.transaction(handle -> {
            boolean turned = new WaitingRows(handle).turn(waiting, to, hold, hold == null ? null : waiting.answerBy());
            if (turned) {
                journal.tell(handle, change(waiting));
            }
            return turned;
        });
    }

    static Journal.Change change(Waiting waiting) {
        return new Journal.Change(waiting.business(), "waiting", waiting.id().toString());
    }
}
