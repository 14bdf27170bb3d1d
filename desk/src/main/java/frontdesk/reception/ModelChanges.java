package frontdesk.reception;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.dialogue.Entry;
import frontdesk.kernel.BookingId;
import frontdesk.reception.ToolAnswer.Code;

/** Moving and cancelling in the hands of a model: only bookings that the caller was told of. */
record ModelChanges(Business business, ToolBelt belt, Diary diary, Origin origin, ModelTurn turn) {

    /** @param at a time that was found */
    String move(ModelArguments given, LocalDateTime at) {
        return changed(known(given), at);
    }

    String cancel(ModelArguments given) {
        return changed(known(given), null);
    }

    private Entry known(ModelArguments given) {
        String id = given.text("booking");
        Entry entry = id == null ? null : turn.booking(id);
        if (entry == null) {
            throw ToolRefusal.toAgent(
                    Code.NOT_FOUND, "Call my_bookings first, and take the id of one that it answers.");
        }
        return entry;
    }

    /** @param to null where it is cancelled */
    private String changed(Entry old, @Nullable LocalDateTime to) {
        var nobody = new ToolRequest.Contact(null, null, null);
        var request = new ToolRequest.Change(
                old.id(),
                to == null,
                to == null ? "the caller asked" : null,
                to == null ? null : to.toString(),
                null,
                null,
                null,
                nobody,
                null);
        ToolAnswer.ToChange answer = belt.change(business.id(), request, origin);
        switch (answer) {
            case ToolAnswer.Changed done -> {
                if (to == null) {
                    turn.cancelled(old, done.message());
                } else {
                    var moved = diary.agenda()
                            .find(business.id(), BookingId.of(old.id()))
                            .orElseThrow();
                    turn.moved(old, Outcomes.entry(business, moved), done.message());
                }
            }
            case ToolAnswer.Taken taken -> turn.taken(to == null ? old.at() : to, taken);
            case ToolAnswer.Refused refused -> turn.refused(refused);
        }
        return ModelAnswer.of(answer);
    }
}
