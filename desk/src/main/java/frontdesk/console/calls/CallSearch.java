package frontdesk.console.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.console.Sent;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallEntry;
import frontdesk.journal.CallQuery;
import frontdesk.journal.SavedSearch.Terms;
import frontdesk.page.Clockface;

/** What the list of calls is asked for: a number, words that were said, what came of it, a day, and how far back. */
class CallSearch {
    static final Terms ALL = new Terms("", "", "", "");

    @QueryParam("number")
    @Nullable
    String number;

    @QueryParam("said")
    @Nullable
    String said;

    @QueryParam("outcome")
    @Nullable
    String outcome;

    @QueryParam("day")
    @Nullable
    String day;

    @QueryParam("before")
    @Nullable
    String before;

    /** As a form has it that keeps it under a name. */
    static CallSearch typed(Sent sent) {
        var search = new CallSearch();
        search.number = sent.word("number");
        search.said = sent.word("said");
        search.outcome = sent.word("outcome");
        search.day = sent.word("day");
        return search;
    }

    /** What is searched for, however far back. */
    public Terms terms() {
        return new Terms(number(), said(), outcome().map(Enum::name).orElse(""), day());
    }

    public String number() {
        return number == null ? "" : number;
    }

    public String said() {
        return said == null ? "" : said.strip();
    }

    /** As an ISO date, or empty. */
    public String day() {
        return only().map(LocalDate::toString).orElse("");
    }

    Optional<Disposition> outcome() {
        return Arrays.stream(Disposition.values())
                .filter(one -> one.name().equals(outcome))
                .findFirst();
    }

    public boolean isNarrow() {
        return !digits().isEmpty()
                || !said().isEmpty()
                || only().isPresent()
                || outcome().isPresent();
    }

    /** @param places at one of which something was done in them; null for wherever */
    CallQuery query(Clockface clock, @Nullable Set<String> places, int limit) {
        Instant from = only().map(clock::startOf).orElse(Instant.EPOCH);
        Instant to = only().map(one -> clock.startOf(one.plusDays(1)))
                .orElse(clock.now().plusSeconds(60));
        return new CallQuery(
                null,
                digits().isEmpty() ? null : digits(),
                said().isEmpty() ? null : said(),
                outcome().orElse(null),
                places,
                from,
                earlier(to),
                limit);
    }

    /** The address of the calls before this one. */
    String older(String slug, CallEntry last) {
        return address(slug, terms(), last.started().at());
    }

    /** The address of the calls that are searched for like this. */
    static String address(String slug, Terms terms, @Nullable Instant before) {
        UriBuilder address = UriBuilder.fromPath("/console/{business}/calls")
                .queryParam("number", "{number}")
                .queryParam("said", "{said}")
                .queryParam("outcome", terms.outcome())
                .queryParam("day", terms.day());
        if (before != null) {
            address.queryParam("before", before);
        }
        return address.build(slug, terms.number(), terms.said()).toString();
    }

    private String digits() {
        return number().replaceAll("[^0-9]", "");
    }

    private Optional<LocalDate> only() {
        LocalDate asked = Clockface.parseDay(day, LocalDate.MIN);
        return asked.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(asked);
    }

    private Instant earlier(Instant end) {
        try {
            Instant asked = before == null ? end : Instant.parse(before);
            return asked.isBefore(end) ? asked : end;
        } catch (DateTimeParseException notATime) {
            return end;
        }
    }
}
