package frontdesk.storefront;

import java.util.Optional;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.page.OurPage;
import frontdesk.payment.Deposits;
import frontdesk.payment.Payment;

/** What somebody has to pay, behind the secret link that was texted to them: how much, until when, and what became of it. */
@Path(PayPage.PATH + "/{business}/{word}")
@OurPage
@Public
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class PayPage {
    static final String PATH = "/p";

    private final Guest guest;
    private final BookingLinks links;
    private final Deposits deposits;
    private final Diary diary;

    PayPage(Guest guest, BookingLinks links, Deposits deposits, Diary diary) {
        this.diary = diary;
        this.guest = guest;
        this.links = links;
        this.deposits = deposits;
    }

    /** @param back {@code paid} where the vendor sends somebody back who has done their part, of which its own news may come a moment later */
    @GET
    public TemplateInstance pay(
            @PathParam("business") String slug,
            @PathParam("word") String word,
            @QueryParam("back") @Nullable String back) {
        Business business = guest.business(slug);
        Payment payment = links.readPayment(business.id(), word)
                .flatMap(id -> deposits.find(business.id(), id))
                .orElseThrow(() -> guest.missing("not-here.payment"));
        PayView view = PayView.of(payment, deposits, guest.clockface(business, place(payment)), business);
        return Pages.pay(guest.front(business), view, back != null && view.due());
    }

    /** Where they are expected, or null where that makes no difference. */
    private @Nullable String place(Payment payment) {
        return Optional.ofNullable(payment.booking())
                .flatMap(booking -> diary.agenda().find(payment.business(), booking))
                .map(booking -> booking.options().location())
                .orElse(null);
    }
}
