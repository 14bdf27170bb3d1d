package frontdesk.provider.speech;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.regex.Pattern;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.RetryAfter;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a vendor's refusal means, in words for whoever set it up: a bad key, no credit, a voice that it does not know. */
public final class Refusal {
    /** How vendors say that the money is used up, whatever the status. */
    private static final Pattern NO_CREDIT = Pattern.compile(
            "quota_exceeded|insufficient_quota|insufficient_credits|insufficient credit|payment_required|billing|out of credit");

    private static final int ENOUGH_TO_READ = 4_096;

    private Refusal() {}

    /** Of a status other than 200; the body is read a little, closed, and never repeated. */
    public static OutsideTrouble of(String outsider, HttpResponse<InputStream> answer) {
        String body = "";
        try (InputStream in = answer.body()) {
            body = new String(in.readNBytes(ENOUGH_TO_READ), UTF_8);
        } catch (IOException gone) {
            // the status says enough
        }
        return of(outsider, answer.statusCode(), body).leftAloneFor(RetryAfter.of(answer.headers()));
    }

    public static OutsideTrouble of(String outsider, int status, String body) {
        String tail = " (status " + status + ")";
        if (status == 402 || NO_CREDIT.matcher(body.toLowerCase(Locale.ROOT)).find()) {
            return OutsideTrouble.lasting(outsider, "the account has no credit left" + tail);
        }
        return switch (status) {
            case 401, 403 -> OutsideTrouble.lasting(outsider, "refuses the key" + tail);
            case 404 -> OutsideTrouble.lasting(outsider, "does not know this address, model or voice" + tail);
            case 408, 429 -> OutsideTrouble.passing(outsider, "is asked too often at the moment" + tail);
            default ->
                status >= 500
                        ? OutsideTrouble.passing(outsider, "is ill" + tail)
                        : OutsideTrouble.lasting(outsider, "does not take the request" + tail);
        };
    }
}
