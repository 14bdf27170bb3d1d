package frontdesk.provider.elevenlabs;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.RetryAfter;
import frontdesk.provider.speech.Endpoint;
import frontdesk.provider.speech.Query;
import frontdesk.provider.speech.Refusal;

/** What ElevenLabs still knows of conversations: {@code /v1/convai/conversations}. Asked too often it waits as long as it is told to, a few times. */
final class ConversationsApi {
    private static final String PATH = "v1/convai/conversations";
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration USUAL_REST = Duration.ofSeconds(2);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);
    private static final int TRIES = 4;
    private static final int PAGE = 100;

    private final ElevenLabsAccount account;
    private final Endpoint endpoint;
    private final Rest rest;

    /** How it is waited. */
    @FunctionalInterface
    interface Rest {
        void of(Duration time) throws InterruptedException;
    }

    ConversationsApi(ElevenLabsAccount account, Rest rest) {
        this.account = account;
        this.endpoint = account.endpoint(ANSWER);
        this.rest = rest;
    }

    /**
     * One page of the conversations that began since then, the newest first.
     *
     * @param cursor where the page begins; empty for the first one
     */
    JsonNode page(Instant since, String cursor) {
        var address = new Query(account.base(), PATH)
                .with("call_start_after_unix", since.getEpochSecond())
                .with("page_size", PAGE);
        return json(
                cursor.isEmpty()
                        ? address.http()
                        : address.with("cursor", cursor).http());
    }

    /** One conversation, with all that was said. */
    JsonNode conversation(String id) {
        return json(new Query(account.base(), PATH + "/" + Query.encoded(id)).http());
    }

    /** Fetches a conversation's sound; false where none is kept. */
    boolean audio(String id, Path to) {
        HttpResponse<InputStream> answer =
                ask(new Query(account.base(), PATH + "/" + Query.encoded(id) + "/audio").http());
        if (answer.statusCode() == 404) {
            close(answer);
            return false;
        }
        try (InputStream sound = taken(answer)) {
            return Files.copy(sound, to, StandardCopyOption.REPLACE_EXISTING) > 0;
        } catch (IOException broken) {
            throw OutsideTrouble.passing(endpoint.outsider(), "the sound of a call broke off", broken);
        }
    }

    private JsonNode json(URI address) {
        try (InputStream body = taken(ask(address))) {
            return ElevenLabsAccount.JSON.readTree(body);
        } catch (IOException cut) {
            throw OutsideTrouble.passing(endpoint.outsider(), "sent what nobody understands", cut);
        }
    }

    private InputStream taken(HttpResponse<InputStream> answer) {
        if (answer.statusCode() != 200) {
            throw Refusal.of(endpoint.outsider(), answer);
        }
        return answer.body();
    }

    private HttpResponse<InputStream> ask(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header(ElevenLabsAccount.KEY, account.key().reveal())
                .build();
        for (int tries = 1; ; tries++) {
            HttpResponse<InputStream> answer = endpoint.ask(request, BodyHandlers.ofInputStream());
            boolean again = answer.statusCode() == 429 || answer.statusCode() >= 500;
            if (!again || tries == TRIES) {
                return answer;
            }
            close(answer);
            rest(told(answer));
        }
    }

    private static Duration told(HttpResponse<?> answer) {
        Duration wanted = RetryAfter.of(answer.headers());
        return wanted.isZero() ? USUAL_REST : wanted;
    }

    private void rest(Duration time) {
        if (time.compareTo(LONGEST_REST) > 0) {
            throw OutsideTrouble.passing(endpoint.outsider(), "wants to be left alone for " + time)
                    .leftAloneFor(time);
        }
        try {
            rest.of(time);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw OutsideTrouble.passing(endpoint.outsider(), "nobody waits for the answer any more", stopping);
        }
    }

    private static void close(HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            body.skip(Long.MAX_VALUE);
        } catch (IOException gone) {
            // there is nothing left to close
        }
    }
}
