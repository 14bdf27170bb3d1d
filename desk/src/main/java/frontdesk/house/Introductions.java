package frontdesk.house;

import java.util.List;

import frontdesk.aftercall.CallWrappedUp;
import frontdesk.booking.BookingCancelled;
import frontdesk.booking.BookingConfirmed;
import frontdesk.booking.BookingMoved;
import frontdesk.booking.BookingNotConfirmed;
import frontdesk.booking.BookingRestored;
import frontdesk.calendars.ConfirmByLink;
import frontdesk.calendars.OutsideCalendars;
import frontdesk.chat.ChatTexts;
import frontdesk.errand.ErrandTexts;
import frontdesk.followup.FollowUpNoted;
import frontdesk.journal.CallCorrected;
import frontdesk.journal.CallForgotten;
import frontdesk.journal.CallRedacted;
import frontdesk.message.Occasion;
import frontdesk.message.RulesChanged;
import frontdesk.message.TextLost;
import frontdesk.message.TextReceived;
import frontdesk.notices.BookingMails;
import frontdesk.notices.Courtesies;
import frontdesk.notices.CourtesyDue;
import frontdesk.notices.DigestDue;
import frontdesk.notices.OwnerNews;
import frontdesk.notices.Substitutes;
import frontdesk.payment.PaymentNews;
import frontdesk.reception.BookingTexts;
import frontdesk.reception.PaymentTexts;
import frontdesk.reception.RecordTexts;
import frontdesk.reception.WaitingTexts;
import frontdesk.storefront.BookingLinks;
import frontdesk.waiting.WaitingList;
import frontdesk.waiting.WaitingOffered;

/** Who hears of what: to learn what follows from an event, read this page. (Live pages hear of everything, through the journal.) */
final class Introductions {
    private final Rooms rooms;
    private final BookingLinks links;

    Introductions(Rooms rooms, BookingLinks links) {
        this.rooms = rooms;
        this.links = links;
    }

