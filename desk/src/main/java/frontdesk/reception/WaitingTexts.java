package frontdesk.reception;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Messages;
import frontdesk.message.Occasion;
import frontdesk.message.Placeholder;
import frontdesk.message.Text;
import frontdesk.message.TextReceived;
import frontdesk.understanding.Expected;
import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Surroundings;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;
import frontdesk.waiting.AnswerOutcome;
import frontdesk.waiting.Waiting;
import frontdesk.waiting.WaitingList;
import frontdesk.waiting.WaitingOffered;
import frontdesk.wording.Tongue;

/** Asks by text who waits for a time that has come free, and reads the answer. Each reaction may be told twice and does its work once. */
public final class WaitingTexts {
    private static final Origin BY_TEXT = Origin.of("text");
    private static final String OFFER = "waiting-offer";

    private final WaitingList waiting;
    private final Diary diary;
    private final Businesses businesses;
    private final Messages messages;
    private final Clock clock;
    private final Understanding understanding = new Understanding();

    public WaitingTexts(WaitingList waiting, Diary diary, Businesses businesses, Messages messages, Clock clock) {
        this.waiting = waiting;
        this.diary = diary;
        this.businesses = businesses;
        this.messages = messages;
        this.clock = clock;
    }

    public void onOffered(WaitingOffered event) {
        Optional<Waiting> asked = waiting.find(event.business(), event.waiting())
                .filter(one ->
                        one.status() == Waiting.Status.OFFERED && event.hold().equals(one.offered()));
        Optional<Booking> held = diary.agenda().find(event.business(), event.hold());
        businesses
                .find(event.business())
                .ifPresent(business -> asked.ifPresent(one -> held.ifPresent(
                        hold -> text(business, one.customer().phone(), offer(business, one, hold), hold))));
    }

    private String offer(Business business, Waiting asked, Booking hold) {
        var zone = business.zone(hold.options().location());
        Tongue tongue = Tongue.of(business.language());
        String what = BookingTexts.what(business, hold, tongue);
        String when = tongue.written(LocalDateTime.ofInstant(hold.slot().start(), zone), "text.when");
        String until = asked.answerBy() == null
                ? ""
                : tongue.written(LocalDateTime.ofInstant(asked.answerBy(), zone), "text.until");
        return messages.templates()
                .own(business.id(), Occasion.WAITING_OFFER, tongue.language())
                .map(own -> own.filled(Map.of(
                        Placeholder.BUSINESS, business.name(),
                        Placeholder.WHAT, what,
                        Placeholder.WHEN, when,
                        Placeholder.UNTIL, until)))
                .orElseGet(() -> tongue.part(
                        until.isEmpty() ? "text.offer" : "text.offer.until",
                        Map.of("business", business.name(), "what", what, "when", when, "until", until)));
    }

    /** “1” or “yes” takes what is offered, “2” or “no” passes it on; anything else is no answer to an offer, and false. */
    public boolean onReply(TextReceived event) {
        return messages.find(event.business(), event.message())
                .flatMap(text -> asked(event.business(), text.to()).map(asked -> answered(asked, text)))
                .orElse(false);
    }

    /** Who is being asked; or was passed over, as long as our offer is the last that they have read of us. */
    private Optional<Waiting> asked(BusinessId business, PhoneNumber phone) {
        return waiting.open(business, phone).stream()
                .filter(one -> one.status() == Waiting.Status.OFFERED)
                .findFirst()
                .or(() -> messages.lastTo(business, phone)
                        .filter(text -> text.occasion().equals(OFFER))
                        .flatMap(text -> Optional.ofNullable(text.booking()))
                        .flatMap(hold -> waiting.passedOver(business, hold)));
    }

    private boolean answered(Waiting asked, Text reply) {
        Answer answer = answer(asked, reply.body().strip());
        if (answer == null) {
            return false;
        }
        AnswerOutcome outcome = answer == Answer.NO
                ? waiting.decline(asked.business(), asked.id())
                : waiting.accept(asked.business(), asked.id(), BY_TEXT);
        Business business = businesses.find(asked.business()).orElseThrow();
        switch (outcome) {
            // The diary's own confirmation is on its way.
            case AnswerOutcome.Booked _, AnswerOutcome.Pending _, AnswerOutcome.NothingOffered _ -> {}
            case AnswerOutcome.Declined _ -> reply(business, reply, "text.passed-on");
            case AnswerOutcome.TooLate _ -> reply(business, reply, "text.too-late");
        }
        return true;
    }

    private @Nullable Answer answer(Waiting asked, String body) {
        return switch (body) {
            case "1" -> Answer.YES;
            case "2" -> Answer.NO;
            default -> {
                Business business = businesses.find(asked.business()).orElseThrow();
                var now = LocalDateTime.ofInstant(clock.instant(), business.zone());
                yield understanding
                        .understand(Utterance.of(body, business.language()), surroundings(business, now))
                        .answer();
            }
        };
    }

    private static Surroundings surroundings(Business business, LocalDateTime now) {
        return Surroundings.of(now, Expected.YES_OR_NO, business.region());
    }

    private void text(Business business, @Nullable PhoneNumber to, String body, Booking hold) {
        if (to != null) {
            messages.text(business.id(), new Text.Draft(to, body, OFFER, hold.id(), hold.call(), "1"));
        }
    }

    private void reply(Business business, Text to, String entry) {
        String body = Tongue.of(business.language()).part(entry, Map.of("business", business.name()));
        messages.text(
                business.id(),
                new Text.Draft(
                        to.to(), body, "waiting-answer", null, null, to.id().toString()));
    }
}
