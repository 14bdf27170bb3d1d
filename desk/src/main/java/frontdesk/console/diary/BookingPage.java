package frontdesk.console.diary;

import java.util.Comparator;
import java.util.stream.Stream;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.TextView;
import frontdesk.console.Visit;
import frontdesk.console.payments.PaymentRow;
import frontdesk.message.Mails;
import frontdesk.message.Messages;
import frontdesk.message.ShortLinks;
import frontdesk.message.Text;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;
import frontdesk.payment.Deposits;

/** One booking: for whom, what exactly, how it came about and went, which texts went out, and the ways to change it. */
@Path("/console/{business}/bookings/{booking}")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class BookingPage {
    private final Visit visit;
    private final Diary diary;
    private final Messages messages;
    private final Mails mails;
    private final ShortLinks links;
    private final Deposits deposits;

    BookingPage(Visit visit, Diary diary, Messages messages, Mails mails, ShortLinks links, Deposits deposits) {
        this.deposits = deposits;
        this.visit = visit;
        this.diary = diary;
        this.messages = messages;
        this.mails = mails;
        this.links = links;
    }

    @GET
    public TemplateInstance booking(
            @PathParam("business") String slug,
            @PathParam("booking") String id,
            @QueryParam("news") @Nullable String news) {
        Business business = visit.rights().partOf(slug);
        Clockface clock = visit.clockface(business);
        Booking booking = visit.booking(business, id);
        var texts = Stream.concat(
                        messages.of(business.id(), booking.id()).stream()
                                .map(text -> TextView.of(text, business.region(), clock, followed(text))),
                        mails.of(business.id(), booking.id()).stream().map(mail -> TextView.of(mail, clock)))
                .sorted(Comparator.comparing(TextView::at))
                .toList();
        return Templates.booking(
                visit.shell(business, Shell.Section.BOOKINGS),
                BookingView.of(booking, business, clock),
                BookingDetail.of(booking, diary.agenda().history(business.id(), booking.id()), business, clock),
                texts,
                deposits
                        .dossiers(
                                business.id(),
                                deposits.of(business.id(), booking.id()).stream()
                                        .toList())
                        .stream()
                        .map(dossier -> PaymentRow.of(dossier, business, clock))
                        .toList(),
                BookingNews.of(news));
    }

    /** Messages whose address is short are written for one booking and occasion. */
    private int followed(Text text) {
        return links.clicks(text.business(), text.occasion() + " " + text.booking());
    }
}