    void make() {
        var texts = rooms.bookingTexts(links);
        var courtesies = new Courtesies(
                rooms.database(),
                rooms.diary(),
                rooms.businesses(),
                rooms.messages(),
                texts,
                rooms.shortLinks(),
                rooms.jobs(),
                rooms.clock());
        var mails = new BookingMails(rooms.diary(), rooms.businesses(), rooms.mails(), texts, rooms.clock());
        var news = new OwnerNews(rooms.diary(), rooms.businesses(), rooms.followUps(), texts, rooms.notices());
        var paymentTexts = new PaymentTexts(
                rooms.deposits(),
                rooms.diary(),
                rooms.businesses(),
                rooms.messages(),
                rooms.mails(),
                rooms.followUps(),
                rooms.journal(),
                payment -> links.address(
                        rooms.businesses().find(payment.business()).orElseThrow(), payment),
                stands -> {
                    texts.onConfirmed(List.of(stands));
                    mails.onConfirmed(List.of(stands));
                });
        rooms.jobs().introduce(PaymentNews.class, "payment.text", paymentTexts::onNews);
        // the room of payments hears of bookings by itself: it asks for their deposits, and lets go what is not paid
        rooms.jobs().introduceForMany(BookingConfirmed.class, "booking.text-booked", booked -> {
            List<BookingConfirmed> standing = paymentTexts.standing(booked);
            texts.onConfirmed(standing);
            mails.onConfirmed(standing);
            courtesies.onConfirmed(booked);
            news.onConfirmed(booked);
        });
        rooms.jobs().introduce(BookingMoved.class, "booking.text-moved", moved -> {
            texts.onMoved(moved);
            mails.tell(moved.business(), List.of(moved.booking()), BookingTexts.occasion(moved));
            courtesies.plan(moved.business(), List.of(moved.booking()));
        });
        rooms.jobs().introduce(BookingCancelled.class, "booking.text-cancelled", cancelled -> {
            if (!paymentTexts.tell(cancelled)) {
                texts.onCancelled(cancelled);
            }
            mails.tell(cancelled.business(), List.of(cancelled.booking()), Occasion.CANCELLED);
            news.onCancelled(cancelled);
        });
        rooms.jobs().introduce(FollowUpNoted.class, "owner.follow-up", news::onFollowUp);
        rooms.jobs().introduce(DigestDue.class, "owner.digest", rooms.notices()::onDigest);
        rooms.jobs()
                .introduce(
                        BookingRestored.class,
                        "booking.remind-restored",
                        restored -> courtesies.plan(restored.business(), List.of(restored.booking())));
        rooms.jobs().introduce(BookingRestored.class, "booking.text-restored", restored -> {
            if (!paymentTexts.tell(restored)) {
                texts.onRestored(restored);
                mails.onRestored(restored);
            }
        });
        if (rooms.mails().carried()) {
            var substitutes = new Substitutes(rooms.businesses(), rooms.people(), rooms.messages(), rooms.mails());
            rooms.jobs().introduce(TextLost.class, "text.mail-instead", substitutes::onLost);
        }
        rooms.jobs().introduce(CourtesyDue.class, "booking.courtesy", courtesies::onDue);
        rooms.jobs().introduce(RulesChanged.class, "booking.remind-otherwise", courtesies::onRulesChanged);

        OutsideCalendars calendars = rooms.calendars();
        // a diary of record is asked while the caller waits; what it has not answered by then the diary follows by
        // itself
        var recordTexts = new RecordTexts(
                rooms.diary(), rooms.businesses(), rooms.messages(), rooms.journal(), rooms.followUps());
        rooms.jobs().introduce(BookingNotConfirmed.class, "booking.text-not-confirmed", recordTexts::onNotConfirmed);
        rooms.jobs()
                .introduce(
                        ConfirmByLink.class,
                        "booking.text-link",
                        link -> recordTexts.onConfirmByLink(link.business(), link.booking(), link.link()));
        rooms.jobs().introduceForMany(BookingConfirmed.class, "calendar.copy-booked", calendars::concerns, booked -> {
            booked.forEach(one -> calendars.onChanged(one.business(), one.booking()));
        });
        rooms.jobs()
                .introduce(
                        BookingMoved.class,
                        "calendar.copy-moved",
                        moved -> calendars.onChanged(moved.business(), moved.booking()));
        rooms.jobs()
                .introduce(
                        BookingCancelled.class,
                        "calendar.copy-cancelled",
                        cancelled -> calendars.onChanged(cancelled.business(), cancelled.booking()));
        rooms.jobs()
                .introduce(
                        BookingRestored.class,
                        "calendar.copy-restored",
                        restored -> calendars.onChanged(restored.business(), restored.booking()));

        WaitingList waiting = rooms.waiting();
        var waitingTexts =
                new WaitingTexts(waiting, rooms.diary(), rooms.businesses(), rooms.messages(), rooms.clock());
        rooms.jobs()
                .introduce(BookingCancelled.class, "waiting.serve-cancelled", event -> waiting.serve(event.business()));
        rooms.jobs().introduce(BookingMoved.class, "waiting.serve-moved", event -> waiting.serve(event.business()));
        rooms.jobs().introduce(WaitingOffered.class, "waiting.text-offer", waitingTexts::onOffered);
        var chatTexts = new ChatTexts(rooms.chats(), rooms.messages(), rooms.people());
        var errandTexts = new ErrandTexts(rooms.errands());
        var bookingReplies = rooms.bookingReplies(links);
        rooms.jobs().introduce(TextReceived.class, "text.read", text -> {
            if (!errandTexts.onText(text) && !waitingTexts.onReply(text) && !bookingReplies.onReply(text)) {
                chatTexts.onText(text);
            }
        });

        // a model may read it, which takes its time
        rooms.jobs().introduceAside(CallOver.class, "quality.call-over", over -> rooms.quality()
                .score(over.business(), over.call()));
        rooms.jobs().introduceAside(CallWrappedUp.class, "quality.call-wrapped-up", over -> rooms.quality()
                .score(over.business(), over.call()));
        rooms.jobs().introduce(CallRedacted.class, "quality.call-redacted", hidden -> rooms.quality()
                .redacted(hidden.business(), hidden.call()));
        rooms.jobs().introduce(CallForgotten.class, "quality.call-forgotten", gone -> rooms.quality()
                .forgotten(gone.business(), gone.call()));
        rooms.jobs().introduceAside(CallCorrected.class, "quality.call-corrected", put -> rooms.quality()
                .score(put.business(), put.call()));
        rooms.jobs().introduce(CallWrappedUp.class, "booking.note-call", rooms.afterCall()::onWrappedUp);
        rooms.jobs().introduce(CallWrappedUp.class, "metrics.count-call", HostedAgents::count);
        rooms.jobs().introduce(CallWrappedUp.class, "errand.call-over", event -> rooms.errandCalls()
                .over(event.business(), event.conversation(), HostedAgents.result(event)));
    }
}
