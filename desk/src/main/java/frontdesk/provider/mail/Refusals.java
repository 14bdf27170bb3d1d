package frontdesk.provider.mail;

import java.net.UnknownHostException;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.OutsideTrouble;

/** What a mail server's refusal means: replies that begin with 5 are its last word, those with 4 and silence are not (RFC 5321, 4.2.1). */
final class Refusals {
    static final String SMTP = "smtp";

    private Refusals() {}

    static OutsideTrouble trouble(MessagingException refused) {
        int reply = reply(refused);
        if (refused instanceof AddressException || isAddress(refused) && reply / 100 == 5) {
            return OutsideTrouble.lasting(SMTP, "this address takes no mail" + written(reply));
        }
        if (refused instanceof AuthenticationFailedException) {
            // somebody may mend the password before the mail is worth nothing
            return OutsideTrouble.passing(SMTP, "the server does not take our user and password", refused);
        }
        if (chain(refused, OutsideSockets.Inside.class) != null) {
            return OutsideTrouble.lasting(
                    SMTP, "the server lies inside this machine's own network, where none may be asked");
        }
        if (chain(refused, UnknownHostException.class) != null) {
            return OutsideTrouble.passing(SMTP, "nobody knows the server's name", refused);
        }
        return reply / 100 == 5
                ? OutsideTrouble.lasting(SMTP, "the server refused the mail" + written(reply))
                : OutsideTrouble.passing(SMTP, "the server cannot be reached or is busy" + written(reply), refused);
    }

    private static String written(int reply) {
        return reply <= 0 ? "" : " (" + reply + ")";
    }

    private static boolean isAddress(MessagingException refused) {
        return chain(refused, SMTPAddressFailedException.class) != null;
    }

    /** The server's number, or none above 0 where it gave none. */
    private static int reply(MessagingException refused) {
        if (chain(refused, SMTPAddressFailedException.class) instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (chain(refused, SMTPSenderFailedException.class) instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return refused instanceof SMTPSendFailedException sending ? sending.getReturnCode() : 0;
    }

    private static @Nullable Exception chain(MessagingException first, Class<? extends Exception> sought) {
        for (Exception one = first;
                one != null;
                one = one instanceof MessagingException linked ? linked.getNextException() : null) {
            if (sought.isInstance(one)) {
                return one;
            }
        }
        return null;
    }
}
