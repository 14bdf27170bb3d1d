package frontdesk.provider.twilio;

import java.net.URI;
import java.util.Base64;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.http.Download;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Fetches what came with a message, or was recorded. Only from where the account's REST interface is: its address arrives in a request. */
final class TwilioMedia {
    /** The longest voicemail as WAV, and much more than five minutes as WhatsApp codes them. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private final TwilioAccount account;
    private final Download download = new Download(Trouble.TWILIO, LARGEST);

    TwilioMedia(TwilioAccount account) {
        this.account = account;
    }

    /** Throws {@link OutsideTrouble} where it is elsewhere, too large, or cannot be had now. */
    byte[] fetch(URI media) {
        if (!String.valueOf(media.getHost()).equals(account.apiBase().getHost())) {
            throw OutsideTrouble.lasting(Trouble.TWILIO, "a recording is not where recordings are");
        }
        String user = account.user() + ":" + account.password().reveal();
        return download.fetch(media, "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8)));
    }
}
