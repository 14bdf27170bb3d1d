package frontdesk.webphone;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.call.CallWatcher;
import frontdesk.journal.Turn;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.CallId;
import frontdesk.page.Clockface;

/**
 * What the page of a call is told beside sound, as JSON: the words of both sides as they come, what was understood, and what was booked.
 *
 * <pre>
 *   {"event":"saying","text":…}  {"event":"turn","who":"caller","text":…,"understood":…}  {"event":"interrupted"}
 *   {"event":"booked","what":…,"when":…,"name":…}  {"event":"handed-over"}  {"event":"ended","by":…,"outcome":…}
 *   {"event":"mark","name":…}  {"event":"clear"}
 * </pre>
 */
final class PageNews implements CallWatcher {
    private final Business business;
    private final Diary diary;
    private final Clock clock;
    private final Consumer<String> page;
    private final Set<BookingId> told = new HashSet<>();

    PageNews(Business business, Diary diary, Clock clock, Consumer<String> page) {
        this.business = business;
        this.diary = diary;
        this.clock = clock;
        this.page = page;
    }

    @Override
    public void told(CallId call, News news) {
        switch (news) {
            case News.Started started -> {}
            case News.Saying(String text, var asked) ->
                page.accept(event("saying").put("text", text).toString());
            case News.Interrupted interrupted ->
                page.accept(event("interrupted").toString());
            case News.Turned(Turn turn) -> {
                page.accept(turn(turn));
                tellBooked(call);
            }
            case News.Ended(var ended) -> {
                tellBooked(call);
                page.accept(ended(ended.by().name(), ended.disposition().name()));
            }
        }
    }

    private void tellBooked(CallId call) {
        for (Booking booking : diary.agenda().madeIn(business.id(), call)) {
            if (booking.status() == Booking.Status.CONFIRMED && told.add(booking.id())) {
                page.accept(booked(booking));
            }
        }
    }

    private String booked(Booking booking) {
        String what = business.services().stream()
                .filter(service -> service.id().equals(booking.service()))
                .map(frontdesk.business.Service::name)
                .findFirst()
                .orElse("");
        return event("booked")
                .put("what", what)
                .put(
                        "when",
                        new Clockface(business.zone(), business.region(), clock)
                                .when(booking.slot().start()))
                .put("name", booking.customer().name())
                .toString();
    }

    private static String turn(Turn turn) {
        return event("turn")
                .put("who", turn.speaker() == Turn.Speaker.AGENT ? "agent" : "caller")
                .put("text", turn.text())
                .put("understood", turn.understood())
                .put("interrupted", turn.interrupted())
                .toString();
    }

    static String ended(String by, String outcome) {
        return event("ended").put("by", by).put("outcome", outcome).toString();
    }

    static String handedOver() {
        return event("handed-over").toString();
    }

    static String mark(String name) {
        return event("mark").put("name", name).toString();
    }

    static String clear() {
        return event("clear").toString();
    }

    private static ObjectNode event(String name) {
        return JsonNodeFactory.instance.objectNode().put("event", name);
    }
}
