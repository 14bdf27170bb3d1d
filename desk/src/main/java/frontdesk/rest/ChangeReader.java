package frontdesk.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Customer;
import frontdesk.business.Business;
import frontdesk.timetable.Wish;

/** What a patch makes of a booking. */
record ChangeReader(Business business, ObjectNode patch) {
    ChangeReader {
        // Says which fields are not known.
        Json.as(patch, Sent.Change.class);
    }

    Wish wish(Wish before) {
        var reader = new Reader(business, new Faults());
        return patched("wish") instanceof ObjectNode part
                ? reader.sound(reader.wish("wish", merged(Drawing.wish(before), part, Sent.Wish.class)))
                : before;
    }

    Customer customer(Customer before) {
        var reader = new Reader(business, new Faults());
        return patched("customer") instanceof ObjectNode part
                ? reader.sound(reader.guests()
                        .customer("customer", merged(Drawing.customer(before), part, Sent.Customer.class)))
                : before;
    }

    private static <T> T merged(Object before, ObjectNode part, Class<T> type) {
        return Json.as(Json.merged(Json.tree(before), part), type);
    }

    private @Nullable JsonNode patched(String field) {
        JsonNode part = patch.get(field);
        if (part != null && !part.isObject()) {
            throw Problem.faulty(field, "Send an object with the fields to change.");
        }
        return part;
    }
}
