package frontdesk.console.today;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.calls.CallRow;
import frontdesk.console.calls.FollowUpView;
import frontdesk.console.today.TodayView.Matter;
import frontdesk.followup.FollowUps;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallEntry;
import frontdesk.journal.CallQuery;
import frontdesk.journal.Journal;
import frontdesk.message.Messages;
import frontdesk.message.Status;
import frontdesk.message.Text;
import frontdesk.page.Clockface;
import frontdesk.quality.Quality;

/** What of the last two days waits for a person: messages to ring back, calls that went wrong, texts that did not arrive; and all that is to be done, paid or reviewed. */
@Singleton
class Matters {
    private static final Duration LOOK_BACK = Duration.ofDays(2);
    private static final int MOST_CALLS = 500;
    private static final int MOST_TEXTS = 100;

    private final Journal journal;
    private final Messages messages;
    private final FollowUps followUps;
    private final UnpaidMatters unpaid;
    private final Quality quality;

    Matters(Journal journal, Messages messages, FollowUps followUps, UnpaidMatters unpaid, Quality quality) {
        this.quality = quality;
        this.unpaid = unpaid;
        this.followUps = followUps;
        this.journal = journal;
        this.messages = messages;
    }

    List<Matter> of(Business business, Clockface clock) {
        Instant since = clock.now().minus(LOOK_BACK);
        var matters = new ArrayList<Matter>();
        var query = new CallQuery(false, null, since, clock.now().plusSeconds(60), MOST_CALLS);
        for (CallEntry entry : journal.calls(business.id(), query)) {
            Matter matter = ofCall(entry, business, clock);
            if (matter != null) {
                matters.add(matter);
            }
        }
        matters.addAll(ofTexts(business, since));
        matters.addAll(ofFollowUps(business, clock));
        matters.addAll(unpaid.of(business, clock));
        matters.addAll(ofQuality(business));
        return List.copyOf(matters);
    }

    private List<Matter> ofQuality(Business business) {
        int open = quality.open(business.id(), null);
        return open == 0
                ? List.of()
                : List.of(new Matter(
                        "quality",
                        "warn",
                        open == 1 ? "1 call to be reviewed" : open + " calls to be reviewed",
                        "They went badly, or a duty was neglected in them.",
                        "/console/" + business.slug() + "/quality"));
    }

    private @Nullable Matter ofCall(CallEntry entry, Business business, Clockface clock) {
        Disposition disposition = Objects.requireNonNull(entry.ended()).disposition();
        String title =
                switch (disposition) {
                    // what was noted of it stands by itself, until somebody has seen to it
                    case NOT_BOOKED -> isNoted(entry, business) ? null : "wanted to book and did not";
                    case FAILED -> isNoted(entry, business) ? null : "had a call that failed";
                    case MESSAGE_TAKEN -> isNoted(entry, business) ? null : "left a message";
                    case BOOKED, MOVED, CANCELLED, WAITING, ANSWERED, HANDED_OVER, ABANDONED, NOT_REACHED -> null;
                };
        if (title == null) {
            return null;
        }
        CallRow call = CallRow.of(entry, business, clock);
        return new Matter(
                call.id(),
                call.tone(),
                call.caller() + " " + title,
                call.day() + ", " + call.time(),
                "/console/" + business.slug() + "/calls/" + call.id());
    }

    private boolean isNoted(CallEntry entry, Business business) {
        return !followUps.of(business.id(), entry.started().call()).isEmpty();
    }

    /** What callers left to be done, until somebody has seen to it, however long ago. */
    private List<Matter> ofFollowUps(Business business, Clockface clock) {
        return followUps.open(business.id(), MOST_TEXTS).stream()
                .map(one -> new Matter(
                        "follow-up-" + one.id(),
                        "warn",
                        FollowUpView.who(one, business) + " " + FollowUpView.wish(one.kind()),
                        FollowUpView.detail(one, clock),
                        one.call() == null ? null : "/console/" + business.slug() + "/calls/" + one.call()))
                .toList();
    }

    /** Texts with the same trouble are one matter: mending it once mends all. */
    private List<Matter> ofTexts(Business business, Instant since) {
        var byTrouble = new LinkedHashMap<String, List<Text>>();
        for (Text text : messages.latest(business.id(), MOST_TEXTS)) {
            boolean stuck = text.status() == Status.FAILED || text.status() == Status.NOT_SENT;
            if (stuck && text.at().isAfter(since)) {
                String trouble = text.trouble() == null ? "The carrier gave no reason." : text.trouble();
                byTrouble.computeIfAbsent(trouble, t -> new ArrayList<>()).add(text);
            }
        }
        var matters = new ArrayList<Matter>();
        byTrouble.forEach((trouble, texts) -> {
            var booking = texts.getFirst().booking();
            boolean one = texts.size() == 1;
            matters.add(new Matter(
                    "text-" + texts.getFirst().id(),
                    "warn",
                    one ? "A text was not delivered" : texts.size() + " texts were not delivered",
                    trouble,
                    one && booking != null ? "/console/" + business.slug() + "/bookings/" + booking : null));
        });
        return matters;
    }
}
