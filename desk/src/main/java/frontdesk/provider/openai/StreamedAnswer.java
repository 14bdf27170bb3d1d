package frontdesk.provider.openai;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import frontdesk.brain.LanguageModel.Answer;
import frontdesk.brain.LanguageModel.Piece;
import frontdesk.kernel.OutsideTrouble;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * An answer as it arrives: server-sent events, each {@code data: {json}} and a blank line, until {@code data: [DONE]}. A virtual thread reads them
 * ahead; whoever asks waits no longer than they want to, and closing breaks the connection off, also before the first byte.
 */
final class StreamedAnswer implements Answer {
    /** No answer on the telephone is so long: whoever sends more is broken. */
    private static final int MOST_CHARACTERS = 200_000;

    private static final int MOST_PIECES = 4_096;

    private final ModelAccount account;
    private final String outsider;
    private final CompletableFuture<HttpResponse<InputStream>> response;
    private final BlockingQueue<Object> pieces = new LinkedBlockingQueue<>(MOST_PIECES);
    private final Deltas deltas = new Deltas();
    private final Thread reader;
    private volatile @Nullable InputStream body;
    private volatile boolean closed;

    StreamedAnswer(ModelAccount account, CompletableFuture<HttpResponse<InputStream>> response) {
        this.account = account;
        this.outsider = account.host();
        this.response = response;
        this.reader = Thread.ofVirtual().name("model").start(this::read);
    }

    @Override
    public Piece next(Duration patience) {
        try {
            Object next = pieces.poll(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
            return switch (next) {
                case null -> new Piece.Nothing();
                case OutsideTrouble trouble -> throw trouble;
                case Piece piece -> piece;
                default -> throw new IllegalStateException("only pieces and troubles are queued");
            };
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw OutsideTrouble.passing(outsider, "nobody waits for the answer any more", stopping);
        }
    }

    @Override
    public void close() {
        closed = true;
        response.cancel(true);
        InputStream open = body;
        if (open != null) {
            try {
                open.close();
            } catch (IOException gone) {
                // it is closed in any case
            }
        }
        reader.interrupt();
    }

    private void read() {
        try {
            HttpResponse<InputStream> answered = response.join();
            body = answered.body();
            if (closed) {
                answered.body().close();
            } else if (answered.statusCode() != 200) {
                give(account.refused(answered.statusCode()));
                answered.body().close();
            } else {
                events(answered.body());
            }
        } catch (CompletionException | CancellationException | IOException broken) {
            give(OutsideTrouble.passing(outsider, "the answer broke off", broken));
        } catch (OutsideTrouble trouble) {
            give(trouble);
        } catch (RuntimeException bug) {
            give(OutsideTrouble.lasting(outsider, "the answer makes no sense"));
        }
    }

    /** A line that is no data is a comment, a name or a number of the event, and of no use here. */
    private void events(InputStream stream) throws IOException {
        int read = 0;
        try (var lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read += line.length();
                if (read > MOST_CHARACTERS) {
                    throw OutsideTrouble.lasting(outsider, "the answer does not end");
                }
                if (!line.startsWith("data:")) {
                    continue;
                }
                String data = line.substring(5).strip();
                if (data.equals("[DONE]")) {
                    give(deltas.done(outsider));
                    return;
                }
                deltas.read(data, outsider).forEach(this::give);
            }
        }
        // some servers leave [DONE] out, but none that is whole leaves out why it finished
        give(deltas.done(outsider));
    }

    /** Where so much waits to be read, nobody reads it. */
    private void give(Object piece) {
        if (!pieces.offer(piece) && !closed) {
            close();
        }
    }
}
