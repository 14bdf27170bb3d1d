package frontdesk.provider.twilio;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import frontdesk.kernel.OutsideTrouble;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Fetches what came with a message, or was recorded. Only from where the account's REST interface is: its address arrives in a request. */
final class TwilioMedia {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** The longest voicemail as WAV, and much more than five minutes as WhatsApp codes them. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private final TwilioAccount account;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    TwilioMedia(TwilioAccount account) {
        this.account = account;
    }

    /** Throws {@link OutsideTrouble} where it is elsewhere, too large, or cannot be had now. */
    byte[] fetch(URI media) {
        if (!String.valueOf(media.getHost()).equals(account.apiBase().getHost())) {
            throw OutsideTrouble.lasting(Trouble.TWILIO, "a recording is not where recordings are");
        }
        String user = account.user() + ":" + account.password().reveal();
        String basic = "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8));
        try {
            HttpResponse<InputStream> answer = ask(HttpRequest.newBuilder(media).header("Authorization", basic));
            Optional<URI> elsewhere = answer.headers().firstValue("Location").map(media::resolve);
            if (answer.statusCode() / 100 != 3 || elsewhere.isEmpty()) {
                return read(answer);
            }
            // The store of the files has its own key in the address, and wants no other.
            answer.body().close();
            return read(ask(HttpRequest.newBuilder(elsewhere.get())));
        } catch (IOException down) {
            throw OutsideTrouble.passing(Trouble.TWILIO, "a recording cannot be fetched", down);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw OutsideTrouble.passing(Trouble.TWILIO, "we were stopping", stopped);
        }
    }

    private HttpResponse<InputStream> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofInputStream());
    }

    private static byte[] read(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (answer.statusCode() != 200 || bytes.length > LARGEST) {
                throw Trouble.refusal(answer.statusCode() == 200 ? 413 : answer.statusCode(), 0);
            }
            return bytes;
        }
    }
}
