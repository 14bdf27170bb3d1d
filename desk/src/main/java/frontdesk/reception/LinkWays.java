package frontdesk.reception;

import frontdesk.booking.Booking;
import frontdesk.message.Mails;
import frontdesk.message.Messages;
import frontdesk.payment.LinkWay;

/** How a link for a deposit reaches whoever booked: by text, or by e-mail where they said STOP or no text can be sent; on our own page it is there to be seen. */
public record LinkWays(Messages messages, Mails mails) {
    /** Who makes bookings on the page on which the link is shown. */
    private static final String PAGE = "web";

    public LinkWay of(Booking booking) {
        var phone = booking.customer().phone();
        String address = booking.customer().email();
        boolean shown = booking.actor().equals(PAGE);
        if (phone != null && (shown || messages.reaches(booking.business(), phone))) {
            return LinkWay.TEXT;
        }
        boolean mailed = address != null
                && !address.isBlank()
                && mails.sender(booking.business()).isPresent();
        return mailed ? LinkWay.MAIL : LinkWay.NONE;
    }
}
