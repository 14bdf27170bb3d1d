package frontdesk.dialogue;

import java.time.LocalDate;
import java.time.LocalDateTime;

import frontdesk.business.Business;

/** For whom the dialogue speaks, and the moment on that business's own clock. */
public record Situation(Business business, LocalDateTime now) {

    LocalDate today() {
        return now.toLocalDate();
    }

    boolean seatsParties() {
        return business.kind() == Business.Kind.TABLES;
    }
}
