package frontdesk.reception;

import frontdesk.booking.Booking;
import frontdesk.booking.Origin;
import frontdesk.message.Mails;
import frontdesk.message.Messages;
import frontdesk.payment.LinkWay;

/** How a link for a deposit reaches whoever booked: by text, or by e-mail where they said STOP or no text can be sent; on our own page it is there to be seen. */
public record LinkWays(Messages messages, Mails mails) {
    public LinkWay of(Booking booking) {
        var phone = booking.customer().phone();
        String address = booking.customer().email();
        boolean shown = booking.actor().equals(Origin.PAGE);
        if (phone != null && (shown || messages.reaches(booking.business(), phone))) {
            return LinkWay.TEXT;
        }
        boolean mailed = address != null
                && !address.isBlank()
                && mails.sender(booking.business()).isPresent();
        return mailed ? LinkWay.MAIL : LinkWay.NONE;
    }
}
